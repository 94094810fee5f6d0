//! Reads one cell as a part of the calendar.

use super::month_names::month as month_named;
use super::unit::has;
use crate::exchange::plain_words::folded;
use time::{Date, Month, Weekday};

/// The order of day, month and year in a column with ambiguous dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// `1/31/2026` and `1/31`, and `Jan-26` is a month of 2026.
    MonthDayYear,
    /// `31/1/2026` and `31/1`, and `26-Jan` is a day.
    DayMonthYear,
    /// `26-01-31`, and `1/26` is a month of 2026.
    YearMonthDay,
}

/// The length of a part of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// One day.
    Day,
    /// Seven days.
    Week,
    /// A number of months.
    Months(u8),
}

/// A part of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    /// Its first day; in an arbitrary year if none is given.
    pub first: Date,
    /// Its length.
    pub length: Length,
    /// Whether its year is given.
    pub has_year: bool,
}

/// Why a cell cannot be read as a part of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoPeriod {
    /// It is not a date.
    Unreadable,
    /// It only contains a year.
    Year,
    /// It belongs to a fiscal year, which may start in any month.
    Fiscal,
}

impl NoPeriod {
    /// The message for the user.
    pub(super) fn message(self) -> &'static str {
        match self {
            NoPeriod::Unreadable => "is not a month, week or day. Write months like 2026-04.",
            NoPeriod::Year => "is a year without a month. Write months like 2026-04.",
            NoPeriod::Fiscal => "is a fiscal period, which can start in any month. Write calendar months like 2026-04.",
        }
    }
}

/// A year with 53 weeks and a 29 February, for cells without a year.
const ANY_YEAR: i32 = 2004;
const FISCAL: &str = "fy fiscal gj fj p per period ay ytd";
const QUARTERS: &str = "q quarter quartal t trim trimestre kwartal";
const HALVES: &str = "h hj halbjahr half semester";
const WEEKS: &str = "w wk week kw cw woche semaine semana";
const DAYS_OF_THE_WEEK: &str = "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag";
const PASSED_OVER: &str = "st nd rd th er of de del";

/// Reads a cell.
///
/// # Errors
/// Says why it is not a part of the calendar.
pub(super) fn period(cell: &str, order: Order) -> Result<Period, NoPeriod> {
    let folded = folded(cell);
    let text = without_time(&folded);
    let parts = parts(text);
    let words: Vec<&str> = parts.iter().copied().filter(|part| !is_number(part)).filter(|word| !has(PASSED_OVER, word)).collect();
    let words: Vec<&str> =
        if words.len() > 1 || parts.len() > 3 { words.into_iter().filter(|word| !has(DAYS_OF_THE_WEEK, word)).collect() } else { words };
    let numbers: Vec<&str> = parts.iter().copied().filter(|part| is_number(part)).collect();
    if words.iter().any(|word| has(FISCAL, word)) {
        return Err(NoPeriod::Fiscal);
    }
    match words.as_slice() {
        [] => in_numbers(text, &numbers, order),
        [word] => match month_named(word) {
            Some(month) => with_name(month, &numbers, order, text),
            None => with_letter(word, &numbers),
        },
        _ => Err(NoPeriod::Unreadable),
    }
}

/// A text without a trailing time of day, such as `T00:00:00Z` or ` 12:00 AM`.
fn without_time(text: &str) -> &str {
    let text = text.trim();
    let Some((before, _)) = text.split_once(':') else { return text };
    before.rsplit_once([' ', 't']).map_or(text, |(date, _)| date.trim())
}

/// Runs of letters and runs of digits.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for run in text.split(|letter: char| !letter.is_alphanumeric()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|letter: char| letter.is_ascii_digit() != first.is_ascii_digit()).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            parts.push(part);
            rest = after;
        }
    }
    parts
}

fn is_number(part: &str) -> bool {
    part.starts_with(|letter: char| letter.is_ascii_digit())
}

fn in_numbers(text: &str, numbers: &[&str], order: Order) -> Result<Period, NoPeriod> {
    match *numbers {
        [day] | [day, _] if serial(day).is_some() => serial(day).ok_or(NoPeriod::Unreadable),
        [year] if full_year(year).is_some() => Err(NoPeriod::Year),
        [only] if only.len() == 6 => only.split_at_checked(4).map_or(Err(NoPeriod::Unreadable), |(year, month)| whole_month(year, month)),
        [only] if only.len() == 8 => {
            let (year, rest) = only.split_at_checked(4).ok_or(NoPeriod::Unreadable)?;
            let (month, day) = rest.split_at_checked(2).ok_or(NoPeriod::Unreadable)?;
            day_of(year, number(month)?, day)
        }
        [month] if month.len() <= 2 => months(ANY_YEAR, number(month)?, 1, false),
        [year, month] | [month, year] if full_year(year).is_some() => {
            // 2025/26 and 2025-26 are fiscal years.
            let is_next = full_year(year).is_some_and(|full| (full + 1) % 100 == i32::from(number(month).unwrap_or_default()));
            if is_next && number(month)? > 12 { Err(NoPeriod::Fiscal) } else { whole_month(year, month) }
        }
        // A day, or a month and the last two digits of its year.
        [first, second] if first.len() <= 2 && second.len() <= 2 => match order {
            Order::MonthDayYear => day_without_year(number(first)?, second),
            Order::DayMonthYear => day_without_year(number(second)?, first),
            Order::YearMonthDay if number(second)? > 12 => whole_month(second, first),
            Order::YearMonthDay => Err(NoPeriod::Unreadable),
        },
        [year, month, day] if full_year(year).is_some() => day_of(year, number(month)?, day),
        // If points separate the numbers, the day comes first.
        [day, month, year] if text.contains('.') => day_of(year, number(month)?, day).or_else(|_| day_of(year, number(day)?, month)),
        [first, second, third] => match order {
            Order::MonthDayYear => day_of(third, number(first)?, second),
            Order::DayMonthYear => day_of(third, number(second)?, first),
            Order::YearMonthDay if full_year(third).is_some() => Err(NoPeriod::Unreadable),
            Order::YearMonthDay => day_of(first, number(second)?, third),
        },
        _ => Err(NoPeriod::Unreadable),
    }
}

