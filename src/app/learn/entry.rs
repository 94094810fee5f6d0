//! One entry of the glossary, with its meaning for the open comparison.

use super::place_link::place_link;
use super::term::TermLink;
use crate::app::snapshot::RenderContext;
use crate::exchange::glossary::Entry;
use crate::model::Address;
use crate::model::Sorting;
use yew::prelude::*;

/// How many places of an input are shown.
const SHOWN: usize = 8;

/// One entry.
pub fn entry_view(context: RenderContext, entry: &Entry) -> Html {
    let part = |title: &'static str, text: &str, class: &'static str| {
        let text = text.to_string();
        if text.is_empty() {
            Html::default()
        } else {
            html! { <><h3>{ title }</h3><p {class}>{ text }</p></> }
        }
    };
    let related = entry.related.iter().map(|term| html! { <li key={term.clone()}><TermLink term={term.clone()} /></li> });
    let mut standards = format!("ISO 37500: {}", entry.phase);
    if !entry.practice.is_empty() {
        standards = format!("{standards}. ITIL 4: {}", entry.practice);
    }
    html! {
        <div class="entry-text">
            <p class="definition">{ &entry.definition }</p>
            { part("Why it matters", &entry.why, "") }
            { own_values(context, entry) }
            { part("Formula", &entry.formula, "formula") }
            { part("Example", &entry.example, "") }
            <h3>{ "Related terms" }</h3>
            <ul class="term-list">{ for related }</ul>
            <p class="note">{ standards }{ "." }</p>
        </div>
    }
}

/// The values of the entry's input; those that the results depend on come first.
fn own_values(context: RenderContext, entry: &Entry) -> Html {
    let (scenario, results) = (&context.snapshot.scenario, context.snapshot.results());
    let mut found: Vec<(bool, Address, f64)> = Vec::new();
    if let Some((group, id)) = entry.input.split_once('.') {
        scenario.each(|address, value| {
            if address.field.id == id && address.field.group == group {
                found.push((!results.is_none_or(|outcome| outcome.uses(address)), address, value));
            }
        });
    }
    if found.is_empty() {
        return Html::default();
    }
    found.order_by_key(|(unused, ..)| *unused);
    let more = found.len().saturating_sub(SHOWN);
    let go_to = context.view.go_to();
    let items = found.iter().take(SHOWN).map(|&(unused, address, value)| {
        let shown = context.snapshot.formats.value(value, address.field.unit, scenario.unit_name(address.place));
        html! {
            <li key={address.to_string()}>
                { place_link(scenario, &[address], &go_to) }{ " " }<b>{ shown }</b>{ if unused { " (not used here)" } else { "" } }
            </li>
        }
    });
    html! {
        <>
            <h3>{ "In this comparison" }</h3>
            <ul class="own-values">{ for items }</ul>
            if more > 0 { <p class="note">{ format!("and {more} more") }</p> }
        </>
    }
}
