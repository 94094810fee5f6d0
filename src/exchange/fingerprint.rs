//! The fingerprint of a scenario: a short text that shows whether two printouts use the same numbers.

use super::checksum::checksum;
use super::json;
use crate::model::Scenario;

/// Eight hexadecimal digits: identical for the same scenario, different after any change.
pub fn fingerprint(scenario: &Scenario) -> String {
    checksum(&json::write(scenario).to_string())
}
