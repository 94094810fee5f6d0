//! The weights that were agreed, and what changed since.

use super::weights::{NoWeights, normalised, weights_of};
use crate::model::{AgreedWeights, CriterionId, Decision, WeightMethod};

/// Shares that differ by less are the same.
const SAME_SHARE: f64 = 1e-6;
/// The digits of an agreed weight in percent.
const DIGITS: f64 = 1e6;

/// A weight that differs from the agreed one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChangedWeight {
    /// The criterion; it may be gone since.
    pub criterion: CriterionId,
    /// The share that was agreed.
    pub then: f64,
    /// The share now.
    pub now: f64,
}

/// The weights of today's list, to be agreed on a day such as `2026-03-03`.
///
/// # Errors
/// Says why there are none.
pub fn weights_to_agree(decision: &Decision, on: &str) -> Result<AgreedWeights, NoWeights> {
    let found = weights_of(decision)?;
    let is_entered = matches!(decision.weights_by, WeightMethod::Direct | WeightMethod::Swing);
    let percent = |share: f64| libm::round(share * 100.0 * DIGITS) / DIGITS;
    let weights = decision.criteria.iter().zip(found.shares);
    let weights = weights.map(|(criterion, share)| (criterion.id, if is_entered { criterion.weight } else { percent(share) }));
    Ok(AgreedWeights { on: on.to_string(), weights: weights.collect() })
}

/// The weights that changed since they were agreed, in the order of the list; empty if none did or none were agreed.
pub fn changed_since(decision: &Decision) -> Vec<ChangedWeight> {
    let (Some(agreed), Ok(found)) = (&decision.agreed, weights_of(decision)) else { return Vec::new() };
    let then = normalised(&agreed.weights.iter().map(|(_, weight)| *weight).collect::<Vec<f64>>()).unwrap_or_default();
    let then: Vec<(CriterionId, f64)> = agreed.weights.iter().map(|(id, _)| *id).zip(then).collect();
    let now: Vec<(CriterionId, f64)> = decision.criteria.iter().map(|criterion| criterion.id).zip(found.shares).collect();
    let of = |list: &[(CriterionId, f64)], id| list.iter().find(|(known, _)| *known == id).map_or(0.0, |(_, share)| *share);
    let gone = then.iter().filter(|(id, _)| decision.criterion(*id).is_none());
    let all = now.iter().chain(gone).map(|(id, _)| ChangedWeight { criterion: *id, then: of(&then, *id), now: of(&now, *id) });
    all.filter(|weight| libm::fabs(weight.then - weight.now) > SAME_SHARE).collect()
}
