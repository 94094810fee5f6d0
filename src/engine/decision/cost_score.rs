//! The score of the cost: on a fixed scale, or relative to the other options where tender rules ask for it.

use crate::model::PriceScore;

/// Why the cost has no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCostScore {
    /// The fixed scale needs a reference above zero: today's present value, or an amount from the user.
    NoReference,
    /// A cost of zero or below has no score in relation to the lowest.
    CostOfNothing,
}

/// The scores of costs in money. The relative formulas refer to the lowest and highest of those that `count`.
///
/// # Errors
/// Says why there are none.
pub fn cost_scores(formula: PriceScore, costs: &[f64], count: &[bool], reference: Option<f64>) -> Result<Vec<f64>, NoCostScore> {
    let of_all = count.iter().all(|counts| !counts);
    let counted = || costs.iter().zip(count).filter(|(_, counts)| **counts || of_all).map(|(cost, _)| *cost);
    let lowest = counted().fold(f64::INFINITY, f64::min);
    let highest = counted().fold(f64::NEG_INFINITY, f64::max);
    let score: Box<dyn Fn(&f64) -> f64> = match formula {
        PriceScore::Fixed => {
            let reference = reference.filter(|reference| *reference > 0.0).ok_or(NoCostScore::NoReference)?;
            Box::new(move |cost| 15.0 - 10.0 * cost / reference)
        }
        PriceScore::LowestOverPrice => {
            if costs.iter().any(|cost| *cost <= 0.0) {
                return Err(NoCostScore::CostOfNothing);
            }
            Box::new(move |cost| 10.0 * lowest / cost)
        }
        PriceScore::BetweenExtremes if highest <= lowest => Box::new(|_| 10.0),
        PriceScore::BetweenExtremes => Box::new(move |cost| 10.0 * (highest - cost) / (highest - lowest)),
    };
    Ok(costs.iter().map(score).collect())
}
