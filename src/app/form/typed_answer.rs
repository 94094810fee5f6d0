//! The text typed as an answer to a question: a number or a range, which needs no number that it could be around.

use super::typed_number::accepted;
use super::typed_range::{Before, Typed, middle, read_typed_range, with_shape};
use crate::app::snapshot::Formats;
use crate::exchange::number_text::read_range;
use crate::model::grammar::capitalised;
use crate::model::{Field, Range, UnitName};

/// The number that an answer means, with its range if it is one: the likely value, or the middle where only ends are typed.
/// `None` if the field does not accept it.
pub fn answered(text: &str, field: &'static Field, name: UnitName, decimal: char) -> Option<(f64, Option<Range>)> {
    if let Ok(reading) = accepted(text, field, name, decimal) {
        return Some((reading.value, None));
    }
    let written = read_range(text, decimal, (field.unit, name), f64::NAN)?.ok()?;
    if !(field.unit.is_money() || written.reading.currencies.is_empty()) {
        return None;
    }
    let Some((low, high)) = written.ends else {
        return written.likely.filter(|number| field.accepts(*number)).map(|number| (number, None));
    };
    if !(field.takes(low) && field.takes(high) && low <= high) || field.why_certain().is_some() {
        return None;
    }
    let range = with_shape(field, low, high, None);
    let likely = written.likely.or_else(|| middle(field, range))?;
    (field.accepts(likely) && low <= likely && likely <= high).then_some((likely, Some(range)))
}

/// The number that an answer means, whether it has a range, and what to say about it.
///
/// # Errors
/// Says what to type instead.
pub fn read_answer(text: &str, field: &'static Field, name: UnitName, formats: &Formats) -> Result<(f64, bool, Option<String>), String> {
    let answer = answered(text, field, name, formats.decimal);
    let value = answer.map_or(field.default, |(number, _)| number);
    let read = read_typed_range(text, (field, name), formats, Before { value, range: None, certain: field.why_certain() });
    match read {
        Ok(Typed::Number(number, echo)) => Ok((number, false, echo)),
        Ok(Typed::Range(..)) if answer.is_none() => Err("Enter a number before the range, such as 100 ± 10 %.".to_string()),
        Ok(Typed::Range(number, range, words)) => Ok((number, range.is_some(), Some(capitalised(&words)))),
        Err(fault) => Err(fault.message),
    }
}
