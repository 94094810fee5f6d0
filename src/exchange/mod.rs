//! The same facts as bytes: scenarios as JSON, links and stored text, and numbers as people type them.

mod checksum;
pub mod exercises;
mod fingerprint;
pub mod glossary;
pub mod json;
pub mod link;
pub mod memo;
mod merge_patch;
pub mod number_text;
pub mod stored;
pub mod words;
pub mod workbook;

pub use fingerprint::fingerprint;
