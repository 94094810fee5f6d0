//! How a number was computed: words, numbers, and the path down to the inputs.

use super::figure_range::range_in_futures;
use super::rates::rate_in_words;
use crate::app::elements::option_marker::marker;
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::inquiry::{FigureName, Inquiry};
use crate::app::state::panel::EXPLANATION_HEADING;
use crate::engine::Outcome;
use crate::exchange::unit_text::source_text;
use crate::graph::{Explanation, Piece, Plan, Reach, SummedPeriod, Term, TermValue, explain};
use crate::model::{Address, Origin, Place, ServiceId};
use yew::prelude::*;

/// How a number was computed, if the user asked for one.
pub fn explanation(context: RenderContext) -> Html {
    let shown = |inquiry| explained(context.snapshot, inquiry, &context.view.ask(), &context.view.go_to());
    context.view.inquiry.as_ref().map(shown).unwrap_or_default()
}

/// `ask` opens another explanation or closes this one; `go_to` leads to an input.
fn explained(snapshot: &Snapshot, inquiry: &Inquiry, ask: &Callback<Option<Inquiry>>, go_to: &Callback<Address>) -> Html {
    let close = ask.reform(|_: MouseEvent| None);
    let escape = {
        let ask = ask.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                ask.emit(None);
            }
        })
    };
    let levels = snapshot.results().map(|outcome| levels(outcome, inquiry)).unwrap_or_default();
    let Some(last) = levels.last() else { return Html::default() };
    let column = snapshot.scenario.options.iter().position(|option| option.id == inquiry.option).unwrap_or_default();
    let option = snapshot.scenario.options.get(column).map(|option| option.name.clone()).unwrap_or_default();
    let rate = snapshot.results().and_then(|outcome| rate_in_words(snapshot, outcome.option(inquiry.option)?, inquiry.figure));
    let rate = rate.filter(|_| levels.len() == 1);
    let title = rate.as_ref().map_or_else(|| last.label.name.clone(), |(title, _)| (*title).into());
    let crumbs = levels.iter().enumerate().map(|(depth, level)| {
        let name = level.label.name.clone();
        if depth + 1 == levels.len() {
            return html! { <li key={depth} aria-current="true">{ name }</li> };
        }
        let onclick = {
            let (ask, inquiry) = (ask.clone(), Inquiry { path: inquiry.path.iter().take(depth).copied().collect(), ..inquiry.clone() });
            Callback::from(move |_: MouseEvent| ask.emit(Some(inquiry.clone())))
        };
        html! { <li key={depth}><button type="button" class="link" {onclick}>{ name }</button></li> }
    });
    // What is explained is a month of the saving, not the payback of the table.
    let is_whole = levels.len() == 1 && inquiry.figure != FigureName::CumulativeSaving;
    let write = |value: f64| snapshot.formats.value(value, last.label.unit, snapshot.unit_name());
    let spread = if is_whole { range_in_futures(snapshot, inquiry.option, inquiry.figure, write) } else { String::new() };
    html! {
        <section class="panel explanation" aria-labelledby={EXPLANATION_HEADING} onkeydown={escape}>
            <header>
                <h2 id={EXPLANATION_HEADING} tabindex="-1">{ title }</h2>
                <button type="button" class="quiet" onclick={close} aria-label="Close the explanation">{ "✕" }</button>
            </header>
            <p class="option-name">{ marker(column) }{ option }</p>
            if levels.len() > 1 { <ol class="crumbs" aria-label="Path to this figure">{ for crumbs }</ol> }
            if let Some((_, words)) = rate { <p class="note">{ words }</p><h3>{ last.label.name.clone() }</h3> }
            { level(snapshot, inquiry, ask, go_to, last) }
            if !spread.is_empty() { <p class="note">{ spread }</p> }
        </section>
    }
}

