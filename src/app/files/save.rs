//! Saving the comparison as a file that opens it again.

use crate::app::state::notices::Notices;
use crate::browser::download;
use crate::exchange::file;
use crate::model::Scenario;

/// Saves a scenario as `<title>.sourcewise.json`; says whether the browser took it.
pub fn save_scenario(scenario: &Scenario) -> bool {
    download::save(&scenario.title, "sourcewise.json", "application/json", &file::write(scenario))
}

/// The same, from where there is no place to say that the browser did not take it; the way out where it stores nothing.
pub fn save_or_tell(scenario: &Scenario, notices: &Notices) {
    if !save_scenario(scenario) {
        notices.add(download::REFUSED.to_string());
    }
}
