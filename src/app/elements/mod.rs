//! Small parts that several panels share: folds, switches, buttons that ask twice, fetched files.

pub mod add_from_list;
pub mod caret;
pub mod confirm_button;
pub mod dialog;
pub mod fetched;
pub mod fold;
pub mod keypad;
pub mod menu;
pub mod option_marker;
pub mod scrolling;
pub mod service_switch;
pub mod show_more;
pub mod switch;
