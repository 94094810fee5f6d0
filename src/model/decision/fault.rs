//! Why a change of a decision is not possible, each with its remedy.

use crate::model::Number;
use std::fmt;

/// Why a change of a decision is not possible.
#[derive(Clone, Debug, PartialEq)]
pub enum DecisionFault {
    /// It names an option, a provider, a criterion, a must-have or a person that does not exist.
    Unknown,
    /// The list is full: so many entries at most.
    Full(usize),
    /// The list would be too short: so many entries at least.
    TooFew(usize),
    /// The number must be between two others.
    Outside(f64, f64),
    /// The text is longer than so many characters, or contains control characters.
    Text(usize),
    /// All texts and notes together are longer than so many characters.
    NoRoom(usize),
    /// No criterion would have a weight.
    NoWeight,
    /// The cost is on the list already, or another criterion of the library is.
    Twice,
    /// The cost scores itself.
    CostScoresItself,
    /// The text is not a day such as 2026-03-03.
    NotADay,
    /// The rows of the follow-up have figures for another period.
    RowsEntered,
    /// The text is not a month such as 2027-06.
    NotAMonth,
}

impl fmt::Display for DecisionFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecisionFault::Unknown => formatter.write_str("This no longer exists. Undo restores what you removed."),
            DecisionFault::Full(most) => write!(formatter, "There is room for {most} at most. Remove another one first."),
            DecisionFault::TooFew(least) => write!(formatter, "At least {least} are needed. Add another one first."),
            DecisionFault::Outside(least, most) => {
                let written = |value: f64| match value == libm::round(value) {
                    true => Number { value, decimals: 0, thousands: "," }.to_string(),
                    false => value.to_string(),
                };
                let [least, most] = [*least, *most].map(written);
                write!(formatter, "Enter a number from {least} to {most}.")
            }
            DecisionFault::Text(most) => write!(formatter, "Enter at most {most} characters, without line breaks in a name."),
            DecisionFault::NoRoom(most) => write!(formatter, "All notes and reasons together can have {most} characters. Shorten some."),
            DecisionFault::NoWeight => formatter.write_str("Give at least one criterion a weight."),
            DecisionFault::Twice => formatter.write_str("This criterion is on the list already. Change its weight instead."),
            DecisionFault::CostScoresItself => formatter.write_str("The cost needs no score: it follows from the comparison."),
            DecisionFault::NotAMonth => formatter.write_str("Enter a month such as 2027-06, or leave it empty."),
            DecisionFault::NotADay => formatter.write_str("Enter a day such as 2026-03-03."),
            DecisionFault::RowsEntered => formatter.write_str("The rows have figures for another period. Remove the rows first."),
        }
    }
}
