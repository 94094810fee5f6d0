//! Sharing a comparison and comparing it with another one: links, and the panels around them.

mod banner;
mod compare_with;
mod compared;
mod comparison_pair;
mod difference_table;
mod difference_text;
mod driver_table;
mod length;
mod panel;
mod qr_code;
mod results_table;
mod signed_case;
mod stored_comparisons;

pub use banner::banner;
pub use compare_with::compare;
pub use panel::panel as sharing_panel;
pub use signed_case::signed_case;

/// The name of the fold that compares what was sent with the user's own work.
const RECEIVED: &str = "received";
