//! Numbers as people write them: `12.5`, `12,5`, `1 234`, `1'234.-`, `12k`, `€1.2m`, `Rs. 1,00,000`, `11,04 Mio. €`, `15%`.
//!
//! What could be meant otherwise is read as doubtful, so that it is echoed; two numbers never become one.

mod affixes;
mod groups;
mod marks;
mod words;

use crate::model::Field;
use affixes::Around;
pub(super) use marks::is_invisible;
pub(super) use words::currency;

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The number; a percentage as a fraction.
    pub value: f64,
    /// Whether someone could have meant another number, or another currency, so that it should be echoed.
    pub doubtful: bool,
    /// The codes of the currencies that it may be in; empty where it names none.
    pub currencies: &'static [&'static str],
}

/// Why a text is not taken as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// There is nothing.
    Empty,
    /// It is no number.
    Unreadable,
    /// It is beyond all numbers that can be computed with.
    TooLarge,
    /// It has a percent sign where no percentage is meant.
    Percent,
    /// It names a currency where no amount of money is meant.
    Currency,
}

impl NotANumber {
    /// What to tell the user.
    pub fn message(self) -> &'static str {
        match self {
            NotANumber::Empty => "Enter a number.",
            NotANumber::Unreadable => "This is no number. Write it like 1234.5, 12k or 1.2m.",
            NotANumber::TooLarge => "This number is too large to compute with.",
            NotANumber::Percent => "This is not a percentage: leave the % out.",
            NotANumber::Currency => "This is not an amount of money: leave the currency out.",
        }
    }
}

/// Reads a number; `decimal` is the reader's decimal mark, `percent` says that percentages are meant, with or
/// without their sign.
///
/// # Errors
/// Says why it is not taken.
pub fn read(text: &str, decimal: char, percent: bool) -> Result<Reading, NotANumber> {
    let plain = marks::plain(text, decimal);
    if plain.text.is_empty() {
        return Err(NotANumber::Empty);
    }
    let (before, digits, after) = parts(&plain.text).ok_or(NotANumber::Unreadable)?;
    let around = Around::read(before, after).ok_or(NotANumber::Unreadable)?;
    match (around.percent, percent) {
        (true, false) => return Err(NotANumber::Percent),
        (_, true) if around.currency.is_some() || around.scale.is_some() => return Err(NotANumber::Unreadable),
        _ => {}
    }
    let (digits, exponent) = digits.split_once(['e', 'E']).map_or((digits, None), |(digits, exponent)| (digits, Some(exponent)));
    let codes = around.currency.unwrap_or_default();
    let (number, marks_doubtful) = match groups::whole(digits) {
        // What follows says that the amount is a whole one, or begins with the other mark: these part groups.
        Some(whole) if around.whole.len() > 1 || digits.contains(other(around.whole)) => (whole, false),
        Some(whole) if digits.contains('.') && words::point_parts_thousands(codes) => (whole, true),
        _ => groups::ungrouped(digits, decimal).ok_or(NotANumber::Unreadable)?,
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

/// The mark that parts groups where this one begins the fraction.
fn other(decimal: &str) -> char {
    match decimal {
        "." => ',',
        "," => '.',
        _ => '\0',
    }
}

/// What stands before, between and after the first and the last digit; a decimal mark may stand before the first.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)? + 1);
    let before = text.get(..first)?;
    // The point of “Rs.5” belongs to the word.
    let point = before.strip_suffix(['.', ',']).filter(|word| !word.ends_with(char::is_alphabetic));
    let start = point.map_or(first, str::len);
    Some((text.get(..start)?, text.get(start..last)?, text.get(last..)?))
}

/// Whether a percentage without its sign may have been meant as a fraction, as spreadsheets hold it: 0.08 or 1.3.
fn may_be_fraction(percentage: f64) -> bool {
    let size = libm::fabs(percentage);
    size > 0.0 && (size <= 1.0 || (size < 2.0 && size != libm::trunc(size)))
}

/// So many currencies are told one by one.
const FEW: usize = 4;

/// Codes in words, such as `SEK, NOK or DKK`.
fn any_of(codes: &[&str]) -> String {
    match codes {
        [others @ .., last] if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => codes.concat(),
    }
}

impl Reading {
    /// The number for a field.
    ///
    /// # Errors
    /// An amount of money is none of anything else.
    pub fn of(self, field: &Field) -> Result<Reading, NotANumber> {
        if self.currencies.is_empty() || field.unit.is_money() { Ok(self) } else { Err(NotANumber::Currency) }
    }

    /// What to say beside a number that could be meant otherwise; `written` is how it was read, with its unit, and
    /// `currency` the code of the currency that it counts in.
    pub fn echo(&self, written: &str, currency: &str) -> Option<String> {
        let foreign = self.currencies.first().filter(|_| !self.currencies.contains(&currency));
        match foreign {
            Some(foreign) => {
                // What several neighbours call theirs is none of them for certain.
                let named = if self.currencies.len() > FEW { (*foreign).to_string() } else { any_of(self.currencies) };
                Some(format!("Read as {written} {currency}: {named} is not converted"))
            }
            None => self.doubtful.then(|| format!("Read as {written}")),
        }
    }
}
