//! The bids side by side: from the offered price to the price on the same scope, and the decision among them.

use super::matrix::{MatrixWords, matrix};
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::engine::bids::{BidComparison, BidStanding, LadderStep};
use yew::prelude::*;

/// The results of the bids; empty without any.
pub fn bid_results(context: RenderContext) -> Html {
    if context.snapshot.scenario.bids().next().is_none() {
        return Html::default();
    }
    let said = context.snapshot.bids_in_words(|words| (words.about_cost(), words.about_scores()));
    let Some((cost, scores)) = said else { return html! { <p class="empty">{ "Comparing the bids …" }</p> } };
    html! {
        <section class="decide decision-results bid-results" aria-label="Bids on the same scope">
            <h3>{ "Bids on the same scope" }</h3>
            { sentences(cost) }
            if context.on_paper {
                { on_paper(context.snapshot) }
            } else {
                <Ladder snapshot={context.snapshot.clone()} />
            }
            if !scores.is_empty() { <h3>{ "Which bid scores highest?" }</h3>{ sentences(scores) } }
        </section>
    }
}

fn sentences(said: Vec<String>) -> Html {
    html! { <ul class="decision-sentences">{ for said.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    snapshot: Snapshot,
}

/// The steps of every bid; one bid at a time where there is room for only one.
#[component(Ladder)]
fn ladder(props: &Props) -> Html {
    let shown = use_state(|| 0);
    let Some(found) = props.snapshot.bids() else { return Html::default() };
    let steps = steps_shown(found);
    let rows = found.bids.iter().enumerate().map(|(place, bid)| row(&props.snapshot, bid, &steps, place == *shown));
    let names = found.bids.iter().map(|bid| props.snapshot.scenario.subject_name(bid.bidder.into()).to_string()).collect();
    let words = MatrixWords { caption: "From the offered price to the price on the same scope, in today's money", choice: "Bid shown" };
    html! { <div class="ladder">{ matrix(words, heads(&steps), true, names, &shown, html! { <>{ for rows }</> }) }</div> }
}

/// The same as a plain table.
fn on_paper(snapshot: &Snapshot) -> Html {
    let Some(found) = snapshot.bids() else { return Html::default() };
    let steps = steps_shown(found);
    html! {
        <table class="comparison">
            <caption>{ "From the offered price to the price on the same scope, in today's money" }</caption>
            <thead><tr><td></td>{ heads(&steps) }</tr></thead>
            <tbody>{ for found.bids.iter().map(|bid| row(snapshot, bid, &steps, true)) }</tbody>
        </table>
    }
}

/// The steps that any bid has.
fn steps_shown(found: &BidComparison) -> Vec<LadderStep> {
    let has = |step: &LadderStep| found.bids.iter().any(|bid| bid.outcome.as_ref().is_ok_and(|outcome| outcome.step(*step) != 0.0));
    LadderStep::ALL.into_iter().filter(has).collect()
}

fn heads(steps: &[LadderStep]) -> Html {
    let heads = steps.iter().map(|step| html! { <th scope="col" key={step.id()} title={step.help()}>{ step.label() }</th> });
    html! { <>{ for heads }<th scope="col">{ "Adjusted price" }</th></> }
}

/// A bid; one that is ruled out is struck, never hidden.
fn row(snapshot: &Snapshot, bid: &BidStanding, steps: &[LadderStep], is_shown: bool) -> Html {
    let name = snapshot.scenario.subject_name(bid.bidder.into()).to_string();
    let outcome = bid.outcome.as_ref().ok();
    let money = |amount: f64| snapshot.formats.money_short(amount);
    let cells = steps.iter().map(|step| {
        let amount = outcome.map_or_else(|| "–".to_string(), |outcome| money(outcome.step(*step)));
        html! { <td class="number" key={step.id()} data-name={step.label()}>{ amount }</td> }
    });
    let total = bid.adjusted_price().map_or_else(|| "–".to_string(), money);
    let out = (!bid.ruled_out_by.is_empty()).then(|| snapshot.bids_in_words(|words| words.reasons(bid)).unwrap_or_default());
    html! {
        <tr key={bid.bidder.0} data-shown={is_shown.then_some("yes")}>
            <th scope="row">
                if let Some(out) = out {
                    <span class="criterion-name"><s>{ name }</s></span>
                    <span class="criterion-about">{ format!("Ruled out by {out}") }</span>
                } else {
                    <span class="criterion-name">{ name }</span>
                }
            </th>
            { for cells }
            <td class="number" data-name="Adjusted price"><strong>{ total }</strong></td>
        </tr>
    }
}
