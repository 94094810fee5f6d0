//! The options side by side: the cost of each, by category and in total, its saving and its returns.

use super::answer::horizon;
use super::differences::{difference_lines, reference, reference_choice};
use super::option_table::{MeasureLine, OptionTable, TableCell};
use super::returns::{further_returns, payback_line, returns_notes};
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::FigureName;
use crate::engine::{Category, Goal, Measure, MeasureGroup, OptionOutcome};
use crate::exchange::glossary::Topic;
use crate::model::Choice;
use crate::model::grammar::capitalised;
use yew::prelude::*;

/// The measures of the summary, before the break-even and the cost of a unit. Everything else is in the tab of all figures.
const IN_SUMMARY: [Measure; 4] = [Measure::Total, Measure::PresentValue, Measure::Saving, Measure::SavingShare];

/// The message if there are no results, now or before.
fn no_results() -> Html {
    html! { <p class="empty">{ "Results appear once the problem above is fixed." }</p> }
}

/// The basis of the amounts in the tables, in words.
fn caption(context: RenderContext, table: &OptionTable) -> String {
    let scenario = &context.snapshot.scenario;
    let words = format!("{}{} over {}", table.scale.words, scenario.choices.currency.id(), horizon(scenario, &context.snapshot.formats));
    capitalised(&words)
}

/// The options with the few measures that answer the question.
pub fn summary_table(context: RenderContext) -> Html {
    let Some(outcome) = context.snapshot.results() else { return no_results() };
    let table = OptionTable::new(context, outcome);
    let mut lines: Vec<MeasureLine> = IN_SUMMARY.into_iter().map(|measure| measure_line(&table, measure)).collect();
    lines.push(payback_line(&table));
    let unit = Measure::on_page(MeasureGroup::Units).find(|measure| applies(&table, *measure));
    lines.extend(unit.map(|measure| measure_line(&table, measure)));
    table.draw(&caption(context, &table), vec![("Summary of the options", lines)])
}

/// Every measure of every option; with differences shown, the difference of each from the reference.
pub fn comparison(context: RenderContext) -> Html {
    let Some(outcome) = context.snapshot.results() else { return no_results() };
    let table = OptionTable::new(context, outcome);
    let formats = &context.snapshot.formats;
    let reference = reference(context, outcome);
    let caption = caption(context, &table);
    if let Some(reference) = reference {
        let name = context.snapshot.scenario.option(reference.id).map_or("", |option| option.name.as_str());
        let caption = format!("Difference from {name}, {caption}; + costs more");
        let table = table.without_ranges();
        return html! { <>{ reference_choice(context, Some(reference)) }{ table.draw(&caption, difference_lines(&table, reference)) }</> };
    }
    let categories = Category::ALL.into_iter().map(|category| {
        let figure = FigureName::Category(category);
        table.line(Some(Topic::Category(category)), category.label(), "", "", &|option| {
            figure.of(option).map(|value| TableCell::plain(figure, table.scale.write(value.value, formats)))
        })
    });
    let [total, costs, savings, units] =
        [MeasureGroup::Total, MeasureGroup::Costs, MeasureGroup::Savings, MeasureGroup::Units].map(|group| measure_lines(&table, group));
    let returns = [payback_line(&table)].into_iter().chain(further_returns(&table)).collect();
    let groups = vec![
        ("Cost by category", categories.chain(total).collect()),
        ("Costs", costs),
        ("Savings", savings),
        ("Payback and returns", returns),
        ("Per unit and user", units),
    ];
    html! {
        <>
            if !context.on_paper { { reference_choice(context, None) } }
            { table.draw(&caption, groups) }
            { returns_notes(&table) }
        </>
    }
}

/// Whether a measure applies to any option.
fn applies(table: &OptionTable, measure: Measure) -> bool {
    table.outcome.options.iter().any(|option| option.measure(measure).is_some())
}

/// The measures of a group that apply to any option.
fn measure_lines(table: &OptionTable, group: MeasureGroup) -> Vec<MeasureLine> {
    Measure::on_page(group).filter(|measure| applies(table, *measure)).map(|measure| measure_line(table, measure)).collect()
}

/// One measure, with the best option marked if there is a clear one.
fn measure_line(table: &OptionTable, measure: Measure) -> MeasureLine {
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
    // If all are equal, none is best.
    let all_alike = worths.len() > 1 && worths.iter().all(|worth| *worth == best);
    table.line(Some(Topic::Measure(measure)), &table.label(measure), measure.help(), class, &|option| {
        // Today's option has no saving against itself, so there is nothing to show.
        if signed && option.id == outcome.status_quo {
            return None;
        }
        let value = option.measure(measure)?.value;
        // The smallest of several losses is not a goal.
        let is_best = worth(option) == Some(best) && !all_alike && !(signed && value < 0.0);
        Some(TableCell {
            figure,
            text: table.scale.measure(measure, value, formats),
            gain: signed.then_some(value >= 0.0),
            mark: is_best.then_some("best"),
            remark: None,
        })
    })
}

/// What each service costs under each option; empty if there is only one.
pub fn by_service(context: RenderContext) -> Html {
    let Some(outcome) = context.snapshot.results() else { return Html::default() };
    let scenario = &context.snapshot.scenario;
    if scenario.services.len() < 2 {
        return Html::default();
    }
    let (table, formats) = (OptionTable::new(context, outcome), &context.snapshot.formats);
    let services = scenario.services.iter().map(|service| {
        let figure = FigureName::Service(service.id);
        table.line(None, &service.name, "", "", &|option| {
            figure.of(option).map(|value| TableCell::plain(figure, table.scale.write(value.value, formats)))
        })
    });
    let lines = services.chain([measure_line(&table, Measure::Total)]).collect();
    let caption = format!("Cost by service: {}{}, all years", table.scale.words, scenario.choices.currency.id());
    table.draw(&caption, vec![("Cost by service", lines)])
}
