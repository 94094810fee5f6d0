//! The inputs: what all options share, what each service asks for, and the options side by side.

mod about_button;
mod changed_only;
mod choice_entry;
mod choice_row;
mod currency_entry;
mod delivery_choices;
mod delivery_grid;
mod entry;
mod field_help;
mod grid;
mod grid_row;
mod input;
mod name_field;
mod note_field;
mod number_field;
mod options_and_services;
pub mod paste;
mod paste_into;
mod question;
mod shared_inputs;
mod typed_number;
mod unused_figure;
mod workbench;

pub use choice_entry::choice_entries;
pub use delivery_choices::choice_rows;
pub use delivery_grid::{SECTIONS, delivery_grid};
pub use grid::{columns, grid, grid_numbers};
pub use grid_row::GridRow;
pub use input::{Input, inputs};
pub use name_field::name_field;
pub use options_and_services::options_and_services;
pub use paste_into::paste_into;
pub use question::AskedChoice;
pub use shared_inputs::{assumptions, demand, entry, levels, providers};
pub use workbench::inputs as inputs_of_workbench;
