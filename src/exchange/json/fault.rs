//! Faults of a document and their messages.

use std::fmt;

/// A fault of a document.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fault {
    /// The path to it, such as `options.o3.name`.
    pub path: String,
    /// The message.
    pub message: String,
}

impl Fault {
    /// A single fault as a list.
    pub fn only(path: &str, message: impl ToString) -> Vec<Fault> {
        vec![Fault { path: path.to_string(), message: message.to_string() }]
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path, self.message)
    }
}

/// Writes a message and the first faults, which are enough to show the kind of document.
pub(in crate::exchange) fn explain(formatter: &mut fmt::Formatter<'_>, what: &str, faults: &[Fault]) -> fmt::Result {
    formatter.write_str(what)?;
    faults.iter().take(3).try_for_each(|fault| write!(formatter, " {fault}."))
}
