//! Which amounts are converted into another currency.

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
