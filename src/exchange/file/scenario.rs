//! A scenario as a file: JSON with the number of its schema, to be read, compared and edited by hand as well.

use super::content::Content;
use super::fault::FileFault;
use crate::exchange::json;
use crate::exchange::library::{self, Backup};
use crate::model::Scenario;
use serde_json::Value;
use serde_json::error::Category;

/// The number of the schema that files are written in; `assets/scenario.schema.json` describes it.
pub const SCHEMA: u64 = 1;
/// The number of the backups that `crash.js` writes.
const BACKUP: u64 = 1;

/// Writes a scenario as a file.
pub fn write(scenario: &Scenario) -> String {
    let document = json::object([("schema", Value::from(SCHEMA)), ("scenario", json::write(scenario))]);
    format!("{document:#}\n")
}

/// Reads a file. What storage holds beside schema and scenario may stand there too; a backup holds many such texts.
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
    // What storage holds counts its schemas on its own, and its revisions too.
    let newest = if document.get("revision").is_some() { library::SCHEMA } else { SCHEMA };
    if schema > newest {
        return Err(FileFault::Newer(schema));
    }
    let scenario = document.get("scenario").ok_or(FileFault::Foreign)?;
    json::read(scenario).map(|scenario| Content::Scenario(Box::new(scenario))).map_err(FileFault::Content)
}

/// What the crash panel hands out.
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
