//! A pasted range with labels: its rows go to the inputs they name, and its columns to the options they mean.

use super::cell::{self, is_number, is_text};
use super::labels::{Labels, bracketed, of_option, option};
use super::{ONE_COLUMN, PasteTarget, Pasted};
use crate::model::{Address, OptionId};

/// A longer text beside a number is a remark, not a unit.
const LONGEST_UNIT: usize = 24;

/// Reads a range by its labels, which are in a column, or above the numbers of a one-row list; `None` if no label is known.
pub(super) fn read(rows: &[Vec<&str>], target: PasteTarget) -> Option<Pasted> {
    let first = (*target.fields.first()?.first()?)?;
    let labels = Labels::around(first, target.scenario);
    let known = |rows: &[Vec<&str>], column: usize| {
        rows.iter().filter(|row| row.get(column).is_some_and(|cell| labels.find(cell).is_some())).count()
    };
    let width = rows.iter().map(Vec::len).max()?;
    let (column, count) = (0..width).map(|column| (column, known(rows, column))).rev().max_by_key(|(_, count)| *count)?;
    let in_first_row = rows.first().map_or(0, |row| row.iter().filter(|cell| labels.find(cell).is_some()).count());
    // A single row has its numbers and their unit beside the label.
    if rows.len() > 1 && in_first_row > 0 && in_first_row >= count && (in_first_row > 1 || width == 1) {
        let turned: Vec<Vec<&str>> =
            (0..width).map(|column| rows.iter().map(|row| row.get(column).copied().unwrap_or_default()).collect()).collect();
        return Some(Block { rows: &turned, line: "Column", labels: &labels, column: 0, first, target }.read());
    }
    (count > 0).then(|| Block { rows, line: "Row", labels: &labels, column, first, target }.read())
}

/// The owner of a column's numbers.
#[derive(Clone, Copy)]
enum ColumnOf {
    /// All options: the inputs belong to none of them.
    All,
    /// One option.
    Option(OptionId),
    /// An unknown option.
    Nobody,
}

struct Block<'a> {
    rows: &'a [Vec<&'a str>],
    /// The name of a row in the reader's own spreadsheet: a row, or a column if the range was transposed.
    line: &'static str,
    labels: &'a Labels,
    /// The column with the labels.
    column: usize,
    /// The field that the range is pasted into.
    first: Address,
    target: PasteTarget<'a>,
}

