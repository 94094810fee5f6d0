//! What the words of the report mean, for who has only the paper.

use crate::app::elements::fetched::Fetched;
use crate::engine::{Category, OptionOutcome, Outcome};
use crate::exchange::glossary::{Entry, term_of_row};
use yew::prelude::*;

/// The terms that the tables and pictures of the report use, with what they mean; nothing where the glossary cannot be had.
/// `best` is the option that the pictures show.
pub fn terms(outcome: &Outcome, best: &OptionOutcome, glossary: &Fetched<Vec<Entry>>) -> Html {
    if glossary.has_failed() {
        return Html::default();
    }
    let categories = Category::ALL.iter().map(|category| category.label());
    let measures = outcome.options.iter().flat_map(|option| option.measures.iter().map(|(measure, _)| measure.label()));
    let drivers = best.gap.iter().map(|(driver, _)| driver.label());
    let returns = ["Paid back (discounted)", "Internal rate of return", "Modified rate of return", "Peak funding"];
    let used: Vec<String> = categories.chain(measures).chain(drivers).chain(returns).filter_map(term_of_row).collect();
    // Who prints waits for what is still to come.
    glossary.view("The terms used", |entries| {
        let shown = entries.iter().filter(|entry| used.contains(&entry.term)).map(|entry| {
            html! { <div key={entry.term.clone()}><dt>{ &entry.term }</dt><dd>{ &entry.definition }</dd></div> }
        });
        html! { <section><h3>{ "Terms used" }</h3><dl class="report-terms">{ for shown }</dl></section> }
    })
}
