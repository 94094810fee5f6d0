//! The options side by side: what each costs, by category and in all, what it saves and what it returns.

use super::answer::horizon;
use super::differences::{difference_rows, reference, reference_choice};
use super::option_table::{OptionTable, TableCell};
use super::returns::{further_returns, payback_row};
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::FigureName;
use crate::engine::{Category, Goal, Measure, MeasureGroup, OptionOutcome};
use crate::exchange::glossary::Topic;
use crate::model::Choice;
use yew::prelude::*;

/// The name of the fold of measures that few ask for.
const MORE: &str = "measures";

/// The options side by side; where differences are shown, what each costs more or less than the reference.
pub fn comparison(context: RenderContext) -> Html {
    let Some(outcome) = context.snapshot.results() else {
        return html! { <p class="empty">{ "Results appear once the problem above is fixed." }</p> };
    };
    let table = OptionTable::new(context, outcome);
    let scenario = &context.snapshot.scenario;
    let formats = &context.snapshot.formats;
    let reference = reference(context, outcome);
    let caption = format!("{}{} over {}", table.scale.words, scenario.choices.currency.id(), horizon(scenario, formats));
    if let Some(reference) = reference {
        let name = scenario.option(reference.id).map_or("", |option| option.name.as_str());
        let caption = format!("Difference from {name}, {caption}; + costs more");
        let body = difference_rows(&table, reference);
        return html! { <>{ reference_choice(context, Some(reference)) }{ table.draw("Differences between the options", caption.into(), body) }</> };
    }
    let more = context.on_paper || context.view.is_open(MORE);
    let categories = Category::ALL.into_iter().map(|category| {
        let figure = FigureName::Category(category);
        table.row(Some(Topic::Category(category)), category.label(), "", "", &|option| {
            figure.of(option).map(|value| TableCell::plain(figure, table.scale.write(value.value, formats)))
        })
    });
    let [total, costs, savings, units] = [MeasureGroup::Total, MeasureGroup::Costs, MeasureGroup::Savings, MeasureGroup::Units]
        .map(|group| measure_rows(&table, group, more));
    let body = html! {
        <>
            <tbody>{ for categories }{ for total }</tbody>
            <tbody>{ for costs }</tbody>
            <tbody>{ for savings }</tbody>
            <tbody>{ payback_row(&table) }if more { { further_returns(&table) } }</tbody>
            <tbody>{ for units }</tbody>
        </>
    };
    html! {
        <>
            if !context.on_paper { { reference_choice(context, None) } }
            { table.draw("Comparison of the options", caption.into(), body) }
            if !context.on_paper {
                <button type="button" class="link" aria-expanded={more.to_string()} onclick={context.view.fold(MORE)}>
                    { if more { "Fewer measures" } else { "More measures" } }
                </button>
            }
        </>
    }
}

/// The rows of measures that apply to any option.
fn measure_rows(table: &OptionTable, group: MeasureGroup, more: bool) -> Vec<Html> {
    let applies = |measure: Measure| table.outcome.options.iter().any(|option| option.measure(measure).is_some());
    let shown = Measure::on_page(group).filter(|measure| (more || measure.display().always) && applies(*measure));
    shown.map(|measure| measure_row(table, measure)).collect()
}

/// A row of one measure, with the best option marked where it is plain which one that is.
fn measure_row(table: &OptionTable, measure: Measure) -> Html {
    let figure = FigureName::Measure(measure);
    let (formats, outcome) = (&table.context.snapshot.formats, table.outcome);
    let goal = measure.display().goal;
    let signed = goal == Goal::Gain;
    let class = match measure {
        Measure::Total => "total",
        Measure::PresentValue => "total best",
        _ => "",
    };
    let worth = |option: &OptionOutcome| Some(option.measure(measure)?.value * if goal == Goal::Less { -1.0 } else { 1.0 });
    let worths: Vec<f64> = outcome.options.iter().filter(|_| goal != Goal::Neither).filter_map(worth).collect();
    let best = worths.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // Where all do equally well none is best.
    let all_alike = worths.len() > 1 && worths.iter().all(|worth| *worth == best);
    let word = if measure == Measure::PresentValue { "lowest" } else { "best" };
    table.row(Some(Topic::Measure(measure)), &table.label(measure), measure.help(), class, &|option| {
        // Against itself today saves nothing: there is nothing to say.
        if signed && option.id == outcome.status_quo {
            return None;
        }
        let value = option.measure(measure)?.value;
        // The least of several losses is nothing to aim for.
        let is_best = worth(option) == Some(best) && !all_alike && !(signed && value < 0.0);
        Some(TableCell {
            figure,
            text: table.scale.measure(measure, value, formats),
            gain: signed.then_some(value >= 0.0),
            mark: is_best.then_some(word),
            remark: None,
        })
    })
}

/// What each service costs under each option; nothing where there is only one.
pub fn by_service(context: RenderContext) -> Html {
    let Some(outcome) = context.snapshot.results() else { return Html::default() };
    let scenario = &context.snapshot.scenario;
    if scenario.services.len() < 2 {
        return Html::default();
    }
    let (table, formats) = (OptionTable::new(context, outcome), &context.snapshot.formats);
    let rows = scenario.services.iter().map(|service| {
        let figure = FigureName::Service(service.id);
        table.row(None, &service.name, "", "", &|option| {
            figure.of(option).map(|value| TableCell::plain(figure, table.scale.write(value.value, formats)))
        })
    });
    let caption = format!("{}{}, all years", table.scale.words, scenario.choices.currency.id());
    let body = html! { <><tbody>{ for rows }</tbody><tbody>{ measure_row(&table, Measure::Total) }</tbody></> };
    table.draw("Cost by service", caption.into(), body)
}
