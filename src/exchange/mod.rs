//! The same facts as bytes: scenarios as JSON, files, links, the library, tables, and numbers as people type them.

pub mod answer;
pub mod api;
pub mod api_futures;
pub mod appearance;
pub mod beyond_cost;
pub mod bid_results;
mod checksum;
pub mod csv;
pub mod decision_results;
mod decision_schema;
pub mod drivers;
pub mod exams;
pub mod exercises;
pub mod fallacies;
pub mod file;
mod fingerprint;
mod follow_schema;
pub mod follow_up;
pub mod futures_settings;
pub mod glossary;
pub mod how_sure;
pub mod json;
pub mod json_schema;
pub mod left_groups;
pub mod library;
pub mod link;
pub mod list;
pub mod memo;
mod merge_patch;
pub mod messages;
pub mod mixes;
pub mod month_text;
pub mod number_text;
pub mod query;
pub mod rate_card;
pub mod readiness;
mod readiness_schema;
pub mod results;
pub mod risk_results;
pub mod sample_decisions;
mod schema_parts;
#[cfg(test)]
mod typescript;
pub mod unit_text;
pub mod workbook;

pub use fingerprint::fingerprint;
