//! Units and sources in words, wherever they are written.

use crate::graph::Unit;
use crate::model::Source;

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

/// A source as it is cited.
pub fn source_text(source: &Source) -> String {
    let kind = if source.vendor { ", a vendor's own figure" } else { "" };
    match source.year {
        Some(year) => format!("{} ({year}{kind})", source.title()),
        None => source.title().to_string(),
    }
}
