//! Files that people save and open: a scenario as JSON, and what else a file turns out to be.

mod bytes;
mod fault;
mod scenario;

pub use fault::FileFault;
pub use scenario::{SCHEMA, write};

use super::library::Backup;
use super::list::{Table, table};
use crate::model::Scenario;

/// The largest file that is opened, in bytes. The largest scenario, every number of it uncertain, takes three million.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A scenario.
    Scenario(Box<Scenario>),
    /// Everything that a browser had stored, as the crash panel hands it out.
    Backup(Backup),
    /// A table: a list of roles or of volumes, perhaps.
    Table(Table),
}

/// Finds out what a file holds: by its content, for anyone can rename a file.
///
/// # Errors
/// Says what it is instead, or what is wrong with it; this takes bounded time and memory whatever it holds.
pub fn read(name: &str, bytes: &[u8]) -> Result<Content, FileFault> {
    let text = bytes::text(bytes)?;
    let begins = text.trim_start();
    if begins.starts_with('<') {
        return Err(FileFault::Markup);
    }
    // A list never begins with a brace or bracket; a file that is called JSON is judged as such.
    if begins.starts_with(['{', '[']) || name.to_ascii_lowercase().ends_with(".json") {
        return scenario::read(text);
    }
    table(text).map(Content::Table).map_err(FileFault::from)
}
