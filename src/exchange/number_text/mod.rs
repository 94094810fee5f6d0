//! Reads numbers as people write them: `12.5`, `12,5`, `1 234`, `1'234.-`, `12k`, `€1.2m`, `Rs. 1,00,000`, `11,04 Mio. €`, `15%`.
//!
//! An ambiguous number is marked as doubtful, so that it is echoed; two numbers never become one.

mod affixes;
mod groups;
mod marks;
mod periods;
mod ranges;
mod reader;
mod units;
mod words;

use crate::graph::Unit;
use affixes::Affixes;
pub(super) use marks::is_invisible;
pub(super) use periods::{Per, has, only_period, periods, split_period, words_with_periods};
pub use ranges::{WrittenRange, read_range};
pub use reader::NumberReader;
pub(super) use units::has_period;
pub use units::read_in_unit;
pub(super) use words::currency;

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The number; a percentage as a fraction.
    pub value: f64,
    /// Whether another number or currency may have been meant, so that the page should echo it.
    pub doubtful: bool,
    /// The codes of its possible currencies; empty if it names none.
    pub currencies: &'static [&'static str],
}

/// Why a text is not accepted as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// It is empty.
    Empty,
    /// It is not a number.
    Unreadable,
    /// It is a range, or two numbers.
    Several,
    /// It is a number in another unit than the input's.
    OtherUnit,
    /// It is too large to compute with.
    TooLarge,
    /// It has a percent sign, but the input is not a percentage.
    Percent,
    /// It names a currency, but the input is not an amount of money.
    Currency,
}

impl NotANumber {
    /// The message for a user who writes numbers with a decimal mark.
    pub fn message(self, decimal: char) -> &'static str {
        match self {
            NotANumber::Empty => "Enter a number.",
            NotANumber::Unreadable if decimal == ',' => "This is not a number. Write it like 1234,5, 12k or 1,2m.",
            NotANumber::Unreadable => "This is not a number. Write it like 1234.5, 12k or 1.2m.",
            NotANumber::Several => "This is more than one number. Enter one.",
            NotANumber::OtherUnit => "This input has another unit. Enter the number without one.",
            NotANumber::TooLarge => "This number is too large. Enter a smaller one.",
            NotANumber::Percent => "This input is not a percentage. Enter the number without %.",
            NotANumber::Currency => "This input is not an amount of money. Enter the number without a currency.",
        }
    }
}

/// Reads a number; `decimal` is the reader's decimal mark, `percent` means that the input is a percentage, with or without its
/// sign.
///
/// # Errors
/// Says why it is not accepted.
pub fn read(text: &str, decimal: char, percent: bool) -> Result<Reading, NotANumber> {
    let plain = marks::plain(text, decimal);
    if plain.text.is_empty() {
        return Err(NotANumber::Empty);
    }
    let (before, digits, after) = parts(&plain.text).ok_or(NotANumber::Unreadable)?;
    if is_range(digits) {
        return Err(NotANumber::Several);
    }
    let around = Affixes::read(before, after).ok_or(NotANumber::Unreadable)?;
    match (around.percent, percent) {
        (true, false) => return Err(NotANumber::Percent),
        (_, true) if around.currency.is_some() => return Err(NotANumber::Currency),
        (_, true) if around.scale.is_some() => return Err(NotANumber::Unreadable),
        _ => {}
    }
    let (digits, exponent) = digits.split_once(['e', 'E']).map_or((digits, None), |(digits, exponent)| (digits, Some(exponent)));
    let codes = around.currency.unwrap_or_default();
    let (number, marks_doubtful) = match groups::whole(digits) {
        // The ending marks a whole amount or starts with the other mark, so these marks separate groups.
        Some(whole) if around.whole.len() > 1 || digits.contains(other(around.whole)) => (whole, false),
        Some(whole) if digits.contains('.') && words::point_parts_thousands(codes) => (whole, true),
        _ => groups::ungrouped(digits, decimal).ok_or(if groups::are_several(digits) {
            NotANumber::Several
        } else {
            NotANumber::Unreadable
        })?,
    };
    let number: f64 = format!("{number}e{}", exponent.unwrap_or("0")).parse().map_err(|_| NotANumber::Unreadable)?;
    let number = if around.negative { -number } else { number };
    let value = if percent { number / 100.0 } else { number * around.scale.unwrap_or(1.0) };
    if !value.is_finite() {
        return Err(NotANumber::TooLarge);
    }
    let fraction = percent && !around.percent && may_be_fraction(number);
    let doubtful = plain.doubtful || marks_doubtful || around.doubtful || fraction;
    Ok(Reading { value, doubtful, currencies: codes })
}

