//! Files that people save and open: a scenario as JSON, and whatever else a file may contain.

mod bytes;
mod content;
mod fault;
mod scenario;

pub use bytes::LARGEST;
pub use content::Content;
pub use fault::FileFault;
pub use scenario::{SCHEMA, write};

use super::list::table;

/// Identifies the content of a file by its bytes, because anyone can rename a file.
///
/// # Errors
/// Says what the file is instead, or what is wrong with it, in bounded time and memory.
pub fn read(name: &str, bytes: &[u8]) -> Result<Content, FileFault> {
    let text = bytes::text(bytes)?;
    let begins = text.trim_start();
    if begins.starts_with('<') {
        return Err(FileFault::Markup);
    }
    // A list never starts with a brace or bracket; a file named JSON is treated as JSON.
    if begins.starts_with(['{', '[']) || name.to_ascii_lowercase().ends_with(".json") {
        return scenario::read(text);
    }
    table(text).map(Content::Table).map_err(FileFault::Table)
}
