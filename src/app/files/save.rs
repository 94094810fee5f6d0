//! Saving the comparison as a file that opens it again.

use crate::browser::download;
use crate::exchange::file;
use crate::model::Scenario;

/// Saves a scenario as `<title>.sourcewise.json`; the way out that is left where the browser stores nothing.
pub fn save_scenario(scenario: &Scenario) {
    download::save(&scenario.title, "sourcewise.json", "application/json", &file::write(scenario));
}
