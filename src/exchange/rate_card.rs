//! Reads a company's rate card: a JSON file of defaults, each with its source. An invalid entry is reported and skipped; the
//! others are used.
//!
//! ```json
//! { "rate_card": 1, "title": "Rates 2027", "currency": "EUR", "entries": [
//!   { "input": "team.salary_per_year", "value": 68000, "source": "Pay scale 2027, group 9" },
//!   { "input": "charges.price_per_unit", "value": 11.2, "source": "Framework contract", "service": "help_desk", "template": "nearshore" } ] }
//! ```

use super::json::Fault;
use crate::model::{Choice, Currency, Place, Rate, RateCard, Scenario, ServiceKind, Source, Template};
use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::rc::Rc;

/// Longer files are rejected.
pub const LONGEST: usize = 256 * 1024;
/// More entries than this exceed all inputs, kinds and templates, so the file is a mistake.
const MOST: usize = 500;
const LONGEST_TEXT: usize = 200;
/// The supported version of rate cards.
pub const VERSION: u32 = 1;

/// Reads a rate card; returns it with the faults of single entries.
///
/// # Errors
/// Returns the fault of the file as a whole.
pub fn read(text: &str) -> Result<(RateCard, Vec<Fault>), Fault> {
    let fault = |message: &str| Fault { path: "rate_card".to_string(), message: message.to_string() };
    if text.len() > LONGEST {
        return Err(fault("is longer than 256 KiB"));
    }
    let document: Value = serde_json::from_str(text).map_err(|error| fault(&format!("is not valid JSON: {error}")))?;
    match document.get("rate_card").and_then(Value::as_u64).map(|version| version.cmp(&u64::from(VERSION))) {
        Some(Ordering::Equal) => {}
        Some(Ordering::Greater) => return Err(fault("was written for a newer version")),
        _ => return Err(fault("must start with \"rate_card\": 1")),
    }
    let entries = document.get("entries").and_then(Value::as_array).ok_or_else(|| fault("has no list of entries"))?;
    if entries.len() > MOST {
        return Err(fault("has more than 500 entries"));
    }
    let mut faults = Vec::new();
    let title = text_of(document.get("title")).unwrap_or_default().to_string();
    let currency = document.get("currency").and_then(Value::as_str).and_then(Currency::from_id);
    if currency.is_none() && document.get("currency").is_some() {
        faults.push(Fault { path: "currency".to_string(), message: "is not a currency this version knows".to_string() });
    }
    let known = every_input();
    let mut card = RateCard { title, currency, entries: Vec::new() };
    for (place, entry) in entries.iter().enumerate() {
        match rate(entry, &known) {
            Ok(rate) if card.entries.iter().any(|other| other.covers_the_same(&rate)) => {
                faults.push(entry_fault(place, entry, "repeats an input; the first entry is used"));
            }
            Ok(rate) => card.entries.push(rate),
            Err(message) => faults.push(entry_fault(place, entry, &message)),
        }
    }
    Ok((card, faults))
}

/// A rate card as text that [`read`] accepts.
pub fn write(card: &RateCard) -> String {
    let entry = |rate: &Rate| {
        let mut entry = Map::new();
        entry.insert("input".to_string(), format!("{}.{}", rate.field.group, rate.field.id).into());
        entry.insert("value".to_string(), rate.value.into());
        entry.insert("source".to_string(), rate.source.company().unwrap_or_default().into());
        entry.extend(rate.kind.map(|kind| ("service".to_string(), kind.id.into())));
        entry.extend(rate.template.map(|template| ("template".to_string(), template.id.into())));
        Value::Object(entry)
    };
    let mut document = Map::new();
    document.insert("rate_card".to_string(), VERSION.into());
    document.insert("title".to_string(), card.title.as_str().into());
    document.extend(card.currency.map(|currency| ("currency".to_string(), currency.id().into())));
    document.insert("entries".to_string(), card.entries.iter().map(entry).collect());
    Value::Object(document).to_string()
}

fn entry_fault(place: usize, entry: &Value, message: &str) -> Fault {
    let input: String = entry.get("input").and_then(Value::as_str).unwrap_or("no input").chars().take(80).collect();
    Fault { path: format!("entries.{} ({input})", place + 1), message: message.to_string() }
}

fn rate(entry: &Value, known: &Scenario) -> Result<Rate, String> {
    let fields = entry.as_object().ok_or("contains no fields")?;
    if let Some(other) = fields.keys().find(|key| !["input", "value", "source", "service", "template"].contains(&key.as_str())) {
        let other: String = other.chars().take(80).collect();
        return Err(format!("contains «{other}», which this version does not know"));
    }
    let input = fields.get("input").and_then(Value::as_str).ok_or("names no input")?;
    let field = known.field(input).ok_or("names an input that this version does not know")?;
    let mut of_level = false;
    known.each(|address, _| of_level |= address.field == field && matches!(address.place, Place::Level(..) | Place::Performance(..)));
    if of_level {
        return Err("is set for each service level by its kind; a rate card cannot set it".to_string());
    }
    let (least, most) = field.range;
    let value = fields.get("value").and_then(Value::as_f64).filter(|value| field.accepts(*value));
    let value = value.ok_or_else(|| format!("needs a value from {least} to {most}"))?;
    let source = text_of(fields.get("source")).ok_or("needs a source, a text of 1 to 200 characters")?;
    let kind =
        named(fields.get("service"), ServiceKind::from_id).map_err(|()| "names a kind of service that this version does not know")?;
    let template = named(fields.get("template"), Template::from_id).map_err(|()| "names a template that this version does not know")?;
    Ok(Rate { field, kind, template, value, source: Source::of_company(source) })
}

fn named<T>(value: Option<&Value>, find: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    match value {
        None => Ok(None),
        Some(value) => value.as_str().and_then(find).map(Some).ok_or(()),
    }
}

fn text_of(value: Option<&Value>) -> Option<&str> {
    value.and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty() && text.chars().count() <= LONGEST_TEXT)
}

/// A scenario with every input at least once, and every choice exactly once.
pub(super) fn every_input() -> Scenario {
    let mut scenario = Scenario::empty("");
    ServiceKind::ALL.first().and_then(|kind| scenario.add_service(kind));
    Template::from_id("onshore").and_then(|template| scenario.add_option(template));
    scenario
}

/// The scenario of a comparison with a company's rate card, both as JSON text; an empty text means no rate card. `None` if one of
/// them cannot be read.
pub fn scenario_of(scenario: &str, card: &str) -> Option<Scenario> {
    let mut scenario = super::json::read(&serde_json::from_str(scenario).ok()?).ok()?;
    if !card.is_empty() {
        scenario.know(&Rc::new(read(card).ok()?.0));
    }
    Some(scenario)
}
