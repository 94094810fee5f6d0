//! The workbook of a comparison given as text, for the separate workbook program.

use super::workbook;
use crate::engine::compute;
use crate::exchange::rate_card;

/// The bytes of the workbook of a comparison with a company's rate card, both as JSON text; an empty text means no rate card.
/// `None` if the comparison cannot be read or computed, or does not fit into a workbook.
pub fn of_texts(scenario: &str, card: &str) -> Option<Vec<u8>> {
    let scenario = rate_card::scenario_of(scenario, card)?;
    workbook(&scenario, &compute(&scenario).ok()?).ok()
}
