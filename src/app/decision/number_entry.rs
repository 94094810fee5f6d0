//! A number field of the decision: a score, a weight, a pair or an amount.

use super::typed_number::{TypedNumber, keypad_of, read, stepped, written};
use crate::app::elements::caret::use_select_at_first_click;
use crate::app::form::{use_fault_shown, use_sent};
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::model::Scenario;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The properties of the field.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it changes.
    pub field: DecisionField,
    /// Its name, as a screen reader announces it.
    pub name: AttrValue,
    /// The elements that describe it.
    #[prop_or_default]
    pub described_by: AttrValue,
    /// The text in it while it is empty.
    #[prop_or_default]
    pub placeholder: &'static str,
    /// The sign behind it.
    #[prop_or_default]
    pub sign: AttrValue,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// The text being typed, while the number is the one it led to.
#[derive(Clone, PartialEq)]
struct TypedText {
    work: Option<Rc<ComparisonHandle>>,
    text: String,
    led_to: Option<f64>,
    echo: Option<String>,
    left: bool,
}

/// A number field of the decision. A valid number is used at once; another text stays, with what to type instead.
#[component(NumberEntry)]
pub fn number_entry(props: &Props) -> Html {
    let field = props.field;
    let edits = use_edit_dispatcher();
    let scenario = use_context::<ByPointer<Scenario>>();
    let value = scenario.as_ref().and_then(|scenario| field.number_in(&scenario.0));
    let (draft, editing) = (use_state(|| None::<TypedText>), use_state(|| false));
    // Keys may come faster than the field is drawn.
    let sent = use_sent(value);
    use_effect_with(field, {
        let inputs = edits.drafts().clone();
        move |field| {
            let field = *field;
            move || inputs.leave(field.into())
        }
    });
    let invalid = edits.invalid_text(field);
    let meaning = |text: &str| match &scenario {
        Some(scenario) => read(text, field, &props.formats.reader(), &scenario.0),
        None => Err(String::new()),
    };
    let fault = invalid.as_deref().and_then(|text| meaning(text).err());
    let shown = use_fault_shown(fault.as_ref().and(invalid.as_deref()));
    let is_current = |draft: &&TypedText| draft.led_to == value && draft.work.as_ref() == edits.work();
    let current = draft.as_ref().filter(is_current);
    let text = match (&invalid, current) {
        (Some(text), _) => text.clone(),
        (None, Some(draft)) if !draft.left => draft.text.clone(),
        _ => written(value, field, &props.formats, *editing),
    };
    let oninput = {
        let (draft, edits, sent, formats, scenario) =
            (draft.clone(), edits.clone(), Rc::clone(&sent), props.formats.clone(), scenario.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let Some(scenario) = &scenario else { return };
            match read(&text, field, &formats.reader(), &scenario.0) {
                Ok(TypedNumber { number, echo }) => {
                    *sent.borrow_mut() = number;
                    edits.drop_text(field);
                    draft.set(Some(TypedText { work: edits.work().cloned(), text, led_to: number, echo, left: false }));
                    field.number(number).into_iter().for_each(|change| edits.send(change));
                }
                Err(_) => {
                    let take_back = draft.setter();
                    edits.keep_text(field, text, Callback::from(move |()| take_back.set(None)));
                    draft.set(None);
                }
            }
        })
    };
    let onfocus = {
        let (editing, edits, formats, sent) = (editing.setter(), edits.clone(), props.formats.clone(), Rc::clone(&sent));
        Callback::from(move |event: FocusEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if edits.invalid_text(field).is_none() {
                // Before it is drawn again: the next key replaces the text selected now.
                input.set_value(&written(*sent.borrow(), field, &formats, true));
            }
            input.select();
            editing.set(true);
        })
    };
    let onblur = {
        let (editing, edits, draft, shown) = (editing.setter(), edits.clone(), draft.clone(), shown.clone());
        Callback::from(move |_: FocusEvent| {
            editing.set(false);
            edits.send(Action::FieldLeft);
            if edits.invalid_text(field).is_some() {
                return shown.set(true);
            }
            // How it was read stays until the field is left again.
            let kept = draft.as_ref().filter(|draft| draft.echo.is_some() && !draft.left);
            draft.set(kept.map(|draft| TypedText { left: true, ..draft.clone() }));
        })
    };
    let onkeydown = {
        let (edits, draft) = (edits.clone(), draft.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                edits.drop_text(field);
                draft.set(None);
            }
            key @ ("ArrowUp" | "ArrowDown") if !event.alt_key() && !event.ctrl_key() => {
                let next = stepped(*sent.borrow(), if key == "ArrowUp" { 1.0 } else { -1.0 }, field);
                let Some(change) = next.and_then(|number| field.number(Some(number))) else { return };
                event.prevent_default();
                *sent.borrow_mut() = next;
                draft.set(None);
                edits.send(change);
            }
            _ => {}
        })
    };
    let (onmousedown, onclick) = use_select_at_first_click();
    let id = field.element_id();
    let remark_id = format!("{id}.remark");
    let fault = fault.filter(|_| *shown).map(|fault| {
        let used = match value {
            Some(_) => format!("{} is used", written(value, field, &props.formats, false)),
            None => "it stays open".to_string(),
        };
        format!("{fault} Until you fix it, {used}.")
    });
    let echo = current.and_then(|draft| draft.echo.clone()).filter(|_| invalid.is_none());
    let described_by =
        if fault.is_some() || echo.is_some() { format!("{remark_id} {}", props.described_by) } else { props.described_by.to_string() };
    html! {
        <span class="field" data-faulty={fault.as_ref().map(|_| "yes")}>
            <span class="field-box">
                <input type="text" inputmode={keypad_of(field)} autocomplete="off" spellcheck="false" {id} value={text} aria-label={props.name.clone()} readonly={edits.is_read_only()}
                    placeholder={props.placeholder} aria-invalid={fault.as_ref().map(|_| "true")} aria-describedby={Some(described_by).filter(|ids| !ids.is_empty())}
                    {oninput} {onfocus} {onblur} {onkeydown} {onmousedown} {onclick} />
                if !props.sign.is_empty() { <span class="adornment" aria-hidden="true">{ props.sign.clone() }</span> }
            </span>
            if let Some(fault) = fault { <span class="fault" role="alert" id={remark_id}>{ fault }</span> }
            else if let Some(echo) = echo { <span class="echo" id={remark_id}>{ echo }</span> }
        </span>
    }
}
