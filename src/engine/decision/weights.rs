//! The weights of criteria as shares: entered, by order or by pairs.

use super::pairwise::{Consistency, pairwise};
use crate::model::{CriterionId, Decision, WeightMethod};

/// The weights that count, and where they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightsFound {
    /// The share of each criterion, in the order of the criteria; the sum is 1.
    pub shares: Vec<f64>,
    /// The pairwise comparisons that are missing, so that the agreed weights count; zero if the user's own count.
    pub missing_pairs: usize,
    /// How consistent the comparisons are; `None` unless weights follow from pairs.
    pub consistency: Option<Consistency>,
}

/// Why there are no weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWeights {
    /// No criterion has a weight.
    AllZero,
    /// So many pairwise comparisons are missing, and no weights were agreed.
    PairsMissing(usize),
    /// There are more criteria than can be compared in pairs.
    TooManyForPairs,
}

/// Weights divided by their sum; `None` if none is above zero.
pub fn normalised(weights: &[f64]) -> Option<Vec<f64>> {
    let sum: f64 = weights.iter().sum();
    (sum > 0.0).then(|| weights.iter().map(|weight| weight / sum).collect())
}

/// The weights of so many criteria of which only the order is known, the most important first: the centroid of all weights in
/// that order.
pub fn rank_order_centroid(count: usize) -> Vec<f64> {
    let reciprocals = |from: usize| (from..=count).rev().map(|place| 1.0 / place as f64).sum::<f64>();
    (1..=count).map(|place| reciprocals(place) / count as f64).collect()
}

/// The pairwise judgements of the criteria in their order, as the rows of the upper triangle; missing ones are `None`.
fn judgements(decision: &Decision) -> Vec<Option<f64>> {
    let ids: Vec<CriterionId> = decision.criteria.iter().map(|criterion| criterion.id).collect();
    let rows = ids.iter().enumerate().map(|(place, first)| ids.iter().skip(place + 1).map(|second| decision.pair(*first, *second)));
    rows.flatten().collect()
}

/// The weights of a decision.
///
/// # Errors
/// Says what is missing.
pub fn weights_of(decision: &Decision) -> Result<WeightsFound, NoWeights> {
    let own = |shares: Option<Vec<f64>>| {
        let shares = shares.ok_or(NoWeights::AllZero)?;
        Ok(WeightsFound { shares, missing_pairs: 0, consistency: None })
    };
    match decision.weights_by {
        WeightMethod::Direct | WeightMethod::Swing => own(entered(decision)),
        WeightMethod::Order => own(normalised(&rank_order_centroid(decision.criteria.len()))),
        WeightMethod::Pairwise => {
            if decision.criteria.len() > crate::model::DECISION_LIMITS.compared_in_pairs {
                return Err(NoWeights::TooManyForPairs);
            }
            let judgements = judgements(decision);
            let given: Vec<f64> = judgements.iter().copied().flatten().collect();
            let missing = judgements.len() - given.len();
            match pairwise(decision.criteria.len(), &given).filter(|_| missing == 0) {
                Some(found) => Ok(WeightsFound { shares: found.weights.clone(), missing_pairs: 0, consistency: Some(found) }),
                None if missing == 0 => Err(NoWeights::AllZero),
                None => {
                    let shares = agreed_shares(decision).ok_or(NoWeights::PairsMissing(missing))?;
                    Ok(WeightsFound { shares, missing_pairs: missing, consistency: None })
                }
            }
        }
    }
}

fn entered(decision: &Decision) -> Option<Vec<f64>> {
    normalised(&decision.criteria.iter().map(|criterion| criterion.weight).collect::<Vec<f64>>())
}

/// The agreed weights as shares of the criteria of today's list; `None` if none were agreed.
pub fn agreed_shares(decision: &Decision) -> Option<Vec<f64>> {
    let agreed = decision.agreed.as_ref()?;
    let of = |id: CriterionId| agreed.weights.iter().find(|(known, _)| *known == id).map_or(0.0, |(_, weight)| *weight);
    normalised(&decision.criteria.iter().map(|criterion| of(criterion.id)).collect::<Vec<f64>>())
}
