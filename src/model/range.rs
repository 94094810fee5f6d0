//! The uncertainty of a number.

use super::choice::choice;
use super::{ASSUMPTIONS, Field};
use crate::graph::Unit;

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

impl Range {
    /// The range after its number has changed from `before`. Shares and rates move by the difference, so that two points up or
    /// down stay two points; other numbers, and ranges that are factors, by the ratio. Its ends stay within the limits of the input
    /// and around the number. Nothing at zero or below is lognormal, so such a range turns normal.
    pub(super) fn moved(self, field: &Field, before: f64, number: f64) -> Range {
        let of_points = matches!(field.unit, Unit::Share | Unit::SharePerYear) && self.shape != Shape::Lognormal;
        let by_ratio = before > 0.0 && number > 0.0 && !of_points;
        let (least, most) = field.range;
        // `clamp` would pull the formatting of fractions into the first module, for its panic message.
        let moved = |end: f64| {
            // Rounding keeps 0.06 + 0.01 − 0.02 from becoming 0.049999999999999996.
            let moved = if by_ratio { end / before * number } else { libm::round((end - before + number) * 1e9) / 1e9 };
            libm::fmin(libm::fmax(moved, least), most)
        };
        let (low, high) = (moved(self.low).min(number), moved(self.high).max(number));
        let shape = if self.shape == Shape::Lognormal && low <= 0.0 { Shape::Normal } else { self.shape };
        Range { low, high, shape }
    }

    /// The range in another currency, at a factor above zero.
    pub(super) fn exchanged(self, field: &Field, factor: f64) -> Range {
        let most = field.range.1;
        Range { low: libm::fmin(self.low * factor, most), high: libm::fmin(self.high * factor, most), ..self }
    }
}

impl Field {
    /// Why the input cannot have a range; `None` if it can.
    pub fn why_certain(&'static self) -> Option<&'static str> {
        let of_time = [&ASSUMPTIONS.horizon_years, &ASSUMPTIONS.start_year, &ASSUMPTIONS.start_month];
        of_time.contains(&self).then_some("This input decides which months are compared, so it cannot vary.")
    }
}
