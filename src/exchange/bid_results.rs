//! The results of bids for programs.

use super::decision_results::{DecisionResults, results_of_decision, ruled_out_by};
use crate::engine::Outcome;
use crate::engine::bids::{BidComparison, BidOutcome, BidStanding, compare_bids};
use crate::model::{Scenario, map_of};
use serde::Serialize;
use std::collections::BTreeMap;

/// The results of all bids.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BidResults {
    /// Each bid, in the order of the providers.
    pub bids: Vec<BidResult>,
    /// The decision among the bids, whose subjects are providers; `null` without criteria.
    pub decision: Option<DecisionResults>,
}

/// The results of a bid, as present values.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BidResult {
    /// The provider.
    pub id: String,
    /// What it costs on the same scope; `null` without a price, or if its option would break a rule.
    pub adjusted_price: Option<f64>,
    /// The steps from the offered price to the adjusted one, whose sum it is.
    #[cfg_attr(
        test,
        ts(
            type = "Partial<Record<\"offered\" | \"charged_besides\" | \"same_scope\" | \"indexation_and_currency\" | \"other_charges\" | \"transition_and_exit\" | \"governance\" | \"other_effects\", number>>"
        )
    )]
    pub steps: BTreeMap<String, f64>,
    /// The services without a price, which stay as today.
    pub left_out: Vec<String>,
    /// The charges of the first year of service.
    pub first_year_charges: Option<f64>,
    /// Those charges as a share of the provider's yearly revenue; `null` if it is unknown.
    pub dependence: Option<f64>,
    /// The must-haves it does not meet, and the criteria below their minimum score.
    pub ruled_out_by: Vec<String>,
    /// The questions it raises: `bid_far_below_others`, `bid_far_below_estimate`.
    pub questions: Vec<String>,
}

/// The results of a scenario's bids; `None` without any.
pub fn bid_results(scenario: &Scenario, outcome: &Outcome) -> Option<BidResults> {
    let found = compare_bids(scenario, outcome)?;
    let decision = scenario.decision.as_deref().zip(found.decided.as_ref());
    Some(BidResults {
        bids: found.bids.iter().map(|bid| bid_result(&found, bid)).collect(),
        decision: decision.map(|(decision, decided)| results_of_decision(decision, decided, scenario.simulation.seed)),
    })
}

fn bid_result(found: &BidComparison, bid: &BidStanding) -> BidResult {
    let outcome = bid.outcome.as_ref().ok();
    let steps = outcome.iter().flat_map(|outcome| &outcome.steps).map(|(step, amount)| (step.id().to_string(), *amount));
    let left_out = outcome.iter().flat_map(|outcome| &outcome.left_out).map(ToString::to_string);
    BidResult {
        id: bid.bidder.to_string(),
        adjusted_price: bid.adjusted_price(),
        steps: map_of(steps),
        left_out: left_out.collect(),
        first_year_charges: outcome.map(|outcome: &BidOutcome| outcome.first_year_charges),
        dependence: outcome.and_then(|outcome| outcome.dependence),
        ruled_out_by: bid.ruled_out_by.iter().map(ruled_out_by).collect(),
        questions: found.low.iter().filter(|low| low.bidder == bid.bidder).map(|low| low.check.to_string()).collect(),
    }
}
