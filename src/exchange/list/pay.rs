//! Finds the period and scale of money columns and converts them to annual pay or hourly rates.

use super::cell::{Writing, quoted};
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use super::unit::{Per, unit};
use super::unit_lines;
use crate::model::Sorting;

/// Paid hours per year, and the working week behind them.
const HOURS_A_YEAR: [(f64, &str); 4] = [
    (2080.0, "2,080 hours (40 a week)"),
    (1950.0, "1,950 hours (37.5 a week)"),
    (1820.0, "1,820 hours (35 a week)"),
    (1776.0, "1,776 hours (excluding holidays and sickness)"),
];
const DAYS_A_YEAR: [(f64, &str); 4] = [(260.0, "260 days (5 a week)"), (230.0, "230 days"), (220.0, "220 days"), (200.0, "200 days")];
const SALARIES_A_YEAR: [(f64, &str); 3] = [(12.0, "12"), (13.0, "13"), (14.0, "14")];
const HOURS_A_DAY: [(f64, &str); 5] = [(8.0, "8"), (7.75, "7.75"), (7.5, "7.5"), (7.25, "7.25"), (7.0, "7")];
/// Pay without a unit that differs from today's by more than this factor is questioned.
const FAR: f64 = 5.0;

/// The period and scale of a column of money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Money {
    /// The period of a figure; `None` if another column gives it row by row.
    pub per: Option<Per>,
    /// The scale of figures.
    pub scale: f64,
}

/// The possible meanings of figures whose heading gives no unit.
const MEANINGS: [(Per, f64); 10] = [
    (Per::Year, 1.0),
    (Per::Month, 1.0),
    (Per::Day, 1.0),
    (Per::Hour, 1.0),
    (Per::Year, 1e3),
    (Per::Month, 1e3),
    (Per::Week, 1.0),
    (Per::Fortnight, 1.0),
    (Per::HalfMonth, 1.0),
    (Per::TwoMonths, 1.0),
];

/// The period and scale of a column of money: from its heading, the lines above, or a question. `present` is the known annual
/// pay, because figures without a unit are most likely annual.
pub(super) fn money(
    reading: &mut Reading,
    table: &Table,
    aim: &Aim,
    (place, writing): (Option<usize>, Writing),
    present: Option<f64>,
) -> Money {
    let heading = table.title(place);
    let said = unit(heading);
    let scale = unit_lines::scale(reading, aim, table, &said);
    let per = match said.per.as_slice() {
        [only] => Some(*only),
        [] if said.salaries.is_some() => Some(Per::Month),
        [] => unit_lines::period(table).map(|(per, _)| per).filter(|_| present.is_none()),
        _ => None,
    };
    let typical = typical(table, aim, place, writing).unwrap_or_default();
    let is_far = |present: f64| typical * scale * FAR < present || typical * scale > present * FAR;
    let is_plain = said.per.is_empty() && scale == 1.0;
    let is_doubted = present.is_none_or(is_far);
    let money = match per {
        Some(per) => Money { per: Some(per), scale },
        None if said.per.is_empty() && !is_doubted && !said.is_multiple => Money { per: Some(Per::Year), scale },
        None => {
            let answers: Vec<(Per, f64)> = match said.per.as_slice() {
                [] => MEANINGS.into_iter().filter(|(_, times)| is_plain || *times == 1.0).collect(),
                several => several.iter().map(|per| (*per, 1.0)).collect(),
            };
            let texts = answers.iter().map(|(per, times)| format!("{}{}", per.name(), scale_name(*times))).collect();
            let answer = reading.ask(aim, ListDoubt::Unit, format!("Figures in “{}” are", quoted(heading)), texts, None);
            let chosen = answers.get(answer.unwrap_or(0)).copied().unwrap_or((Per::Year, 1.0));
            Money { per: Some(chosen.0), scale: scale * chosen.1 }
        }
    };
    reading.understood.push(format!("“{heading}”: {}{}.", per_name(money.per), scale_name(money.scale)));
    money
}

