//! One option's cost by category and year.

use super::comparison::Scale;
use super::inquiry::{FigureName, Inquiry, figure_button};
use crate::app::scene::Scene;
use crate::app::switch::switch;
use yew::prelude::*;

/// One option's cost by category and year, with a switch between the options; `shown` is the option's position.
pub fn years(scene: &Scene, shown: usize, show: &Callback<usize>, ask: &Callback<Option<Inquiry>>) -> Html {
    let Scene { scenario, formats, .. } = scene;
    let Some(outcome) = scene.results() else { return Html::default() };
    let column = if shown < outcome.options.len() { shown } else { 0 };
    let Some(option) = outcome.options.get(column) else { return Html::default() };
    let scale = Scale::of(outcome);
    let cell = |figure: FigureName| {
        let text = figure.of(option).map(|value| scale.write(value.value, formats)).unwrap_or_default();
        html! { <td>{ figure_button(option, figure, text, ask) }</td> }
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
        <section class="panel years">
            <h2>{ "Year by year" }</h2>
            { switch("Option shown", scenario.options.iter().map(|option| option.name.as_str()), column, true, show) }
            <div class="scroll" role="region" aria-label="Cost by category and year" tabindex="0">
                <table class="comparison">
                    <caption>{ format!("{}{}", scale.words, crate::model::Choice::id(scenario.currency)) }</caption>
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
                            { cell(FigureName::Total) }
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
}
