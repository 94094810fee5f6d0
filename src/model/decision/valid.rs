//! The texts and numbers that a decision accepts.

use super::{DecisionFault, Score};
use crate::model::LIMITS;

/// A number within two others.
pub(super) fn within(number: f64, (least, most): (f64, f64)) -> Result<f64, DecisionFault> {
    // Adding zero removes the sign of a negative zero, which files would not keep.
    if (least..=most).contains(&number) { Ok(number + 0.0) } else { Err(DecisionFault::Outside(least, most)) }
}

/// A score, or none.
pub(super) fn scored(score: Option<f64>) -> Result<Option<f64>, DecisionFault> {
    score.map(|score| within(score, Score::SCALE)).transpose()
}

/// A text of at most so many characters.
pub(super) fn short(text: &str, most: usize) -> Result<String, DecisionFault> {
    if text.chars().count() <= most { Ok(text.to_string()) } else { Err(DecisionFault::Text(most)) }
}

/// A name: short and on one line.
pub(super) fn named(name: &str) -> Result<String, DecisionFault> {
    if name.chars().any(char::is_control) { Err(DecisionFault::Text(LIMITS.name)) } else { short(name, LIMITS.name) }
}

/// The next identity after the highest of some; a full list has none.
pub(super) fn next_number(count: usize, most: usize, highest: Option<u16>) -> Result<u16, DecisionFault> {
    let next = highest.unwrap_or(0).checked_add(1);
    next.filter(|_| count < most).ok_or(DecisionFault::Full(most))
}
