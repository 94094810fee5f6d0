//! The settings of the futures as typed by a person: a seed and a confidence.

use super::number_text;
use crate::graph::Unit;
use crate::model::{SimulationSettings, UnitName};

/// The seed that a text means; `None` unless it is a whole number from 0 to 4,294,967,295. Nothing is rounded.
pub fn read_seed(text: &str, decimal: char) -> Option<u32> {
    number_text::read(text, decimal, false).ok().and_then(|reading| SimulationSettings::seed_of(reading.value))
}

/// The confidence that a text means, with or without a percent sign; `None` unless it can be chosen.
pub fn read_confidence(text: &str, decimal: char) -> Option<f64> {
    let reading = number_text::read_in_unit(text, decimal, Unit::Share, UnitName::UNIT).ok()?;
    Some(reading.value).filter(|confidence| SimulationSettings::accepts_confidence(*confidence))
}
