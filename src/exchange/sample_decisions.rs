//! Samples as the page opens them: some weigh more than cost, have bids, or follow a contract. These are no part of what links leave
//! out, so they may change at any time.

use super::{json, merge_patch};
use crate::model::{Sample, Scenario};
use serde_json::Value;

/// The decisions, bids and follow-ups, as changes of a sample's document under its name in links. The case of a follow-up is the
/// sample itself.
const DECISIONS: &str = include_str!("sample_decisions.json");

/// A sample with its decision, its bids and its follow-up.
pub fn with_decision(sample: &Sample) -> Scenario {
    let plain = (sample.scenario)();
    let mut all: Value = serde_json::from_str(DECISIONS).unwrap_or_default();
    let Some(mut changes) = all.get_mut(sample.id).map(Value::take) else { return plain };
    let mut document = json::write(&plain);
    if let Some(follow) = changes.get_mut("follow").and_then(Value::as_object_mut) {
        follow.insert("case".to_string(), document.clone());
    }
    merge_patch::apply(&mut document, changes);
    json::read(&document).unwrap_or(plain)
}
