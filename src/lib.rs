//! Sourcewise: should we run this IT service ourselves, or buy it, from where, and what will it really cost?
//!
//! The layers, and the one rule that arrows between them point only downwards in this list:
//!
//! - [`app`]: what the user sees
//! - [`browser`]: the edges of the page: storage, address, clipboard
//! - [`exchange`]: the same facts as bytes: links, the library of stored comparisons
//! - [`engine`]: what it costs: the model as an expression graph
//! - [`model`]: what the user says: the input table, scenarios, samples
//! - [`graph`]: the arithmetic; knows no domain, and is a crate of its own
//!
//! Only `app` and `browser` know the web; without the feature `web` they do not exist.

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
pub mod engine;
pub mod exchange;
pub use sourcewise_graph as graph;
pub mod model;
