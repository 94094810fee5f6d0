//! The words of a unit behind a number, such as `60,000 p.a.`, `8 percent` or `12 months`: accepted where the input has that unit.

use super::periods::{Per, split_period};
use super::{NotANumber, Reading, read};
use crate::graph::Unit;
use crate::model::{ServiceKind, UnitName, is_percent};

/// Names of units besides periods, in lower case, and the inputs that they fit.
const NAMES: &[(&str, &[Unit])] = &[
    ("months|month|mths|mth|mos|mo|monate|monat|mois|meses|mesi|maanden", &[Unit::Months]),
    ("years|year|yrs|yr|jahre|jahr|ans|años|anni|jaar", &[Unit::Years]),
    // No input is in these.
    ("quarters|quartale|weeks|week|wochen|semaines|days|day|tage|jours", &[]),
    ("minutes|minute|mins|min|minuten|minut|minuti", &[Unit::Minutes]),
    ("seconds|second|secs|sec|s|sekunden", &[Unit::Seconds]),
    (
        "hours|hour|hrs|hr|h|stunden|std|heures|horas|uren|godzin|timmar",
        &[Unit::HoursPerMonth, Unit::HoursPerYear, Unit::HoursPerWeek, Unit::HoursPerUser],
    ),
    ("people|persons|person|fte|ftes|heads|head|staff|employees|personen|mitarbeiter|personnes|etp", &[Unit::People]),
    ("users|user|nutzer|benutzer", &[Unit::Users]),
    ("trips|trip", &[Unit::TripsPerYear]),
    ("percent|per cent|pct|prozent|pour cent|procent", &[Unit::Share, Unit::SharePerYear]),
    ("per user", &[Unit::HoursPerUser]),
    ("per person|per head|per fte", &[Unit::UnitsPerPerson]),
    ("each|per unit", &[Unit::MoneyPerUnit]),
    ("units|unit", &[Unit::UnitsPerMonth, Unit::UnitsPerPerson]),
    ("once|one-off|one-time", &[Unit::Money]),
];
/// More names of what help desks count.
const CONTACTS: &str = "calls|call|tickets|ticket|incidents|incident|requests|request";

/// Reads a number for an input of a unit, whose words may follow it; `name` is what the service counts. The result echoes what
/// was understood.
///
/// # Errors
/// Says why it is not accepted.
pub fn read_in_unit(text: &str, decimal: char, unit: Unit, name: UnitName) -> Result<Reading, NotANumber> {
    let percent = is_percent(unit);
    let alone = read(text, decimal, percent);
    if alone != Err(NotANumber::Unreadable) {
        return alone;
    }
    let lower = text.trim_end().to_lowercase();
    let (mut rest, mut is_own) = (lower.as_str(), true);
    // A unit may have two parts, such as “contacts a month”.
    for _ in 0..2 {
        let named = without_name(rest, unit, name);
        let is_rent = |per| name.stay && unit == Unit::MoneyPerUnit && per == Per::Month;
        let timed = split_period(rest).map(|(number, per)| (number, has_period(unit, per) || is_rent(per)));
        let part = match (named, timed) {
            (Some((number, true)), _) => Some((number, true)),
            (_, Some(timed)) => Some(timed),
            (named, None) => named,
        };
        let Some((number, own)) = part else { break };
        (rest, is_own) = (number, is_own && own);
        match read(rest, decimal, percent) {
            Ok(reading) if is_own => return Ok(Reading { doubtful: true, ..reading }),
            Ok(_) => return Err(NotANumber::OtherUnit),
            Err(NotANumber::Unreadable) => {}
            Err(other) => return Err(other),
        }
    }
    alone
}

/// Whether figures of a unit are for a period.
pub(in crate::exchange) fn has_period(unit: Unit, per: Per) -> bool {
    match unit {
        Unit::MoneyPerYear | Unit::HoursPerYear | Unit::TripsPerYear | Unit::SharePerYear => per == Per::Year,
        Unit::MoneyPerMonth | Unit::UnitsPerMonth | Unit::HoursPerMonth => per == Per::Month,
        Unit::HoursPerWeek => per == Per::Week,
        Unit::MoneyPerHour => per == Per::Hour,
        _ => false,
    }
}

/// A text without the name of a unit at its end, and whether the input has that unit: “5spa” is a typing error, so a name
/// follows a digit or a space.
fn without_name(text: &str, unit: Unit, name: UnitName) -> Option<(&str, bool)> {
    let strip = |word: &str| {
        let before = text.strip_suffix(word)?;
        before.ends_with(|letter: char| letter.is_whitespace() || letter.is_ascii_digit() || letter == '/').then(|| before.trim_end())
    };
    let counted = |kind: UnitName| {
        let more = if kind.one == "contact" { CONTACTS } else { "" };
        [kind.many, kind.one].into_iter().chain(more.split('|')).filter(|word| !word.is_empty()).find_map(|word| {
            let number = strip(word)?;
            // A price is for one of them: `per contact` or `/ contact`.
            let priced = ["per", "/", "a", "je", "pro"].iter().find_map(|per| number.strip_suffix(per)).map(str::trim_end);
            Some((priced.unwrap_or(number), priced.is_some()))
        })
    };
    let takes = |priced: bool| {
        if priced { unit == Unit::MoneyPerUnit } else { matches!(unit, Unit::UnitsPerMonth | Unit::UnitsPerPerson | Unit::Number) }
    };
    let own = counted(name).map(|(number, priced)| (number, takes(priced)));
    let names = NAMES.iter().flat_map(|(words, units)| words.split('|').map(move |word| (word, *units)));
    let known =
        names.filter_map(|(word, units)| Some((strip(word)?, units.contains(&unit)))).min_by_key(|(number, own)| (number.len(), !own));
    let other = || ServiceKind::ALL.iter().find_map(|kind| counted(kind.unit)).map(|(number, _)| (number, false));
    own.filter(|(_, fits)| *fits).or(known).or_else(other)
}
