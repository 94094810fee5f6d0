//! The fingerprint of a scenario: a short text by which two print-outs can be told to be of the same numbers.

use super::checksum::checksum;
use super::json;
use crate::model::Scenario;

/// Eight hexadecimal digits: the same for the same scenario, another for any change of it.
pub fn fingerprint(scenario: &Scenario) -> String {
    checksum(&json::write(scenario).to_string())
}
