//! The same facts as bytes: scenarios as JSON, links and stored text, and numbers as people type them.

pub mod api;
mod checksum;
pub mod exercises;
mod fingerprint;
pub mod glossary;
pub mod json;
pub mod link;
pub mod memo;
mod merge_patch;
pub mod messages;
pub mod number_text;
pub mod rate_card;
pub mod results;
pub mod schema;
pub mod stored;
pub mod tables;
#[cfg(test)]
mod typescript;

pub use fingerprint::fingerprint;
