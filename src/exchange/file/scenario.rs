//! A scenario as a file: JSON with its schema number, which people can also read, compare and edit by hand.

use super::content::Content;
use super::fault::FileFault;
use crate::exchange::json;
use crate::exchange::library::{self, Backup};
use crate::model::Scenario;
use serde_json::Value;
use serde_json::error::Category;

/// The schema number of written files; `assets/scenario.schema.json` describes it.
pub const SCHEMA: u64 = 1;
/// The format number of backups from `crash.js`.
const BACKUP: u64 = 1;

/// Writes a scenario as a file.
pub fn write(scenario: &Scenario) -> String {
    let document = json::object([("schema", Value::from(SCHEMA)), ("scenario", json::write(scenario))]);
    format!("{document:#}\n")
}

/// Reads a file. It may contain the extra fields of stored texts; a backup contains many such texts.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn read(text: &str) -> Result<Content, FileFault> {
    if json::extent(text.as_bytes()).depth > json::DEEPEST {
        return Err(FileFault::TooDeep);
    }
    let document: Value = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => FileFault::CutShort,
        _ => FileFault::NotJson(error.line()),
    })?;
    if let Some(version) = document.get("sourcewise_backup") {
        return backup(version, &document);
    }
    let schema = document.get("schema").and_then(Value::as_u64).filter(|schema| *schema > 0).ok_or(FileFault::Foreign)?;
    // Stored texts number their schemas and revisions separately.
    let newest = if document.get("revision").is_some() { library::SCHEMA } else { SCHEMA };
    if schema > newest {
        return Err(FileFault::Newer(schema));
    }
    let scenario = document.get("scenario").ok_or(FileFault::Foreign)?;
    json::read(scenario).map(|scenario| Content::Scenario(Box::new(scenario))).map_err(FileFault::Content)
}

/// A backup from the crash panel.
fn backup(version: &Value, document: &Value) -> Result<Content, FileFault> {
    match version.as_u64() {
        Some(BACKUP) => {}
        Some(newer) => return Err(FileFault::NewerBackup(newer)),
        None => return Err(FileFault::Foreign),
    }
    let stored = document.get("stored").and_then(Value::as_object).ok_or(FileFault::Foreign)?;
    let backup = Backup::read(stored);
    if backup == Backup::default() { Err(FileFault::EmptyBackup) } else { Ok(Content::Backup(backup)) }
}
