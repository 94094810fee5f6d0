//! The scores of several people beside each other: where they agree, and which to talk about.

use crate::model::{CriterionId, Decision, Scenario, Subject, paired};
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

/// The scores in another person's copy of a comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CopiedScores {
    /// Those that this comparison has a place for.
    pub scores: Vec<(Subject, CriterionId, f64)>,
    /// How many it has none for.
    pub left: usize,
    /// The names of the criteria, options and bids of the copy that are not in this comparison but have a score, each once.
    pub missing: Vec<String>,
}

/// The scores in another person's copy of a comparison. Options, bids and criteria are found by their names; those of the library of
/// criteria and the usual models also by their identities, so that they may be renamed.
pub fn scores_of_copy(own: &Scenario, copy: &Scenario) -> CopiedScores {
    let copy = paired(copy, own).scenario;
    let mut found = CopiedScores::default();
    let Some(decision) = copy.decision.as_deref() else { return found };
    for ((subject, id), score) in &decision.scores {
        let Some(score) = score.score else { continue };
        if own.takes_score(*subject, *id) {
            found.scores.push((*subject, *id, score));
            continue;
        }
        found.left += 1;
        let is_known = own.decision.as_ref().is_some_and(|own| own.criterion(*id).is_some());
        let name = if is_known { copy.subject_name(*subject) } else { decision.criterion(*id).map_or("", |criterion| &criterion.name) };
        if !found.missing.iter().any(|known| known == name) {
            found.missing.push(name.to_string());
        }
    }
    found
}
