//! Files: the comparison and its numbers saved, and what others send opened; fetched when it is asked for.

mod arrival;
mod backup_preview;
mod import;
mod list_changes;
mod list_preview;
mod list_rows;
mod panel;
mod save;
mod scenario_preview;

use super::fetched::Fetched;
use super::keep::Keeper;
use super::later::Later;
use super::notices::Notices;
use super::work::Work;
use crate::model::Scenario;
pub use arrival::{Arrived, use_arrival};
pub use save::save_scenario;
use yew::prelude::*;

/// The name under which it is unfolded.
pub const FILES: &str = "files";

/// Files as a part of their own.
#[derive(Clone, Copy)]
pub struct Files {
    /// The panel, with the files that were dropped on the page last.
    pub panel: fn(Work, &Keeper, &Arrived) -> Html,
    /// Saves a scenario as a file that opens it again.
    pub save: fn(&Scenario, &Notices),
}

/// All of it.
pub const PART: Files = Files { panel: panel::panel, save: save::save_or_tell };

/// The panel, where it is open.
pub fn files_panel(work: Work, keeper: &Keeper, later: &Fetched<Later>, arrived: &Arrived) -> Html {
    if !work.view.is_open(FILES) {
        return Html::default();
    }
    later.view("The panel for files", |later| (later.files.panel)(work, keeper, arrived))
}
