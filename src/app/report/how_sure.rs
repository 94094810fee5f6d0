//! How sure the answer is, on paper.

use crate::app::charts::futures_in_sentences;
use crate::app::elements::scrolling::scrolling;
use crate::app::snapshot::Snapshot;
use crate::engine::Outcome;
use crate::engine::simulation::{DriverUncertainty, Uncertainty};
use crate::exchange::how_sure::driver_name;
use crate::exchange::unit_text::source_text;
use crate::model::{Address, Range};
use yew::prelude::*;

/// A line while the futures are computed, for which printing waits; otherwise empty.
pub fn futures_awaited(snapshot: &Snapshot) -> Html {
    if !snapshot.futures_pending() {
        return Html::default();
    }
    html! { <p class="empty" role="status">{ "The futures are still being computed …" }</p> }
}

/// The sentences of the futures, and the ranges they were drawn from; empty while no number has a range.
pub fn how_sure(snapshot: &Snapshot, outcome: &Outcome) -> Html {
    let sentences = futures_in_sentences(snapshot, outcome);
    if sentences.is_empty() && !snapshot.futures_pending() {
        return Html::default();
    }
    let body = match snapshot.futures(true) {
        Some(futures) => {
            html! { <>{ for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }{ ranges(snapshot, futures) }</> }
        }
        None => futures_awaited(snapshot),
    };
    html! { <section class="report-how-sure"><h3>{ "How sure is it?" }</h3>{ body }</section> }
}

/// What is uncertain, the strongest first: its range, its share of the spread, what finding it out is worth, and its source.
fn ranges(snapshot: &Snapshot, futures: &Uncertainty) -> Html {
    let formats = &snapshot.formats;
    let rows = futures.drivers.iter().map(|driver| {
        let (words, sources): (Vec<Html>, Vec<Html>) = ranges_of(snapshot, driver)
            .map(|(address, range)| {
                let value = snapshot.scenario.number(address).unwrap_or_default();
                let source = snapshot.scenario.range_source(address, range);
                let source = source.map_or_else(|| "Entered for this comparison".to_string(), |source| formats.prose(&source_text(source)));
                (html! { <div>{ formats.range_in_words(value, range, address.field.unit) }</div> }, html! { <div>{ source }</div> })
            })
            .unzip();
        html! {
            <tr>
                <th scope="row">{ driver_name(&snapshot.scenario, driver) }</th>
                <td>{ for words }</td>
                <td>{ formats.percent_round(driver.contribution) }</td>
                <td>{ if driver.is_worth_finding_out { formats.money_short(driver.worth_finding_out) } else { "–".to_string() } }</td>
                <td>{ for sources }</td>
            </tr>
        }
    });
    let table = html! {
        <table class="report-register">
            <caption>{ format!("Uncertain figures; {} futures, drawn with seed {}", formats.whole(f64::from(futures.trials)), futures.seed) }</caption>
            <thead><tr>
                <th scope="col">{ "Figure" }</th><th scope="col">{ "Range" }</th><th scope="col">{ "Share of the spread" }</th>
                <th scope="col">{ "Worth finding out, up to" }</th><th scope="col">{ "Source of the range" }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    scrolling("Uncertain figures", table)
}

/// The ranges of a driver: one, or those of a group.
fn ranges_of<'s>(snapshot: &'s Snapshot, driver: &'s DriverUncertainty) -> impl Iterator<Item = (Address, Range)> + 's {
    let ranges = snapshot.scenario.ranges.iter().copied();
    ranges.filter(|(address, _)| driver.ends.iter().any(|(path, ..)| *path == address.to_string()))
}
