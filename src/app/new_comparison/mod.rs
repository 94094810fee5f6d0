//! Where a comparison starts: a sample, six questions, or what is typical for a kind of service.

pub mod answers;
mod apply_answers;
mod focus_after_start;
mod picker;
mod questions;
mod scale_to_size;

pub use picker::picker;
