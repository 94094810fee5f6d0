//! The text being typed into a number field, and the field's reaction to typing, leaving and resetting.

use super::about_button::is_help;
use super::meant::meant;
use super::number_field::Props;
use super::number_remark::Remark;
use super::sent::use_sent;
use super::typed_number::stepped;
use super::typed_range::{Before, Typed, read_typed_range};
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::model::{Address, Field, Range};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long a text must be unchanged before its fault or a doubt about it is shown, in milliseconds: the first digits of a
/// valid number are often out of range.
const PAUSE: u32 = 600;

/// The text being typed. It is shown only while the number is still the one it produced, so that Undo replaces it, and only
/// in the comparison it was typed for.
#[derive(Clone, PartialEq)]
pub(super) struct Draft {
    pub work: Option<Rc<ComparisonHandle>>,
    pub text: String,
    pub led_to: f64,
    /// Its fault, or how it was read if it is ambiguous.
    pub remark: Remark,
    /// What was probably meant instead.
    pub offer: Option<Offer>,
    /// Whether the field has been left since, so that the text is formatted.
    pub left: bool,
}

/// What a text may have meant, for one press.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Offer {
    /// A likely value that fits the ends that were typed, with their range.
    Likely(f64, Range),
    /// Another number.
    Meant(f64),
}

impl Offer {
    /// The words on its button.
    pub fn words(self, field: &Field, formats: &Formats) -> String {
        match self {
            Offer::Likely(likely, _) => format!("Use {} as the likely value", formats.in_words(likely, field.unit)),
            Offer::Meant(number) => format!("I meant {}", formats.at_rest(number, field.unit)),
        }
    }
}

/// The event handlers of a field.
pub(super) struct Handlers {
    pub oninput: Callback<InputEvent>,
    pub onfocus: Callback<FocusEvent>,
    pub onblur: Callback<FocusEvent>,
    pub onkeydown: Callback<KeyboardEvent>,
    pub onreset: Callback<MouseEvent>,
    pub onoffer: Callback<Offer>,
}

pub(super) fn handlers(
    props: &Props,
    edits: &EditDispatcher,
    draft: &UseStateHandle<Option<Draft>>,
    shown: &UseStateHandle<bool>,
    (sent, before): (&Rc<RefCell<f64>>, &Rc<RefCell<Before>>),
    editing: &UseStateHandle<bool>,
) -> Handlers {
    let Props { address, default, unit_name, .. } = *props;
    let field = address.field;
    let drop_text = {
        let edits = edits.clone();
        move || edits.drop_text(address)
    };
    let send = {
        let (edits, sent) = (edits.clone(), Rc::clone(sent));
        move |number: f64| {
            *sent.borrow_mut() = number;
            edits.send(Action::Number(address, number));
        }
    };
    let oninput = {
        let (draft, send, sent, formats) = (draft.clone(), send.clone(), Rc::clone(sent), props.formats.clone());
        let (work, edits, before) = (edits.work().cloned(), edits.clone(), Rc::clone(before));
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            let typed = |led_to: f64, remark: Remark, offer: Option<Offer>| {
                Some(Draft { work: work.clone(), text: text.clone(), led_to, remark, offer, left: false })
            };
            let before = *before.borrow();
            match read_typed_range(&text, (field, unit_name), &formats, before) {
                Ok(Typed::Number(number, echo)) => {
                    let (echo, offer) = doubt(&text, number, echo, field, default, &formats);
                    draft.set(typed(number, echo.map_or(Remark::None, Remark::Echo), offer));
                    send(number);
                }
                Ok(Typed::Range(number, range, words)) => {
                    draft.set(typed(number, Remark::Echo(words), None));
                    *sent.borrow_mut() = number;
                    edits.send(Action::Range(address, Some(number), range));
                }
                Err(fault) => {
                    if fault.of_range {
                        // The 9 on the way to “9 to 12” was never meant.
                        send(before.value);
                    }
                    let take_back = draft.setter();
                    edits.keep_text(address, text.clone(), Callback::from(move |()| take_back.set(None)));
                    let offer = fault.offer.map(|(likely, range)| Offer::Likely(likely, range));
                    draft.set(typed(*sent.borrow(), Remark::Fault(fault.message), offer));
                }
            }
        })
    };
    let onfocus = {
        let (formats, sent, edits, editing) = (props.formats.clone(), Rc::clone(sent), edits.clone(), editing.setter());
        Callback::from(move |event: FocusEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            // This comes before the redraw: the next keystroke replaces the text selected now.
            if edits.invalid_text(address).is_none() {
                input.set_value(&formats.field(*sent.borrow(), field.unit));
            }
            input.select();
            editing.set(true);
        })
    };
    let onblur = {
        let (draft, shown, formats, edits) = (draft.clone(), shown.clone(), props.formats.clone(), edits.clone());
        let (editing, before) = (editing.setter(), Rc::clone(before));
        Callback::from(move |event: FocusEvent| {
            editing.set(false);
            edits.send(Action::FieldLeft);
            // A faulty text stays until it is fixed; a valid one is formatted. How it was read stays shown until the field
            // is left again, because you see only the next field while you keep typing.
            let input: HtmlInputElement = event.target_unchecked_into();
            let read = read_typed_range(&input.value(), (field, unit_name), &formats, *before.borrow());
            let echoed = match read {
                Ok(Typed::Number(number, echo)) => {
                    let (echo, offer) = doubt(&input.value(), number, echo, field, default, &formats);
                    echo.map(|echo| (number, echo, offer))
                }
                Ok(Typed::Range(number, _, words)) => Some((number, words, None)),
                Err(_) => return shown.set(true),
            };
            match echoed {
                Some((number, echo, offer)) if draft.is_some() => {
                    shown.set(true);
                    let text = formats.field(number, field.unit);
                    let again = draft.as_ref().is_some_and(|draft| draft.left);
                    draft.set((!again).then_some(Draft {
                        work: edits.work().cloned(),
                        text,
                        led_to: number,
                        remark: Remark::Echo(echo),
                        offer,
                        left: true,
                    }));
                }
                _ => draft.set(None),
            }
        })
    };
    let onkeydown = {
        let (draft, send, sent, drop_text, help) = (draft.clone(), send.clone(), Rc::clone(sent), drop_text.clone(), props.help.clone());
        let (edits, edit_range, range) = (edits.clone(), props.edit_range.clone(), props.range);
        let varies = props.certain.is_none();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            _ if is_help(&event) => {
                event.prevent_default();
                help.emit(());
            }
            "F2" if varies => {
                event.prevent_default();
                edit_range.emit(address);
            }
            key @ ("ArrowUp" | "ArrowDown") if varies && event.alt_key() && !event.ctrl_key() => {
                event.prevent_default();
                draft.set(None);
                let value = *sent.borrow();
                let range = field.widened(value, range, key == "ArrowUp");
                edits.send(Action::Range(address, Some(value), range));
                // A number typed after this starts from the range.
                edits.send(Action::FieldLeft);
            }
            "Escape" => {
                drop_text();
                draft.set(None);
            }
            key @ ("ArrowUp" | "ArrowDown") if !event.alt_key() && !event.ctrl_key() => {
                event.prevent_default();
                let steps = if key == "ArrowUp" { 1.0 } else { -1.0 } * if event.shift_key() { 10.0 } else { 1.0 };
                let number = stepped(*sent.borrow(), steps, field);
                draft.set(None);
                send(number);
            }
            _ => {}
        })
    };
    let onoffer = {
        let (draft, edits, send) = (draft.clone(), edits.clone(), send.clone());
        Callback::from(move |offer: Offer| {
            draft.set(None);
            match offer {
                Offer::Likely(likely, range) => edits.send(Action::Range(address, Some(likely), Some(range))),
                Offer::Meant(number) => send(number),
            }
            edits.send(Action::FieldLeft);
        })
    };
    let onreset = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| {
            draft.set(None);
            send(default);
        })
    };
    Handlers { oninput, onfocus, onblur, onkeydown, onreset, onoffer }
}

