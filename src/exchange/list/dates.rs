//! Reads a column of dates: all of its cells together show the order of day, month and year, or the user is asked.

use super::calendar::{Length, NoPeriod, Order, Period, period};
use super::cell::quoted;
use super::columns::Column;
use super::grid::Row;
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use super::unit::{Per, unit};
use crate::model::Sorting;
use time::Date;

const ORDERS: [Order; 3] = [Order::MonthDayYear, Order::DayMonthYear, Order::YearMonthDay];

type Cells = Vec<Result<Period, NoPeriod>>;

/// Reads a column; asks for the order if the cells do not show it, and offers the others if they only suggest one.
pub(super) fn column(cells: &[&str], aim: &Aim, reading: &mut Reading) -> Cells {
    let mut candidates: Vec<Cells> = Vec::new();
    for order in ORDERS {
        let read: Cells = cells.iter().map(|cell| period(cell, order)).collect();
        if !candidates.contains(&read) {
            candidates.push(read);
        }
    }
    let count = |read: &Cells| read.iter().flatten().count();
    let most = candidates.iter().map(count).max().unwrap_or_default();
    candidates.retain(|read| count(read) == most);
    if candidates.len() < 2 {
        return candidates.pop().unwrap_or_default();
    }
    let ranks: Vec<u8> = candidates.iter().map(regularity).collect();
    let best = ranks.iter().copied().max().unwrap_or_default();
    let mut likely = ranks.iter().enumerate().filter(|(_, rank)| **rank == best && best > 0).map(|(place, _)| place);
    // Without years, days in a row may also be the first days of months: only the user knows.
    let is_open =
        ranks.iter().filter(|rank| **rank > 0).count() > 1 && candidates.iter().flatten().flatten().any(|period| !period.has_year);
    let likely = likely.next().filter(|_| likely.next().is_none() && !is_open);
    let shown = differing(&candidates);
    let cell = quoted(cells.get(shown).unwrap_or(&""));
    let answers = candidates.iter().map(|read| {
        read.get(shown).map_or_else(String::new, |read| format!("“{cell}” is {}", read.map_or("not a date".to_string(), name)))
    });
    let answer = reading.ask(aim, ListDoubt::Dates, "Dates".to_string(), answers.collect(), likely);
    candidates.swap_remove(answer.unwrap_or(0))
}

/// The texts of the dates of all rows: a month and its year may be in two columns, and a week be only a number.
pub(super) fn texts(table: &Table, left_out: &[bool], when: Option<usize>) -> Vec<String> {
    let year = table.place(Column::Year).filter(|year| Some(*year) != when);
    let letter = match unit(table.title(when)).per.as_slice() {
        [Per::Week] => "W",
        [Per::Quarter] => "Q",
        _ => "",
    };
    let text = |(row, out): (&Row, &bool)| {
        let cell = row.cell(when).filter(|_| !out).unwrap_or_default();
        let is_bare = !cell.is_empty() && cell.len() <= 2 && cell.chars().all(|letter| letter.is_ascii_digit());
        let year = row.cell(year).filter(|year| !cell.is_empty() && !cell.contains(year)).unwrap_or_default();
        format!("{}{cell} {year}", if is_bare { letter } else { "" }).trim().to_string()
    };
    table.rows.iter().zip(left_out).map(text).collect()
}

/// The first cell that differs between orders.
fn differing(candidates: &[Cells]) -> usize {
    let Some((first, others)) = candidates.split_first() else { return 0 };
    let differs = |place: &usize| others.iter().any(|other| other.get(*place) != first.get(*place));
    (0..first.len()).find(differs).unwrap_or(0)
}

/// The plausibility of a reading: 2 for every month once, on its first or last day or without one; 1 for
/// day after day or week after week; 0 for anything else.
fn regularity(read: &Cells) -> u8 {
    let mut days: Vec<Date> = read.iter().flatten().map(|period| period.first).collect();
    days.order_by(Ord::cmp);
    days.dedup();
    let follow = |step: fn(Date, Date) -> bool| days.len() > 1 && days.iter().zip(days.iter().skip(1)).all(|(day, next)| step(*day, *next));
    let on = |ends: fn(Date) -> bool| days.iter().all(|day| ends(*day));
    let is_one_month = days.len() == 1 && read.iter().flatten().all(|period| period.length == Length::Months(1));
    let is_every_month = follow(|day, next| month_number(next) - month_number(day) == 1);
    if is_one_month || (is_every_month && (on(|day| day.day() == 1) || on(|day| day.day() == days_in_month(day)))) {
        2
    } else if follow(|day, next| (next - day).whole_days() <= 4) || follow(|day, next| (next - day).whole_days() == 7) {
        1
    } else {
        0
    }
}

/// Months counted from the year 0.
pub(super) fn month_number(day: Date) -> i32 {
    day.year() * 12 + i32::from(u8::from(day.month())) - 1
}

/// The number of days in the month of a day.
pub(super) fn days_in_month(day: Date) -> u8 {
    day.month().length(day.year())
}

/// A part of the calendar in words, such as `January 2026`.
pub(super) fn name(period: Period) -> String {
    let day = period.first;
    let year = if period.has_year { format!(" {}", day.year()) } else { String::new() };
    match period.length {
        Length::Day => format!("{} {}{year}", day.day(), day.month()),
        Length::Week if period.has_year => format!("week {} of {}", day.iso_week(), day.to_iso_week_date().0),
        Length::Week => format!("week {}", day.iso_week()),
        Length::Months(12) => day.year().to_string(),
        Length::Months(1) => format!("{}{year}", day.month()),
        Length::Months(3) => format!("quarter {}{year}", (u8::from(day.month()) - 1) / 3 + 1),
        Length::Months(_) => format!("half {}{year}", (u8::from(day.month()) - 1) / 6 + 1),
    }
}
