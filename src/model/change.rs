//! Defaults that a kind of service or a sourcing model sets instead of those in the input table.

use super::{Field, Source};

/// One default that replaces the one before.
#[derive(Debug)]
pub struct Change {
    /// The input.
    pub field: &'static Field,
    /// Its new default.
    pub to: To,
    /// The source of the default.
    pub source: &'static Source,
}

/// The new value of a default.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum To {
    /// A fixed value.
    Value(f64),
    /// A multiple of the previous default: a nearshore price is a share of the usual one, whatever the service.
    Times(f64),
}

/// A default with a fixed value.
pub(super) const fn set(field: &'static Field, value: f64, source: &'static Source) -> Change {
    Change { field, to: To::Value(value), source }
}

/// A default that is a multiple of the previous one.
pub(super) const fn times(field: &'static Field, factor: f64, source: &'static Source) -> Change {
    Change { field, to: To::Times(factor), source }
}

/// The default and source after all changes.
pub(super) fn value_in<'a>(changes: &'static [Change], field: &Field, before: (f64, &'a Source)) -> (f64, &'a Source) {
    changes.iter().find(|change| change.field == field).map_or(before, |change| match change.to {
        To::Value(value) => (value, change.source),
        // Cents are enough: sixteen digits would look more precise than the source.
        To::Times(factor) => (libm::round(before.0 * factor * 100.0) / 100.0, change.source),
    })
}
