//! What the user sees: the session at the core, the form, the results and the shell around them.

mod by_pointer;
mod form;
mod format;
mod keep;
mod marker;
mod notices;
mod opening;
mod page;
mod results;
mod scene;
pub mod session;
mod share;
mod shared;
mod shortcuts;
pub mod start;
mod switch;
mod view;

pub use page::Page;
