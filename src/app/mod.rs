//! What the user sees: the session at the core, the form, the results and the shell around them.

mod adder;
mod arrange;
mod bar;
mod by_pointer;
mod charts;
mod drawing;
mod fold;
mod form;
mod format;
mod keep;
mod learn;
mod marker;
mod notices;
mod opening;
mod page;
mod picker;
mod results;
mod scene;
pub mod session;
mod settled;
mod share;
mod shared;
mod shortcuts;
pub mod start;
mod switch;
mod view;
mod work;

pub use page::Page;
