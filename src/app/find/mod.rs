//! Finding any input, choice or measure by its name, and going there.

mod entries;
mod finder;
mod opening;
mod page_parts;

pub use opening::{find_button, find_panel, toggle_find};
