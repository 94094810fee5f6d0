//! The index: the title of each entry and whether it is in the bin. If it is lost, it is rebuilt.

use super::value::{framed, unframed};
use super::{Library, SCHEMA, StoreFault};
use crate::exchange::json::{number, object};
use serde_json::Value;

/// The index line of an entry.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct IndexLine {
    /// Its name in keys.
    pub id: String,
    /// Its title when last stored.
    pub title: String,
    /// When it was last stored, in milliseconds since 1970.
    pub saved_at: f64,
    /// Its revision.
    pub revision: u64,
    /// The checksum at the start of its text; the line is void for any other text.
    pub sum: String,
    /// When it was moved to the bin, in milliseconds since 1970.
    pub deleted_at: Option<f64>,
}

impl Library<'_> {
    /// The lines of the index; empty if it is missing or damaged.
    ///
    /// # Errors
    /// When the browser blocks storage, or the index comes from a newer version.
    pub(super) fn index(&self) -> Result<Vec<IndexLine>, StoreFault> {
        let Some(text) = self.store.read(&self.key("index"))? else { return Ok(Vec::new()) };
        let Ok(document) = serde_json::from_str::<Value>(&text) else { return Ok(Vec::new()) };
        match document.get("schema").and_then(Value::as_u64) {
            Some(schema) if schema > SCHEMA => return Err(StoreFault::NewerVersion),
            _ if unframed(&text).is_none() => return Ok(Vec::new()),
            _ => {}
        }
        let lines = document.get("entries").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        Ok(lines.iter().filter_map(line).collect())
    }

    /// Rewrites the index.
    pub(super) fn put_index(&self, lines: &[IndexLine]) -> Result<(), StoreFault> {
        let entries = Value::Array(lines.iter().map(document).collect());
        self.put(&self.key("index"), &framed(&format!("\"schema\":{SCHEMA},\"entries\":{entries}}}")))
    }

    /// Adds a line to the index or replaces the line of the same entry.
    pub(super) fn note(&self, line: IndexLine) -> Result<(), StoreFault> {
        let mut lines = self.index()?;
        lines.retain(|other| other.id != line.id);
        lines.push(line);
        self.put_index(&lines)
    }
}

fn line(document: &Value) -> Option<IndexLine> {
    let text = |name: &str| document.get(name).and_then(Value::as_str).map(str::to_string);
    let number = |name: &str| document.get(name).and_then(Value::as_f64);
    Some(IndexLine {
        id: text("id")?,
        title: text("title")?,
        saved_at: number("saved_at")?,
        revision: document.get("revision").and_then(Value::as_u64)?,
        sum: text("sum")?,
        deleted_at: number("deleted_at"),
    })
}

fn document(line: &IndexLine) -> Value {
    let text = |text: &str| Value::String(text.to_string());
    let fields = [("id", text(&line.id)), ("title", text(&line.title)), ("saved_at", number(line.saved_at))];
    let more = [("revision", number(line.revision as f64)), ("sum", text(&line.sum))];
    let deleted = line.deleted_at.map(|time| ("deleted_at", number(time)));
    object(fields.into_iter().chain(more).chain(deleted))
}
