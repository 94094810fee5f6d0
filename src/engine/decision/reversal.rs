//! The test for rank reversal: whether an option that does not win decides who does, as relative scores of the cost allow.

use super::contenders::Contenders;
use super::cost_score::cost_scores;
use super::outcome::{DecisionOutcome, ScoreWinner};
use crate::model::{Decision, PriceScore, Subject};

/// An option that does not win, but changes the winner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reversal {
    /// The option.
    pub by: Subject,
    /// Whether the winner changes when it is left out; otherwise it is ruled out, and the winner changes when its cost counts.
    pub is_left_out: bool,
    /// The winner then.
    pub winner: Subject,
}

/// The options that do not win, but change the winner; empty on the fixed scale, where none can.
pub fn reversals(decision: &Decision, outcome: &DecisionOutcome) -> Vec<Reversal> {
    let (Some(contenders), ScoreWinner::One(winner)) = (&outcome.contenders, &outcome.winner) else { return Vec::new() };
    if decision.price_score == PriceScore::Fixed || contenders.shares.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for loser in contenders.subjects.iter().filter(|subject| *subject != winner) {
        let without = contenders.without(*loser);
        let other = winner_by(decision.price_score, &without, &without.costs, outcome.reference);
        found.extend(other.filter(|other| other != winner).map(|other| Reversal { by: *loser, is_left_out: true, winner: other }));
    }
    for ruled_out in outcome.alternatives.iter().filter(|alternative| alternative.is_ruled_out()) {
        let costs: Vec<f64> = contenders.costs.iter().copied().chain([ruled_out.cost]).collect();
        let other = winner_by(decision.price_score, contenders, &costs, outcome.reference);
        found.extend(other.filter(|other| other != winner).map(|other| Reversal {
            by: ruled_out.subject,
            is_left_out: false,
            winner: other,
        }));
    }
    found
}

/// The winner by another formula for the cost; `None` if two are level or the cost has no score.
pub(super) fn winner_by(formula: PriceScore, contenders: &Contenders, costs: &[f64], reference: Option<f64>) -> Option<Subject> {
    let scores = cost_scores(formula, costs, &vec![true; costs.len()], reference).ok()?;
    contenders.first_by(&contenders.with_cost_scores(scores).totals())
}

impl Contenders {
    /// The same without one subject.
    fn without(&self, gone: Subject) -> Contenders {
        let kept = |place: &usize| self.subjects.get(*place) != Some(&gone);
        let places: Vec<usize> = (0..self.subjects.len()).filter(kept).collect();
        Contenders {
            subjects: places.iter().filter_map(|place| self.subjects.get(*place)).copied().collect(),
            costs: places.iter().filter_map(|place| self.costs.get(*place)).copied().collect(),
            rows: places.iter().filter_map(|place| self.rows.get(*place)).cloned().collect(),
            ..self.clone()
        }
    }
}
