//! One number the user can change.

use super::typed_number::{behind, keypad, read, stepped, written};
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::{EditDispatcher, use_edit_dispatcher};
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::panel::field_id;
use crate::app::state::paste_remarks::{PasteRemark, use_paste_remark};
use crate::model::{Address, Origin};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long a text must stand before what is wrong with it or doubtful is told, in milliseconds: the beginning of a good
/// number is often out of range.
const PAUSE: u32 = 600;

/// What a number field needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where the number stands.
    pub address: Address,
    /// The number as it is.
    pub value: f64,
    /// The number it would be reset to.
    pub default: f64,
    /// The name a screen reader says.
    pub name: AttrValue,
    /// The rule across fields that is broken here.
    #[prop_or_default]
    pub broken: Option<AttrValue>,
    /// Whether it is one of those that move the answer most.
    #[prop_or_default]
    pub strong: bool,
    /// Where it comes from.
    pub origin: Origin,
    /// What the user noted beside it, or how it was estimated.
    #[prop_or_default]
    pub note: AttrValue,
    /// The unit behind the number, where there is room for one.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
    /// The number formats; compared by pointer.
    pub formats: ByPointer<Formats>,
}

/// What is being typed. It is shown only as long as the number is still the one it led to, so that undo wins over it, and only
/// in the comparison it was typed for.
#[derive(Clone, PartialEq)]
struct Draft {
    work: Option<Rc<ComparisonHandle>>,
    text: String,
    led_to: f64,
    /// What is wrong with it, or how it was read where that could be doubted.
    remark: Remark,
    /// Whether the field was left since, so that the text is written out properly.
    left: bool,
}

#[derive(Clone, PartialEq)]
enum Remark {
    None,
    Fault(String),
    Echo(String),
    /// Something that was pasted here was not taken; the number itself is good.
    Refused(String),
}

