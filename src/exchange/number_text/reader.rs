//! Reads a number that the user typed or pasted, and says how it was read where another reading is possible. Every field of the page
//! reads through it, so that none uses a doubtful number in silence.

use super::{NotANumber, Reading, read_in_unit};
use crate::graph::Unit;
use crate::model::UnitName;

/// How the user writes numbers, and how the page writes them back.
pub struct NumberReader<'a> {
    /// The decimal mark.
    pub decimal: char,
    /// The code of the currency of amounts.
    pub currency: &'a str,
    /// A number of a unit as the page writes it.
    pub written: Box<dyn Fn(f64, Unit) -> String + 'a>,
}

impl NumberReader<'_> {
    /// The number of a text in a unit, and how it was read if another number or currency may have been meant; `name` is what the
    /// service counts.
    ///
    /// # Errors
    /// Says why it is not accepted.
    pub fn read(&self, text: &str, unit: Unit, name: UnitName) -> Result<(f64, Option<String>), NotANumber> {
        let reading = read_in_unit(text, self.decimal, unit, name)?.of(unit)?;
        Ok((reading.value, self.echo(&reading, unit)))
    }

    /// How a number was read, if another one may have been meant.
    pub fn echo(&self, reading: &Reading, unit: Unit) -> Option<String> {
        reading.echo(&(self.written)(reading.value, unit), self.currency)
    }
}
