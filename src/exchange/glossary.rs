//! The glossary: the entries of the product's file, and which entry explains which row of results.

use super::query::Query;
use crate::engine::{Category, Driver, Measure, Return};
use serde_json::Value;

/// The subject of a row of results that the glossary explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A category of cost.
    Category(Category),
    /// A measure of money.
    Measure(Measure),
    /// A step from the gross to the net saving.
    Driver(Driver),
    /// A figure of the return on the change.
    Return(Return),
    /// Missed service levels.
    Missed,
    /// The right to terminate after persistent failure.
    Termination,
    /// The cost of failures to the business.
    BusinessLoss,
    /// Credits from the provider.
    Credits,
    /// Credits compared with the cost of failures.
    CreditCover,
    /// Minutes without the service.
    Downtime,
    /// The share of service hours with it.
    Availability,
    /// The share of paid seat time that is used.
    SeatUtilisation,
    /// Today's cost beyond its rate card.
    TodayBeyond,
}

impl Topic {
    /// The term that explains it.
    pub fn term(self) -> &'static str {
        match self {
            Topic::Measure(measure) => measure.term(),
            Topic::Category(category) => term_of_category(category),
            Topic::Driver(driver) => term_of_driver(driver),
            Topic::Return(Return::Payback | Return::SimplePayback) => "payback",
            Topic::Return(Return::InternalRate) => "IRR",
            Topic::Return(Return::ModifiedRate) => "MIRR",
            Topic::Return(Return::PeakFunding | Return::PeakMonth) => "peak funding",
            Topic::Missed => "service level",
            Topic::Termination => "persistent failure",
            Topic::BusinessLoss => "business loss",
            Topic::Credits => "service credit",
            Topic::CreditCover => "credit cover",
            Topic::Downtime => "downtime",
            Topic::Availability => "availability",
            Topic::SeatUtilisation => "utilisation",
            Topic::TodayBeyond => "rate card",
        }
    }

    /// Every topic.
    pub fn all() -> Vec<Topic> {
        let mut all: Vec<Topic> = Category::ALL.into_iter().map(Topic::Category).collect();
        all.extend(Measure::ALL.iter().copied().map(Topic::Measure));
        all.extend(Driver::ALL.iter().copied().map(Topic::Driver));
        all.extend(Return::ALL.into_iter().map(Topic::Return));
        all.extend([Topic::Missed, Topic::Termination, Topic::BusinessLoss, Topic::Credits]);
        all.extend([Topic::CreditCover, Topic::Downtime, Topic::Availability, Topic::SeatUtilisation, Topic::TodayBeyond]);
        all
    }
}

fn term_of_category(category: Category) -> &'static str {
    match category {
        Category::People => "fully loaded cost",
        Category::Tools => "tools",
        Category::Provider => "service charges",
        Category::Transition => "transition",
        Category::Governance => "governance",
        Category::BusinessLoss => "business loss",
    }
}

fn term_of_driver(driver: Driver) -> &'static str {
    match driver {
        Driver::Delivery => "later start",
        Driver::Charges => "charges beyond the rate card",
        Driver::Effort => "learning curve",
        Driver::CurrencyRisk => "currency risk",
        Driver::Credits => "service credit",
        Driver::Travel => "travel",
        Driver::Vat => "value added tax",
        Driver::Governance => "governance",
        Driver::Improvement => "automation",
        Driver::Transition => "transition",
        Driver::DoubleRunning => "double running",
        Driver::Stranded => "stranded cost",
        Driver::Leaving => "severance",
        Driver::UserTime => "user productivity",
        Driver::Exit => "exit",
        Driver::Scope => "adjusted price",
        Driver::BusinessLoss => "business loss",
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The term.
    pub term: String,
    /// Its definition.
    pub definition: String,
    /// Why it matters.
    pub why: String,
    /// The formula; empty if there is none.
    pub formula: String,
    /// An example with its numbers.
    pub example: String,
    /// Related terms.
    pub related: Vec<String>,
    /// The phase of ISO 37500.
    pub phase: String,
    /// The practice of ITIL 4; empty if there is none.
    pub practice: String,
    /// The input of the scenario for it, as group and name; empty if there is none.
    pub input: String,
}

/// The entries of a file, in its order; `None` if it is not a glossary.
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

impl Entry {
    /// How well it matches a search, as typed or in our words: 2 if its term matches, 1 if its text does, else 0.
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
