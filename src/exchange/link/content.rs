//! The content of a link: the name of a sample and the changes to it, or a whole comparison without the values that its kinds
//! of service and templates set.
//!
//! A default that a link leaves out must never change. `tests/native/link_bases.rs` guards them: if one changes on purpose,
//! links get a new version, and version 2 is read with the old default.

use super::LinkFault;
use crate::exchange::json::{self, object};
use crate::exchange::merge_patch;
use crate::model::{Amounts, Choice, Currency, EXCHANGE_RATE, SAMPLES, Sample, Scenario};
use serde_json::Value;

/// The field with the currency that a sample was converted to.
const EXCHANGED: &str = "exchanged";

/// The shortest text that describes a scenario.
pub(super) fn write(scenario: &Scenario) -> String {
    let document = json::write(scenario);
    let (currency, rate) = (scenario.choices.currency, scenario.assumptions.currency_per_dollar);
    // A sample that was converted differs in every amount, unless it is compared with itself in that currency.
    let exchanged = Some((currency, rate)).filter(|_| rate != EXCHANGE_RATE.field.default);
    let from_samples = SAMPLES.iter().map(|sample| {
        let changes = merge_patch::difference(&in_full(sample, exchanged), &document);
        let mut content = vec![("sample", Value::from(sample.id)), ("changes", changes.unwrap_or_default())];
        content.extend(exchanged.map(|(currency, rate)| (EXCHANGED, Value::from(vec![Value::from(currency.id()), Value::from(rate)]))));
        object(content).to_string()
    });
    let own = own(&document).map(|own| object([("scenario", own)]).to_string());
    from_samples.chain(own).min_by_key(String::len).unwrap_or_default()
}

/// A document without the values that its kinds of service and templates set.
fn own(document: &Value) -> Option<Value> {
    let mut frame = document.clone();
    json::strip(&mut frame);
    // The values of kinds and templates are converted at the exchange rate, so it must be known first.
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
    let exchanged = match content.get(EXCHANGED) {
        Some(given) => Some(exchange(given).ok_or(LinkFault::Unreadable)?),
        None => None,
    };
    let mut document = Sample::from_id(sample).map(|sample| in_full(sample, exchanged)).ok_or(LinkFault::UnknownSample)?;
    match content.get_mut("changes").map(Value::take) {
        Some(Value::Null) => {}
        Some(changes) => merge_patch::apply(&mut document, changes),
        None => return Err(LinkFault::Unreadable),
    }
    json::read(&document).map_err(LinkFault::Content)
}

/// The currency a sample was converted to, and its exchange rate to the US dollar.
fn exchange(given: &Value) -> Option<(Currency, f64)> {
    let (currency, rate) = (given.get(0)?.as_str()?, given.get(1)?.as_f64()?);
    Some((Currency::from_id(currency)?, Some(rate).filter(|rate| EXCHANGE_RATE.field.accepts(*rate))?))
}

/// A sample, converted if another currency is given.
fn in_full(sample: &Sample, exchanged: Option<(Currency, f64)>) -> Value {
    let mut scenario = (sample.scenario)();
    if let Some((currency, rate)) = exchanged {
        scenario.exchange(currency, rate, Amounts::All);
    }
    json::write(&scenario)
}
