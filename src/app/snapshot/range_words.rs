//! Ranges in words and in short.

use super::Formats;
use crate::graph::Unit;
use crate::model::{Choice, Range, Shape};

impl Formats {
    /// A range in words, with its likely value, such as `8 of 10 cases between 9 and 12, likely 10`.
    pub fn range_in_words(&self, value: f64, range: Range, unit: Unit) -> String {
        let [low, likely, high] = [range.low, value, range.high].map(|number| self.in_words(number, unit));
        match range.shape {
            _ if range.low == range.high => format!("exactly {likely}"),
            Shape::Normal | Shape::Lognormal => format!("8 of 10 cases between {low} and {high}, likely {likely}"),
            Shape::Pert => format!("never below {low} or above {high}, mostly near {likely}"),
            Shape::Triangular => format!("never below {low} or above {high}, likely {likely}"),
            Shape::Uniform => format!("anything between {low} and {high}"),
            Shape::Discrete => format!("one of {low}, {likely} and {high}"),
        }
    }

    /// Both ends of a range, such as `9 … 12`, beside a field that shows the unit.
    pub fn ends(&self, range: Range, unit: Unit) -> String {
        format!("{} … {}", self.at_rest(range.low, unit), self.at_rest(range.high, unit))
    }
}

/// The shapes to choose from, one of which may have come with a file, with their names; the two that mean 8 of 10 cases are one.
pub fn shapes(current: Shape) -> Vec<(Shape, &'static str)> {
    let usual = if current == Shape::Normal { Shape::Normal } else { Shape::Lognormal };
    let offered = [usual, Shape::Pert, Shape::Triangular, Shape::Uniform];
    let brought = Some(current).filter(|current| !offered.contains(current));
    // Both that mean 8 of 10 cases have the same name, because the page chooses between them.
    let name = |shape: Shape| if shape == Shape::Lognormal { Shape::Normal.label() } else { shape.label() };
    offered.into_iter().chain(brought).map(|shape| (shape, name(shape))).collect()
}
