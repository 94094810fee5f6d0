//! How uncertain a number is.

use super::choice::choice;

choice! {
    /// The shape of an uncertain number.
    Shape {
        /// Between low and high, most likely at the value.
        Triangular "triangular" "Triangular",
        /// Like triangular, with more weight on the value.
        Pert "pert" "PERT",
        /// Low and high are where 10 % and 90 % lie; symmetric.
        Normal "normal" "Normal",
        /// Low and high are where 10 % and 90 % lie; never below zero, with a long tail.
        Lognormal "lognormal" "Lognormal",
        /// Anything between low and high alike.
        Uniform "uniform" "Uniform",
        /// Low, the value or high.
        Discrete "discrete" "One of three",
    }
}

/// How uncertain a number is; the likely value is the number itself, in the number's own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The low end.
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// What lies between.
    pub shape: Shape,
}
