//! The text being typed into a number field, and the field's reaction to typing, leaving and resetting.

use super::about_button::is_help;
use super::number_field::Props;
use super::number_remark::Remark;
use super::typed_number::{read, stepped};
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::model::Address;
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
    /// Whether the field has been left since, so that the text is formatted.
    pub left: bool,
}

/// The event handlers of a field.
pub(super) struct Handlers {
    pub oninput: Callback<InputEvent>,
    pub onfocus: Callback<FocusEvent>,
    pub onblur: Callback<FocusEvent>,
    pub onkeydown: Callback<KeyboardEvent>,
    pub onreset: Callback<MouseEvent>,
}

pub(super) fn handlers(
    props: &Props,
    edits: &EditDispatcher,
    draft: &UseStateHandle<Option<Draft>>,
    told: &UseStateHandle<bool>,
    sent: &Rc<RefCell<f64>>,
    editing: &UseStateHandle<bool>,
) -> Handlers {
    let Props { address, default, .. } = *props;
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
        let (work, edits) = (edits.work().cloned(), edits.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            match read(&text, field, &formats) {
                Ok((number, echo)) => {
                    draft.set(Some(Draft {
                        work: work.clone(),
                        text,
                        led_to: number,
                        remark: echo.map_or(Remark::None, Remark::Echo),
                        left: false,
                    }));
                    send(number);
                }
                Err(fault) => {
                    let take_back = draft.setter();
                    edits.keep_text(address, text.clone(), Callback::from(move |()| take_back.set(None)));
                    draft.set(Some(Draft { work: work.clone(), text, led_to: *sent.borrow(), remark: Remark::Fault(fault), left: false }))
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
        let (draft, told, formats, edits) = (draft.clone(), told.clone(), props.formats.clone(), edits.clone());
        let editing = editing.setter();
        Callback::from(move |event: FocusEvent| {
            editing.set(false);
            edits.send(Action::FieldLeft);
            // A faulty text stays until it is fixed; a valid one is formatted. How it was read stays shown until the field
            // is left again, because you see only the next field while you keep typing.
            let input: HtmlInputElement = event.target_unchecked_into();
            match read(&input.value(), field, &formats) {
                Err(_) => told.set(true),
                Ok((number, Some(echo))) if draft.is_some() => {
                    told.set(true);
                    let text = formats.field(number, field.unit);
                    let again = draft.as_ref().is_some_and(|draft| draft.left);
                    draft.set((!again).then_some(Draft {
                        work: edits.work().cloned(),
                        text,
                        led_to: number,
                        remark: Remark::Echo(echo),
                        left: true,
                    }));
                }
                Ok(_) => draft.set(None),
            }
        })
    };
    let onkeydown = {
        let (draft, send, sent, drop_text, help) = (draft.clone(), send.clone(), Rc::clone(sent), drop_text.clone(), props.help.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            _ if is_help(&event) => {
                event.prevent_default();
                help.emit(());
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
    let onreset = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| {
            draft.set(None);
            send(default);
        })
    };
    Handlers { oninput, onfocus, onblur, onkeydown, onreset }
}

/// The number that was sent last: keys may come faster than the field is redrawn, so they count from it. A text that produced
/// another number than the current one is dropped, and so is its undo when the field is removed.
#[hook]
pub(super) fn use_sent(address: Address, value: f64, edits: &EditDispatcher, draft: &UseStateHandle<Option<Draft>>) -> Rc<RefCell<f64>> {
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
    let sent = use_mut_ref(|| value);
    use_effect_with(value, {
        let sent = Rc::clone(&sent);
        move |value| *sent.borrow_mut() = *value
    });
    sent
}

/// Whether the fault of a text is shown: after a pause in typing, and then until it is fixed.
#[hook]
pub(super) fn use_told(faulty: Option<&str>) -> UseStateHandle<bool> {
    let told = use_state(|| false);
    use_effect_with(faulty.map(str::to_string), {
        let told = told.clone();
        move |faulty| {
            let wait = match (faulty, *told) {
                (Some(_), false) => Some(Timeout::new(PAUSE, move || told.set(true))),
                (None, true) => {
                    told.set(false);
                    None
                }
                _ => None,
            };
            move || drop(wait)
        }
    });
    told
}