impl Block<'_> {
    fn read(&self) -> Pasted {
        let mut pasted = Pasted { by_label: true, ..Pasted::default() };
        let (headings, rows) = self.rows.split_at(self.headings());
        let is_value = |column: &usize| rows.iter().any(|row| self.is_named(row) && self.is_number(row, *column));
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        let columns: Vec<usize> = (self.column + 1..width).filter(is_value).collect();
        let heads: Vec<&str> = columns.iter().map(|column| heading(headings, *column)).collect();
        let options = match self.options(&heads) {
            Ok(options) => options,
            Err(why) => {
                pasted.refuse_all(&why);
                return pasted;
            }
        };
        for (place, row) in rows.iter().enumerate() {
            let place = headings.len() + place;
            let label = row.get(self.column).copied().unwrap_or_default();
            let values = || {
                columns
                    .iter()
                    .zip(&options)
                    .filter_map(|(column, option)| Some((row.get(*column).copied()?, *option, *column)))
                    .filter(|(cell, ..)| !cell.is_empty())
            };
            let Some(address) = self.labels.find(label) else {
                if let Some(number) = self.number_of(row, rows) {
                    pasted.refuse_label(self.line, place, if label.is_empty() { number } else { label }, "no input here has this label.");
                }
                continue;
            };
            if values().next().is_none() {
                // A text that is no number says itself why it is not.
                let beside = row.iter().skip(self.column + 1).find(|cell| !cell.is_empty());
                let fault =
                    beside.and_then(|cell| cell::read(cell, "", address, self.target.decimal, self.target.scenario).err().zip(Some(cell)));
                match fault {
                    Some((why, cell)) => pasted.refuse_label(self.line, place, &format!("{label}: {cell}"), &why),
                    None => pasted.refuse_label(self.line, place, label, "there is no number beside it."),
                }
            }
            let unit = self.unit(row, label, &columns);
            for (cell, option, column) in values() {
                let taken = match option {
                    ColumnOf::Nobody => Err(format!("no option belongs to column {} of the pasted cells.", column + 1)),
                    ColumnOf::Option(option) => self.take(&mut pasted, of_option(address, option), cell, unit),
                    ColumnOf::All => self.take(&mut pasted, address, cell, unit),
                };
                if let Err(why) = taken {
                    pasted.refuse_label(self.line, place, &format!("{label}: {cell}"), &why);
                }
            }
        }
        pasted
    }

    fn take(&self, pasted: &mut Pasted, address: Address, cell: &str, unit: &str) -> Result<(), String> {
        pasted.take(address, cell, unit, self.target.decimal, self.target.scenario)
    }

    /// How many rows are headings: rows above the first that names an input with a number. They contain no number, except years
    /// above several columns.
    fn headings(&self) -> usize {
        let has_number = |row: &Vec<&str>| (self.column..row.len()).any(|column| self.is_number(row, column));
        let begins = |row: &Vec<&str>| self.is_named(row) && has_number(row);
        let above = self.rows.iter().position(begins).unwrap_or_default();
        let names_option = |row: &Vec<&str>| row.iter().any(|cell| option(cell, self.target.scenario).is_some());
        let is_own = |row: &Vec<&str>| self.is_named(row) && row.iter().skip(self.column + 1).any(|cell| !cell.is_empty());
        let is_heading = |row: &&Vec<&str>| !has_number(row) && (!is_own(row) || names_option(row)) || self.is_of_years(row);
        self.rows.iter().take(above).take_while(is_heading).count()
    }

    /// Whether a row has several numbers and all of them are years.
    fn is_of_years(&self, row: &[&str]) -> bool {
        let is_year = |cell: &&str| cell.len() == 4 && cell.parse().is_ok_and(|year| (1990..2100).contains(&year));
        let beside = row.iter().skip(self.column + 1).filter(|cell| !cell.is_empty());
        beside.clone().count() > 1 && beside.clone().all(is_year)
    }

    /// A number in a row without a known label. Numbers to the left of the labels that other rows also have are row numbers.
    fn number_of<'b>(&self, row: &[&'b str], rows: &[Vec<&str>]) -> Option<&'b str> {
        let counts_rows = |column| rows.iter().any(|row| self.is_named(row) && self.is_number(row, column));
        let is_own = |column: &usize| *column >= self.column || !counts_rows(*column);
        (0..row.len()).filter(is_own).find(|column| self.is_number(row, *column)).and_then(|column| row.get(column).copied())
    }

    fn is_named(&self, row: &[&str]) -> bool {
        row.get(self.column).is_some_and(|cell| self.labels.find(cell).is_some())
    }

    fn is_number(&self, row: &[&str], column: usize) -> bool {
        row.get(column).is_some_and(|cell| is_number(cell, self.target.decimal))
    }

    /// The option of each column of numbers: by the headings if they name options, otherwise the field's own option and those
    /// to its right.
    fn options(&self, heads: &[&str]) -> Result<Vec<ColumnOf>, String> {
        let Some(first) = self.first.place.option() else {
            return match heads.len() {
                0 | 1 => Ok(vec![ColumnOf::All; heads.len()]),
                _ => Err(ONE_COLUMN.to_string()),
            };
        };
        let scenario = self.target.scenario;
        let named: Vec<Option<OptionId>> = heads.iter().map(|head| option(head, scenario)).collect();
        if named.iter().any(Option::is_some) {
            return Ok(named.into_iter().map(|option| option.map_or(ColumnOf::Nobody, ColumnOf::Option)).collect());
        }
        if heads.len() > 1 && heads.iter().any(|head| !head.is_empty()) {
            let heads: Vec<String> = heads.iter().map(|head| format!("“{head}”")).collect();
            return Err(format!(
                "No option is called {}. Name the columns like the options, or paste them without headings.",
                heads.join(", ")
            ));
        }
        let right = scenario.options.iter().map(|option| option.id).skip_while(|option| *option != first);
        Ok(right.map(ColumnOf::Option).chain(std::iter::repeat(ColumnOf::Nobody)).take(heads.len()).collect())
    }

    /// The unit of a row: in brackets after its label, or in a separate cell.
    fn unit<'b>(&self, row: &[&'b str], label: &'b str, values: &[usize]) -> &'b str {
        let is_unit = |cell: &str| {
            cell == "%"
                || (is_text(cell, self.target.decimal) && cell.chars().count() <= LONGEST_UNIT)
                || (!cell.is_empty() && !cell.chars().any(char::is_alphanumeric))
        };
        let beside = || {
            row.iter()
                .enumerate()
                .skip(self.column + 1)
                .find(|(column, cell)| !values.contains(column) && is_unit(cell))
                .map(|(_, cell)| *cell)
        };
        Some(bracketed(label)).filter(|unit| !unit.is_empty()).or_else(beside).unwrap_or_default()
    }
}

/// The heading of a column: the lowest one that is not empty.
fn heading<'a>(headings: &[Vec<&'a str>], column: usize) -> &'a str {
    headings.iter().rev().filter_map(|row| row.get(column).copied()).find(|cell| !cell.is_empty()).unwrap_or_default()
}
