//! One option's cost by category and year.

use super::figure_button::figure_button;
use super::scale::Scale;
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::FigureName;
use crate::engine::{Measure, OptionOutcome, Outcome};
use crate::model::Choice;
use yew::prelude::*;

/// One option's cost by category and year.
pub fn years(context: RenderContext, outcome: &Outcome, option: &OptionOutcome) -> Html {
    let (formats, scale, ask) = (&context.snapshot.formats, Scale::of(outcome), context.ask());
    let cell = |figure: FigureName| {
        let text = figure.of(option).map(|value| scale.write(value.value, formats)).unwrap_or_default();
        html! { <td>{ figure_button(option, figure, text, ask.as_ref()) }</td> }
    };
    let count = option.years.len();
    let rows = option.categories.iter().filter(|(_, total, _)| total.value != 0.0).map(|(category, ..)| {
        html! {
            <tr key={category.label()}>
                <th scope="row">{ category.label() }</th>
                { for (0..count).map(|year| cell(FigureName::CategoryYear(*category, year))) }
                { cell(FigureName::Category(*category)) }
            </tr>
        }
    });
    html! {
        <div class="scroll" role="group" aria-label="Cost by category and year" tabindex="0">
            <table class="comparison by-year">
                <caption>{ format!("{}{}", scale.words, context.snapshot.scenario.choices.currency.id()) }</caption>
                <thead><tr>
                    <td></td>
                    { for (1..=count).map(|year| html! { <th scope="col" key={year}>{ format!("Year {year}") }</th> }) }
                    <th scope="col">{ "All years" }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
                <tbody>
                    <tr class="total">
                        <th scope="row">{ "Total cost" }</th>
                        { for (0..count).map(|year| cell(FigureName::Year(year))) }
                        { cell(FigureName::Measure(Measure::Total)) }
                    </tr>
                </tbody>
            </table>
        </div>
    }
}
