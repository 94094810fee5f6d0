//! Files: the comparison and its numbers saved, and what others send opened; fetched when it is asked for.

mod arrival;
mod import;
mod list_changes;
mod list_preview;
mod list_rows;
mod panel;
mod save;
mod scenario_preview;

use super::fetched::{Fetched, use_fetched};
use super::part::part;
use super::view::Viewer;
use super::work::Work;
use crate::model::Scenario;
use arrival::{Arrived, use_arrival};
use yew::prelude::*;

/// The name under which it is unfolded.
pub const FILES: &str = "files";

/// Files as a part of their own.
#[derive(Clone, Copy)]
pub struct Files {
    /// The panel, with the files that were dropped on the page last.
    pub panel: fn(Work, &Arrived) -> Html,
    /// Saves a scenario as a file that opens it again.
    pub save: fn(&Scenario),
}

part!(later, fetch_files: Files = Files { panel: panel::panel, save: save::save_scenario });

/// Files on the page: the part, and what was dropped on the page last.
#[derive(Clone)]
pub struct Filing {
    /// The part.
    pub part: Fetched<Files>,
    arrived: Arrived,
}

/// Files on the page: fetched once they are `wanted`, or a file is dropped anywhere on the page.
#[hook]
pub fn use_files(view: &Viewer, wanted: bool) -> Filing {
    Filing { part: use_fetched(fetch_files, wanted || view.is_open(FILES)), arrived: use_arrival(view) }
}

/// The panel, where it is open.
pub fn files_panel(work: Work, filing: &Filing) -> Html {
    if !work.view.is_open(FILES) {
        return Html::default();
    }
    filing.part.view("Saving and opening files", |files| (files.panel)(work, &filing.arrived))
}
