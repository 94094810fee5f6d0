//! The uncertainty of a number.

use super::choice::choice;

choice! {
    /// The shape of an uncertain number.
    Shape {
        /// Between low and high, most likely at the value.
        Triangular "triangular" "Triangular",
        /// Like triangular, with more weight on the value.
        Pert "pert" "PERT",
        /// Low and high are the 10 % and 90 % points; symmetric.
        Normal "normal" "Normal",
        /// Low and high are the 10 % and 90 % points; never below zero, with a long tail.
        Lognormal "lognormal" "Lognormal",
        /// Every value between low and high is equally likely.
        Uniform "uniform" "Uniform",
        /// Low, the value or high.
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
}
