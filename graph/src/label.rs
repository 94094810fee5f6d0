//! The label of a number.

use super::Unit;
use std::borrow::Cow;

/// The name under which a number is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// A noun in everyday words.
    pub name: Cow<'static, str>,
    /// Its unit.
    pub unit: Unit,
    /// One sentence on the formula and its source; may be empty.
    pub note: &'static str,
}

impl Label {
    /// A label without a note.
    pub fn new(name: impl Into<Cow<'static, str>>, unit: Unit) -> Label {
        Label { name: name.into(), unit, note: "" }
    }
}
