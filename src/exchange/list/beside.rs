//! Reads a number whose unit is in a cell beside it or in brackets after its label.

use super::unit::{Per, periods, unit, words_with_periods};
use crate::exchange::number_text::{NotANumber, Reading, has_period, read, read_in_unit};
use crate::exchange::unit_text::{is_percent, phrase};
use crate::model::{Field, UnitName};

/// The number of a cell in the unit beside it, for a field; `name` is what the service counts. Words that name no unit are remarks.
///
/// # Errors
/// Gives the reason, also for a unit or period that is not the field's.
pub fn read_beside(cell: &str, beside: &str, decimal: char, field: &Field, name: UnitName) -> Result<Reading, NotANumber> {
    let alone = read_in_unit(cell, decimal, field.unit, name);
    if beside.is_empty() {
        return alone;
    }
    let (both, percent) = (format!("{cell} {beside}"), is_percent(field.unit));
    match read(&both, decimal, percent) {
        Ok(reading) if percent || field.unit.is_money() => return Ok(reading),
        Ok(_) => return Err(NotANumber::OtherUnit),
        Err(_) => {}
    }
    let said = unit(beside);
    let is_known = |per: &Per| has_period(field.unit, *per) || own_periods(field).contains(per);
    let is_other =
        said.scale != 1.0 || said.is_multiple || (said.percent != percent && !cell.contains('%')) || !said.per.iter().all(is_known);
    if is_other {
        return Err(NotANumber::OtherUnit);
    }
    let of_label = words_with_periods(&format!("{} {} {}", field.label, field.id.replace('_', " "), phrase(field.unit, name)));
    let is_own = said.rest.split(' ').all(|word| of_label.iter().any(|own| own == word));
    match read_in_unit(&both, decimal, field.unit, name) {
        Err(NotANumber::OtherUnit) if said.per.is_empty() && !is_own => Err(NotANumber::OtherUnit),
        // The unit beside it leaves no doubt about the period, but the number may be doubtful by itself.
        _ => alone.map(|reading| match said.currency {
            Some(currencies) if reading.currencies.is_empty() => Reading { currencies, ..reading },
            _ => reading,
        }),
    }
}

/// The periods in the name of a field, such as those of credits per month.
fn own_periods(field: &Field) -> Vec<Per> {
    let words = words_with_periods(&field.id.replace('_', " "));
    words.iter().flat_map(|word| periods(word)).collect()
}