/// How a number that may have been misread was read, and what was probably meant.
fn doubt(text: &str, number: f64, echo: Option<String>, field: &Field, default: f64, formats: &Formats) -> (Option<String>, Option<Offer>) {
    let meant = meant(text, number, field, Some(default));
    let echo = echo.or_else(|| meant.map(|_| format!("Read as {}", formats.at_rest(number, field.unit))));
    (echo, meant.map(Offer::Meant))
}

/// The number that was sent last: keys may come faster than the field is redrawn, so they count from it. A text that produced
/// another number than the current one is dropped, and so is its undo when the field is removed.
#[hook]
pub(super) fn use_number_sent(
    address: Address,
    value: f64,
    edits: &EditDispatcher,
    draft: &UseStateHandle<Option<Draft>>,
) -> Rc<RefCell<f64>> {
    use_effect_with(address, {
        let inputs = edits.drafts().clone();
        move |address| {
            let address = *address;
            move || inputs.leave(address.into())
        }
    });
    use_effect_with((value, edits.work().cloned()), {
        let draft = draft.clone();
        move |(value, work)| {
            if draft.as_ref().is_some_and(|draft| draft.led_to != *value || draft.work != *work) {
                draft.set(None);
            }
        }
    });
    use_sent(value)
}

/// What the field had before it was changed: a range that is typed keeps that value, not the digits on the way to it.
#[hook]
pub(super) fn use_before(props: &Props, draft: Option<&Draft>) -> Rc<RefCell<Before>> {
    let now = Before { value: props.value, range: props.range, certain: props.certain };
    let before = use_mut_ref(|| now);
    if draft.is_none_or(|draft| draft.left) {
        *before.borrow_mut() = now;
    }
    before
}

/// Whether the fault of a text is shown: after a pause in typing, and then until it is fixed.
#[hook]
pub fn use_fault_shown(faulty: Option<&str>) -> UseStateHandle<bool> {
    let shown = use_state(|| false);
    use_effect_with(faulty.map(str::to_string), {
        let shown = shown.clone();
        move |faulty| {
            let wait = match (faulty, *shown) {
                (Some(_), false) => Some(Timeout::new(PAUSE, move || shown.set(true))),
                (None, true) => {
                    shown.set(false);
                    None
                }
                _ => None,
            };
            move || drop(wait)
        }
    });
    shown
}
