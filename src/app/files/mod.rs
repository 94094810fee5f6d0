//! Files: saving the comparison and its numbers, and opening files from others.

mod backup_preview;
mod file_drop;
mod import;
mod link_field;
mod list_changes;
mod list_preview;
mod list_rows;
mod panel;
mod save;
mod scenario_preview;
mod workbook_button;

pub use file_drop::{Arrived, use_arrival};
pub use panel::{Saving, files_panel};
pub use save::{save_or_tell, save_scenario};
pub use workbook_button::WorkbookButton;
