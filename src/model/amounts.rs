//! Which amounts are converted into another currency, and which do not fit.

use super::Address;

/// The amounts to convert when the currency of a comparison changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amounts {
    /// Typical figures and estimates only.
    Typical,
    /// All amounts.
    All,
    /// None: they are already in the new currency.
    None,
}

/// The amounts that do not fit in another currency: they stay as they were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TooLarge {
    /// The inputs whose limit the converted amount exceeds.
    pub inputs: Vec<Address>,
    /// How many amounts of the decision, bids and the contract that is followed exceed theirs.
    pub others: usize,
}

impl TooLarge {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.inputs.len() + self.others
    }
}
