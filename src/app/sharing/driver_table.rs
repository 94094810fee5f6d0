//! The effect of each difference: the parts of the change between the results of two comparisons.

use super::comparison_pair::ComparisonPair;
use super::difference_text::together;
use super::results_table::change;
use crate::engine::{Attribution, Step};
use crate::model::Difference;
use crate::model::Sorting;
use crate::model::grammar::worded;
use yew::prelude::*;

/// Effects below this share of the largest count as zero.
const NOTHING: f64 = 1e-9;

/// The table: the effect of each step on the present value of each option, strongest first.
pub fn driver_table(two: &ComparisonPair, found: &Attribution) -> Html {
    if found.options.is_empty() {
        return html! { <p class="note">{ "The two comparisons have no option in common, so no single difference can explain the change." }</p> };
    }
    let strength = |step: &Step| step.effects.iter().map(|effect| effect.abs()).fold(0.0, f64::max);
    let strongest = found.steps.iter().map(strength).fold(0.0, f64::max);
    let (mut strong, idle): (Vec<&Step>, Vec<&Step>) =
        found.steps.iter().partition(|step| strength(step) > strongest * NOTHING && strength(step) >= 0.005);
    strong.order_by(|first, second| strength(second).total_cmp(&strength(first)));
    let [_, formats] = two.formats;
    let names: Vec<&str> =
        found.options.iter().map(|id| two.after.option(*id).map(|option| option.name.as_str()).unwrap_or_default()).collect();
    let cell = |(effect, name): (&f64, &&str)| html! { <td data-label={name.to_string()}>{ change(formats, *effect) }</td> };
    let cells = |effects: &[f64]| -> Html { effects.iter().zip(&names).map(cell).collect() };
    let rows = strong.iter().enumerate().map(|(key, step)| {
        let differences: Vec<&Difference> = step.differences.iter().filter_map(|place| found.differences.get(*place)).collect();
        html! { <tr key={key}><th scope="row">{ together(two, &differences) }</th>{ cells(&step.effects) }</tr> }
    });
    let sums: Vec<f64> =
        (0..found.options.len()).map(|column| found.steps.iter().filter_map(|step| step.effects.get(column)).sum()).collect();
    let heads = names.iter().map(|name| html! { <th scope="col">{ *name }</th> });
    let idle = idle.iter().flat_map(|step| &step.differences).filter_map(|place| found.differences.get(*place));
    let idle: Vec<String> = idle.map(|difference| together(two, &[difference])).collect();
    html! {
        <>
            <div class="scroll" role="group" aria-label="By driver" tabindex="0">
                <table class="compared drivers stacked">
                    <caption>{ "By driver: changes in present value" }</caption>
                    <thead><tr><th scope="col">{ "Difference" }</th>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                    <tbody><tr class="total"><th scope="row">{ "All together" }</th>{ cells(&sums) }</tr></tbody>
                </table>
            </div>
            <p class="note">
                { "The differences are applied one after another, in the order of the inputs, so their effects add up to the total. Interaction effects are attributed to the later input." }
                if let Some(first) = idle.first() {
                    { format!(" {} no effect on present value.", worded(idle.len(), &format!("“{first}” has"), "{} differences have")) }
                }
            </p>
        </>
    }
}
