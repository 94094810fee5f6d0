//! The JavaScript API, text in and results out, for host pages that do not show the calculator.

use super::json::{self, Fault};
use super::results::{Results, Warning, results, warnings};
use super::{link, merge_patch, messages, rate_card};
use crate::engine::{Problem, compute};
use crate::model::{RateCard, Sample, Scenario};
use serde::Serialize;
use serde_json::{Map, Value};
use std::rc::Rc;

/// Longer texts are rejected. The largest comparison has some 1.5 million characters.
const LONGEST: usize = 10 * 1024 * 1024;

/// A reply of the API: the value, and faults that did not prevent it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestedNumber<T> {
    /// The answer.
    pub value: T,
    /// Faults of single entries of the rate card; those entries were skipped.
    pub rate_card_faults: Vec<Fault>,
}

/// An answer, or its faults.
pub type Reply<T> = Result<T, Vec<Fault>>;

/// Computes a scenario.
///
/// # Errors
/// Returns unreadable parts and broken rules, each with its path.
pub fn calculate(scenario: &str, card: &str) -> Reply<RequestedNumber<Results>> {
    let (scenario, rate_card_faults) = scenario_of(scenario, card)?;
    let outcome = compute(&scenario).map_err(broken)?;
    Ok(RequestedNumber { value: results(&scenario, &outcome), rate_card_faults })
}

/// Checks a scenario; returns the questions a careful analyst would ask about it.
///
/// # Errors
/// Returns unreadable parts and broken rules, each with its path.
pub fn validate(scenario: &str, card: &str) -> Reply<RequestedNumber<Vec<Warning>>> {
    let (scenario, rate_card_faults) = scenario_of(scenario, card)?;
    let outcome = compute(&scenario).map_err(broken)?;
    Ok(RequestedNumber { value: warnings(&scenario, &outcome), rate_card_faults })
}

/// The link of a scenario, for use after `#s=` in the address of the page.
///
/// # Errors
/// Returns unreadable parts.
pub fn encode_link(scenario: &str, card: &str) -> Reply<RequestedNumber<String>> {
    let (scenario, rate_card_faults) = scenario_of(scenario, card)?;
    Ok(RequestedNumber { value: link::encode(&scenario), rate_card_faults })
}

/// The scenario of a link, or of a page address that contains one, as JSON text.
///
/// # Errors
/// Returns the faults of the link.
pub fn decode_link(address: &str) -> Reply<String> {
    let address = address.trim();
    match link::open(address) {
        Ok(scenario) => Ok(json::write(&scenario).to_string()),
        Err(link::LinkFault::Content(faults)) => Err(faults),
        Err(fault) => Err(Fault::only("link", fault)),
    }
}

/// The versions of the program and of the formats it reads and writes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Versions {
    /// The version of Sourcewise.
    pub sourcewise: String,
    /// The version of links.
    pub link: u32,
    /// The version of rate cards.
    pub rate_card: u32,
    /// The version of the messages between a host page and a frame.
    pub messages: u32,
}

/// The versions of the program and of the formats it reads and writes.
pub fn version() -> Versions {
    Versions {
        sourcewise: env!("CARGO_PKG_VERSION").to_string(),
        link: link::VERSION,
        rate_card: rate_card::VERSION,
        messages: messages::VERSION,
    }
}

/// The JSON Schema of the API's input, as JSON text.
pub fn schema() -> String {
    super::json_schema::asked_schema().to_string()
}

/// Reads a scenario: in full or in part, as in files, or a sample with changes. With a rate card, omitted values have the
/// company's default.
///
/// # Errors
/// Returns unreadable parts, each with its path.
pub fn scenario_of(text: &str, card: &str) -> Reply<(Scenario, Vec<Fault>)> {
    if text.len() > LONGEST {
        return Err(Fault::only("scenario", "is longer than 10 MiB"));
    }
    let document: Value = serde_json::from_str(text).map_err(|error| Fault::only("scenario", format!("is not valid JSON: {error}")))?;
    let (card, faults) =
        if card.is_empty() { (RateCard::default(), Vec::new()) } else { rate_card::read(card).map_err(|fault| vec![fault])? };
    let card = Rc::new(card);
    let mut scenario = match document.get("sample") {
        Some(sample) => of_sample(sample, &document, &card)?,
        None => json::read(&document)?,
    };
    scenario.know(&card);
    if document.get("sample").is_none() {
        let mut left_out = Vec::new();
        scenario.each(|address, _| {
            if address.to_string().split('.').try_fold(&document, |part, key| part.get(key)).is_none() {
                left_out.push(address);
            }
        });
        scenario.put_defaults(left_out);
    }
    Ok((scenario, faults))
}

fn of_sample(sample: &Value, document: &Value, card: &Rc<RateCard>) -> Reply<Scenario> {
    let fields = document.as_object().into_iter().flat_map(Map::keys);
    if let Some(other) = fields.into_iter().find(|key| !["sample", "changes"].contains(&key.as_str())) {
        let other: String = other.chars().take(80).collect();
        return Err(Fault::only("scenario", format!("contains «{other}» beside a sample; put changes to the sample under «changes»")));
    }
    let sample = sample.as_str().and_then(Sample::from_id).ok_or_else(|| Fault::only("sample", "is not a sample this version knows"))?;
    let mut scenario = (sample.scenario)();
    scenario.apply_rate_card(card);
    let mut full = json::write(&scenario);
    if let Some(changes) = document.get("changes") {
        merge_patch::apply(&mut full, changes.clone());
    }
    json::read(&full)
}

/// Broken rules, each at the inputs that together break it.
pub(super) fn broken(problems: Vec<Problem>) -> Vec<Fault> {
    let fault = |problem: Problem| {
        let inputs: Vec<String> = problem.inputs.iter().map(ToString::to_string).collect();
        let place = problem.place.map(|place| place.to_string()).filter(|path| !path.is_empty());
        let path = if inputs.is_empty() { place.unwrap_or_else(|| "scenario".to_string()) } else { inputs.join(", ") };
        Fault { path, message: format!("{} {}", problem.message, problem.remedy) }
    };
    problems.into_iter().map(fault).collect()
}
