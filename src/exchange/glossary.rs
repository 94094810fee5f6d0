//! The glossary: its entries as the file of the product's own says them, and which of them explains what on the page.

use super::query::Query;
use crate::engine::{Driver, Measure};
use serde_json::Value;

/// The entries of sourcing models, price mechanisms, credit schemes, measures and drivers whose name is not a term itself,
/// by their name in files or, for drivers, on the page.
const ENTRIES_OF: &[(&str, &str)] = &[
    ("in_house", "in-house"),
    ("improved_in_house", "most efficient organisation"),
    ("captive", "captive centre"),
    ("cloud", "cloud service"),
    ("build_operate_transfer", "build-operate-transfer"),
    ("multi_vendor", "multi-vendor"),
    ("per_unit", "unit price"),
    ("per_user", "per-user pricing"),
    ("consumption", "consumption pricing"),
    ("none", "service credit"),
    ("pool", "credit pool"),
    ("points", "credit points"),
    ("per_percentage_point", "credit per percentage point"),
    ("tiers", "availability tiers"),
    ("total", "total cost"),
    ("yearly_equivalent", "yearly equivalent cost"),
    ("rate_card_value", "rate card"),
    ("gross_saving_share", "gross saving"),
    ("saving", "net saving"),
    ("saving_share", "net saving"),
    ("hurdle", "switching hurdle"),
    ("saving_after_hurdle", "switching hurdle"),
    ("present_value_after_tax", "after tax"),
    ("saving_after_tax", "after tax"),
    ("transition_value", "transition"),
    ("governance_value", "governance"),
    ("return_on_investment", "ROI"),
    ("cost_per_user_month", "cost per user"),
    ("chain_availability", "service chain"),
    ("Learning, distance and rework", "learning curve"),
    ("Currency", "currency risk"),
    ("Service credits", "service credit"),
    ("Journeys and pass-through", "travel"),
    ("Automation and improvement", "automation"),
    ("Selection and transition", "transition"),
    ("Severance and retention", "severance"),
    ("Users' lost time", "user productivity"),
];

/// The entries of rows of results that are neither measures nor drivers, by what stands before the row.
pub const ENTRIES_OF_ROWS: &[(&str, &str)] = &[
    ("Own people", "fully loaded cost"),
    ("Tools and equipment", "tools"),
    ("Provider charges", "service charges"),
    ("Transition and exit", "transition"),
    ("Governance", "governance"),
    ("Paid back", "payback"),
    ("Internal rate of return", "IRR"),
    ("Modified rate of return", "MIRR"),
    ("Peak funding", "peak funding"),
    ("Missed: ", "service level"),
    ("Right to terminate", "persistent failure"),
    ("Business loss", "business loss"),
    ("Credits a year", "service credit"),
    ("Loss made good by credits", "credit cover"),
    ("Minutes down", "downtime"),
    ("Availability", "availability"),
    ("Cost per ", "cost per unit"),
    ("Today beyond its rate card", "rate card"),
];

/// The term that explains a row of results, by what stands before it.
pub fn term_of_row(label: &str) -> Option<String> {
    let measure = Measure::ALL.iter().find(|measure| measure.label() == label).map(|measure| term_of(measure.id()));
    let driver = || Driver::ALL.iter().find(|driver| driver.label() == label).map(|driver| term_of(driver.label()));
    let row = || ENTRIES_OF_ROWS.iter().find(|(start, _)| label.starts_with(start)).map(|(_, term)| (*term).to_string());
    measure.or_else(driver).or_else(row)
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it explains.
    pub term: String,
    /// What that is.
    pub definition: String,
    /// Why it matters.
    pub why: String,
    /// How it is computed; empty where there is nothing to compute.
    pub formula: String,
    /// An example with its numbers.
    pub example: String,
    /// Terms to read on with.
    pub related: Vec<String>,
    /// The phase of ISO 37500.
    pub phase: String,
    /// The practice of ITIL 4; empty where there is none.
    pub practice: String,
    /// The input of the scenario that stands for it, as group and name; empty where there is none.
    pub input: String,
}

/// The entries of a file, in its order; nothing where it is not a glossary.
pub fn read(text: &str) -> Option<Vec<Entry>> {
    let Value::Array(entries) = serde_json::from_str(text).ok()? else { return None };
    entries.iter().map(entry).collect()
}

fn entry(entry: &Value) -> Option<Entry> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default().to_string();
    let related = entry.get("related").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Some(Entry {
        term: entry.get("term")?.as_str()?.to_string(),
        definition: entry.get("definition")?.as_str()?.to_string(),
        why: text("why"),
        formula: text("formula"),
        example: text("example"),
        related: related.iter().filter_map(Value::as_str).map(str::to_string).collect(),
        phase: text("iso_37500"),
        practice: text("itil"),
        input: text("input"),
    })
}

/// The term that explains something by its name in files or, for drivers and kinds of service, on the page.
pub fn term_of(name: &str) -> String {
    let mapped = ENTRIES_OF.iter().find(|(known, _)| *known == name).map(|(_, term)| (*term).to_string());
    mapped.unwrap_or_else(|| name.replace('_', " ").to_ascii_lowercase())
}

impl Entry {
    /// Whether it answers a search, as it was said or as it is meant: by its term, which counts 2, or by what it says, which
    /// counts 1.
    pub fn answers(&self, query: &Query) -> u8 {
        let holds = |text: &str| {
            let text = text.to_lowercase();
            [&query.said, &query.meant].into_iter().any(|words| words.iter().all(|word| text.contains(word.as_str())))
        };
        match holds(&self.term) {
            true => 2,
            false => u8::from(holds(&format!("{} {} {}", self.term, self.definition, self.why))),
        }
    }
}
