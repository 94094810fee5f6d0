//! What a link says: the name of a sample and what differs from it, or a comparison of its own without what its kinds of
//! service and templates set anyway.
//!
//! A default that a link leaves out must be the same for ever. `tests/native/link_bases.rs` guards them: when one changes on
//! purpose, links get a new version, and version 2 is read with the former default.

use super::LinkFault;
use crate::exchange::json::{self, object};
use crate::exchange::merge_patch;
use crate::model::{EXCHANGE_RATE, SAMPLES, Sample, Scenario};
use serde_json::Value;

/// The shortest text that says what a scenario is.
pub(super) fn write(scenario: &Scenario) -> String {
    let document = json::write(scenario);
    let from_samples = SAMPLES.iter().map(|sample| {
        let changes = merge_patch::difference(&in_full(sample), &document);
        object([("sample", Value::from(sample.id)), ("changes", changes.unwrap_or_default())]).to_string()
    });
    let own = own(&document).map(|own| object([("scenario", own)]).to_string());
    from_samples.chain(own).min_by_key(String::len).unwrap_or_default()
}

/// A document without what its kinds of service and templates set anyway.
fn own(document: &Value) -> Option<Value> {
    let mut frame = document.clone();
    json::strip(&mut frame);
    // What kinds and templates set is converted at the exchange rate, so it has to be known first.
    let rate = EXCHANGE_RATE.field;
    if let Some(given) = document.get(rate.group).and_then(|group| group.get(rate.id)).filter(|given| given.as_f64() != Some(rate.default))
    {
        merge_patch::apply(&mut frame, object([(rate.group, object([(rate.id, given.clone())]))]));
    }
    let defaults = json::write(&json::read(&frame).ok()?);
    let changes = merge_patch::difference(&defaults, document).unwrap_or_else(|| object::<String>([]));
    merge_patch::apply(&mut frame, changes);
    Some(frame)
}

/// Reads such a text.
pub(super) fn read(text: &[u8]) -> Result<Scenario, LinkFault> {
    let mut content: Value = serde_json::from_slice(text).map_err(|_| LinkFault::Unreadable)?;
    if let Some(own) = content.get("scenario") {
        return json::read(own).map_err(LinkFault::Content);
    }
    let sample = content.get("sample").and_then(Value::as_str).ok_or(LinkFault::Unreadable)?;
    let mut document = Sample::from_id(sample).map(in_full).ok_or(LinkFault::UnknownSample)?;
    match content.get_mut("changes").map(Value::take) {
        Some(Value::Null) => {}
        Some(changes) => merge_patch::apply(&mut document, changes),
        None => return Err(LinkFault::Unreadable),
    }
    json::read(&document).map_err(LinkFault::Content)
}

fn in_full(sample: &Sample) -> Value {
    json::write(&(sample.scenario)())
}
