//! The reader of numbers for the fields of the page, which writes back what is ambiguous.

use super::Formats;
use crate::exchange::number_text::NumberReader;
use crate::graph::Unit;

impl Formats {
    /// Reads what the user types. Amounts are written back without the sign of the currency, because its code follows if the currency is
    /// part of the doubt.
    pub fn reader(&self) -> NumberReader<'_> {
        let written = |value, unit: Unit| if unit.is_money() { self.at_rest(value, unit) } else { self.in_words(value, unit) };
        NumberReader { decimal: self.decimal, currency: self.currency(), written: Box::new(written) }
    }
}
