//! The inputs: what all options share, what each service asks for, and the options side by side.

mod choice_field;
mod delivery_grid;
mod field_help;
mod field_list;
mod grid_row;
mod name_field;
mod number_field;

pub use delivery_grid::DeliveryGrid;
pub use field_help::source_text;
pub use field_list::FieldList;
pub use name_field::name_field;
pub use number_field::field_id;
