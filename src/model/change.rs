//! Defaults that a kind of service or a sourcing model sets in place of those in the input table.

use super::{Field, Source};

/// One default in place of the one before.
#[derive(Debug)]
pub struct Change {
    /// The input.
    pub field: &'static Field,
    /// Its default here.
    pub to: To,
    /// Where that comes from.
    pub source: &'static Source,
}

/// What a default becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum To {
    /// A value of its own.
    Value(f64),
    /// So many times what it was: a nearshore price is a share of the usual one, whatever the service.
    Times(f64),
}

/// A default with a value of its own.
pub(super) const fn set(field: &'static Field, value: f64, source: &'static Source) -> Change {
    Change { field, to: To::Value(value), source }
}

/// A default that is so many times what it was.
pub(super) const fn times(field: &'static Field, factor: f64, source: &'static Source) -> Change {
    Change { field, to: To::Times(factor), source }
}

/// What changes make of a default and its source.
pub(super) fn value_in<'a>(changes: &'static [Change], field: &Field, before: (f64, &'a Source)) -> (f64, &'a Source) {
    changes.iter().find(|change| change.field == field).map_or(before, |change| match change.to {
        To::Value(value) => (value, change.source),
        // Cents are enough, and a number with sixteen digits looks as if it knew something.
        To::Times(factor) => (libm::round(before.0 * factor * 100.0) / 100.0, change.source),
    })
}