fn with_name(month: u8, numbers: &[&str], order: Order, text: &str) -> Result<Period, NoPeriod> {
    match *numbers {
        [] => months(ANY_YEAR, month, 1, false),
        [year] if full_year(year).is_some() || text.contains(['\'', '’']) => months(year_of(year)?, month, 1, true),
        // A number above 31 is not a day.
        [short] if order == Order::DayMonthYear => day_without_year(month, short),
        [short] => months(year_of(short)?, month, 1, true),
        [first, second] if full_year(first).is_some() || (order == Order::YearMonthDay && full_year(second).is_none()) => {
            day_of(first, month, second)
        }
        [day, year] => day_of(year, month, day),
        _ => Err(NoPeriod::Unreadable),
    }
}

/// `Q1 2026`, `2026-W03`, `H1 26`, `2026M03`.
fn with_letter(word: &str, numbers: &[&str]) -> Result<Period, NoPeriod> {
    let (place, year) = match *numbers {
        [year, place] | [year, place, _] | [place, year] if full_year(year).is_some() => (number(place)?, Some(year_of(year)?)),
        [place, year] if year.len() == 2 => (number(place)?, Some(year_of(year)?)),
        [place] => (number(place)?, None),
        _ => return Err(NoPeriod::Unreadable),
    };
    let of = |length: u8| {
        let year = year.filter(|_| (1..=12 / length).contains(&place)).ok_or(NoPeriod::Unreadable)?;
        months(year, (place - 1) * length + 1, length, true)
    };
    match word {
        _ if has(WEEKS, word) => {
            let first = Date::from_iso_week_date(year.unwrap_or(ANY_YEAR), place, Weekday::Monday).map_err(|_| NoPeriod::Unreadable)?;
            Ok(Period { first, length: Length::Week, has_year: year.is_some() })
        }
        _ if has(QUARTERS, word) => of(3),
        _ if has(HALVES, word) => of(6),
        "m" => of(1),
        _ => Err(NoPeriod::Unreadable),
    }
}

/// A day as Excel counts them, from the end of 1899 on: 46023 is 1 January 2026.
fn serial(text: &str) -> Option<Period> {
    let days: i32 = text.parse().ok().filter(|days| text.len() == 5 && (30_000..80_000).contains(days))?;
    let first = Date::from_calendar_date(1899, Month::December, 30).ok()?.to_julian_day() + days;
    Some(Period { first: Date::from_julian_day(first).ok()?, length: Length::Day, has_year: true })
}

fn whole_month(year: &str, month: &str) -> Result<Period, NoPeriod> {
    months(year_of(year)?, number(month)?, 1, true)
}

fn months(year: i32, month: u8, count: u8, has_year: bool) -> Result<Period, NoPeriod> {
    Ok(Period { first: date(year, month, 1)?, length: Length::Months(count), has_year })
}

fn day_of(year: &str, month: u8, day: &str) -> Result<Period, NoPeriod> {
    let first = date(year_of(year)?, month, number(day)?)?;
    Ok(Period { first, length: Length::Day, has_year: true })
}

/// A day without its year; 29 February falls in a leap year.
fn day_without_year(month: u8, day: &str) -> Result<Period, NoPeriod> {
    date(ANY_YEAR, month, number(day)?).map(|first| Period { first, length: Length::Day, has_year: false })
}

fn date(year: i32, month: u8, day: u8) -> Result<Date, NoPeriod> {
    let month = Month::try_from(month).map_err(|_| NoPeriod::Unreadable)?;
    Date::from_calendar_date(year, month, day).map_err(|_| NoPeriod::Unreadable)
}

/// A whole year.
pub(super) fn year(cell: &str) -> Result<Period, NoPeriod> {
    months(full_year(cell.trim()).ok_or(NoPeriod::Unreadable)?, 1, 12, true)
}

fn full_year(part: &str) -> Option<i32> {
    part.parse().ok().filter(|year| part.len() == 4 && (1900..2200).contains(year))
}

fn year_of(part: &str) -> Result<i32, NoPeriod> {
    let short = part.parse::<i32>().ok().filter(|_| part.len() == 2).map(|year| 2000 + year);
    full_year(part).or(short).ok_or(NoPeriod::Unreadable)
}

fn number(part: &str) -> Result<u8, NoPeriod> {
    part.parse().map_err(|_| NoPeriod::Unreadable)
}
