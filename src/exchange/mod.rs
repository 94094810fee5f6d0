//! The same facts as bytes: scenarios as JSON, links and stored text, and numbers as people type them.

mod checksum;
mod fingerprint;
pub mod json;
pub mod link;
pub mod memo;
mod merge_patch;
pub mod number_text;
pub mod stored;

pub use fingerprint::fingerprint;
