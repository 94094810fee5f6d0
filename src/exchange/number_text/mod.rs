//! Numbers as people write them: `12.5`, `12,5`, `1 234`, `1'234.-`, `12k`, `€1.2m`, `Rs. 1,00,000`, `11,04 Mio. €`, `15%`.
//!
//! What could be meant otherwise is read as doubtful, so that it is echoed; two numbers never become one.

mod affixes;
mod groups;
mod marks;
mod words;

use affixes::Around;
pub(super) use marks::is_invisible;

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
}

impl NotANumber {
    /// What to tell the user.
    pub fn message(self) -> &'static str {
        match self {
            NotANumber::Empty => "Enter a number.",
            NotANumber::Unreadable => "This is no number. Write it like 1234.5, 12k or 1.2m.",
            NotANumber::TooLarge => "This number is too large to compute with.",
            NotANumber::Percent => "This is not a percentage: leave the % out.",
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
    let (number, marks_doubtful) = groups::ungrouped(digits, decimal).ok_or(NotANumber::Unreadable)?;
    let number: f64 = format!("{number}e{}", exponent.unwrap_or("0")).parse().map_err(|_| NotANumber::Unreadable)?;
    let number = if around.negative { -number } else { number };
    let value = if percent { number / 100.0 } else { number * around.scale.unwrap_or(1.0) };
    if !value.is_finite() {
        return Err(NotANumber::TooLarge);
    }
    let fraction = percent && !around.percent && may_be_fraction(number);
    let doubtful = plain.doubtful || marks_doubtful || around.doubtful || fraction;
    Ok(Reading { value, doubtful, currencies: around.currency.unwrap_or_default() })
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

impl Reading {
    /// What to say beside a number that could be meant otherwise; `written` is how it was read, with its unit, and
    /// `currency` the code of the currency that it counts in.
    pub fn echo(&self, written: &str, currency: &str) -> Option<String> {
        let foreign = self.currencies.first().filter(|_| !self.currencies.contains(&currency));
        match foreign {
            Some(foreign) => Some(format!("Read as {written} {currency}: {foreign} is not converted")),
            None => self.doubtful.then(|| format!("Read as {written}")),
        }
    }
}
