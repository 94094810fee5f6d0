//! Units and sources in words, wherever they are written.

use crate::graph::Unit;
use crate::model::{Currency, Source};
use std::borrow::Cow;

/// What a unit is called beside an input.
pub fn phrase(unit: Unit, unit_name: &str) -> String {
    let phrase = match unit {
        Unit::Number => "",
        Unit::Share => "%",
        Unit::SharePerYear => "a year",
        Unit::Money => "once",
        Unit::MoneyPerMonth => "a month",
        Unit::MoneyPerYear => "a year",
        Unit::MoneyPerHour => "an hour",
        Unit::MoneyPerUnit => return format!("per {unit_name}"),
        Unit::People => "people",
        Unit::Users => "users",
        Unit::UnitsPerMonth => return format!("{unit_name}s a month"),
        Unit::HoursPerMonth => "hours a month",
        Unit::HoursPerYear => "hours a year",
        Unit::Minutes => "minutes",
        Unit::Months => "months",
        Unit::Years => "years",
        Unit::TripsPerYear => "a year",
        Unit::UnitsPerPerson => return format!("{unit_name}s per person"),
        Unit::HoursPerWeek => "hours a week",
        Unit::HoursPerUser => "hours per user",
        Unit::Seconds => "seconds",
        Unit::CalendarYear => "",
        Unit::CalendarMonth => "1 to 12",
    };
    phrase.to_string()
}

/// The name of an input with what one unit of service is called: "Price per unit" of a help desk is "Price per contact".
pub fn named(label: &'static str, unit_name: &str) -> Cow<'static, str> {
    match label.strip_suffix(" per unit") {
        Some(start) => format!("{start} per {unit_name}").into(),
        None => label.into(),
    }
}

/// What to say of our defaults where amounts are in another currency than they are; nothing where they are the same.
pub fn about_defaults(currency: Currency) -> &'static str {
    if currency == Currency::Usd {
        ""
    } else {
        "Defaults in money come from sources in US dollars; their numbers are taken as they are, not converted: check those that matter."
    }
}

/// A source as it is cited.
pub fn source_text(source: &Source) -> String {
    let kind = if source.vendor { ", a vendor's own figure" } else { "" };
    match source.year {
        Some(year) => format!("{} ({year}{kind})", source.title()),
        None => source.title().to_string(),
    }
}
