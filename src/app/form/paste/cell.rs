//! A pasted cell as the number of an input, with the unit beside it.

use super::labels::unit_name;
use crate::app::snapshot::{is_percent, phrase};
use crate::exchange::list::read_beside;
use crate::exchange::number_text::{NotANumber, Reading, read_in_unit};
use crate::graph::Unit;
use crate::model::{Address, Choice, Field, Scenario, UnitName};

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
    let reading = read_beside(cell, unit, decimal, field, name).and_then(|reading| reading.of(field.unit));
    let reading = reading.map_err(|fault| match fault {
        NotANumber::OtherUnit if !unit.is_empty() => format!("the unit is “{unit}” where {} is expected.", expected(field, name)),
        NotANumber::OtherUnit => format!("it has another unit than {}.", expected(field, name)),
        fault => fault.message(decimal).to_string(),
    })?;
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

/// The unit of an input in words.
fn expected(field: &Field, name: UnitName) -> String {
    match phrase(field.unit, name) {
        own if own.is_empty() => "a number without a unit".to_string(),
        own => format!("“{own}”"),
    }
}
