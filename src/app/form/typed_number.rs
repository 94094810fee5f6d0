//! The text typed into a number field: how it is read, and its valid range.

use crate::app::snapshot::{Formats, is_percent, phrase};
use crate::exchange::number_text::{NotANumber, Reading, read_in_unit};
use crate::model::{Control, Field, UnitName};

/// The number that a text means, if a field accepts it; `name` is what its service counts.
///
/// # Errors
/// Says why not; `None` for a number outside the range of the field.
pub fn accepted(text: &str, field: &Field, name: UnitName, decimal: char) -> Result<Reading, Option<NotANumber>> {
    let reading = read_in_unit(text, decimal, field.unit, name).and_then(|reading| reading.of(field.unit))?;
    if field.accepts(reading.value) { Ok(reading) } else { Err(None) }
}

/// The number that a text means, and a note if the text is ambiguous.
///
/// # Errors
/// Says what to type instead.
pub fn read(text: &str, field: &Field, name: UnitName, formats: &Formats) -> Result<(f64, Option<String>), String> {
    let reading = accepted(text, field, name, formats.decimal).map_err(|fault| match fault {
        Some(NotANumber::Empty) | None => {
            let whole = if field.control == Control::Whole { "a whole number" } else { "a number" };
            format!("Enter {whole} {}.", range(field, formats))
        }
        Some(NotANumber::Several) => "This is more than one number. Enter one, or a range such as 9 to 12.".to_string(),
        Some(NotANumber::OtherUnit) => match phrase(field.unit, name) {
            own if own.is_empty() => NotANumber::OtherUnit.message(formats.decimal).to_string(),
            own => format!("This number has another unit. Enter it in this one: {own}."),
        },
        Some(fault) => fault.message(formats.decimal).to_string(),
    })?;
    Ok((reading.value, formats.reader().echo(&reading, field.unit)))
}

/// The range of a field in words, in its own unit.
pub(super) fn range(field: &Field, formats: &Formats) -> String {
    let (least, most) = field.range;
    format!("from {} to {}", formats.in_words(least, field.unit), formats.in_words(most, field.unit))
}

/// The number this many steps on: a step is half a percentage point, one, or a unit of the number's second digit.
pub(super) fn stepped(value: f64, steps: f64, field: &Field) -> f64 {
    let step = match (is_percent(field.unit), field.control) {
        (true, _) => 0.005,
        (false, Control::Whole) => 1.0,
        _ => libm::pow(10.0, libm::floor(libm::log10(libm::fabs(value).max(1.0))) - 1.0),
    };
    let (least, most) = field.range;
    // Rounding to the step keeps 0.1 + 0.2 from becoming 0.30000000000000004.
    let number = libm::round((value + steps * step) / step) * step;
    (libm::round(number * 1e9) / 1e9).clamp(least, most)
}
