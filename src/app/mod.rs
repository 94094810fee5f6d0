//! What the user sees: the session at the core, the form, the results and the shell around them.

mod by_pointer;
mod form;
mod format;
mod keep;
mod marker;
mod notices;
mod page;
mod results;
mod scene;
pub mod session;
mod share;
mod shortcuts;
pub mod start;

pub use page::Page;
