//! The text typed into a number field that may be a range: `9 to 12`, `10 ± 2`.

use super::typed_number::{range as limits, read};
use crate::app::snapshot::Formats;
use crate::exchange::number_text::read_range;
use crate::model::grammar::capitalised;
use crate::model::{Control, Field, Range, Shape, UnitName, significant};

/// The meaning of a text.
pub(super) enum Typed {
    /// A number, and a note if the text is ambiguous.
    Number(f64, Option<String>),
    /// A number with its uncertainty, in words; without a range it is certain.
    Range(f64, Option<Range>, String),
}

/// Why a text is not accepted.
pub(super) struct TypedFault {
    /// What to type instead.
    pub message: String,
    /// A likely value that would fit the ends that were typed, with their range.
    pub offer: Option<(f64, Range)>,
    /// Whether the text is meant as a range, so that no number in it was meant alone.
    pub of_range: bool,
}

/// What a field had before it was changed.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Before {
    pub value: f64,
    pub range: Option<Range>,
    /// Why it cannot have a range.
    pub certain: Option<&'static str>,
}

/// Reads a text for a field.
///
/// # Errors
/// Says what to type instead.
pub(super) fn read_typed_range(
    text: &str,
    (field, name): (&Field, UnitName),
    formats: &Formats,
    before: Before,
) -> Result<Typed, TypedFault> {
    let message = match read(text, field, name, formats) {
        Ok((number, echo)) => {
            let moved = before.range.filter(|_| number != before.value).map(|range| range.moved(field, before.value, number));
            let note = moved.map(|range| format!("The range moves with it: {}.", formats.range_in_words(number, range, field.unit)));
            let both = [echo, note].into_iter().flatten().collect::<Vec<String>>().join(" ");
            return Ok(Typed::Number(number, Some(both).filter(|both| !both.is_empty())));
        }
        Err(message) => message,
    };
    let fault = |message: String, of_range| Err(TypedFault { message, offer: None, of_range });
    let Some(written) = read_range(text, formats.decimal, (field.unit, name), before.value) else { return fault(message, false) };
    let written = match written.and_then(|written| written.reading.of(field.unit).map(|_| written)) {
        Ok(written) => written,
        Err(other) => return fault(other.message(formats.decimal).to_string(), true),
    };
    let likely = written.likely.unwrap_or(before.value);
    if !field.accepts(likely) {
        return fault(format!("Enter a likely value {}.", limits(field, formats)), true);
    }
    let Some((low, high)) = written.ends else { return Ok(Typed::Range(likely, None, "Certain".to_string())) };
    if let Some(reason) = before.certain {
        return fault(reason.to_string(), true);
    }
    if low > high {
        return fault("The low end is above the high end. Enter the low end first.".to_string(), true);
    }
    if !field.takes(low) || !field.takes(high) {
        return fault(format!("Enter ends {}.", limits(field, formats)), true);
    }
    let range = with_shape(field, low, high, before.range);
    if low <= likely && likely <= high {
        let words = formats.range_in_words(likely, range, field.unit);
        let foreign = written.reading.foreign(formats.currency());
        let words = foreign.map_or(words.clone(), |foreign| {
            format!("{}. {foreign} is not converted: the numbers are used as {}.", capitalised(&words), formats.currency())
        });
        return Ok(Typed::Range(likely, Some(range), words));
    }
    let message = format!("{} is not between these ends.", formats.in_words(likely, field.unit));
    Err(TypedFault { message, offer: middle(field, range).map(|likely| (likely, range)), of_range: true })
}

/// A range with these ends and the shape of the one before; if it had none, the usual one of the field.
pub(super) fn with_shape(field: &Field, low: f64, high: f64, before: Option<Range>) -> Range {
    let fits = |range: &Range| range.shape != Shape::Lognormal || low > 0.0;
    match before.filter(fits) {
        Some(range) => Range { low, high, ..range },
        None => Range::new(low, high, field.usual_shape(low)),
    }
}

/// The middle of a range, as a short number.
pub(super) fn middle(field: &Field, range: Range) -> Option<f64> {
    let exact = if range.shape == Shape::Lognormal { libm::sqrt(range.low * range.high) } else { (range.low + range.high) / 2.0 };
    let short = if field.control == Control::Whole { libm::round(exact) } else { significant(exact, 3) };
    [short, exact].into_iter().find(|middle| field.accepts(*middle) && range.low <= *middle && *middle <= range.high)
}
