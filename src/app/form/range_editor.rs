//! The editor of a range: low, likely and high, the shape in words, and usual ranges to start from.

use super::range_ends::RangeEnds;
use super::range_together::moves_together;
use crate::app::snapshot::{Formats, is_percent, shapes};
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::engine::{others, range_of, why_certain};
use crate::exchange::unit_text::source_text;
use crate::model::{Address, Choice, Ends, Range, Scenario, Shape};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of the editor.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the number.
    pub address: Address,
    /// The name of the number, as a screen reader announces it.
    pub name: AttrValue,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// The editor of a range; it follows every change of the comparison.
#[component(RangeEditor)]
pub fn range_editor(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let Props { address, ref formats, .. } = *props;
    let field = address.field;
    let Some(scenario) = use_context::<ByPointer<Scenario>>() else { return Html::default() };
    let Some(value) = scenario.number(address) else { return Html::default() };
    if let Some(reason) = why_certain(&scenario, address) {
        return html! { <p class="note">{ reason }</p> };
    }
    let range = range_of(&scenario, address);
    // A figure in several places has its range at one of them.
    let home = std::iter::once(address).chain(others(&scenario, address)).find(|place| scenario.range(*place).is_some());
    let words =
        range.map_or("No range: every future has this number".to_string(), |range| formats.range_in_words(value, range, field.unit));
    let also: Vec<String> = others(&scenario, address).iter().map(|place| scenario.place_name(place.place)).collect();
    if edits.is_read_only() {
        return html! { <p class="note">{ words }</p> };
    }
    let set = {
        let edits = edits.clone();
        Callback::from(move |range: Option<Range>| {
            // Each press is a step of its own.
            edits.send(Action::FieldLeft);
            edits.send(Action::Range(address, None, range));
        })
    };
    let chip = |text: String, range: Range| {
        let set = set.clone();
        html! { <button type="button" class="chip" onclick={Callback::from(move |_: MouseEvent| set.emit(Some(range)))}>{ text }</button> }
    };
    let shape = range.map(|range| range.shape);
    let percent = is_percent(field.unit);
    let chips = if percent { [0.01, 0.02, 0.05] } else { [0.05, 0.1, 0.2] }.map(|part| {
        let spread = if percent { part } else { part * libm::fabs(value) };
        let text = if percent {
            format!("±{} pts", formats.points(part).trim_end_matches(".0").trim_end_matches(",0"))
        } else {
            format!("±{}", formats.in_words(part, crate::graph::Unit::Share))
        };
        chip(text, field.between(value, value - spread, value + spread, shape))
    });
    let class = scenario.class_of(address);
    let typical = scenario.typical_range(address);
    let onshape = {
        let set = set.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let (Some(shape), Some(range)) = (Shape::from_id(&select.value()), range) {
                // What means 8 of 10 cases is the usual of two shapes.
                let shape = if shape == Shape::Lognormal { field.usual_shape(range.low) } else { shape };
                set.emit(Some(Range { shape, ..range }));
            }
        })
    };
    let options = shape.map(shapes).unwrap_or_default();
    let options =
        options.into_iter().map(|(each, label)| html! { <option value={each.id()} selected={Some(each) == shape}>{ label }</option> });
    html! {
        <div class="range-editor" role="group" aria-label={format!("Range of {}", props.name)}>
            <div class="range-line">
                <RangeEnds {address} {value} {range} name={props.name.clone()} formats={formats.clone()} />
                if range.is_some() { <select class="choice" aria-label={format!("Shape of the range of {}", props.name)} onchange={onshape}>{ for options }</select> }
            </div>
            <p class="note" role="status">{ words }{ "." }if !also.is_empty() { { format!(" Also in: {}.", also.join(", ")) } }</p>
            if let Some(range) = range { { dots(value, range) } }
            // The field keeps the focus: what it says while it has it would move the button away under the pointer.
            <div class="chips" onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}>
                { for chips }
                if let Some(typical) = typical { { chip(format!("Typical: {}", formats.ends(typical, field.unit)), typical) } }
                if range.is_some() {
                    <button type="button" class="chip" onclick={set.reform(|_: MouseEvent| None)}>{ "Remove the range" }</button>
                }
            </div>
            if let Some(home) = home { { moves_together(&scenario, home, &props.name, &edits) } }
            if class.ends == Ends::Decided {
                <p class="note">{ "This is a decision or agreed in a contract, not a forecast, so it usually has no range." }</p>
            } else if typical.is_some() {
                <p class="note">{ "Typical: " }{ formats.prose(&source_text(class.source)) }</p>
            }
        </div>
    }
}

/// The number of futures drawn as dots.
const DOTS: u8 = 20;

/// A strip of dots, each one of twenty futures.
fn dots(value: f64, range: Range) -> Html {
    let places: Vec<f64> = (0..DOTS).map(|dot| range.quantile(value, (f64::from(dot) + 0.5) / f64::from(DOTS))).collect();
    let (first, last) = (places.first().copied().unwrap_or_default(), places.last().copied().unwrap_or_default());
    let width = libm::fmax(last - first, f64::MIN_POSITIVE);
    let dots =
        places.into_iter().map(|place| html! { <circle cx={format!("{:.1}", 8.0 + 384.0 * (place - first) / width)} cy="8" r="6" /> });
    html! { <svg class="range-dots" viewBox="0 0 400 16" role="img" aria-label="Twenty futures of this number">{ for dots }</svg> }
}
