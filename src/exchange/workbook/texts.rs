//! The workbook of a comparison given as text, for the separate workbook program.

use super::workbook;
use crate::engine::compute;
use crate::exchange::rate_card;

/// The bytes of the workbook of a comparison with a company's rate card and what its futures say, all as JSON text; an empty text
/// means no rate card, or no futures. `None` if the comparison cannot be read or computed, or does not fit into a workbook.
pub fn of_texts(scenario: &str, card: &str, futures: &str) -> Option<Vec<u8>> {
    let scenario = rate_card::scenario_of(scenario, card)?;
    let futures = if futures.is_empty() { None } else { Some(serde_json::from_str(futures).ok()?) };
    workbook(&scenario, &compute(&scenario).ok()?, futures.as_ref()).ok()
}
