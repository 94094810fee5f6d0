//! The scores of several people beside each other: where they agree, and which to talk about.

use crate::model::{CriterionId, Decision, Scenario, Score, Subject, paired};
use std::collections::BTreeSet;

/// Scores that differ by this much are to be talked about, in points.
pub const WIDE_RANGE: f64 = 3.0;
/// The steps of a suggested score in a point.
const STEPS: f64 = 10.0;

/// What several people give for a subject on a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreSpread {
    /// The subject.
    pub subject: Subject,
    /// The criterion.
    pub criterion: CriterionId,
    /// The score that counts; `None` while it is open.
    pub own: Option<f64>,
    /// The score of each person in their order; `None` where one gave none.
    pub given: Vec<Option<f64>>,
    /// The mean of all, with the score that counts, to a tenth of a point.
    pub mean: f64,
    /// The difference between the highest and the lowest, in points.
    pub range: f64,
}

impl ScoreSpread {
    /// Whether people differ so much that they should talk about it.
    pub fn is_wide(&self) -> bool {
        self.range >= WIDE_RANGE
    }
}

/// Every score that somebody else gave, those that differ most first.
pub fn spreads(decision: &Decision) -> Vec<ScoreSpread> {
    let scored: BTreeSet<(Subject, CriterionId)> = decision.people.iter().flat_map(|person| person.scores.keys().copied()).collect();
    let mut spreads: Vec<ScoreSpread> = scored.into_iter().map(|(subject, criterion)| spread(decision, subject, criterion)).collect();
    crate::model::Sorting::order_by(&mut spreads, |first, second| second.range.total_cmp(&first.range));
    spreads
}

fn spread(decision: &Decision, subject: Subject, criterion: CriterionId) -> ScoreSpread {
    let own = decision.score(subject, criterion).score;
    let given: Vec<Option<f64>> = decision.people.iter().map(|person| person.scores.get(&(subject, criterion)).copied()).collect();
    let all: Vec<f64> = given.iter().copied().chain([own]).flatten().collect();
    let mean = all.iter().sum::<f64>() / all.len().max(1) as f64;
    let highest = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let lowest = all.iter().copied().fold(f64::INFINITY, f64::min);
    ScoreSpread { subject, criterion, own, given, mean: libm::round(mean * STEPS) / STEPS, range: (highest - lowest).max(0.0) }
}

/// The scores in another person's copy of a comparison that this one has a place for, and how many it has none for. Options are
/// found by their names, then by their identities.
pub fn scores_of_copy(own: &Scenario, copy: &Scenario) -> (Vec<(Subject, CriterionId, f64)>, usize) {
    let paired = paired(copy, own);
    let scores = paired.scenario.decision.iter().flat_map(|decision| &decision.scores);
    let scores: Vec<(Subject, CriterionId, f64)> =
        scores.filter_map(|((subject, criterion), Score { score, .. })| Some((*subject, *criterion, (*score)?))).collect();
    let all = scores.len();
    let here = |(subject, criterion, _): &(Subject, CriterionId, f64)| own.takes_score(*subject, *criterion);
    let taken: Vec<(Subject, CriterionId, f64)> = scores.into_iter().filter(here).collect();
    let left = all - taken.len();
    (taken, left)
}