/// One number the user can change: text, so that `0.05` can be typed; valid numbers count at once, others are kept
/// on show with what is wrong.
#[component(NumberField)]
pub fn number_field(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let draft = use_state(|| None::<Draft>);
    let Props { address, value, default, .. } = *props;
    let field = address.field;
    let formats = &props.formats;

    let pasted = use_paste_remark(address, value);
    // A text that cannot be taken is kept with its comparison, so that it outlives the field that it was typed into.
    let invalid = edits.invalid_text(address).and_then(|text| {
        let fault = read(&text, field, formats).err()?;
        Some(Draft { work: edits.work().cloned(), text, led_to: value, remark: Remark::Fault(fault), left: true })
    });
    let is_current =
        |draft: &&Draft| draft.led_to == value && draft.work.as_ref() == edits.work() && !matches!(draft.remark, Remark::Fault(_));
    let current = invalid.as_ref().or_else(|| draft.as_ref().filter(is_current));
    let text = current.map_or_else(|| formats.field(value, field.unit), |draft| draft.text.clone());
    let typed = current.map(|draft| draft.remark.clone());
    use_effect_with(address, {
        let inputs = edits.drafts().clone();
        move |address| {
            let address = *address;
            move || inputs.leave(address)
        }
    });
    let told = use_told(typed.as_ref().filter(|remark| **remark != Remark::None).map(|_| text.as_str()));
    let remark = match (typed, &props.broken) {
        (Some(Remark::Fault(_) | Remark::Echo(_)), None) if !*told => Remark::None,
        (Some(Remark::Fault(_)), _) if !*told => Remark::None,
        (Some(Remark::Fault(fault)), _) => Remark::Fault(format!("{fault} Until you fix it, {} is used.", written(value, field, formats))),
        (_, Some(broken)) => Remark::Fault(broken.to_string()),
        (Some(remark), None) if remark != Remark::None => remark,
        (_, None) => match pasted {
            Some(PasteRemark { text, refused: true, .. }) => Remark::Refused(text),
            Some(PasteRemark { text, .. }) => Remark::Echo(text),
            None => Remark::None,
        },
    };
    {
        // A text that led to another number than the one that stands here now is of no use any more.
        let draft = draft.clone();
        use_effect_with((value, edits.work().cloned()), move |(value, work)| {
            if draft.as_ref().is_some_and(|draft| draft.led_to != *value || draft.work != *work) {
                draft.set(None);
            }
        });
    }

    // Keys may come faster than this is drawn: they count from what was sent last, not from what was drawn last.
    let sent = use_mut_ref(|| value);
    use_effect_with(value, {
        let sent = Rc::clone(&sent);
        move |value| *sent.borrow_mut() = *value
    });
    let Handlers { oninput, onblur, onkeydown, onreset } = handlers(props, &edits, &draft, &told, &sent);
    let read_only = edits.is_read_only();
    let id = field_id(address);
    let remark_id = format!("{id}.remark");
    let strong_id = format!("{id}.strong");
    let note_id = format!("{id}.noted");
    let noted = !props.note.is_empty();
    let parts = [(remark != Remark::None, &remark_id), (props.strong, &strong_id), (noted, &note_id)];
    let parts: Vec<&str> = parts.into_iter().filter(|(there, _)| *there).map(|(_, id)| id.as_str()).collect();
    let described = (!parts.is_empty()).then(|| parts.join(" "));
    let faulty = matches!(remark, Remark::Fault(_));
    let is_set = props.origin == Origin::Set;
    let money = field.unit.is_money().then(|| formats.currency_sign.clone());
    html! {
        <div class="field" data-changed={is_set.then_some("yes")} data-faulty={faulty.then_some("yes")}>
            <span class="field-box">
                if let Some(sign) = money { <span class="adornment" aria-hidden="true">{ sign }</span> }
                <input type="text" inputmode={keypad(field)} autocomplete="off" spellcheck="false" readonly={read_only} id={id} value={text} aria-label={props.name.clone()}
                    aria-invalid={faulty.then_some("true")}
                    aria-describedby={described}
                    {oninput} {onblur} {onkeydown} />
                if let Some(unit) = behind(field, props.unit.as_deref()) {
                    <span class="adornment" aria-hidden="true">{ unit }</span>
                }
                if value != default && !read_only {
                    <button type="button" class="reset" onclick={onreset} title={format!("Back to {}", formats.field(default, field.unit))}
                        aria-label={format!("{}: back to {}", props.name, formats.field(default, field.unit))}>{ "↺" }</button>
                }
            </span>
            if props.strong { <span class="strong-mark" id={strong_id} title="One of the strongest inputs"><span class="hidden">{ "one of the strongest inputs" }</span></span> }
            if noted { <span class="note-mark" id={note_id} title={props.note.clone()}><span class="hidden">{ "has a note" }</span></span> }
            { match remark {
                Remark::None => Html::default(),
                Remark::Fault(text) | Remark::Refused(text) => html! { <span class="fault" role="alert" id={remark_id}>{ text }</span> },
                Remark::Echo(text) => html! { <span class="echo" id={remark_id}>{ text }</span> },
            } }
        </div>
    }
}

/// What a field does when it is typed into, left, or reset.
struct Handlers {
    oninput: Callback<InputEvent>,
    onblur: Callback<FocusEvent>,
    onkeydown: Callback<KeyboardEvent>,
    onreset: Callback<MouseEvent>,
}

fn handlers(
    props: &Props,
    edits: &EditDispatcher,
    draft: &UseStateHandle<Option<Draft>>,
    told: &UseStateHandle<bool>,
    sent: &Rc<RefCell<f64>>,
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
    let onblur = {
        let (draft, told, formats, edits) = (draft.clone(), told.clone(), props.formats.clone(), edits.clone());
        Callback::from(move |event: FocusEvent| {
            edits.send(Action::FieldLeft);
            // A faulty text stays on show until it is mended; a good one is written out properly. How it was read stays
            // until the field is left again, for who types on sees only the next field.
            let input: HtmlInputElement = event.target_unchecked_into();
            match read(&input.value(), field, &formats) {
                Err(_) => told.set(true),
                Ok((number, Some(echo))) if draft.is_some() => {
                    told.set(true);
                    let text = formats.field(number, field.unit);
                    let again = draft.as_ref().is_some_and(|draft| draft.text == text && draft.left);
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
        let (draft, send, sent, drop_text) = (draft.clone(), send.clone(), Rc::clone(sent), drop_text.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
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
    Handlers { oninput, onblur, onkeydown, onreset }
}

/// Whether the fault of a text is told: once the text has stood for a while, and from then on until it is mended.
#[hook]
fn use_told(faulty: Option<&str>) -> UseStateHandle<bool> {
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
