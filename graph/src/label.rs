//! What a number is called.

use super::Unit;
use std::borrow::Cow;

/// The name under which a number is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// A noun, as a person would call it.
    pub name: Cow<'static, str>,
    /// What it counts.
    pub unit: Unit,
    /// One sentence on why it is computed this way, and its source; may be empty.
    pub note: &'static str,
}

impl Label {
    /// A label without a note.
    pub fn new(name: impl Into<Cow<'static, str>>, unit: Unit) -> Label {
        Label { name: name.into(), unit, note: "" }
    }
}
