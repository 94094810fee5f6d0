//! The weights in words: the share of each criterion, what is missing, and what changed since they were agreed.

use crate::engine::decision::{Consistency, NoWeights, WeightsFound, changed_since, weights_of, weights_to_agree};
use crate::model::grammar::{list, worded};
use crate::model::{CriterionId, DECISION_LIMITS, Decision};

/// Above this consistency ratio, pairwise comparisons contradict each other.
const CONSISTENT: f64 = 0.1;
/// Weights that differ by less are the same.
const SAME: f64 = 5e-4;

/// The shares that count and a remark on them.
pub(super) struct Weighing {
    /// The share of each criterion in the order of the list; empty if there are none.
    pub shares: Vec<f64>,
    /// What is missing or contradicts itself.
    pub remark: Option<String>,
}

impl Weighing {
    /// The weights of a decision.
    pub fn of(decision: &Decision) -> Weighing {
        match weights_of(decision) {
            Ok(WeightsFound { shares, missing_pairs, consistency }) => {
                let missing = (missing_pairs > 0).then(|| {
                    let missing = worded(missing_pairs, "One comparison is missing.", "{} comparisons are missing.");
                    format!("{missing} Until then the agreed weights are used.")
                });
                let remark = missing.or_else(|| consistency.as_ref().map(|found| consistency_in_words(decision, found)));
                Weighing { shares, remark }
            }
            Err(fault) => Weighing { shares: Vec::new(), remark: Some(no_weights(fault)) },
        }
    }

    /// The share of a criterion by its place.
    pub fn share(&self, place: usize) -> Option<f64> {
        self.shares.get(place).copied()
    }
}

/// Why there are no weights, with the remedy.
pub(super) fn no_weights(fault: NoWeights) -> String {
    match fault {
        NoWeights::AllZero => "Give at least one criterion a weight.".to_string(),
        NoWeights::PairsMissing(missing) => {
            let missing = worded(missing, "One comparison is missing", "{} comparisons are missing");
            format!("{missing}: there are no totals until every pair is compared.")
        }
        NoWeights::TooManyForPairs => {
            format!("Pairwise comparisons work for up to {} criteria. Remove some, or enter weights.", DECISION_LIMITS.compared_in_pairs)
        }
    }
}

fn consistency_in_words(decision: &Decision, found: &Consistency) -> String {
    let ratio = format!("{:.2}", found.ratio);
    let name = |place: usize| decision.criteria.get(place).map_or("", |criterion| criterion.name.as_str());
    match found.fits_least.filter(|_| found.ratio > CONSISTENT) {
        None => format!("Consistency ratio {ratio}, by the random index of Saaty: up to 0.10 the comparisons agree with each other."),
        Some(misfit) => format!(
            "The comparisons contradict each other: consistency ratio {ratio}, above 0.10. The one that fits least: you said “{}” is {} times as important as “{}”; your other answers come to {}.",
            name(misfit.first),
            plain(misfit.given),
            name(misfit.second),
            plain(misfit.implied)
        ),
    }
}

/// A number in at most three digits.
fn plain(number: f64) -> String {
    let number = crate::model::significant(number, 3);
    number.to_string()
}

/// What changed since the weights were agreed, such as `“Cost” went from 50 to 35`; empty if nothing did.
pub(super) fn changes_since(decision: &Decision) -> String {
    let now = weights_to_agree(decision, "").map(|now| now.weights);
    // Doubling every weight changes nothing.
    let (Some(agreed), Ok(now), false) = (&decision.agreed, now, changed_since(decision).is_empty()) else { return String::new() };
    let before = |id: CriterionId| agreed.weights.iter().find(|(known, _)| *known == id).map(|(_, weight)| *weight);
    let mut changes: Vec<String> = Vec::new();
    for (criterion, (id, weight)) in decision.criteria.iter().zip(&now) {
        match before(*id) {
            None => changes.push(format!("“{}” was added", criterion.name)),
            Some(before) if libm::fabs(before - weight) > SAME => {
                changes.push(format!("“{}” went from {} to {}", criterion.name, plain(before), plain(*weight)));
            }
            Some(_) => {}
        }
    }
    let gone = agreed.weights.iter().filter(|(id, _)| decision.criterion(*id).is_none()).count();
    if gone > 0 {
        changes.push(worded(gone, "one criterion was removed", "{} criteria were removed"));
    }
    list(&changes)
}

#[cfg(test)]
mod tests {
    use super::{Weighing, changes_since};
    use crate::engine::decision::weights_to_agree;
    use crate::model::{CriterionId, Decision, DecisionEdit, SAMPLES, Scenario, WeightMethod};

    fn started() -> Scenario {
        let mut scenario = (SAMPLES[0].scenario)();
        scenario.edit_decision(DecisionEdit::Start).unwrap();
        scenario
    }

    fn decision(scenario: &Scenario) -> &Decision {
        scenario.decision.as_ref().unwrap()
    }

    #[test]
    fn what_changed_since_the_agreement_is_named() {
        let mut scenario = started();
        let agreed = weights_to_agree(decision(&scenario), "2026-03-03").unwrap();
        scenario.edit_decision(DecisionEdit::Agree(Some(agreed))).unwrap();
        assert_eq!(changes_since(decision(&scenario)), "");
        scenario.edit_decision(DecisionEdit::Weight(CriterionId(1), 35.0)).unwrap();
        assert_eq!(changes_since(decision(&scenario)), "“Cost” went from 50 to 35");
        scenario.edit_decision(DecisionEdit::RemoveCriterion(CriterionId(9))).unwrap();
        assert_eq!(changes_since(decision(&scenario)), "“Cost” went from 50 to 35 and one criterion was removed");
    }

    #[test]
    fn missing_comparisons_and_too_many_criteria_are_said() {
        let mut scenario = started();
        scenario.edit_decision(DecisionEdit::WeightsBy(WeightMethod::Pairwise)).unwrap();
        let weighing = Weighing::of(decision(&scenario));
        assert!(weighing.shares.is_empty());
        assert_eq!(weighing.remark.unwrap(), "36 comparisons are missing: there are no totals until every pair is compared.");
    }
}
