//! What the user sees: the session at the core, the form, the results and the shell around them.

mod adder;
mod arrange;
mod bar;
mod by_pointer;
mod charts;
mod drawing;
mod file;
mod find;
mod fold;
mod form;
mod format;
pub mod guided;
mod keep;
mod learn;
mod look;
mod marker;
mod notices;
mod opening;
mod page;
pub mod paste;
mod paste_into;
mod picker;
mod present;
mod report;
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
