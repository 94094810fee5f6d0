//! The uncertainty of a number.

mod beta;
mod normal;
mod quantile;

use super::choice::choice;

pub use beta::BetaDistribution;
pub use normal::{Z90, normal_cumulative, normal_quantile};
pub use quantile::Quantile;

choice! {
    /// The shape of an uncertain number.
    Shape {
        /// Never below low or above high, falling evenly from the value.
        Triangular "triangular" "Never below or above, falling evenly",
        /// Never below low or above high, mostly near the value.
        Pert "pert" "Never below or above, mostly near the value",
        /// In 8 of 10 cases between low and high, half of the cases on each side of the value.
        Normal "normal" "In 8 of 10 cases between",
        /// In 8 of 10 cases between low and high, half of the cases on each side of the value; never below zero, with a long tail.
        Lognormal "lognormal" "In 8 of 10 cases between, by a factor",
        /// Every value between low and high is equally likely.
        Uniform "uniform" "Anything between",
        /// Low, the value or high, by their weights.
        Discrete "discrete" "One of three",
    }
}

/// The uncertainty of a number, in its own unit; the likely value is the number itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The low end.
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// The shape between them.
    pub shape: Shape,
    /// The probabilities of low, the value and high, which add up to 1; only the discrete shape uses them.
    pub weights: [f64; 3],
}

impl Range {
    /// The probabilities of three cases unless the user says otherwise: Swanson's rule.
    pub const USUAL_WEIGHTS: [f64; 3] = [0.3, 0.4, 0.3];

    /// A range with the usual weights.
    pub const fn new(low: f64, high: f64, shape: Shape) -> Range {
        Range { low, high, shape, weights: Range::USUAL_WEIGHTS }
    }

    /// The value that a number stays below with a probability, if its likely value is `value`.
    pub fn quantile(&self, value: f64, probability: f64) -> f64 {
        Quantile::new(self, value).at(probability, normal_quantile(probability))
    }
}
