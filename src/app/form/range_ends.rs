//! The low end, the likely value and the high end of a range, in one line.

use super::typed_number::{range as limits, read};
use super::typed_range::with_shape;
use crate::app::elements::keypad::keypad;
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::field_text::use_field_text;
use crate::app::state::invalid_inputs::EntryPlace;
use crate::model::{Address, Range, UnitName};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The properties of the three fields.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the number.
    pub address: Address,
    /// The likely value.
    pub value: f64,
    /// The range; `None` if it is certain.
    pub range: Option<Range>,
    /// The name of the number, as a screen reader announces it.
    pub name: AttrValue,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

const LABELS: [&str; 3] = ["Low", "Likely", "High"];

/// What is written between the three texts where they are kept as one.
const BETWEEN: &str = " | ";

/// Three texts that are kept as one.
fn apart(texts: &str) -> [String; 3] {
    let mut texts = texts.splitn(LABELS.len(), BETWEEN);
    LABELS.map(|_| texts.next().unwrap_or_default().to_string())
}

/// Three fields; what cannot be used stays visible with what to do, and the last valid range counts meanwhile.
#[component(RangeEnds)]
pub fn range_ends(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let Props { address, value, range, ref formats, .. } = *props;
    let typed = use_field_text(EntryPlace::Range(address));
    let field = address.field;
    let numbers = [range.map_or(value, |range| range.low), value, range.map_or(value, |range| range.high)];
    let shown = numbers.map(|number| formats.field(number, field.unit));
    let is_in_use =
        |texts: &str| meant(&apart(texts), address, range, formats).is_ok_and(|(likely, range)| [range.low, likely, range.high] == numbers);
    let texts = typed.typed(is_in_use).map_or(shown, |texts| apart(&texts));
    let fault = typed.invalid().and_then(|texts| meant(&apart(&texts), address, range, formats).err());
    let fields = LABELS.iter().zip(texts.iter().cloned()).enumerate().map(|(place, (label, text))| {
        let oninput = {
            let (typed, texts, edits, formats) = (typed.clone(), texts.clone(), edits.clone(), formats.clone());
            Callback::from(move |event: InputEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                let mut texts = texts.clone();
                texts.iter_mut().skip(place).take(1).for_each(|text| *text = input.value());
                match meant(&texts, address, range, &formats) {
                    Ok((likely, range)) => {
                        typed.accept(texts.join(BETWEEN));
                        edits.send(Action::Range(address, Some(likely), Some(range)));
                    }
                    Err(_) => typed.refuse(texts.join(BETWEEN)),
                }
            })
        };
        let onblur = {
            let (typed, edits) = (typed.clone(), edits.clone());
            let valid = fault.is_none();
            Callback::from(move |_: FocusEvent| {
                if valid {
                    typed.leave();
                    edits.send(Action::FieldLeft);
                }
            })
        };
        html! {
            <label><span>{ *label }</span>
                <input type="text" inputmode={keypad(field.range.0)} autocomplete="off" value={text} aria-label={format!("{label}, {}", props.name)} aria-invalid={fault.is_some().then_some("true")} {oninput} {onblur} />
            </label>
        }
    });
    html! {
        <>
            { for fields }
            if let Some(fault) = &fault { <span class="fault" role="alert">{ fault }</span> }
        </>
    }
}

/// The likely value and the range that three texts mean.
fn meant(texts: &[String; 3], address: Address, before: Option<Range>, formats: &Formats) -> Result<(f64, Range), String> {
    let field = address.field;
    let number = |text: &String| read(text, field, UnitName::UNIT, formats).map(|(number, _)| number);
    let [low, likely, high] = texts;
    let (low, likely, high) = (number(low)?, number(likely)?, number(high)?);
    if !(low <= likely && likely <= high) {
        return Err("The likely value must be between the ends.".to_string());
    }
    if !field.accepts(likely) {
        return Err(format!("Enter a number {}.", limits(field, formats)));
    }
    Ok((likely, with_shape(field, low, high, before)))
}
