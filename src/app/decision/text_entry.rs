//! A text field of the decision: a name, an anchor, a reason, a must-have or its evidence.

use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::Scenario;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The properties of the field.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it changes.
    pub field: DecisionField,
    /// Its name, as a screen reader announces it.
    pub name: AttrValue,
    /// The text in it while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Whether it has several lines.
    #[prop_or_default]
    pub long: bool,
    /// Its style class.
    #[prop_or_default]
    pub class: &'static str,
}

/// A text field of the decision; a text that is too long stays visible with the remedy.
#[component(TextEntry)]
pub fn text_entry(props: &Props) -> Html {
    let field = props.field;
    let edits = use_edit_dispatcher();
    let scenario = use_context::<ByPointer<Scenario>>();
    let value = scenario.as_ref().map(|scenario| field.text_in(&scenario.0)).unwrap_or_default();
    // A text that was refused, and why.
    let refused = use_state(|| None::<(String, String)>);
    // A text that means another one, and that one: the field shows it until it is left.
    let draft = use_state(|| None::<(String, String)>);
    {
        let refused = refused.clone();
        use_effect_with((value.clone(), edits.work().cloned()), move |_| refused.set(None));
    }
    let oninput = {
        let (edits, refused, draft) = (edits.clone(), refused.clone(), draft.clone());
        Callback::from(move |event: InputEvent| {
            let (Some(text), Some(scenario)) = (event.target().and_then(typed), &scenario) else { return };
            let meant = field.meant(text.clone());
            draft.set(Some((text.clone(), meant.clone())).filter(|(text, meant)| text != meant));
            let Some(change) = field.text(meant) else { return };
            // The model knows what it accepts.
            let fault = DecisionField::refusal(&change, &scenario.0);
            refused.set(fault.as_ref().map(|fault| (text, fault.to_string())));
            if fault.is_none() {
                edits.send(change);
            }
        })
    };
    let onblur = {
        let (edits, draft) = (edits.clone(), draft.clone());
        Callback::from(move |_: FocusEvent| {
            draft.set(None);
            edits.send(Action::FieldLeft);
        })
    };
    let id = field.element_id();
    let remark = format!("{id}.remark");
    let typed_so = draft.as_ref().filter(|(_, meant)| *meant == value).or(refused.as_ref());
    let text = typed_so.map(|(text, _)| text.clone()).unwrap_or(value);
    let invalid = refused.as_ref().map(|_| "true");
    let described_by = refused.as_ref().map(|_| remark.clone());
    let (readonly, name, placeholder, class) = (edits.is_read_only(), props.name.clone(), props.placeholder.clone(), props.class);
    html! {
        <span class="decision-text">
            if props.long {
                <textarea rows="1" {id} {class} value={text} aria-label={name} {placeholder} {readonly} aria-invalid={invalid} aria-describedby={described_by} {oninput} {onblur} />
            } else {
                <input type="text" autocomplete="off" {id} {class} title={text.clone()} value={text.clone()} aria-label={name} {placeholder} {readonly} aria-invalid={invalid} aria-describedby={described_by} {oninput} {onblur} />
            }
            if let Some((_, fault)) = refused.as_ref() { <span class="fault" role="alert" id={remark}>{ format!("Not saved. {fault}") }</span> }
        </span>
    }
}

fn typed(target: EventTarget) -> Option<String> {
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(target) => target.dyn_into::<HtmlTextAreaElement>().ok().map(|area| area.value()),
    }
}
