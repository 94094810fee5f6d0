//! The bids side by side: from the offered price to the price on the same scope, and the decision among them.

use super::matrix::one_shown;
use crate::app::elements::scrolling::scrolling;
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
                { for context.snapshot.bids().map(|found| steps(table(context.snapshot, found, 0))) }
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
    let names: Vec<String> = found.bids.iter().map(|bid| name(&props.snapshot, bid)).collect();
    html! {
        <div class="ladder">
            { one_shown("Bid shown", &names, &shown) }
            { steps(table(&props.snapshot, found, *shown)) }
        </div>
    }
}

fn steps(table: Html) -> Html {
    scrolling("Steps of the bids", table)
}

/// The steps down, the bids across; a step that no bid has is left out.
fn table(snapshot: &Snapshot, found: &BidComparison, shown: usize) -> Html {
    let steps =
        LadderStep::ALL.into_iter().filter(|step| found.bids.iter().any(|bid| amount(bid, *step).is_some_and(|amount| amount != 0.0)));
    let money = |amount: Option<f64>| {
        amount.filter(|amount| *amount != 0.0).map_or_else(|| "–".to_string(), |amount| snapshot.formats.money_short(amount))
    };
    let cells = |of: &dyn Fn(&BidStanding) -> Option<f64>| -> Html {
        let cell = |(place, bid)| html! { <td class="number" data-shown={(place == shown).then_some("yes")}>{ money(of(bid)) }</td> };
        found.bids.iter().enumerate().map(cell).collect()
    };
    let heads = found.bids.iter().enumerate().map(|(place, bid)| head(snapshot, bid, place == shown));
    let rows = steps.map(|step| {
        html! {
            <tr key={step.id()}>
                <th scope="row">{ step.label() }<span class="about">{ step.help() }</span></th>
                { cells(&|bid| amount(bid, step)) }
            </tr>
        }
    });
    html! {
        <table class="comparison">
            <caption>{ "From the offered price to the price on the same scope, in today's money" }</caption>
            <thead><tr><td></td>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
            <tbody><tr class="total"><th scope="row">{ "Adjusted price" }</th>{ cells(&BidStanding::adjusted_price) }</tr></tbody>
        </table>
    }
}

fn amount(bid: &BidStanding, step: LadderStep) -> Option<f64> {
    bid.outcome.as_ref().ok().map(|outcome| outcome.step(step))
}

fn name(snapshot: &Snapshot, bid: &BidStanding) -> String {
    snapshot.scenario.subject_name(bid.bidder.into()).to_string()
}

/// The head of a bid; one that is ruled out is struck, never hidden.
fn head(snapshot: &Snapshot, bid: &BidStanding, is_shown: bool) -> Html {
    let (name, is_out) = (name(snapshot, bid), !bid.ruled_out_by.is_empty());
    html! {
        <th scope="col" key={bid.bidder.0} data-shown={is_shown.then_some("yes")}>
            if is_out {
                <s>{ name }</s>
                <span class="about">{ format!("Ruled out by {}", snapshot.bids_in_words(|words| words.reasons(bid)).unwrap_or_default()) }</span>
            } else {
                { name }
            }
        </th>
    }
}
