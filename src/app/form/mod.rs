//! The inputs: what all options share, what each service asks for, and the options side by side.

mod choice_entry;
mod choice_row;
mod delivery_choices;
mod delivery_grid;
mod entry;
mod field_help;
mod grid_row;
mod input;
mod line_up;
mod name_field;
mod number_field;
mod question;
mod shared_inputs;

pub use delivery_grid::delivery_grid;
pub use field_help::source_text;
pub use line_up::line_up;
pub use name_field::name_field;
pub use number_field::field_id;
pub use shared_inputs::{assumptions, demand, levels, providers};
