//! What the user sees, floor by floor: imports only go down this list (`tests/native/architecture.rs` checks it).
//!
//! - [`shell`]: the page around the rooms, and how it is mounted, opened and left
//! - rooms: [`guided`], [`new_comparison`], [`form`], [`results`], [`charts`], [`learn`], [`find`], [`library`], [`files`],
//!   [`mixes`], [`readiness`], [`report`], [`slides`], [`sharing`], [`hosting`]
//! - [`elements`]: the small pieces that rooms are made of; [`drawing`]: the pieces of charts
//! - [`snapshot`]: what one drawing reads: the comparison, its results, the formats
//! - [`state`]: what changes, and the actions that change it

mod charts;
mod decision;
mod drawing;
mod elements;
mod files;
mod find;
mod follow;
pub mod form;
mod guided;
pub mod hosting;
mod learn;
mod library;
mod mixes;
pub mod new_comparison;
mod readiness;
mod report;
mod results;
mod sharing;
mod shell;
mod slides;
mod snapshot;
pub mod state;

pub use shell::{MountPoint, MountState, Mounting};
pub use state::host_environment::{Host, HostEvent, OpenContent};
