//! A number field: grey with its suggestion until the user types, formatted at rest, with any fault below it.

use crate::app::elements::caret::use_select_at_first_click;
use crate::app::form::meant::meant;
use crate::app::form::read_answer;
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::model::{Field, UnitName};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The properties of the field.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Its element.
    pub id: String,
    /// The question.
    pub label: String,
    /// The input with its unit and range.
    pub field: &'static Field,
    /// What the service counts.
    pub unit_name: UnitName,
    /// The typed text; may be empty.
    pub text: String,
    /// The value in use until the user types.
    #[prop_or_default]
    pub suggestion: Option<String>,
    /// What is wrong besides the text itself; shown once the field loses focus.
    pub fault: Option<String>,
    /// The usual number.
    #[prop_or_default]
    pub usual: Option<f64>,
    /// Whether to show that at once, because the user asked for the answer.
    pub faults_shown: bool,
    /// A further remark.
    #[prop_or_default]
    pub remark: Option<String>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// Receives the typed text.
    pub typed: Callback<String>,
}

/// The field with its label above and its remarks below.
#[component(AnswerField)]
pub fn answer_field(props: &Props) -> Html {
    let Props { id, field, unit_name, text, formats, .. } = props;
    let editing = use_state(|| false);
    let (onmousedown, onclick) = use_select_at_first_click();
    let (read, wrong) = match read_answer(text, field, *unit_name, formats) {
        Ok(read) => (Some(read), None),
        Err(wrong) => (None, Some(wrong).filter(|_| !text.trim().is_empty())),
    };
    let number = read.as_ref().map(|(number, ..)| *number);
    let plain = read.as_ref().filter(|(_, is_range, _)| !is_range).map(|(number, ..)| *number);
    // A range stays as typed.
    let value = match plain.filter(|_| !*editing) {
        Some(number) => formats.at_rest(number, field.unit),
        None => text.clone(),
    };
    let oninput = props.typed.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onfocus = {
        let (editing, text) = (editing.setter(), text.clone());
        Callback::from(move |event: FocusEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            // Before it is redrawn: the next key replaces the current selection.
            input.set_value(&text);
            input.select();
            editing.set(true);
        })
    };
    let onblur = {
        let editing = editing.setter();
        Callback::from(move |_: FocusEvent| editing.set(false))
    };
    let meant = plain.and_then(|number| meant(text, number, field, props.usual));
    let mean = meant.map(|meant| {
        let text = meant.to_string().replace('.', &formats.decimal.to_string());
        let onclick = props.typed.reform(move |_: MouseEvent| text.clone());
        html! { <>{ " " }<button type="button" class="link" {onclick}>{ format!("I meant {}", formats.at_rest(meant, field.unit)) }</button></> }
    });
    let remarks: Vec<String> =
        read.and_then(|(_, _, echo)| echo).map(|echo| format!("{echo}.")).into_iter().chain(props.remark.clone()).collect();
    let fault = wrong.or_else(|| props.fault.clone()).filter(|_| props.faults_shown || !*editing);
    let (fault_id, remark_id) = (format!("{id}.fault"), format!("{id}.remark"));
    let described = [(fault.is_some(), &fault_id), (!remarks.is_empty(), &remark_id)];
    let described: Vec<&str> = described.into_iter().filter(|(there, _)| *there).map(|(_, id)| id.as_str()).collect();
    let sign = field.unit.is_money().then(|| html! { <span class="adornment" aria-hidden="true">{ formats.currency_sign.clone() }</span> });
    let (before, after) = if formats.currency_behind { (None, sign) } else { (sign, None) };
    html! {
        <div class="asked-number">
            <label for={id.clone()}>{ props.label.clone() }</label>
            <div class="field" data-origin={number.map(|_| "yours")} data-faulty={fault.is_some().then_some("yes")}>
                <span class="field-box">
                    { before }
                    <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" id={id.clone()} {value}
                        placeholder={props.suggestion.clone()} aria-invalid={fault.is_some().then_some("true")} aria-describedby={described.join(" ")}
                        {oninput} {onfocus} {onblur} {onmousedown} {onclick} />
                    { after }
                </span>
                if let Some(fault) = fault { <span class="fault" role="alert" id={fault_id}>{ fault }</span> }
                <span class="note" role="status" id={remark_id}>{ remarks.join(" ") }{ mean }</span>
            </div>
        </div>
    }
}
