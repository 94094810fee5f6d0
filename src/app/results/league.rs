//! The options as rows, cheapest first: the cost as a bar by category, the difference from today, and the break-even.

use super::answer::horizon;
use super::figure_button::figure_button;
use super::moved::Moved;
use crate::app::drawing::Tone;
use crate::app::elements::option_marker::marked_name;
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::FigureName;
use crate::app::state::panel::GUIDED;
use crate::engine::simulation::OptionUncertainty;
use crate::engine::{Category, Measure, OptionOutcome, Outcome};
use crate::exchange::answer::paid_back;
use crate::exchange::how_sure::counted;
use crate::model::{OptionId, Sorting};
use yew::prelude::*;

/// The options as rows, cheapest first; empty without results.
pub fn league(context: RenderContext) -> Html {
    let Some(outcome) = context.snapshot.results() else { return Html::default() };
    let scenario = &context.snapshot.scenario;
    let present_value = |option: &OptionOutcome| option.value(Measure::PresentValue);
    let mut rows: Vec<(usize, &OptionOutcome)> = outcome.options.iter().enumerate().collect();
    rows.order_by(|(_, first), (_, second)| present_value(first).total_cmp(&present_value(second)));
    let stale = context.snapshot.outcome.is_err().then_some("yes");
    let futures = |id: OptionId| context.snapshot.futures(context.on_paper)?.options.iter().find(|known| known.option == id);
    let reaches =
        outcome.options.iter().flat_map(|option| [bar_length(option), futures(option.id).map_or(0.0, |known| known.present_value.p90)]);
    let longest = reaches.fold(0.0, f64::max);
    let counts = scenario.is_uncertain();
    let best = outcome.recommended();
    let rows = rows.into_iter().map(|(column, option)| {
        let name = scenario.options.get(column).map_or("", |option| option.name.as_str());
        html! {
            <tr key={option.id.0} data-best={(option.id == best).then_some("yes")}>
                <th scope="row"><span class="league-name" title={name.to_string()}>{ marked_name(column, name) }</span></th>
                <td class="league-bar">{ bar(context, option, longest, futures(option.id)) }</td>
                { cells(context, outcome, option, longest) }
                if counts { <td class="league-chance">{ futures(option.id).map_or_else(|| "…".to_string(), |known| counted(known.worth_it.share)) }</td> }
            </tr>
        }
    });
    html! {
        <div class="league-box"><table class="league" data-stale={stale}>
            <caption class="hidden">{ "The options, the cheapest in today's money first" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Option" }</th>
                    <th scope="col" class="league-bar">{ format!("Present cost over {}", horizon(scenario, &context.snapshot.formats)) }</th>
                    <th scope="col"><span class="league-cost">{ "Present cost" }</span></th>
                    <th scope="col">{ "Against today" }</th>
                    <th scope="col">{ "Breaks even" }</th>
                    if counts { <th scope="col" class="league-chance" title="The futures in which it is the best choice">{ "Best in" }</th> }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
            <tfoot><tr><td colspan={if counts { "6" } else { "5" }}>{ key_names(outcome) }</td></tr></tfoot>
        </table></div>
    }
}

/// An option's cost, its difference from today, and its break-even. Only the cost can be pressed here, the others in the
/// summary, so that the first screen has few buttons; beside the steps of the guide, all of them in the summary.
fn cells(context: RenderContext, outcome: &Outcome, option: &OptionOutcome, longest: f64) -> Html {
    let (formats, ask) = (&context.snapshot.formats, context.ask().filter(|_| !context.view.is_open(GUIDED)));
    let figure = |name, text| figure_button(option, name, text, ask.as_ref());
    let value = option.value(Measure::PresentValue);
    let cost = html! {
        <>
            { figure(FigureName::Measure(Measure::PresentValue), formats.money_beside(value, longest)) }
            if !context.on_paper { <Moved {value} work={context.edits.work().cloned()} formats={formats.clone()} /> }
        </>
    };
    if option.id == outcome.status_quo {
        return html! { <><td class="league-amount">{ cost }</td><td class="league-today">{ "today" }</td><td class="league-today">{ "–" }</td></> };
    }
    let saving = option.measure(Measure::SavingShare).map(|share| share.value);
    // A saving is lower cost: a minus sign, as the bar is shorter.
    let against = saving.map(|share| formats.percent_against(-share));
    let sign = saving.map(|share| if share >= 0.0 { "gain" } else { "loss" });
    let even = option.payback.map(|payback| paid_back(payback, |month| formats.whole(month)));
    html! { <><td class="league-amount">{ cost }</td><td data-sign={sign}>{ against.unwrap_or_else(|| "–".to_string()) }</td><td>{ even }</td></> }
}

/// The length of an option's bar: all its categories with a positive cost.
fn bar_length(option: &OptionOutcome) -> f64 {
    option.category_values.iter().map(|(_, value)| value.value.max(0.0)).sum()
}

/// The bar of an option, with a line over the costs of 8 in 10 futures. It is purely visual: the amounts are beside it and in the
/// comparison.
fn bar(context: RenderContext, option: &OptionOutcome, longest: f64, futures: Option<&OptionUncertainty>) -> Html {
    let mut from = 0.0;
    let percent = |amount: f64| format!("{:.2}%", if longest > 0.0 { amount / longest * 100.0 } else { 0.0 });
    let parts = option.category_values.iter().enumerate().filter(|(_, (_, value))| value.value > 0.0);
    let parts = parts.map(|(place, (category, value))| {
        let start = from;
        from += value.value;
        let about = format!("{}: {}", category.label(), context.snapshot.formats.money_short(value.value));
        html! { <rect class={Tone::Category(place).class()} x={percent(start)} width={percent(value.value)} height="100%"><title>{ about }</title></rect> }
    });
    let whisker = futures.map(|known| &known.present_value).filter(|cost| cost.p90 > cost.p10).map(|cost| {
        let about = format!("In 8 of 10 futures: {} to {}", context.snapshot.formats.money_short(cost.p10), context.snapshot.formats.money_short(cost.p90));
        html! { <rect class="whisker" x={percent(cost.p10)} width={percent(cost.p90 - cost.p10)} y="37%" height="26%"><title>{ about }</title></rect> }
    });
    html! { <svg width="100%" height="16" aria-hidden="true">{ for parts }{ whisker }</svg> }
}

/// The categories of all options, with their tones.
fn key_names(outcome: &Outcome) -> Html {
    let has =
        |place: usize| outcome.options.iter().any(|option| option.category_values.get(place).is_some_and(|(_, value)| value.value > 0.0));
    let names = Category::ALL.iter().enumerate().filter(|(place, _)| has(*place));
    let names = names.map(|(place, category)| {
        html! { <li key={place}><span class={Tone::Category(place).class()}></span>{ category.label() }</li> }
    });
    html! { <ul class="chart-key">{ for names }</ul> }
}
