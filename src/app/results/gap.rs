//! From gross to net: what happens to the saving on the rate card.

use super::figure_button::figure_button;
use super::scale::Scale;
use crate::app::learn::row_head;
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::FigureName;
use crate::engine::{Measure, OptionOutcome, Outcome};
use crate::exchange::glossary::Topic;
use crate::model::Choice;
use yew::prelude::*;

/// The steps from the gross saving of an option to its net saving, each in money and as a share of today's cost.
pub fn gap(context: RenderContext, outcome: &Outcome, option: &OptionOutcome) -> Html {
    if option.id == outcome.status_quo {
        return html! { <p class="empty">{ "Choose an option other than today's." }</p> };
    }
    let (formats, scale, ask) = (&context.snapshot.formats, Scale::of(outcome), context.ask());
    let today = outcome.option(outcome.status_quo).map_or(0.0, |today| today.value(Measure::PresentValue));
    let row = |topic: Topic, label: &'static str, help: &'static str, class: &'static str, figure: FigureName, effect: f64| {
        let share = if today > 0.0 { formats.percent(effect / today) } else { String::new() };
        let sign = if effect < 0.0 { "loss" } else { "gain" };
        html! {
            <tr key={label} class={class}>
                { row_head(context, Some(topic), label, help) }
                <td data-sign={sign}>{ figure_button(option, figure, scale.write(effect, formats), ask.as_ref()) }</td>
                <td>{ share }</td>
            </tr>
        }
    };
    let measure = |measure: Measure, class| {
        row(Topic::Measure(measure), measure.label(), measure.help(), class, FigureName::Measure(measure), option.value(measure))
    };
    let drivers = option.gap.iter().filter(|(_, cost)| cost.value != 0.0);
    let drivers = drivers
        .map(|(driver, cost)| row(Topic::Driver(*driver), driver.label(), driver.help(), "", FigureName::Driver(*driver), -cost.value));
    let beyond = option.today_beyond.value;
    html! {
        <table class="comparison gap">
                <caption>{ format!("Effect on the saving in today's money: {}{}", scale.words, context.snapshot.scenario.choices.currency.id()) }</caption>
                <thead><tr><td></td><th scope="col">{ "Effect" }</th><th scope="col">{ "Of today's cost" }</th></tr></thead>
                <tbody>{ measure(Measure::GrossSaving, "total") }</tbody>
                <tbody>
                    if beyond != 0.0 {
                        { row(Topic::TodayBeyond, "Today's cost beyond its rate card", "A change also saves today's costs beyond the rate card.", "", FigureName::TodayBeyond, beyond) }
                    }
                    { for drivers }
                </tbody>
                <tbody>{ measure(Measure::Saving, "total") }</tbody>
        </table>
    }
}
