//! The rows on the answer's sheet that find the option for the sentence.

use super::answer_table::{FIRST, HEAD, Table};
use super::columns::letters;
use super::sentence::Found;
use super::styles;
use crate::engine::{Measure, OptionOutcome};
use crate::exchange::answer::other_view;
use crate::graph::Unit;
use rust_xlsxwriter::XlsxError;

/// The rows that the sentence reads from, counted from 0.
pub(super) struct Rows {
    pub(super) present_value: u32,
    pub(super) saving: u32,
    pub(super) share: u32,
    pub(super) hurdle: u32,
    pub(super) after_hurdle: u32,
    pub(super) payback: u32,
    pub(super) other_saving: u32,
}

/// Writes the rows that find the option for the sentence.
pub(super) fn found(table: &mut Table, rows: &Rows) -> Result<Found, XlsxError> {
    let book = table.book;
    let today = book.today();
    let best = book.outcome.challenger().and_then(|best| book.outcome.options.iter().position(|option| option.id == best.id));
    let best = best.unwrap_or_default();
    table.heading("How the answer is found")?;
    let others = table.row;
    table.cells("Present value of the alternatives", Unit::Money, |position, option| {
        let formula = format!("{}{}", letters(FIRST + position as u16), rows.present_value + 1);
        (position != today).then(|| (formula, option.value(Measure::PresentValue).into()))
    })?;
    let last = letters(FIRST + book.outcome.options.len() as u16 - 1);
    let range = |row: u32| format!("${}${1}:${last}${1}", letters(FIRST), row + 1);
    let position = format!("${}${}", letters(FIRST), table.row + 1);
    table.sheet.text(table.row, 0, "Cheapest alternative (number of the option)", &styles::name(1))?;
    let formula = format!("MATCH(MIN({0}),{0},0)", range(others));
    table.sheet.formula((table.row, FIRST), &formula, best as f64 + 1.0, &styles::count())?;
    table.row += 1;
    let (other_measure, other_said) = other_view(book.outcome);
    let others = table.row;
    let saved = |option: &OptionOutcome| option.value(other_measure);
    table.cells("Saving of the alternatives under the other view of soft cost", Unit::Money, |position, option| {
        let formula = format!("{}{}", letters(FIRST + position as u16), rows.other_saving + 1);
        (position != today).then(|| (formula, saved(option).into()))
    })?;
    let alternatives = book.outcome.options.iter().enumerate().filter(|(position, _)| *position != today);
    let most = alternatives.max_by(|(_, first), (_, second)| saved(first).total_cmp(&saved(second))).map_or(0, |(position, _)| position);
    let other = format!("${}${}", letters(FIRST), table.row + 1);
    table.sheet.text(table.row, 0, "Cheapest under that view (number of the option)", &styles::name(1))?;
    let formula = format!("MATCH(MAX({0}),{0},0)", range(others));
    table.sheet.formula((table.row, FIRST), &formula, most as f64 + 1.0, &styles::count())?;
    table.row += 1;
    let of_other = |row: u32| format!("INDEX({},1,{other})", range(row));
    let of_best = |row: u32| format!("INDEX({},1,{position})", range(row));
    let of_today = |row: u32| format!("${}${}", letters(FIRST + today as u16), row + 1);
    Ok(Found {
        best: of_best(HEAD),
        today: of_today(HEAD),
        value: of_best(rows.present_value),
        value_of_today: of_today(rows.present_value),
        saving: of_best(rows.saving),
        share: of_best(rows.share),
        hurdle: of_best(rows.hurdle),
        after_hurdle: of_best(rows.after_hurdle),
        payback: of_best(rows.payback),
        other_best: of_other(HEAD),
        other_saving: of_other(rows.other_saving),
        other_said,
        years: book.scenario.assumptions.horizon_years,
        currency: book.currency(),
    })
}
