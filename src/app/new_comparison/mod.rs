//! Where a comparison starts: a sample, six questions, or what is typical for a kind of service.

pub mod answers;
mod applied;
mod landing;
mod picker;
mod proportion;
mod questions;

pub use picker::picker;