/// Signs and words between two numbers.
const BETWEEN: [&str; 24] = [
    "-", "–", "—", "/", "|", ";", ", ", "&", "~", "…", "...", " to ", " bis ", " à ", " tot ", " do ", " or ", " oder ", " ou ", " and ",
    " und ", " et ", " y ", " vs ",
];

/// Whether there are two numbers with a sign or a word between them, such as `45000-55000`, `8%-9%`, `9 to 12` or `9500 / 9800`.
fn is_range(digits: &str) -> bool {
    let ends_in_number = |text: &str| {
        text.trim_end_matches(|letter: char| letter.is_alphabetic() || " %".contains(letter))
            .ends_with(|letter: char| letter.is_ascii_digit())
    };
    let is_exponent = |text: &str| text.ends_with(['e', 'E']);
    let halves = BETWEEN.iter().filter_map(|between| digits.split_once(between));
    halves.into_iter().any(|(first, second)| {
        let second = second.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        !is_exponent(first) && ends_in_number(first) && second.starts_with(|letter: char| letter.is_ascii_digit())
    })
}

/// The group separator that goes with a decimal mark.
fn other(decimal: &str) -> char {
    match decimal {
        "." => ',',
        "," => '.',
        _ => '\0',
    }
}

/// The texts before, between and after the first and the last digit; a decimal mark may precede the first.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)? + 1);
    let before = text.get(..first)?;
    // The point of “Rs.5” belongs to the word.
    let point = before.strip_suffix(['.', ',']).filter(|word| !word.ends_with(char::is_alphabetic));
    let start = point.map_or(first, str::len);
    Some((text.get(..start)?, text.get(start..last)?, text.get(last..)?))
}

/// Whether a percentage without its sign may have been meant as a fraction, as in spreadsheets: 0.08 or 1.3.
fn may_be_fraction(percentage: f64) -> bool {
    let size = libm::fabs(percentage);
    size > 0.0 && (size <= 1.0 || (size < 2.0 && size != libm::trunc(size)))
}

/// The largest number of currencies named one by one.
const FEW: usize = 4;

/// Codes in words, such as `SEK, NOK or DKK`.
fn any_of(codes: &[&str]) -> String {
    match codes {
        [others @ .., last] if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => codes.concat(),
    }
}

impl Reading {
    /// The number for a field of a unit.
    ///
    /// # Errors
    /// Returns a fault for an amount of money in any other unit.
    pub fn of(self, unit: Unit) -> Result<Reading, NotANumber> {
        if self.currencies.is_empty() || unit.is_money() { Ok(self) } else { Err(NotANumber::Currency) }
    }

    /// The note beside an ambiguous number; `written` is how it was read, with its unit, and `currency` the code of the field's
    /// currency.
    pub fn echo(&self, written: &str, currency: &str) -> Option<String> {
        match self.foreign(currency) {
            Some(named) => Some(format!("Read as {written} {currency}: {named} is not converted")),
            None => self.doubtful.then(|| format!("Read as {written}")),
        }
    }

    /// The currency it names in words, such as `EUR`, if it cannot be the field's.
    pub fn foreign(&self, currency: &str) -> Option<String> {
        let first = self.currencies.first().filter(|_| !self.currencies.contains(&currency))?;
        // A name shared by several currencies does not identify one.
        Some(if self.currencies.len() > FEW { (*first).to_string() } else { any_of(self.currencies) })
    }
}
