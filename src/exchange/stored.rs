//! A scenario as it is stored: JSON with schema, time and checksum, so that damage and newer versions are recognised.

use super::checksum::checksum;
use super::json::{self, Fault};
use crate::model::Scenario;
use serde_json::Value;
use std::fmt;

const SCHEMA: u64 = 1;

/// Why a stored text cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum StoredFault {
    /// It is not a text of this product, or was changed or cut.
    Damaged,
    /// It was written by a later version, which alone may change it.
    NewerVersion,
    /// It is whole, but what it says cannot be taken.
    Content(Vec<Fault>),
}

impl fmt::Display for StoredFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoredFault::Damaged => formatter.write_str("What is stored in this browser is damaged and cannot be opened."),
            StoredFault::NewerVersion => {
                formatter.write_str("What is stored in this browser was written by a newer version of Sourcewise.")
            }
            StoredFault::Content(faults) => json::explain(formatter, "What is stored in this browser cannot be taken.", faults),
        }
    }
}

/// Writes a scenario to be stored; `saved_at` is the time in milliseconds since 1970.
pub fn write(scenario: &Scenario, saved_at: f64) -> String {
    let scenario = json::write(scenario);
    let sum = checksum(&scenario.to_string());
    let fields = [("schema", Value::from(SCHEMA)), ("saved_at", json::number(saved_at)), ("checksum", sum.into()), ("scenario", scenario)];
    json::object(fields).to_string()
}

/// Reads a stored scenario.
///
/// # Errors
/// Says why it cannot be opened; the text should then be kept for the user.
pub fn read(text: &str) -> Result<Scenario, StoredFault> {
    let document: Value = serde_json::from_str(text).map_err(|_| StoredFault::Damaged)?;
    match document.get("schema").and_then(Value::as_u64) {
        Some(SCHEMA) => {}
        Some(newer) if newer > SCHEMA => return Err(StoredFault::NewerVersion),
        _ => return Err(StoredFault::Damaged),
    }
    let scenario = document.get("scenario").ok_or(StoredFault::Damaged)?;
    if document.get("checksum").and_then(Value::as_str) != Some(checksum(&scenario.to_string()).as_str()) {
        return Err(StoredFault::Damaged);
    }
    json::read(scenario).map_err(StoredFault::Content)
}
