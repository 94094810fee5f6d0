//! What each option costs in each year.

use crate::app::elements::option_marker::marker;
use crate::app::results::{Scale, year_heads};
use crate::app::snapshot::RenderContext;
use crate::engine::{Measure, Outcome};
use crate::model::Choice;
use yew::prelude::*;

/// What each option costs in each year, and in total.
pub fn yearly(context: RenderContext, outcome: &Outcome) -> Html {
    let (snapshot, scale) = (context.snapshot, Scale::of(outcome));
    let count = outcome.options.first().map_or(0, |option| option.years.len());
    let rows = outcome.options.iter().zip(&snapshot.scenario.options).enumerate().map(|(column, (option, named))| {
        let years = option.years.iter().map(|year| html! { <td>{ scale.write(year.value, &snapshot.formats) }</td> });
        html! {
            <tr key={column}>
                <th scope="row"><span class="option-name">{ marker(column) }<span>{ &named.name }</span></span></th>
                { for years }
                <td class="total">{ scale.write(option.value(Measure::Total), &snapshot.formats) }</td>
            </tr>
        }
    });
    html! {
        <div class="scroll" role="group" aria-label="Cost by option and year" tabindex="0">
            <table class="comparison">
                <caption>{ format!("Total cost of each option, {}{}", scale.words, snapshot.scenario.choices.currency.id()) }</caption>
                { year_heads(count) }
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
