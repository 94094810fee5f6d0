//! Reads ranges as people write them: `9 to 12`, `9..12`, `between 9 and 12`, `9 / 10 / 12`, `10 ± 2`, `10 ± 10 %`, `10 +20 % −5 %`,
//! `10 exactly`.

use super::{NotANumber, Reading, read, read_in_unit};
use crate::graph::Unit;
use crate::model::significant;

/// The marks between two ends; a slash only separates three numbers and has spaces around it, because `9/10/12` may be a date.
const BETWEEN: [&str; 5] = [" to ", "…", "...", "..", "–"];
/// Digits of an end that is computed from a spread.
const DIGITS: u8 = 12;

/// A number with its uncertainty, as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrittenRange {
    /// The likely value; `None` if only ends are written.
    pub likely: Option<f64>,
    /// The low and the high end; `None` if the number is called exact.
    pub ends: Option<(f64, f64)>,
    /// The high end, or the exact number, as it was read: its currency may have to be echoed.
    pub reading: Reading,
}

/// Reads a range for an input of a unit. `now` is its current value, which `± 10 %` without a value is around; in a percentage a
/// spread counts points. `None` if the text has none of the forms of a range.
pub fn read_range(text: &str, decimal: char, unit: Unit, now: f64) -> Option<Result<WrittenRange, NotANumber>> {
    let text = text.trim().to_ascii_lowercase().replace("+/-", "±").replace("+-", "±");
    let number = |text: &str| read_in_unit(text, decimal, unit);
    if let Some(only) = text.strip_suffix("exactly").or_else(|| text.strip_prefix("exactly")) {
        return Some(number(only).map(|reading| WrittenRange { likely: Some(reading.value), ends: None, reading }));
    }
    if let Some((around, by)) = text.split_once('±') {
        return Some(around_value(around, (by, by), decimal, unit, now));
    }
    if let Some((around, less, more)) = signed_spreads(&text) {
        return Some(around_value(around, (less, more), decimal, unit, now));
    }
    let (low, likely, high) = match text.split(" / ").collect::<Vec<&str>>().as_slice() {
        [low, likely, high] => (*low, Some(*likely), *high),
        _ => {
            let (low, high) = two_ends(&text)?;
            (low, None, high)
        }
    };
    let all = || {
        let reading = number(high)?;
        // In `9 to 12k` and `9 to 12 %`, the ending belongs to both.
        let ending = high.rfind(|letter: char| letter.is_ascii_digit()).and_then(|last| high.get(last + 1..)).unwrap_or_default();
        let with_ending = |text: &str| match number(&format!("{}{ending}", text.trim_end())) {
            Ok(found) if found.value <= reading.value => Ok(found.value),
            _ => number(text).map(|found| found.value),
        };
        let likely = likely.map(with_ending).transpose()?;
        Ok(WrittenRange { likely, ends: Some((with_ending(low)?, reading.value)), reading })
    };
    Some(all())
}

/// The texts of two ends.
fn two_ends(text: &str) -> Option<(&str, &str)> {
    if let Some(ends) = text.strip_prefix("between ") {
        return ends.split_once(" and ");
    }
    let text = text.strip_prefix("from ").unwrap_or(text);
    BETWEEN.iter().find_map(|mark| {
        // A dash at the start is a sign.
        let (at, _) = text.match_indices(mark).find(|(at, _)| *at > 0)?;
        Some((text.get(..at)?, text.get(at + mark.len()..)?))
    })
}

/// The texts of a value and of what it may be less or more, as in `10 +20 % −5 %`.
fn signed_spreads(text: &str) -> Option<(&str, &str, &str)> {
    let digit = text.find(|letter: char| letter.is_ascii_digit())?;
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(at, letter)| *at > digit && "+-−–".contains(*letter)).collect();
    let [(first, sign), (second, other)] = *signs.as_slice() else { return None };
    let (one, two) = (text.get(first + sign.len_utf8()..second)?, text.get(second + other.len_utf8()..)?);
    let around = text.get(..first)?;
    match (sign == '+', other == '+') {
        (true, false) => Some((around, two, one)),
        (false, true) => Some((around, one, two)),
        _ => None,
    }
}

/// A range around a value, or around `now`; a spread is in the unit of the input or, unless that is a percentage, in percent of the
/// value.
fn around_value(around: &str, (less, more): (&str, &str), decimal: char, unit: Unit, now: f64) -> Result<WrittenRange, NotANumber> {
    let percent = matches!(unit, Unit::Share | Unit::SharePerYear);
    let reading = match around.trim() {
        "" => Reading { value: now, doubtful: false, currencies: &[] },
        around => read_in_unit(around, decimal, unit)?,
    };
    let value = reading.value;
    let spread = |text: &str| {
        let text = text.trim_end();
        let size = match text.strip_suffix('%').or_else(|| text.strip_suffix("percent")) {
            Some(share) if !percent => read(share, decimal, true)?.value * libm::fabs(value),
            _ => read_in_unit(text, decimal, unit)?.value,
        };
        if size >= 0.0 { Ok(size) } else { Err(NotANumber::Unreadable) }
    };
    let ends = (significant(value - spread(less)?, DIGITS), significant(value + spread(more)?, DIGITS));
    Ok(WrittenRange { likely: Some(value), ends: Some(ends), reading })
}
