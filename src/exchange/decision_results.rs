//! The results of a decision for programs.

use crate::engine::Outcome;
use crate::engine::decision::{
    Alternative, DecisionOutcome, RuledOutBy, ScoreWinner, cross_check, decide, price_of_a_point, reversals, winner_changes,
};
use crate::model::{Decision, Scenario, map_of};
use serde::Serialize;
use std::collections::BTreeMap;

/// The results of a decision by criteria. Scores are from 0 to 10, weights and shares are fractions of one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionResults {
    /// The share of each criterion, by its identity; empty if there are no weights.
    pub weights: BTreeMap<String, f64>,
    /// The option with the highest total whatever open scores turn out to be; `null` if there is none.
    pub winner: Option<String>,
    /// Options with the same highest total.
    pub level: Vec<String>,
    /// Whether a small shift of weight or one point on one score changes the winner.
    pub close: bool,
    /// The money that the weights say one point of quality is worth; `null` if the cost has no weight or no reference.
    pub value_of_a_point: Option<f64>,
    /// The results of each option.
    pub options: Vec<DecisionOption>,
    /// The values of a point at which the winner changes, from the cheapest upwards.
    pub breakpoints: Vec<DecisionBreakpoint>,
    /// The weights at which the winner changes, for each criterion.
    pub weight_changes: Vec<DecisionTurn>,
    /// The smallest shift of weight that changes the winner; `null` if none does.
    pub smallest_shift: Option<DecisionShift>,
    /// Options that do not win but change the winner, which only relative scores of the cost allow.
    pub reversed_by: Vec<String>,
}

/// The results of one option in a decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionOption {
    /// The option.
    pub id: String,
    /// The must-haves it does not meet, and the criteria below their minimum score.
    pub ruled_out_by: Vec<String>,
    /// The total; `null` while a score is open.
    pub total: Option<f64>,
    /// The total with every open score at 0.
    pub low: Option<f64>,
    /// The total with every open score at 10.
    pub high: Option<f64>,
    /// The quality: all criteria but the cost; `null` while a score is open.
    pub quality: Option<f64>,
    /// The score of the cost.
    pub cost_score: Option<f64>,
    /// The part of each criterion in the total, by its identity.
    pub contributions: BTreeMap<String, f64>,
    /// The cost of a point of quality more than that of the cheapest option; `null` if it has no better quality.
    pub price_of_a_point: Option<f64>,
    /// The share of all weightings in which it wins; `null` while a score is open.
    pub share_any: Option<f64>,
    /// The share of weightings near yours, each weight times 0.5 to 1.5, in which it wins.
    pub share_near: Option<f64>,
    /// Its closeness to the best figures, by TOPSIS.
    pub topsis: Option<f64>,
}

/// A value of a point of quality at which the winner changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionBreakpoint {
    /// The value of a point, in money.
    pub at: f64,
    /// The winner below.
    pub from: String,
    /// The winner above.
    pub to: String,
}

/// The weights of a criterion at which the winner changes, others scaled alike.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionTurn {
    /// The criterion.
    pub criterion: String,
    /// Below this share another option wins; `null` if none does.
    pub below: Option<f64>,
    /// That option.
    pub winner_below: Option<String>,
    /// Above this share another option wins; `null` if none does.
    pub above: Option<f64>,
    /// That option.
    pub winner_above: Option<String>,
}

/// The smallest shift of weight that changes the winner.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionShift {
    /// The share that moves.
    pub share: f64,
    /// The criteria that lose it.
    pub from: Vec<String>,
    /// The criterion that gains it.
    pub to: String,
    /// The winner beyond it.
    pub winner: String,
}

/// The results of a scenario's decision; `None` without criteria and must-haves.
pub fn decision_results(scenario: &Scenario, outcome: &Outcome) -> Option<DecisionResults> {
    let decision = scenario.decision.as_deref()?;
    Some(results_of_decision(decision, &decide(scenario, outcome)?, scenario.simulation.seed))
}

