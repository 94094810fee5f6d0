//! Units and sources in words.

use crate::graph::Unit;
pub use crate::model::is_percent;
use crate::model::{Choice, Number, OF_OUR_FIGURES, Scenario, Sentence, Source, UnitName};
use std::borrow::Cow;

/// The name of a unit beside an input.
pub fn phrase(unit: Unit, unit_name: UnitName) -> String {
    let phrase = match unit {
        Unit::Number => "",
        Unit::Share => "%",
        Unit::SharePerYear => "a year",
        Unit::Money => "once",
        Unit::MoneyPerMonth => "a month",
        Unit::MoneyPerYear => "a year",
        Unit::MoneyPerHour => "an hour",
        Unit::MoneyPerUnit if unit_name.stay => return format!("per {} a month", unit_name.one),
        Unit::MoneyPerUnit => return format!("per {}", unit_name.one),
        Unit::People => "people",
        Unit::Users => "users",
        Unit::UnitsPerMonth if unit_name.stay => unit_name.many,
        Unit::UnitsPerMonth => return format!("{} a month", unit_name.many),
        Unit::HoursPerMonth => "hours a month",
        Unit::HoursPerYear => "hours a year",
        Unit::Minutes => "minutes",
        Unit::Months => "months",
        Unit::Years => "years",
        Unit::TripsPerYear => "a year",
        Unit::UnitsPerPerson => return format!("{} per person", unit_name.many),
        Unit::HoursPerWeek => "hours a week",
        Unit::HoursPerUser => "hours per user",
        Unit::Seconds => "seconds",
        Unit::CalendarYear => "",
        Unit::CalendarMonth => "1 to 12",
    };
    phrase.to_string()
}

/// The unit beside the label of an input, without what the label already says: "Price per contact" need not repeat "per contact", nor
/// "Hours open per week" any of "hours a week". `None` if nothing is left; "once" and percent signs are left out.
pub fn beside(label: &str, unit: Unit, unit_name: UnitName) -> Option<String> {
    let (label, unit) = (label.to_lowercase(), phrase(unit, unit_name));
    let is_said = |noun: &str| label.split(' ').any(|word| word == noun);
    let words: Vec<&str> = unit.split(' ').collect();
    let parts = words.chunk_by(|_, next| !["a", "an", "per"].contains(next));
    let left: Vec<String> = parts.filter(|part| part.last().is_some_and(|noun| !is_said(noun))).map(|part| part.join("\u{a0}")).collect();
    Some(left.join(" ")).filter(|left| !["%", "once", ""].contains(&left.as_str()))
}

/// The name of a unit by itself, such as `share per year` or `EUR per month`; tables for programs keep these names.
pub fn unit_in_full(unit: Unit, currency: &str) -> String {
    let per = match unit {
        Unit::Money => "",
        Unit::MoneyPerMonth => " per month",
        Unit::MoneyPerYear => " per year",
        Unit::MoneyPerHour => " per hour",
        Unit::MoneyPerUnit => " per unit",
        Unit::Number => return "number".to_string(),
        Unit::Share => return "share".to_string(),
        Unit::SharePerYear => return "share per year".to_string(),
        Unit::People => return "people".to_string(),
        Unit::Users => return "users".to_string(),
        Unit::UnitsPerMonth => return "units per month".to_string(),
        Unit::HoursPerMonth => return "hours per month".to_string(),
        Unit::HoursPerYear => return "hours per year".to_string(),
        Unit::Minutes => return "minutes".to_string(),
        Unit::Months => return "months".to_string(),
        Unit::Years => return "years".to_string(),
        Unit::TripsPerYear => return "trips per year".to_string(),
        Unit::UnitsPerPerson => return "units per person".to_string(),
        Unit::HoursPerWeek => return "hours per week".to_string(),
        Unit::HoursPerUser => return "hours per user".to_string(),
        Unit::Seconds => return "seconds".to_string(),
        Unit::CalendarYear => return "calendar year".to_string(),
        Unit::CalendarMonth => return "calendar month".to_string(),
    };
    format!("{currency}{per}")
}

/// The name of an input with the service's unit: "Price per unit" of a help desk is "Price per contact", and servers have no
/// "Volume per month".
pub fn named(label: &'static str, unit_name: UnitName) -> Cow<'static, str> {
    match (label.strip_suffix(" per unit"), label.strip_suffix(" per month")) {
        (Some(start), _) => format!("{start} per {}", unit_name.one).into(),
        (_, Some(start)) if unit_name.stay => start.into(),
        _ => label.into(),
    }
}

/// The note on our figures if the comparison uses another currency; `None` if it uses dollars.
pub fn about_defaults(scenario: &Scenario) -> Sentence {
    let currency = scenario.choices.currency;
    if currency == OF_OUR_FIGURES {
        return Sentence::default();
    }
    let id = Sentence::words(currency.id());
    if scenario.has_foreign_figures() {
        return Sentence::say("Typical amounts are in US dollars and were not converted: each number is used as {}.", [id]);
    }
    let rate = Sentence::from(Number::exact(scenario.assumptions.currency_per_dollar));
    Sentence::say("Typical amounts come from sources in US dollars and are converted at {} {} to the dollar.", [rate, id])
}

/// A source as it is cited.
pub fn source_text(source: &Source) -> Sentence {
    let kind = if source.vendor { ", vendor's figure" } else { "" };
    match source.year {
        Some(year) => source.title().then(Sentence::words(format!(" ({year}{kind})"))),
        None => source.title(),
    }
}

#[cfg(test)]
mod tests {
    use super::{beside, named, unit_in_full};
    use crate::graph::Unit;
    use crate::model::{SAMPLES, UnitName};

    #[test]
    fn no_unit_repeats_a_word_of_its_label() {
        for sample in SAMPLES {
            let scenario = (sample.scenario)();
            scenario.each(|address, _| {
                let unit_name = scenario.unit_name(address.place);
                let label = named(address.field.label, unit_name).to_lowercase();
                let Some(unit) = beside(&label, address.field.unit, unit_name) else { return };
                let last = unit.split([' ', '\u{a0}']).next_back().unwrap();
                assert!(!label.split(' ').any(|word| word == last), "{label} {unit}");
            });
        }
        let words = |label, unit| beside(label, unit, UnitName::UNIT).unwrap_or_default();
        assert_eq!(
            [
                words("People needed", Unit::People),
                words("Hours open per week", Unit::HoursPerWeek),
                words("Downtime cost per hour", Unit::MoneyPerHour),
                words("Volume per month", Unit::UnitsPerMonth),
                words("Salary per person", Unit::MoneyPerYear),
            ],
            ["", "", "", "units", "a\u{a0}year"]
        );
        let servers = UnitName { one: "server", many: "servers", stay: true };
        let words =
            |label, unit| format!("{} {}", named(label, servers), beside(&named(label, servers), unit, servers).unwrap_or_default());
        assert_eq!(
            [words("Volume per month", Unit::UnitsPerMonth), words("Price per unit", Unit::MoneyPerUnit)],
            ["Volume servers", "Price per server a\u{a0}month"]
        );
    }

    #[test]
    fn units_keep_the_names_that_tables_have_had() {
        let name = |unit| unit_in_full(unit, "EUR");
        assert_eq!(
            [Unit::Money, Unit::MoneyPerUnit, Unit::SharePerYear, Unit::HoursPerUser, Unit::CalendarYear].map(name),
            ["EUR", "EUR per unit", "share per year", "hours per user", "calendar year"]
        );
    }
}