/// The explanations from the figure down to the term that is open.
fn levels(outcome: &Outcome, inquiry: &Inquiry) -> Vec<Explanation> {
    let (graph, inputs) = (&outcome.calculation.model.graph, &outcome.inputs);
    let Some(root) = inquiry.root(outcome) else { return Vec::new() };
    let month = inquiry.month.min(usize::from(graph.months()).saturating_sub(1));
    let mut levels = vec![explain(graph, inputs, root, month)];
    for &term in &inquiry.path {
        let next = levels.last().and_then(|level| level.terms.get(term)).map(|term| term.node);
        let Some(next) = next else { break };
        levels.push(explain(graph, inputs, next, month));
    }
    levels
}

fn level(snapshot: &Snapshot, inquiry: &Inquiry, ask: &Callback<Option<Inquiry>>, go_to: &Callback<Address>, level: &Explanation) -> Html {
    let formats = &snapshot.formats;
    let unit_name = snapshot.unit_name();
    let value_of = |term: &Term| match term.value {
        TermValue::One(value) => formats.value(value, term.label.unit, unit_name),
        TermValue::Months(first, last) => {
            format!("{} … {}", formats.value(first, term.label.unit, unit_name), formats.value(last, term.label.unit, unit_name))
        }
    };
    let names = distinct_names(snapshot, &level.terms);
    let name_of = |place: usize| names.get(place).cloned().unwrap_or_default();
    let formula = |numbers: bool| {
        let pieces = level.formula.iter().map(|piece| match piece {
            Piece::Text(text) => text.to_string(),
            Piece::Constant(value) => formats.constant(*value),
            Piece::Counted(_, value) if numbers => formats.constant(*value),
            Piece::Counted(words, _) => (*words).to_string(),
            Piece::Term(node) => match level.terms.iter().enumerate().find(|(_, term)| term.node == *node) {
                Some((_, term)) if numbers => value_of(term),
                Some((place, _)) => name_of(place),
                None => String::new(),
            },
        });
        pieces.collect::<String>()
    };
    let terms = level.terms.iter().enumerate().map(|(place, term)| {
        let address = term.input.and_then(|input| snapshot.results()?.calculation.model.addresses.get(input).copied());
        let origin = address.map(|address| {
            let (default, source) = snapshot.scenario.default_of(address);
            let value = snapshot.scenario.number(address).unwrap_or(default);
            let from = source_text(source);
            let who = match snapshot.scenario.origin(address, value) {
                Origin::Default => return format!("default from {from}"),
                Origin::Estimated => "estimated from your answers",
                Origin::Set => "changed by you",
            };
            format!("{who}, default {} from {from}", formats.value(default, term.label.unit, unit_name))
        });
        let onclick = {
            let mut deeper = inquiry.clone();
            deeper.path.push(place);
            deeper.month = term.month;
            let (ask, go_to) = (ask.clone(), go_to.clone());
            Callback::from(move |_: MouseEvent| match address {
                Some(address) => go_to.emit(address),
                None => ask.emit(Some(deeper.clone())),
            })
        };
        let verb = if address.is_some() { "Go to the input" } else { "How was this computed?" };
        html! {
            <li key={place}>
                <button type="button" class="term" title={verb} {onclick}>
                    <span class="term-name">{ name_of(place) }</span>
                    <span class="term-value">{ value_of(term) }</span>
                    <span class="term-way" aria-hidden="true">{ if address.is_some() { "✎" } else { "›" } }</span>
                </button>
                if let Some(origin) = origin { <span class="origin">{ origin }</span> }
            </li>
        }
    });
    let trivial = level.formula.len() == 1 && level.terms.is_empty();
    html! {
        <>
            <p class="explained-value">{ formats.value(level.value, level.label.unit, unit_name) }</p>
            if level.is_series { { month_switch(snapshot, inquiry, ask) } }
            if !level.label.note.is_empty() { <p class="note">{ level.label.note }</p> }
            if !trivial {
                <p class="formula"><span class="formula-name">{ "= " }</span>{ formula(false) }</p>
                <p class="formula numbers"><span class="formula-name">{ "= " }</span>{ formula(true) }</p>
            }
            <ul class="terms">{ for terms }</ul>
            { periods(snapshot, level) }
        </>
    }
}