/// A figure in the middle of a column.
fn typical(table: &Table, aim: &Aim, place: Option<usize>, writing: Writing) -> Option<f64> {
    let cells = table.rows.iter().filter_map(|row| row.cell(place));
    let mut figures: Vec<f64> =
        cells.filter_map(|cell| writing.read(cell, aim.decimal, false).ok()).map(|read| read.value).filter(|value| *value > 0.0).collect();
    figures.order_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied()
}

/// The factor from a figure to annual pay; `salaries` is the number of monthly salaries a year from the heading.
pub(super) fn to_a_year(reading: &mut Reading, aim: &Aim, per: Per, salaries: Option<f64>) -> f64 {
    match per {
        Per::Hour => asked(reading, aim, "Paid per year", &HOURS_A_YEAR),
        Per::Day => asked(reading, aim, "Paid per year", &DAYS_A_YEAR),
        Per::Month => salaries.unwrap_or_else(|| monthly_salaries(reading, aim)),
        per => per.a_year().unwrap_or(1.0),
    }
}

/// The number of monthly salaries in a year: twelve unless the list or the user says otherwise. With a decimal comma, usual in
/// most countries that pay thirteen or fourteen, nothing is assumed.
fn monthly_salaries(reading: &mut Reading, aim: &Aim) -> f64 {
    let likely = (aim.decimal == '.').then_some(0);
    if likely.is_some() && !aim.answers.contains_key(&ListDoubt::TimesAYear) {
        reading.understood.push("Assumed: a year has 12 monthly salaries, none of them a bonus.".to_string());
    }
    asked_with(reading, aim, "Monthly salaries per year", &SALARIES_A_YEAR, likely)
}

/// The factor from a figure to an hourly rate; `None` if unknown.
pub(super) fn to_an_hour(reading: &mut Reading, aim: &Aim, per: Per) -> Option<f64> {
    match per {
        Per::Hour => Some(1.0),
        Per::Day => Some(1.0 / asked_hours_a_day(reading, aim)),
        Per::Week => Some(1.0 / (5.0 * asked_hours_a_day(reading, aim))),
        _ => None,
    }
}

fn asked_hours_a_day(reading: &mut Reading, aim: &Aim) -> f64 {
    let answers = HOURS_A_DAY.iter().map(|(_, text)| (*text).to_string()).collect();
    let answer = reading.ask(aim, ListDoubt::HoursADay, "Hours per working day".to_string(), answers, None);
    HOURS_A_DAY.get(answer.unwrap_or(0)).map_or(8.0, |(times, _)| *times)
}

fn asked(reading: &mut Reading, aim: &Aim, text: &str, answers: &[(f64, &str)]) -> f64 {
    asked_with(reading, aim, text, answers, None)
}

fn asked_with(reading: &mut Reading, aim: &Aim, text: &str, answers: &[(f64, &str)], likely: Option<usize>) -> f64 {
    let texts = answers.iter().map(|(_, text)| (*text).to_string()).collect();
    let answer = reading.ask(aim, ListDoubt::TimesAYear, text.to_string(), texts, likely);
    answers.get(answer.unwrap_or(0)).map_or(1.0, |(times, _)| *times)
}

/// The period of a figure in words.
pub(super) fn per_name(per: Option<Per>) -> &'static str {
    per.map_or("by the unit in each row", Per::name)
}

/// The scale of figures, in words after a comma; empty if they are as written.
pub(super) fn scale_name(scale: f64) -> String {
    match scale {
        1.0 => String::new(),
        1e3 => ", in thousands".to_string(),
        1e6 => ", in millions".to_string(),
        1e5 => ", in lakhs".to_string(),
        1e7 => ", in crores".to_string(),
        other => format!(", times {other}"),
    }
}
