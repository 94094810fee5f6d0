//! Reads a text as months of the calendar, such as the quarter of a row: `Q1 2027`, `Jan-Mar 2027`, `2027-01`, `31/03/2027`.

use super::calendar::{Length, Order, Period, period, year};
use super::dates::{days_in_month, month_number};

/// The words and marks between the first and the last month.
const BETWEEN: [&str; 6] = [" to ", " bis ", "–", "—", "-", "/"];

/// The first month that a text means, counted from the year 0, and how many months it covers; `None` if it means no whole months.
pub fn months(text: &str) -> Option<(i32, i32)> {
    if let Some((first, count, true)) = whole(text).or_else(|| spanned(&year(text).ok()?)) {
        return Some((first, count));
    }
    BETWEEN.iter().find_map(|mark| {
        let (from, to) = text.split_once(mark)?;
        let (last, count, has_year) = whole(to)?;
        let (first, _, has_own_year) = whole(from)?;
        let length = if has_own_year { last - first } else { (last - first).rem_euclid(12) } + count;
        (has_year && (1..=12).contains(&length)).then_some((last + count - length, length))
    })
}

/// A text without a mark between two months. A day stands for its month if it is the first or the last one there.
fn whole(text: &str) -> Option<(i32, i32, bool)> {
    [Order::DayMonthYear, Order::MonthDayYear].into_iter().find_map(|order| spanned(&period(text, order).ok()?))
}

fn spanned(period: &Period) -> Option<(i32, i32, bool)> {
    let day = period.first;
    let count = match period.length {
        Length::Months(count) => i32::from(count),
        Length::Day if period.has_year && (day.day() == 1 || day.day() == days_in_month(day)) => 1,
        Length::Day | Length::Week => return None,
    };
    Some((month_number(day), count, period.has_year))
}
