//! Samples as the page opens them: some weigh more than cost, or have bids. Their decisions are no part of what links leave out, so
//! they may change at any time.

use super::{json, merge_patch};
use crate::model::{Sample, Scenario};
use serde_json::Value;

/// The decisions and bids, as changes of a sample's document under its name in links.
const DECISIONS: &str = include_str!("sample_decisions.json");

/// A sample with its decision and its bids.
pub fn with_decision(sample: &Sample) -> Scenario {
    let plain = (sample.scenario)();
    let mut all: Value = serde_json::from_str(DECISIONS).unwrap_or_default();
    let Some(changes) = all.get_mut(sample.id).map(Value::take) else { return plain };
    let mut document = json::write(&plain);
    merge_patch::apply(&mut document, changes);
    json::read(&document).unwrap_or(plain)
}
