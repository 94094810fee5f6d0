//! Files that people save and open: a scenario as JSON, and what else a file turns out to be.

mod bytes;
mod content;
mod fault;
mod scenario;

pub use bytes::LARGEST;
pub use content::Content;
pub use fault::FileFault;
pub use scenario::{SCHEMA, write};

use super::list::table;

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
    table(text).map(Content::Table).map_err(FileFault::Table)
}