/// What a sum over months adds up, so that it can be checked without the workbook.
fn periods(snapshot: &Snapshot, level: &Explanation) -> Html {
    if level.periods.len() < 2 {
        return Html::default();
    }
    let row = |period: &SummedPeriod| {
        let (first, last) = (period.from + 1, period.until);
        let name = match (period.from % 12, last - period.from) {
            (_, 1) => format!("Month {first}"),
            (0, _) => format!("Year {}", period.from / 12 + 1),
            _ => format!("Months {first} to {last}"),
        };
        html! { <tr><th scope="row">{ name }</th><td>{ snapshot.formats.value(period.value, level.label.unit, snapshot.unit_name()) }</td></tr> }
    };
    html! {
        <table class="explained-periods">
            <caption>{ "Adds up from" }</caption>
            <tbody>{ for level.periods.iter().map(row) }</tbody>
        </table>
    }
}

/// The names of the terms; identical names get their service or option.
fn distinct_names(snapshot: &Snapshot, terms: &[Term]) -> Vec<String> {
    let alike = |term: &Term| terms.iter().filter(|other| other.label.name == term.label.name).count() > 1;
    let owners = |term: &Term| {
        let outcome = snapshot.results()?;
        let model = &outcome.calculation.model;
        let plan = Plan::new(&model.graph, &[term.node], Reach::Nothing);
        let inputs = model.graph.input_nodes().into_iter().zip(&model.addresses);
        let places: Vec<Place> = inputs.filter(|(node, _)| plan.computes(*node)).map(|(_, address)| address.place).collect();
        let mut services: Vec<ServiceId> = places.iter().filter_map(|place| place.service()).collect();
        services.dedup();
        let service = services.first().filter(|first| services.iter().all(|service| service == *first));
        // An option's cost depends on today's delivery too, but not vice versa.
        let other = places.iter().filter_map(|place| place.option()).find(|option| *option != outcome.status_quo);
        Some((service.copied(), other.unwrap_or(outcome.status_quo)))
    };
    let owners: Vec<_> = terms.iter().map(|term| alike(term).then(|| owners(term)).flatten()).collect();
    let by_service = owners.iter().flatten().any(|(service, _)| {
        let first = owners.iter().flatten().next().and_then(|(service, _)| *service);
        service.is_some() && *service != first
    });
    let named = terms.iter().zip(&owners).map(|(term, owner)| {
        let Some((service, option)) = owner else { return term.label.name.to_string() };
        let service = service.filter(|_| by_service).and_then(|id| snapshot.scenario.service(id)).map(|service| service.name.as_str());
        let owner = service.or_else(|| snapshot.scenario.option(*option).map(|option| option.name.as_str()));
        format!("{} ({})", term.label.name, owner.unwrap_or_default())
    });
    named.collect()
}

/// Steps through the months of a series.
fn month_switch(snapshot: &Snapshot, inquiry: &Inquiry, ask: &Callback<Option<Inquiry>>) -> Html {
    let months = usize::from(snapshot.scenario.months());
    let go = |month: usize| {
        let (ask, inquiry) = (ask.clone(), Inquiry { month, ..inquiry.clone() });
        Callback::from(move |_: MouseEvent| ask.emit(Some(inquiry.clone())))
    };
    let (back, forth) = (inquiry.month.saturating_sub(1), (inquiry.month + 1).min(months.saturating_sub(1)));
    html! {
        <p class="months">
            <button type="button" onclick={go(inquiry.month.saturating_sub(12))} aria-label="A year earlier">{ "«" }</button>
            <button type="button" onclick={go(back)} aria-label="A month earlier">{ "‹" }</button>
            <span aria-live="polite">{ format!("Month {} of {months}", (inquiry.month + 1).min(months)) }</span>
            <button type="button" onclick={go(forth)} aria-label="A month later">{ "›" }</button>
            <button type="button" onclick={go((inquiry.month + 12).min(months.saturating_sub(1)))} aria-label="A year later">{ "»" }</button>
        </p>
    }
}
