//! A stored comparison: JSON with checksum, schema, revision and time, so that damage and newer versions are recognised.

use super::migration;
use crate::exchange::checksum::checksum;
use crate::exchange::json::{self, Fault};
use crate::model::Scenario;
use serde_json::Value as Document;
use std::fmt;

/// The schema this version writes.
pub const SCHEMA: u64 = 2;

/// The time and revision of a stored comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stamp {
    /// Increases with every save.
    pub revision: u64,
    /// Milliseconds since 1970.
    pub saved_at: f64,
    /// The checksum of the text it replaced; empty if there was none.
    pub parent: String,
}

/// A stored comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Its time and revision.
    pub stamp: Stamp,
    /// The comparison.
    pub scenario: Scenario,
}

/// Why a stored text cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueFault {
    /// It is not a text of this product, or was changed or truncated.
    Damaged,
    /// It comes from a newer version, which alone may change it; with the part this version understands.
    NewerVersion(Option<Box<Scenario>>),
    /// It is intact, but its content is invalid.
    Content(Vec<Fault>),
}

impl fmt::Display for ValueFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ValueFault::Damaged => formatter.write_str("The stored comparison is damaged and cannot be opened."),
            ValueFault::NewerVersion(_) => formatter.write_str("The stored comparison is from a newer version of Sourcewise."),
            ValueFault::Content(faults) => {
                json::explain(formatter, "The stored comparison has invalid content and cannot be opened.", faults)
            }
        }
    }
}

/// Writes a comparison for storage.
pub fn write(stamp: &Stamp, scenario: &Scenario) -> String {
    let Stamp { revision, saved_at, parent } = stamp;
    let scenario = json::write(scenario);
    framed(&format!(
        "\"schema\":{SCHEMA},\"revision\":{revision},\"saved_at\":{saved_at},\"parent\":\"{parent}\",\"scenario\":{scenario}}}"
    ))
}

/// A comparison for its first save.
pub fn as_stored(scenario: &Scenario, saved_at: f64) -> String {
    write(&Stamp { revision: 1, saved_at, parent: String::new() }, scenario)
}

/// Reads a stored comparison of this or any earlier schema.
///
/// # Errors
/// Says why it cannot be opened; the caller should then keep the text for the user.
pub fn read(text: &str) -> Result<Value, ValueFault> {
    let document: Document = serde_json::from_str(text).map_err(|_| ValueFault::Damaged)?;
    let schema = document.get("schema").and_then(Document::as_u64).ok_or(ValueFault::Damaged)?;
    if schema > SCHEMA {
        let understood = document.get("scenario").and_then(|scenario| json::read(scenario).ok());
        return Err(ValueFault::NewerVersion(understood.map(Box::new)));
    }
    if !is_whole(schema, text, &document) {
        return Err(ValueFault::Damaged);
    }
    let document = migration::to_current(schema, document).ok_or(ValueFault::Damaged)?;
    let number = |name: &str| document.get(name).and_then(Document::as_f64);
    let stamp = Stamp {
        revision: document.get("revision").and_then(Document::as_u64).ok_or(ValueFault::Damaged)?,
        saved_at: number("saved_at").ok_or(ValueFault::Damaged)?,
        parent: document.get("parent").and_then(Document::as_str).unwrap_or_default().to_string(),
    };
    let scenario = json::read(document.get("scenario").ok_or(ValueFault::Damaged)?).map_err(ValueFault::Content)?;
    Ok(Value { stamp, scenario })
}

/// The first schema's checksum covers only the comparison, later ones the whole text.
fn is_whole(schema: u64, text: &str, document: &Document) -> bool {
    match schema {
        0 => false,
        1 => document.get("scenario").is_some_and(|scenario| sum_of(text) == Some(&checksum(&scenario.to_string()))),
        _ => unframed(text).is_some(),
    }
}

const START: &str = "{\"checksum\":\"";

/// A JSON object whose first field is the checksum of the rest.
pub(super) fn framed(fields: &str) -> String {
    format!("{START}{}\",{fields}", checksum(fields))
}

/// The fields after the checksum; `None` if they do not match it.
pub(super) fn unframed(text: &str) -> Option<&str> {
    let fields = text.get(START.len() + 8..)?.strip_prefix("\",")?;
    (sum_of(text)? == checksum(fields)).then_some(fields)
}

/// The checksum at the start of a text.
pub(super) fn sum_of(text: &str) -> Option<&str> {
    text.strip_prefix(START)?.get(..8)
}
