//! Small pieces that several rooms are made of: folds, switches, buttons that ask twice, files that are fetched.

pub mod add_from_list;
pub mod confirm_button;
pub mod dialog;
pub mod fetched;
pub mod fold;
pub mod menu;
pub mod option_marker;
pub mod show_more;
pub mod switch;
