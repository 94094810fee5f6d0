//! Sourcewise: should we run this IT service ourselves, or buy it, from where, and what will it really cost?
//!
//! The layers; dependencies only point down this list:
//!
//! - [`app`]: the user interface
//! - [`browser`]: the edges of the page: storage, address, clipboard
//! - [`exchange`]: the same facts as bytes: links, the library of stored comparisons
//! - [`engine`]: the costs: the model as an expression graph
//! - [`model`]: the user's input: the input table, scenarios, samples
//! - [`graph`]: arithmetic without domain knowledge, in a separate crate
//!
//! Only `app` and `browser` depend on the web; without the feature `web` they do not exist.

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
pub mod engine;
pub mod exchange;
pub use sourcewise_graph as graph;
pub mod model;

// The tests without a browser use the library by its name, as other programs do, and are compiled together with it: as a program of
// their own they would need a second copy of the library, which takes minutes.
#[cfg(all(test, feature = "web"))]
extern crate self as sourcewise;
#[cfg(all(test, feature = "web"))]
#[path = "../tests/native/main.rs"]
mod native;
