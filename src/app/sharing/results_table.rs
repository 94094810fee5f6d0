//! The results of two comparisons by option: cost, saving and payback of each, and the changes.

use super::comparison_pair::ComparisonPair;
use crate::app::results::answer_text;
use crate::app::snapshot::Formats;
use crate::engine::{Attribution, Measure, OptionOutcome, Outcome, Payback, Return};
use crate::exchange::answer::paid_back;
use crate::model::grammar::counted;
use crate::model::{OptionId, Scenario};
use yew::prelude::*;

/// The table: each measure of each option in both.
pub fn results_table(two: &ComparisonPair, found: &Attribution) -> Html {
    let options = options(two, found);
    let row = |key: usize, name: &str, before: Option<String>, after: Option<String>, change: Option<String>| {
        let shown = |text: Option<String>| text.unwrap_or_else(|| "–".to_string());
        html! { <tr key={key}><th scope="row">{ name.to_string() }</th><td>{ shown(before) }</td><td>{ shown(after) }</td><td>{ shown(change) }</td></tr> }
    };
    let measures = Measure::HEADLINES.iter().map(|&measure| {
        let rows = options.iter().enumerate().map(|(key, (name, before, after))| {
            // Today's option has no saving against itself.
            let told = |option: &&OptionOutcome| measure != Measure::Saving || option.payback.is_some();
            let value =
                |option: &Option<&OptionOutcome>| option.filter(told).and_then(|option| option.measure(measure)).map(|figure| figure.value);
            let (old, new) = (value(before), value(after));
            let [of_before, of_after] = two.formats;
            let change = old.zip(new).map(|(old, new)| change(of_after, new - old));
            row(key, name, old.map(|old| of_before.money_short(old)), new.map(|new| of_after.money_short(new)), change)
        });
        group(measure.label(), rows.collect())
    });
    let paybacks = options
        .iter()
        .enumerate()
        .filter(|(_, (_, before, after))| [before, after].iter().any(|option| option.is_some_and(|option| option.payback.is_some())));
    let paybacks = paybacks.map(|(key, (name, before, after))| {
        let text = |option: &Option<&OptionOutcome>, formats: &Formats| {
            option.and_then(|option| option.payback).map(|payback| paid_back(payback, |month| formats.whole(month)))
        };
        let [of_before, of_after] = two.formats;
        row(key, name, text(before, of_before), text(after, of_after), moved(*before, *after))
    });
    let [before, after] = two.names;
    html! {
        <div class="scroll" role="group" aria-label="Results of both" tabindex="0">
            <table class="compared">
                <caption>{ "Effect on the results" }</caption>
                <thead><tr><th scope="col">{ "Option" }</th><th scope="col">{ before }</th><th scope="col">{ after }</th><th scope="col">{ "Change" }</th></tr></thead>
                { for measures }
                { group(Return::Payback.label(), paybacks.collect()) }
            </table>
        </div>
    }
}

fn group(label: &'static str, rows: Html) -> Html {
    html! { <tbody key={label}><tr class="compared-place"><th scope="rowgroup" colspan="4">{ label }</th></tr>{ rows }</tbody> }
}

/// The options of both, those of the second first, each with its results if there are any.
fn options<'a>(two: &'a ComparisonPair, found: &'a Attribution) -> Vec<(&'a str, Option<&'a OptionOutcome>, Option<&'a OptionOutcome>)> {
    let shared = |id: OptionId| found.options.contains(&id);
    let new = two.after.options.iter().map(|option| {
        let before = if shared(option.id) { found.before.option(option.id) } else { None };
        (option.name.as_str(), before, found.after.option(option.id))
    });
    let gone = two.before.options.iter().filter(|option| !shared(option.id));
    new.chain(gone.map(|option| (option.name.as_str(), found.before.option(option.id), None))).collect()
}

/// A change of an amount with its sign; a dash if there is none.
pub fn change(formats: &Formats, amount: f64) -> String {
    // A change below a cent is rounding.
    match amount {
        _ if amount.abs() < 0.005 => "–".to_string(),
        _ if amount > 0.0 => format!("+{}", formats.money_short(amount)),
        _ => formats.money_short(amount),
    }
}

fn moved(before: Option<&OptionOutcome>, after: Option<&OptionOutcome>) -> Option<String> {
    let (Payback::After(old), Payback::After(new)) = (before?.payback?, after?.payback?) else { return None };
    let months = libm::ceil(new) - libm::ceil(old);
    let count = libm::fabs(months) as usize;
    Some(match months {
        0.0 => "–".to_string(),
        _ if months > 0.0 => counted(count, "month later", "months later"),
        _ => counted(count, "month sooner", "months sooner"),
    })
}

/// The answer of each, in a sentence.
pub fn answers(two: &ComparisonPair, found: &Attribution) -> Html {
    let [before, after] = two.names;
    let [of_before, of_after] = two.formats;
    let sentence = |name: &AttrValue, scenario: &Scenario, outcome: &Outcome, formats: &Formats| {
        let answer = answer_text(scenario, outcome, formats);
        html! { <li><strong>{ name }</strong>{ ": " }{ answer }</li> }
    };
    html! { <ul class="compared-answers">{ sentence(before, two.before, &found.before, of_before) }{ sentence(after, two.after, &found.after, of_after) }</ul> }
}
