//! Reads ranges as people write them: `9 to 12`, `9-12`, `9..12`, `between 9 and 12`, `9 / 10 / 12`, `10 ± 2`, `10 ± 10 %`, `10 +20 % −5 %`,
//! `10 exactly`.

use super::{NotANumber, Reading, read, read_in_unit};
use crate::graph::Unit;
use crate::model::{UnitName, is_percent, significant};

/// The words and marks between two ends.
const BETWEEN: [&str; 13] = [" to ", " bis ", " à ", " tot ", " do ", "…", "...", "..", "–", "—", "-", "−", "/"];
/// Words around two ends: before the first, and between them.
const AROUND: [(&str, &str); 5] =
    [("between ", " and "), ("zwischen ", " und "), ("entre ", " et "), ("entre ", " y "), ("tussen ", " en ")];
/// Words before the first of two ends that have a mark between them.
const BEFORE: [&str; 5] = ["from ", "von ", "de ", "od ", "van "];
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

/// Reads a range for an input of a unit; `name` is what the service counts. `now` is the current value, which `± 10 %` without a value is around; in a percentage a
/// spread counts points. `None` if the text has none of the forms of a range.
pub fn read_range(text: &str, decimal: char, (unit, name): (Unit, UnitName), now: f64) -> Option<Result<WrittenRange, NotANumber>> {
    let text = text.trim().to_ascii_lowercase().replace("+/-", "±").replace("+-", "±");
    let number = |text: &str| read_in_unit(text, decimal, unit, name);
    if let Some(only) = text.strip_suffix("exactly").or_else(|| text.strip_prefix("exactly")) {
        return Some(number(only).map(|reading| WrittenRange { likely: Some(reading.value), ends: None, reading }));
    }
    if let Some((around, by)) = text.split_once('±') {
        return Some(around_value(around, (by, by), decimal, (unit, name), now));
    }
    if let Some((around, less, more)) = signed_spreads(&text) {
        return Some(around_value(around, (less, more), decimal, (unit, name), now));
    }
    let (low, likely, high) = match text.split(" / ").collect::<Vec<&str>>().as_slice() {
        [low, likely, high] => (*low, Some(*likely), *high),
        _ => match text.split('/').map(str::trim).collect::<Vec<&str>>().as_slice() {
            [low, likely, high] if are_amounts([low, likely, high]) => (*low, Some(*likely), *high),
            _ => {
                let (low, high) = two_ends(&text)?;
                (low, None, high)
            }
        },
    };
    let all = || {
        let reading = number(high)?;
        // In `9 to 12k` and `9 to 12 %`, the ending belongs to both.
        let ending = high.rfind(|letter: char| letter.is_ascii_digit()).and_then(|last| high.get(last + 1..)).unwrap_or_default();
        let with_ending = |text: &str| match number(&format!("{}{ending}", text.trim_end())) {
            Ok(found) if found.value <= reading.value => Ok(found),
            _ => number(text),
        };
        let likely = likely.map(with_ending).transpose()?.map(|found| found.value);
        let low = with_ending(low)?;
        // In `€9 to 12`, the currency belongs to both.
        let currencies = if reading.currencies.is_empty() { low.currencies } else { reading.currencies };
        if low.currencies.iter().any(|code| !currencies.contains(code)) {
            return Err(NotANumber::Several);
        }
        Ok(WrittenRange { likely, ends: Some((low.value, reading.value)), reading: Reading { currencies, ..reading } })
    };
    Some(all())
}

/// Whether slashes without spaces separate three numbers: a date has a day and a month of one or two digits.
fn are_amounts(parts: [&str; 3]) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_short = |part: &&str| part.len() <= 2 && part.chars().all(is_digit);
    parts.iter().all(|part| part.contains(is_digit)) && parts.iter().filter(|part| is_short(part)).count() < 2
}

/// The texts of two ends.
fn two_ends(text: &str) -> Option<(&str, &str)> {
    if let Some(ends) = AROUND.iter().find_map(|(before, between)| text.strip_prefix(before)?.split_once(between)) {
        return Some(ends);
    }
    let text = BEFORE.iter().find_map(|before| text.strip_prefix(before)).unwrap_or(text);
    BETWEEN.iter().find_map(|mark| {
        // A dash at the start is a sign.
        let (at, _) = text.match_indices(mark).find(|(at, _)| *at > 0)?;
        let (low, high) = (text.get(..at)?, text.get(at + mark.len()..)?);
        (!["-", "−", "/"].contains(mark) || are_ends(low, high)).then_some((low, high))
    })
}

/// Whether a hyphen or slash separates two numbers: it may also belong to an exponent, a date or a unit, such as `1e-5` or `$9/h`.
fn are_ends(low: &str, high: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let second = high.trim_start().trim_start_matches(['-', '−']);
    let is_number = second.trim_start_matches(|letter: char| !letter.is_alphanumeric()).starts_with(is_digit);
    low.contains(is_digit) && !low.ends_with('e') && is_number && !second.contains(['-', '/', '±', '+'])
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
fn around_value(
    around: &str,
    (less, more): (&str, &str),
    decimal: char,
    (unit, name): (Unit, UnitName),
    now: f64,
) -> Result<WrittenRange, NotANumber> {
    let percent = is_percent(unit);
    let reading = match around.trim() {
        "" => Reading { value: now, doubtful: false, currencies: &[] },
        around => read_in_unit(around, decimal, unit, name)?,
    };
    let value = reading.value;
    let spread = |text: &str| {
        let text = text.trim_end();
        let size = match text.strip_suffix('%').or_else(|| text.strip_suffix("percent")) {
            Some(share) if !percent => read(share, decimal, true)?.value * libm::fabs(value),
            _ => read_in_unit(text, decimal, unit, name)?.value,
        };
        if size >= 0.0 { Ok(size) } else { Err(NotANumber::Unreadable) }
    };
    let ends = (significant(value - spread(less)?, DIGITS), significant(value + spread(more)?, DIGITS));
    Ok(WrittenRange { likely: Some(value), ends: Some(ends), reading })
}
