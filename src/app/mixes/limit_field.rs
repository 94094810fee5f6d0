//! The field of one limit: empty means none. What is typed counts once the field is left.

use crate::app::elements::caret::use_select_at_first_click;
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::field_text::use_field_text;
use crate::app::state::invalid_inputs::EntryPlace;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::exchange::number_text::NotANumber;
use crate::graph::Unit;
use crate::model::UnitName;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The properties of the field.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) unit: Unit,
    /// The lowest and highest number it accepts.
    pub(super) range: (f64, f64),
    /// Whether it accepts whole numbers only.
    #[prop_or_default]
    pub(super) whole: bool,
    /// The limit; `None` without one.
    pub(super) value: Option<f64>,
    pub(super) formats: ByPointer<Formats>,
    pub(super) readonly: bool,
    /// Why the limit does not count yet.
    #[prop_or_default]
    pub(super) remark: Option<String>,
    /// Receives the limit.
    pub(super) set: Callback<Option<f64>>,
}

#[component(LimitField)]
pub(super) fn limit_field(props: &Props) -> Html {
    let work = use_edit_dispatcher().work().cloned();
    // What is typed, until it counts; and how it was read, while that is the limit of this comparison.
    let typed = use_field_text(EntryPlace::MixLimit(props.id));
    let echo = use_state(|| None::<(Option<Rc<ComparisonHandle>>, Option<f64>, String)>);
    // Undo shows its number.
    use_effect_with(props.value, {
        let typed = typed.clone();
        move |_| typed.leave()
    });
    let oninput = {
        let (typed, echo) = (typed.clone(), echo.setter());
        Callback::from(move |event: InputEvent| {
            echo.set(None);
            typed.accept(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onchange = {
        let (typed, echo, props, work) = (typed.clone(), echo.setter(), props.clone(), work.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            match entered(&input.value(), &props) {
                Ok((limit, read_as)) => {
                    typed.clear();
                    echo.set(read_as.map(|read_as| (work.clone(), limit, read_as)));
                    props.set.emit(limit);
                }
                Err(_) => typed.refuse(input.value()),
            }
        })
    };
    let (onmousedown, onclick) = use_select_at_first_click();
    let Props { id, formats, unit, .. } = props;
    let written = || props.value.map_or_else(String::new, |value| formats.field(value, *unit));
    let text = typed.typed(|_| true).unwrap_or_else(written);
    let fault = typed.invalid().and_then(|text| entered(&text, props).err());
    let echo = echo.as_ref().filter(|(of, led_to, _)| *of == work && *led_to == props.value);
    let (fault_id, remark_id) = (format!("{id}.fault"), format!("{id}.remark"));
    let sign = match unit {
        Unit::Share => "%".to_string(),
        Unit::Money => formats.currency_sign.to_string(),
        _ => String::new(),
    };
    html! {
        <div class="asked-number">
            <label for={*id}>{ props.label }</label>
            <div class="field" data-faulty={fault.is_some().then_some("yes")}>
                <span class="field-box">
                    <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" id={*id} value={text} placeholder="no limit"
                        readonly={props.readonly} aria-invalid={fault.is_some().then_some("true")} aria-describedby={format!("{fault_id} {remark_id}")} {oninput} {onchange} {onmousedown} {onclick} />
                    if !sign.is_empty() { <span class="adornment" aria-hidden="true">{ sign }</span> }
                </span>
                <span class="fault" role="alert" id={fault_id}>{ fault }</span>
                <span class="note" role="status" id={remark_id}>
                    { echo.map(|(_, _, read_as)| format!("{read_as}. ")) }
                    { props.remark.clone() }
                </span>
            </div>
        </div>
    }
}

/// The limit that a text means, and how it was read if another reading is possible.
fn entered(text: &str, props: &Props) -> Result<(Option<f64>, Option<String>), String> {
    if text.trim().is_empty() {
        return Ok((None, None));
    }
    let formats = &props.formats;
    let said = |fault: NotANumber| fault.message(formats.decimal).to_string();
    let (limit, echo) = formats.reader().read(text, props.unit, UnitName::UNIT).map_err(said)?;
    let (least, most) = props.range;
    let is_whole = !props.whole || libm::trunc(limit) == limit;
    if is_whole && (least..=most).contains(&limit) {
        return Ok((Some(limit), echo));
    }
    let kind = if props.whole { "a whole number" } else { "a number" };
    Err(format!("Enter {kind} from {} to {}, or leave it empty.", formats.in_words(least, props.unit), formats.in_words(most, props.unit)))
}
