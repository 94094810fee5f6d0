//! One option's cost by category and year.

use super::figure_button::figure_button;
use super::figure_range::figure_range;
use super::scale::Scale;
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::FigureName;
use crate::engine::{Category, Measure, OptionOutcome, Outcome};
use crate::model::Choice;
use yew::prelude::*;

/// The headings of a table with a column for each year and one for the total.
pub fn year_heads(count: usize) -> Html {
    html! {
        <thead><tr>
            <td></td>
            { for (1..=count).map(|year| html! { <th scope="col" key={year}>{ format!("Year {year}") }</th> }) }
            <th scope="col">{ "All years" }</th>
        </tr></thead>
    }
}

/// One option's cost by category and year.
pub fn years(context: RenderContext, outcome: &Outcome, option: &OptionOutcome) -> Html {
    let (formats, scale, ask) = (&context.snapshot.formats, Scale::of(outcome), context.ask());
    let count = option.years.len();
    let categories: Vec<Category> =
        option.categories.iter().filter(|(_, total, _)| total.value != 0.0).map(|(category, ..)| *category).collect();
    // Only totals have a spread, so no other line keeps room for one.
    let spread = |figure: FigureName| figure.in_results().map(|_| figure_range(context, &scale, option, figure));
    let cell = |figure: FigureName, label: &str, class: Option<&'static str>| {
        let text = figure.of(option).map(|value| scale.write(value.value, formats)).unwrap_or_default();
        html! { <td data-label={label.to_string()} {class}>{ figure_button(option, figure, text, ask.as_ref()) }{ spread(figure) }</td> }
    };
    let caption = format!("{}{}", scale.words, context.snapshot.scenario.choices.currency.id());
    if context.on_paper {
        let rows = categories.iter().map(|category| {
            html! {
                <tr key={category.label()}>
                    <th scope="row">{ category.label() }</th>
                    { for (0..count).map(|year| cell(FigureName::CategoryYear(*category, year), "", None)) }
                    { cell(FigureName::Category(*category), "", None) }
                </tr>
            }
        });
        return html! {
            <div class="scroll" role="group" aria-label="Cost by category and year" tabindex="0">
                <table class="comparison by-year">
                    <caption>{ caption }</caption>
                    { year_heads(count) }
                    <tbody>{ for rows }</tbody>
                    <tbody>
                        <tr class="total">
                            <th scope="row">{ "Total cost" }</th>
                            { for (0..count).map(|year| cell(FigureName::Year(year), "", None)) }
                            { cell(FigureName::Measure(Measure::Total), "", None) }
                        </tr>
                    </tbody>
                </table>
            </div>
        };
    }
    let row = |name: String, class: Option<&'static str>, of: &dyn Fn(Category) -> FigureName, total: FigureName| {
        html! {
            <tr key={name.clone()} {class}>
                <th scope="row">{ name }</th>
                { for categories.iter().map(|category| cell(of(*category), category.label(), None)) }
                { cell(total, "Total cost", Some("total")) }
            </tr>
        }
    };
    html! {
        <table class="comparison by-option by-year" data-columns={(categories.len() + 1).to_string()}>
            <caption>{ caption }</caption>
            <thead><tr>
                <td></td>
                { for categories.iter().map(|category| html! { <th scope="col" key={category.label()}>{ category.label() }</th> }) }
                <th scope="col" class="total">{ "Total cost" }</th>
            </tr></thead>
            <tbody>
                { for (0..count).map(|year| row(format!("Year {}", year + 1), None, &|category| FigureName::CategoryYear(category, year), FigureName::Year(year))) }
                { row("All years".to_string(), Some("total"), &FigureName::Category, FigureName::Measure(Measure::Total)) }
            </tbody>
        </table>
    }
}
