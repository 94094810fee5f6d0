//! The contract afterwards: the way in, the table of what was used and paid, what it comes to, and the ways on.

mod paste;
mod paste_columns;
mod start;
mod tab;
mod table;
mod table_row;
mod ways;

pub use start::{follow_start, follow_step};
pub use tab::follow_tab;
