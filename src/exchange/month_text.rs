//! Months of a calendar as people write them: `Jan 2027`, `2027-01`, `1/2027`, `janvier 27`, or only `1`.

use super::list::month_named;

/// The months as the page writes them.
const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarMonth {
    /// The year, such as 2027.
    pub year: i32,
    /// The month, 1 for January to 12 for December.
    pub month: u8,
}

impl CalendarMonth {
    /// The month of two inputs, which hold whole numbers.
    pub fn of(year: f64, month: f64) -> CalendarMonth {
        CalendarMonth { year: year as i32, month: month as u8 }
    }

    /// The month so many months later, or before where it is negative.
    pub fn later(self, months: i32) -> CalendarMonth {
        let counted = self.year * 12 + i32::from(self.month) - 1 + months;
        CalendarMonth { year: counted.div_euclid(12), month: counted.rem_euclid(12) as u8 + 1 }
    }

    /// As the page writes it, such as `Jan 2027`.
    pub fn text(self) -> String {
        let name = SHORT.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default();
        format!("{name} {}", self.year)
    }

    /// What a text means in a field that shows this month: a month alone keeps its year, a year alone its month.
    /// `None` if the text fits no month, or more than one.
    pub fn read(self, text: &str) -> Option<CalendarMonth> {
        // A sign before it makes it another number.
        if text.trim_start().starts_with(|letter: char| !letter.is_alphanumeric()) {
            return None;
        }
        let mut parts = text.split(|letter: char| letter.is_whitespace() || "/-.,".contains(letter)).filter(|part| !part.is_empty());
        let (first, second) = (parts.next()?, parts.next());
        if parts.next().is_some() {
            return None;
        }
        match (MonthPart::read(first)?, second.map(MonthPart::read)) {
            (MonthPart::Month(month) | MonthPart::Either(month), None) => Some(CalendarMonth { month, ..self }),
            (MonthPart::Year(year), None) => Some(CalendarMonth { year, ..self }),
            (MonthPart::Short(_), None) => None,
            (MonthPart::Month(month) | MonthPart::Either(month), Some(Some(year))) => Some(CalendarMonth { year: year.as_year()?, month }),
            (MonthPart::Year(year), Some(Some(MonthPart::Month(month) | MonthPart::Either(month)))) => Some(CalendarMonth { year, month }),
            _ => None,
        }
    }
}

/// A part of such a text.
enum MonthPart {
    Month(u8),
    Year(i32),
    /// The last two digits of a year.
    Short(u8),
    /// A number up to twelve: a month, and a short year only behind one.
    Either(u8),
}

impl MonthPart {
    fn read(text: &str) -> Option<MonthPart> {
        match text.parse::<u16>() {
            Ok(number @ 1..=12) if text.len() <= 2 => Some(MonthPart::Either(number as u8)),
            Ok(year @ 13..=99) if text.len() == 2 => Some(MonthPart::Short(year as u8)),
            Ok(year) if text.len() == 4 => Some(MonthPart::Year(year.into())),
            Ok(_) => None,
            Err(_) => month_named(text).map(MonthPart::Month),
        }
    }

    fn as_year(&self) -> Option<i32> {
        match self {
            MonthPart::Year(year) => Some(*year),
            MonthPart::Short(short) | MonthPart::Either(short) => Some(2000 + i32::from(*short)),
            MonthPart::Month(_) => None,
        }
    }
}
