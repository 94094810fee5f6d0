//! Whether the worth of quality is within what public guidance suggests.

use super::outcome::DecisionOutcome;

/// The usual value of a point of quality, as shares of the reference cost. British guidance suggests that a perfect proposal may cost
/// 20 to 50 % more than an acceptable one, which is four points lower.
pub const USUAL_VALUE_OF_A_POINT: (f64, f64) = (0.05, 0.125);

/// The value of a point as a share of the reference cost, if it is outside the usual range.
pub fn value_of_a_point_unusual(outcome: &DecisionOutcome) -> Option<f64> {
    let share = outcome.value_of_a_point? / outcome.reference?;
    let (least, most) = USUAL_VALUE_OF_A_POINT;
    // Rounding must not make a weight at the very end unusual.
    (share < least - 1e-9 || share > most + 1e-9).then_some(share)
}
