//! What the words of the report mean, for readers who have only the paper.

use crate::app::elements::fetched::Fetched;
use crate::engine::{Category, OptionOutcome, Outcome, Return};
use crate::exchange::glossary::{Entry, Topic};
use crate::model::Scenario;
use yew::prelude::*;

/// The terms that the report's tables and pictures use, including sourcing models and services, with their meanings; empty if the
/// glossary is unavailable. `best` is the option that the pictures show.
pub fn terms(scenario: &Scenario, outcome: &Outcome, best: &OptionOutcome, glossary: &Fetched<Vec<Entry>>) -> Html {
    if glossary.has_failed() {
        return Html::default();
    }
    let categories = Category::ALL.into_iter().map(Topic::Category);
    let measures = outcome.options.iter().flat_map(|option| option.measures.iter().map(|(measure, _)| Topic::Measure(*measure)));
    let drivers = best.gap.iter().map(|(driver, _)| Topic::Driver(*driver));
    let returns = Return::ALL.into_iter().map(Topic::Return);
    let rows = categories.chain(measures).chain(drivers).chain(returns).map(Topic::term);
    let models = scenario.options.iter().map(|option| option.template.term);
    let kinds = scenario.services.iter().map(|service| service.kind.term);
    let used: Vec<&str> = rows.chain(models).chain(kinds).collect();
    // Printing waits for parts that are still loading.
    glossary.view("The terms used", |entries| {
        let shown = entries.iter().filter(|entry| used.contains(&entry.term.as_str())).map(|entry| {
            html! { <div key={entry.term.clone()}><dt>{ &entry.term }</dt><dd>{ &entry.definition }</dd></div> }
        });
        html! { <section><h3>{ "Terms used" }</h3><dl class="report-terms">{ for shown }</dl></section> }
    })
}
