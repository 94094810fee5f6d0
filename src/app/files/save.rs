//! Saving the comparison as a file that can be opened again.

use crate::app::state::notices::Notices;
use crate::browser::download;
use crate::exchange::file;
use crate::model::Scenario;

/// Saves a scenario as `<title>.sourcewise.json`; returns whether the browser accepted it.
pub fn save_scenario(scenario: &Scenario) -> bool {
    download::save(&scenario.title, "sourcewise.json", "application/json", &file::write(scenario))
}

/// The same, for places that cannot report a refusal; the fallback if the browser stores nothing.
pub fn save_or_tell(scenario: &Scenario, notices: &Notices) {
    if !save_scenario(scenario) {
        notices.add(download::REFUSED.to_string());
    }
}
