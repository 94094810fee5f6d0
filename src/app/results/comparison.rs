//! The options side by side: what each costs, by category and in all, what it saves and what it returns.

use super::answer::horizon;
use super::behind::Behind;
use super::differences::reference;
use super::figure::FigureName;
use super::option_table::{OptionTable, Shown};
use super::returns::payback_row;
use crate::app::work::Work;
use crate::engine::{Category, Measure, OptionOutcome};
use crate::exchange::glossary::Topic;
use crate::model::Choice;
use yew::prelude::*;

/// What shows the rows of returns that few ask for.
pub type FurtherReturns = fn(&OptionTable) -> Html;

/// The name of the fold of measures that few ask for.
const MORE: &str = "measures";

/// The measures of each part of the table, with whether they are among those that are always shown.
const PARTS: [&[(Measure, bool)]; 3] = [
    &[
        (Measure::PresentValue, true),
        (Measure::YearlyEquivalent, false),
        (Measure::RateCardValue, false),
        (Measure::TransitionValue, false),
        (Measure::GovernanceValue, false),
        (Measure::PresentValueAfterTax, true),
    ],
    &[
        (Measure::Saving, true),
        (Measure::GrossSavingShare, true),
        (Measure::SavingShare, true),
        (Measure::GrossSaving, false),
        (Measure::Hurdle, false),
        (Measure::SavingAfterHurdle, true),
        (Measure::SavingAfterTax, true),
    ],
    &[(Measure::CostPerUnit, true), (Measure::CostPerUserMonth, true), (Measure::ChainAvailability, false)],
];

/// The options side by side; `behind` holds what shows differences, where it is here and not on paper, `further_returns` is
/// what shows the returns that few ask for, once it is here.
pub fn comparison(work: Work, behind: Option<&Behind>, further_returns: Option<FurtherReturns>) -> Html {
    let Some(outcome) = work.scene.results() else {
        return html! { <p class="empty">{ "The figures come as soon as what the message says is mended." }</p> };
    };
    let table = OptionTable::new(work, outcome);
    let scenario = &work.scene.scenario;
    let formats = &work.scene.formats;
    let reference = reference(work, outcome);
    let caption = format!("{}{} over {}", table.scale.words, scenario.choices.currency.id(), horizon(scenario, formats));
    if let Some((reference, behind)) = reference.zip(behind) {
        let name = scenario.option(reference.id).map_or("", |option| option.name.as_str());
        let caption = format!("Difference from {name}, {caption}; + costs more");
        let body = (behind.difference_rows)(&table, reference);
        return html! { <>{ (behind.reference_choice)(work, Some(reference)) }{ table.draw("Differences between the options", caption.into(), body) }</> };
    }
    let more = work.on_paper || work.view.is_open(MORE);
    let categories = Category::ALL.into_iter().map(|category| {
        let figure = FigureName::Category(category);
        table.row(Some(Topic::Category(category)), category.label(), "", "", &|option| {
            figure.of(option).map(|value| Shown::plain(figure, table.scale.write(value.value, formats)))
        })
    });
    let [costs, savings, units] = PARTS.map(|part| measure_rows(&table, part, more));
    let body = html! {
        <>
            <tbody>{ for categories }{ measure_row(&table, Measure::Total) }</tbody>
            <tbody>{ for costs }</tbody>
            <tbody>{ for savings }</tbody>
            <tbody>{ payback_row(&table) }{ further_returns.filter(|_| more).map(|rows| rows(&table)) }</tbody>
            <tbody>{ for units }</tbody>
        </>
    };
    html! {
        <>
            if let Some(behind) = behind { { (behind.reference_choice)(work, None) } } else if !work.on_paper { <div class="reference"></div> }
            { table.draw("Comparison of the options", caption.into(), body) }
            if !work.on_paper {
                <button type="button" class="link" aria-expanded={more.to_string()} onclick={work.view.fold(MORE)}>
                    { if more { "Fewer measures" } else { "More measures" } }
                </button>
            }
        </>
    }
}

/// The rows of measures that apply to any option.
fn measure_rows(table: &OptionTable, part: &[(Measure, bool)], more: bool) -> Vec<Html> {
    let applies = |measure: Measure| table.outcome.options.iter().any(|option| option.measure(measure).is_some());
    let shown = part.iter().filter(|(measure, always)| (*always || more) && applies(*measure));
    shown.map(|(measure, _)| measure_row(table, *measure)).collect()
}

/// A row of one measure, with the best option marked where it is plain which one that is.
fn measure_row(table: &OptionTable, measure: Measure) -> Html {
    let figure = FigureName::Measure(measure);
    let (formats, outcome) = (&table.work.scene.formats, table.outcome);
    // Against itself today saves nothing: there is nothing to say.
    let against_today = matches!(
        measure,
        Measure::Saving | Measure::SavingShare | Measure::GrossSaving | Measure::GrossSavingShare | Measure::SavingAfterTax
    );
    let signed = against_today || measure == Measure::SavingAfterHurdle;
    let class = match measure {
        Measure::Total => "total",
        Measure::PresentValue => "total best",
        _ => "",
    };
    // More of one part of the cost is neither good nor bad.
    let part = matches!(measure, Measure::RateCardValue | Measure::TransitionValue | Measure::GovernanceValue | Measure::Hurdle);
    let high = signed || measure == Measure::ChainAvailability;
    let worth = |option: &OptionOutcome| Some(option.measure(measure)?.value * if high { 1.0 } else { -1.0 });
    let worths: Vec<f64> = outcome.options.iter().filter(|_| !part).filter_map(worth).collect();
    let best = worths.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // Where all do equally well none is best.
    let all_alike = worths.len() > 1 && worths.iter().all(|worth| *worth == best);
    let word = if measure == Measure::PresentValue { "lowest" } else { "best" };
    table.row(Some(Topic::Measure(measure)), &table.label(measure), measure.help(), class, &|option| {
        if against_today && option.id == outcome.status_quo {
            return None;
        }
        let value = option.measure(measure)?.value;
        // The least of several losses is nothing to aim for.
        let is_best = worth(option) == Some(best) && !all_alike && !(signed && value < 0.0);
        Some(Shown {
            figure,
            text: table.scale.measure(measure, value, formats),
            gain: signed.then_some(value >= 0.0),
            mark: is_best.then_some(word),
            remark: None,
        })
    })
}

/// What each service costs under each option; nothing where there is only one.
pub fn by_service(work: Work) -> Html {
    let Some(outcome) = work.scene.results() else { return Html::default() };
    let scenario = &work.scene.scenario;
    if scenario.services.len() < 2 {
        return Html::default();
    }
    let (table, formats) = (OptionTable::new(work, outcome), &work.scene.formats);
    let rows = scenario.services.iter().map(|service| {
        let figure = FigureName::Service(service.id);
        table.row(None, &service.name, "", "", &|option| {
            figure.of(option).map(|value| Shown::plain(figure, table.scale.write(value.value, formats)))
        })
    });
    let caption = format!("{}{}, all years", table.scale.words, scenario.choices.currency.id());
    let body = html! { <><tbody>{ for rows }</tbody><tbody>{ measure_row(&table, Measure::Total) }</tbody></> };
    table.draw("Cost by service", caption.into(), body)
}
