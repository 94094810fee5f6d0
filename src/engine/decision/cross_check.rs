//! Whether other methods agree with the total score: the lowest cost, TOPSIS, shares of weights, other formulas for the cost.

use super::outcome::{DecisionOutcome, ScoreWinner};
use super::reversal::winner_by;
use super::share_of_weights::{ShareOfWeights, Weightings, shares_of_weights};
use super::topsis::closeness;
use crate::model::{Choice, Decision, PriceScore, Subject};

/// The winner by each method; `None` where two are level or the method does not apply.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossCheck {
    /// The winner by total score.
    pub highest: Option<Subject>,
    /// The cheapest of those that count.
    pub cheapest: Option<Subject>,
    /// The winner by TOPSIS, with the cost as money.
    pub topsis: Option<Subject>,
    /// The winner in most weightings near the user's.
    pub near: Option<Subject>,
    /// The winner in most of all weightings.
    pub any: Option<Subject>,
    /// The winner by each other formula for the cost.
    pub by_formula: Vec<(PriceScore, Option<Subject>)>,
    /// The closeness of each subject by TOPSIS, from 0 to 1; empty if it does not apply.
    pub closeness: Vec<(Subject, f64)>,
    /// The share of weightings near the user's in which each subject wins.
    pub share_near: Vec<(Subject, ShareOfWeights)>,
    /// The share of all weightings in which each subject wins.
    pub share_any: Vec<(Subject, ShareOfWeights)>,
}

/// The winners by all methods; `None` while an open score has weight or everyone is ruled out. The seed decides which weightings
/// are tried: the same seed gives the same shares.
pub fn cross_check(decision: &Decision, outcome: &DecisionOutcome, seed: u32) -> Option<CrossCheck> {
    let contenders = outcome.contenders.as_ref()?;
    let with_subjects = |shares: Vec<ShareOfWeights>| contenders.subjects.iter().copied().zip(shares).collect::<Vec<_>>();
    let has_weights = !contenders.shares.is_empty();
    let any = shares_of_weights(Weightings::Any, &vec![1.0; contenders.criteria.len()], &contenders.rows, seed);
    let near = if has_weights { shares_of_weights(Weightings::Near, &contenders.shares, &contenders.rows, seed) } else { Vec::new() };
    let first = |shares: &[ShareOfWeights]| contenders.first_by(&shares.iter().map(|share| share.share).collect::<Vec<f64>>());
    let closeness = if has_weights { closeness_of(outcome) } else { Vec::new() };
    let others = PriceScore::ALL.iter().filter(|formula| **formula != decision.price_score && has_weights && contenders.cost.is_some());
    let negative: Vec<f64> = contenders.costs.iter().map(|cost| -cost).collect();
    Some(CrossCheck {
        highest: match &outcome.winner {
            ScoreWinner::One(winner) => Some(*winner),
            _ => None,
        },
        cheapest: contenders.first_by(&negative),
        topsis: contenders.first_by(&closeness),
        near: first(&near),
        any: first(&any),
        by_formula: others.map(|formula| (*formula, winner_by(*formula, contenders, &contenders.costs, outcome.reference))).collect(),
        closeness: contenders.subjects.iter().copied().zip(closeness).collect(),
        share_near: with_subjects(near),
        share_any: with_subjects(any),
    })
}

/// TOPSIS with the cost as money, so that it does not share the formula of its score.
fn closeness_of(outcome: &DecisionOutcome) -> Vec<f64> {
    let Some(contenders) = &outcome.contenders else { return Vec::new() };
    let in_money = contenders.with_cost_scores(contenders.costs.iter().copied());
    let more_is_better: Vec<bool> = (0..contenders.criteria.len()).map(|place| Some(place) != contenders.cost).collect();
    closeness(&in_money.rows, &contenders.shares, &more_is_better)
}
