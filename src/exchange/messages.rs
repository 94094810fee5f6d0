//! Commands from a host page and messages to it, as JSON texts: version 1 of the protocol.

use super::appearance::{self, THEMES};
use super::json::{self, Fault, object};
use super::link;
use crate::engine::{Measure, Outcome};
use crate::model::{Choice, Currency, Scenario};
use serde_json::Value;

/// The version of the messages, which the scripts of frame and host share.
pub const VERSION: u32 = 1;
/// Longer commands are rejected.
pub const LONGEST: usize = 256 * 1024;

/// A command from a host.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// Sets up the page and opens a comparison.
    Init(Init),
    /// Opens a scenario in place of the open one.
    Load(Box<Scenario>),
    /// Requests the open comparison.
    Get,
    /// Opens the browser's print dialogue.
    Print,
}

/// The settings of the page; omitted ones do not change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Init {
    /// Whether the page is read-only.
    pub read_only: Option<bool>,
    /// A language tag.
    pub locale: Option<String>,
    /// The currency of an unchanged sample.
    pub currency: Option<Currency>,
    /// The theme.
    pub theme: Option<&'static str>,
    /// Whether the host saves comparisons, which adds a button for it.
    pub save: Option<bool>,
    /// The comparison to open.
    pub scenario: Option<Box<Scenario>>,
    /// The text of a rate card.
    pub rate_card: Option<String>,
}

/// Reads a command.
///
/// # Errors
/// Returns the invalid parts, each with its path.
pub fn read(text: &str) -> Result<Order, Vec<Fault>> {
    if text.len() > LONGEST {
        return Err(Fault::only("message", "is longer than 256 KiB"));
    }
    let document: Value = serde_json::from_str(text).map_err(|error| Fault::only("message", format!("is not valid JSON: {error}")))?;
    match document.get("type").and_then(Value::as_str) {
        Some("init") => init(&document).map(Order::Init),
        Some("load") => match document.get("scenario") {
            Some(value) => scenario(value).map(|scenario| Order::Load(Box::new(scenario))),
            None => Err(Fault::only("scenario", "is missing")),
        },
        Some("get") => Ok(Order::Get),
        Some("print") => Ok(Order::Print),
        _ => Err(Fault::only("type", "must be one of init, load, get, print")),
    }
}

fn init(document: &Value) -> Result<Init, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut wrong = |path: &str, message: &str| faults.extend(Fault::only(path, message));
    let given = |name: &str| document.get(name).filter(|value| !value.is_null());
    let mut flag = |name: &str| {
        let value = given(name)?;
        if !value.is_boolean() {
            wrong(name, "must be true or false");
        }
        value.as_bool()
    };
    let (read_only, save) = (flag("readOnly"), flag("save"));
    let text = |name: &str| given(name).map(|value| value.as_str().unwrap_or_default());
    let theme = text("theme").map(|theme| appearance::known(&THEMES, theme));
    if theme == Some(None) {
        wrong("theme", &format!("must be one of {}", appearance::names(&THEMES)));
    }
    let currency = text("currency").map(Currency::from_id);
    if currency == Some(None) {
        wrong("currency", "is not a currency this version knows");
    }
    let locale = text("locale").map(str::to_string);
    let rate_card = given("rateCard").map(|card| card.as_str().map_or_else(|| card.to_string(), str::to_string));
    let scenario = match given("scenario").map(scenario).transpose() {
        Ok(scenario) => scenario.map(Box::new),
        Err(more) => {
            faults.extend(more);
            None
        }
    };
    let init = Init { read_only, locale, currency: currency.flatten(), theme: theme.flatten(), save, scenario, rate_card };
    if faults.is_empty() { Ok(init) } else { Err(faults) }
}

/// A scenario as an object, or the payload of its link.
fn scenario(value: &Value) -> Result<Scenario, Vec<Fault>> {
    match value.as_str() {
        None => json::read(value),
        Some(text) => match link::open(text) {
            Ok(scenario) => Ok(scenario),
            Err(link::LinkFault::Content(faults)) => Err(faults),
            Err(other) => Err(Fault::only("scenario", other)),
        },
    }
}

/// The open comparison as sent to a host: the scenario, its link, the answer in figures if there is one, and what the futures say,
/// given as JSON text, which is empty until all are computed.
pub fn content(scenario: &Scenario, outcome: Option<&Outcome>, futures: &str) -> Value {
    let best = outcome.and_then(Outcome::challenger);
    let answer = best.map(|best| {
        object([
            ("cheapest_other", Value::String(best.id.to_string())),
            ("present_value", json::number(best.value(Measure::PresentValue))),
            ("saving", json::number(best.value(Measure::Saving))),
            ("saving_share", json::number(best.value(Measure::SavingShare))),
        ])
    });
    object([
        ("scenario", json::write(scenario)),
        ("link", Value::String(link::encode(scenario))),
        ("answer", answer.unwrap_or(Value::Null)),
        ("uncertainty", serde_json::from_str(futures).unwrap_or(Value::Null)),
    ])
}

/// The errors as sent to a host.
pub fn errors(faults: &[Fault]) -> Value {
    let fault = |fault: &Fault| object([("path", Value::String(fault.path.clone())), ("message", Value::String(fault.message.clone()))]);
    object([("errors", Value::Array(faults.iter().map(fault).collect()))])
}
