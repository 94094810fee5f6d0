//! What is wrong with a document, and how that is told.

use std::fmt;

/// What is wrong with a document, and where.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fault {
    /// The path to it, such as `options.o3.name`.
    pub path: String,
    /// What is wrong.
    pub message: String,
}

impl Fault {
    /// All that is wrong, where it is one thing.
    pub fn only(path: &str, message: impl ToString) -> Vec<Fault> {
        vec![Fault { path: path.to_string(), message: message.to_string() }]
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path, self.message)
    }
}

/// Says what cannot be taken and why; the first faults are enough to see what kind of document it is.
pub(in crate::exchange) fn explain(formatter: &mut fmt::Formatter<'_>, what: &str, faults: &[Fault]) -> fmt::Result {
    formatter.write_str(what)?;
    faults.iter().take(3).try_for_each(|fault| write!(formatter, " {fault}."))
}
