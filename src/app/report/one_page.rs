//! The report as one page of paper: the answer, the options, where the promised saving goes, what matters most, what was assumed.

use super::cover;
use super::drivers::{driver_lines, levers_of};
use super::how_sure::futures_awaited;
use crate::app::charts::{ChartContext, gross_to_net, say_futures};
use crate::app::results::{answer, assumed_figures, invalid_entries, league};
use crate::app::snapshot::RenderContext;
use crate::browser::clock;
use crate::exchange::fingerprint;
use crate::model::grammar::worded;
use yew::prelude::*;

/// How many drivers fit on the page.
const DRIVERS: usize = 3;

/// With how many options a sentence on chances fits on the page.
const ROOMY: usize = 5;

/// The page.
pub fn one_page(context: RenderContext) -> Html {
    let snapshot = context.snapshot;
    let Some((outcome, best)) = snapshot.results().and_then(|outcome| Some((outcome, outcome.challenger()?))) else {
        return Html::default();
    };
    let column = outcome.options.iter().position(|option| option.id == best.id).unwrap_or_default();
    let chart = gross_to_net(ChartContext::new(snapshot, outcome, column, true).in_brief());
    let levers = levers_of(snapshot, outcome);
    let drivers = levers.as_ref().map(|levers| driver_lines(snapshot, levers).into_iter().take(DRIVERS).collect::<Html>());
    let assumed = levers.as_ref().and_then(|levers| assumed_figures(context, &levers.strongest));
    let assumed = assumed.unwrap_or_else(|| "The figures that matter most were all entered.".to_string());
    let serious = snapshot.found().filter(|finding| finding.check.serious).count();
    let open = worded(serious, " One serious issue is open.", " {} serious issues are open.");
    let open = if serious == 0 { String::new() } else { open };
    // With more options, the page has no room for it; their table has the chances.
    let has_room = outcome.options.len() <= ROOMY;
    let chance = if has_room { say_futures(snapshot, outcome, true, |words| words.chance()) } else { String::new() };
    let invalid = invalid_entries(context).join(" ");
    let facts = format!("{} · Sourcewise {} · fingerprint {}", clock::today(), env!("CARGO_PKG_VERSION"), fingerprint(&snapshot.scenario));
    html! {
        <>
            <section class="report-answer">{ answer(snapshot, &Callback::noop()) }</section>
            if !invalid.is_empty() { <p class="warning-line"><strong>{ "Not used: " }</strong>{ invalid }</p> }
            <section>{ league(context) }</section>
            <section class="one-page-halves">
                <div><h3>{ "Where the promised saving goes" }</h3>{ chart }</div>
                <div>
                    <h3>{ "Main drivers" }</h3>
                    <ol>{ drivers.unwrap_or_default() }</ol>
                    <h3>{ if chance.is_empty() { "Assumptions" } else { "Certainty" } }</h3>
                    // While they are computed, printing waits: a line more would not fit on the sheet.
                    if snapshot.futures_pending() { { futures_awaited(snapshot) } } else { <p>{ chance }{ " " }{ assumed }{ open }</p> }
                </div>
            </section>
            <p class="report-source">{ cover::services_and_horizon(snapshot) }{ " " }{ facts }</p>
        </>
    }
}