/// The results of a decision that was made; `seed` draws the weightings.
pub(super) fn results_of_decision(decision: &Decision, found: &DecisionOutcome, seed: u32) -> DecisionResults {
    let changes = winner_changes(found);
    let check = cross_check(decision, found, seed);
    let check = check.as_ref();
    let shares = found.weights.as_ref().map_or(&[][..], |weights| &weights.shares);
    let priced = |alternative: &Alternative| {
        let quality = alternative.quality.and_then(|quality| quality.exact())?;
        Some(crate::engine::decision::PricedQuality { cost: alternative.cost, quality })
    };
    let cheapest = found.breakpoints.first().map(|breakpoint| breakpoint.from);
    let cheapest = found.alternatives.iter().find(|alternative| Some(alternative.subject) == cheapest).and_then(priced);
    let of_option = |alternative: &Alternative| {
        let share = |shares: &[(crate::model::Subject, crate::engine::decision::ShareOfWeights)]| {
            shares.iter().find(|(subject, _)| *subject == alternative.subject).map(|(_, own)| own.share)
        };
        let cost = found.criteria.iter().position(|(_, is_cost)| *is_cost);
        let parts = found.criteria.iter().zip(&alternative.contributions);
        DecisionOption {
            id: alternative.subject.to_string(),
            ruled_out_by: alternative.ruled_out_by.iter().map(ruled_out_by).collect(),
            total: alternative.total.and_then(|total| total.exact()),
            low: alternative.total.map(|total| total.low),
            high: alternative.total.map(|total| total.high),
            quality: alternative.quality.and_then(|quality| quality.exact()),
            cost_score: cost.and_then(|place| alternative.scores.get(place).copied().flatten()),
            contributions: map_of(parts.filter_map(|((id, _), part)| Some((id.to_string(), (*part)?)))),
            price_of_a_point: cheapest.zip(priced(alternative)).and_then(|(cheapest, own)| price_of_a_point(cheapest, own)),
            share_any: check.and_then(|check| share(&check.share_any)),
            share_near: check.and_then(|check| share(&check.share_near)),
            topsis: check.and_then(|check| {
                check.closeness.iter().find(|(subject, _)| *subject == alternative.subject).map(|(_, closeness)| *closeness)
            }),
        }
    };
    let text = |subject: &crate::model::Subject| subject.to_string();
    DecisionResults {
        weights: map_of(found.criteria.iter().zip(shares).map(|((id, _), share)| (id.to_string(), *share))),
        winner: match &found.winner {
            ScoreWinner::One(winner) => Some(winner.to_string()),
            _ => None,
        },
        level: match &found.winner {
            ScoreWinner::Level(level) => level.iter().map(text).collect(),
            _ => Vec::new(),
        },
        close: changes.as_ref().is_some_and(|changes| changes.is_close),
        value_of_a_point: found.value_of_a_point,
        options: found.alternatives.iter().map(of_option).collect(),
        breakpoints: found
            .breakpoints
            .iter()
            .map(|breakpoint| DecisionBreakpoint { at: breakpoint.at, from: text(&breakpoint.from), to: text(&breakpoint.to) })
            .collect(),
        weight_changes: changes.iter().flat_map(|changes| &changes.weights).map(turn).collect(),
        smallest_shift: changes.as_ref().and_then(|changes| changes.smallest_shift.as_ref()).map(|shift| DecisionShift {
            share: shift.share,
            from: shift.from.iter().map(ToString::to_string).collect(),
            to: shift.to.to_string(),
            winner: shift.winner.to_string(),
        }),
        reversed_by: reversals(decision, found).iter().map(|reversal| reversal.by.to_string()).collect(),
    }
}

/// The identity of what rules an option or a bid out.
pub(super) fn ruled_out_by(by: &RuledOutBy) -> String {
    match by {
        RuledOutBy::Must(id) => id.to_string(),
        RuledOutBy::MinimumScore(id) => id.to_string(),
    }
}

fn turn(turn: &crate::engine::decision::WeightTurn) -> DecisionTurn {
    DecisionTurn {
        criterion: turn.criterion.to_string(),
        below: turn.below.map(|(at, _)| at),
        winner_below: turn.below.map(|(_, winner)| winner.to_string()),
        above: turn.above.map(|(at, _)| at),
        winner_above: turn.above.map(|(_, winner)| winner.to_string()),
    }
}
