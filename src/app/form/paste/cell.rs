//! A pasted cell as the number of an input, with the unit beside it.

use super::labels::unit_name;
use crate::app::snapshot::{is_percent, phrase};
use crate::exchange::number_text::{self, NotANumber, Reading, read_in_unit};
use crate::graph::Unit;
use crate::model::{Address, Choice, Field, Scenario, UnitName};

/// Units of time by all their names: a number per hour cannot fill an input per month.
const TIMES: [(&str, &[&str]); 7] = [
    ("second", &["second", "seconds", "sec", "secs"]),
    ("minute", &["minute", "minutes", "min", "mins"]),
    ("hour", &["hour", "hours", "hr", "hrs", "h", "hourly"]),
    ("day", &["day", "days", "daily"]),
    ("week", &["week", "weeks", "weekly"]),
    ("month", &["month", "months", "monthly", "mo"]),
    ("year", &["year", "years", "yearly", "annual", "annually", "annum", "pa", "yr", "yrs", "quarter", "quarters", "quarterly"]),
];

/// Whether a cell holds a number, percent or not, which may have a unit.
pub(super) fn is_number(cell: &str, decimal: char) -> bool {
    let read = |unit| read_in_unit(cell, decimal, unit, UnitName::UNIT);
    [Unit::Share, Unit::Number].into_iter().any(|unit| matches!(read(unit), Ok(_) | Err(NotANumber::OtherUnit)))
}

/// Whether a cell holds words.
pub(super) fn is_text(cell: &str, decimal: char) -> bool {
    cell.chars().any(char::is_alphabetic) && !is_number(cell, decimal)
}

/// The number of a cell for an input, and a note if the cell is ambiguous.
///
/// # Errors
/// Gives the reason why it is rejected.
pub(super) fn read(cell: &str, unit: &str, address: Address, decimal: char, scenario: &Scenario) -> Result<(f64, Option<String>), String> {
    let (field, name, currency) = (address.field, unit_name(address, scenario), scenario.choices.currency.id());
    let percent = is_percent(field.unit);
    let alone = || {
        read_in_unit(cell, decimal, field.unit, name).map_err(|fault| match fault {
            NotANumber::OtherUnit => format!("it has another unit than {}.", expected(field, name)),
            fault => fault.message(decimal).to_string(),
        })
    };
    let together = || number_text::read(&format!("{cell} {unit}"), decimal, percent);
    let reading = match together() {
        _ if unit.is_empty() => alone()?,
        Ok(reading) if percent || field.unit.is_money() => reading,
        Ok(_) => return Err(other_unit(unit, field, name)),
        Err(_) if unit.contains('%') != percent && !cell.contains('%') => return Err(other_unit(unit, field, name)),
        Err(_) if counts_in_others(unit) => return Err(other_unit(unit, field, name)),
        Err(_) if times(unit).iter().any(|time| !times_of(field).contains(time)) => return Err(other_unit(unit, field, name)),
        Err(_) => alone()?,
    };
    let reading = reading.of(field).map_err(|fault| fault.message(decimal).to_string())?;
    if !field.accepts(reading.value) {
        let scale = if percent { 100.0 } else { 1.0 };
        let sign = if percent { " %" } else { "" };
        let (least, most) = (field.range.0 * scale, field.range.1 * scale);
        return Err(format!("{} accepts numbers from {least}{sign} to {most}{sign}.", field.label));
    }
    // Spreadsheets store percentages as fractions, so a number without the sign may mean either.
    let bare = percent && !format!("{cell}{unit}").contains(['%', '٪', '％']) && reading.value != 0.0;
    let reading = Reading { doubtful: reading.doubtful || bare, ..reading };
    Ok((reading.value, reading.echo(&written(reading.value, percent, decimal), currency)))
}

/// A number in a form that can be typed.
fn written(value: f64, percent: bool, decimal: char) -> String {
    let number = if percent { libm::round(value * 1e11) / 1e9 } else { value };
    let sign = if percent { " %" } else { "" };
    format!("{}{sign}", number.to_string().replace('.', &decimal.to_string()))
}

fn other_unit(unit: &str, field: &Field, name: UnitName) -> String {
    format!("the unit is “{unit}” where {} is expected.", expected(field, name))
}

/// The unit of an input in words.
fn expected(field: &Field, name: UnitName) -> String {
    match phrase(field.unit, name) {
        own if own.is_empty() => "a number without a unit".to_string(),
        own => format!("“{own}”"),
    }
}

/// Whether a unit of more than one word includes thousands or more, such as `$000` or `thousands of USD`.
fn counts_in_others(unit: &str) -> bool {
    let is_scale = |word: &str| number_text::read(&format!("1 {word}"), '.', false).is_ok_and(|reading| reading.value > 1.0);
    unit.contains("000") || unit.split(|letter: char| !letter.is_alphabetic()).any(is_scale)
}

/// The units of time that a text mentions.
fn times(text: &str) -> Vec<&'static str> {
    let words = text.to_lowercase().replace("p.a.", "pa");
    let words = words.split(|letter: char| !letter.is_alphabetic());
    words.filter_map(|word| TIMES.iter().find(|(_, names)| names.contains(&word)).map(|(time, _)| *time)).collect()
}

fn times_of(field: &Field) -> Vec<&'static str> {
    times(&format!("{} {}", phrase(field.unit, UnitName::UNIT), field.id.replace('_', " ")))
}
