//! Parts of a table's entry that may be left out.

/// The given value, or the default one.
macro_rules! or_none {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

/// The given answer, or no.
macro_rules! or_false {
    () => {
        false
    };
    ($value:expr) => {
        $value
    };
}
pub(super) use {or_false, or_none};
