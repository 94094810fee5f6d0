//! The words of a unit behind a number, such as `60,000 p.a.`, `8 percent` or `12 months`: accepted where the input has that unit.

use super::{NotANumber, Reading, read};
use crate::graph::Unit;

/// Endings with the units that they fit, in lower case.
const ENDINGS: &[(&[&str], &[Unit])] = &[
    (
        &[
            "p.a.",
            "p.a",
            "pa",
            "/yr",
            "/ yr",
            "/year",
            "/ year",
            "/a",
            "per year",
            "a year",
            "per annum",
            "yearly",
            "annually",
            "pro jahr",
            "im jahr",
            "per jaar",
            "/jaar",
            "/ jaar",
            "par an",
            "al año",
            "all'anno",
        ],
        &[Unit::MoneyPerYear, Unit::HoursPerYear, Unit::TripsPerYear, Unit::SharePerYear],
    ),
    (
        &[
            "p.m.",
            "/mo",
            "/month",
            "/ month",
            "/mth",
            "per month",
            "a month",
            "monthly",
            "pro monat",
            "im monat",
            "per maand",
            "/maand",
            "/ maand",
            "par mois",
            "al mes",
            "al mese",
        ],
        &[Unit::MoneyPerMonth, Unit::UnitsPerMonth, Unit::HoursPerMonth],
    ),
    (
        &[
            "/h",
            "/hr",
            "/hour",
            "/ hour",
            "per hour",
            "an hour",
            "p.h.",
            "pro stunde",
            "per uur",
            "/uur",
            "par heure",
            "por hora",
            "all'ora",
        ],
        &[Unit::MoneyPerHour],
    ),
    (&["months", "month", "mths"], &[Unit::Months]),
    (&["years", "year", "yrs"], &[Unit::Years]),
    (&["minutes", "minute", "mins", "min"], &[Unit::Minutes]),
    (&["people", "fte", "ftes", "heads"], &[Unit::People]),
    (&["users"], &[Unit::Users]),
    (&["percent", "per cent", "pct", "prozent"], &[Unit::Share, Unit::SharePerYear]),
];

/// Reads a number for an input of a unit, whose name may follow it; the result echoes what was understood.
///
/// # Errors
/// Says why it is not accepted.
pub fn read_in_unit(text: &str, decimal: char, unit: Unit) -> Result<Reading, NotANumber> {
    let percent = matches!(unit, Unit::Share | Unit::SharePerYear);
    let alone = read(text, decimal, percent);
    if alone != Err(NotANumber::Unreadable) {
        return alone;
    }
    let lower = text.trim_end().to_lowercase();
    let endings = ENDINGS.iter().flat_map(|(words, units)| words.iter().map(move |word| (*word, *units)));
    let found = endings.filter_map(|(word, units)| Some((lower.strip_suffix(word)?, units))).min_by_key(|(number, _)| number.len());
    let Some((number, units)) = found else { return alone };
    // “5spa” is a typing error: a unit needs a space before it, or starts with a symbol.
    let apart = number.ends_with(|letter: char| letter.is_whitespace() || letter.is_ascii_digit());
    match read(number, decimal, percent) {
        Ok(reading) if apart && units.contains(&unit) => Ok(Reading { doubtful: true, ..reading }),
        Ok(_) if apart => Err(NotANumber::OtherUnit),
        _ => alone,
    }
}
