//! Reads a table from CSV text: its headings, wherever they are, then its rows.

use super::columns::{self, Column, Kind};
use super::grid::{Row, grid};
use super::unit::{Unit, unit};

/// The number of rows that are read.
const MOST_ROWS: usize = 10_000;
/// The number of rows searched for headings.
const LOOKED_AT: usize = 40;

/// Why a text cannot be read as a table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableFault {
    /// It has fewer than two rows or columns.
    NoTable,
    /// It has too many rows.
    TooLong,
    /// It is a table without known headings.
    Unknown {
        /// The last line searched.
        until: u64,
        /// The line most likely to contain headings.
        line: u64,
        /// The content of that line.
        titles: Vec<String>,
    },
}

/// A table of a known kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its kind.
    pub kind: Kind,
    /// The headings of its columns.
    pub titles: Vec<String>,
    /// The line of its headings, the first if there are two.
    pub line: u64,
    /// Its rows, without empty ones.
    pub rows: Vec<Row>,
    /// The lines above the headings.
    pub(super) notes: Vec<Row>,
    /// Its cell separator.
    separator: char,
}

/// Reads a table of roles, rates or volumes.
///
/// # Errors
/// Says what is missing, or that there is too much.
pub fn table(text: &str) -> Result<Table, TableFault> {
    let (separator, mut rows) = grid(text, MOST_ROWS + LOOKED_AT);
    if rows.len() < 2 || rows.iter().all(|row| row.cells.len() < 2) {
        return Err(TableFault::NoTable);
    }
    let Some((place, height, kind)) = headings(&rows) else { return Err(unknown(&rows)) };
    let mut notes: Vec<Row> = rows.drain(..place).collect();
    let heading: Vec<Row> = rows.drain(..height).collect();
    // A second heading line may be above the known one, such as “monthly” above “Salary”; a sentence cut at its comma is none.
    let is_heading = |row: &Row| {
        let both: Vec<&Row> = std::iter::once(row).chain(&heading).collect();
        row.filled().count() > 1 && !holds_numbers(row) && columns::kind(&joined(&both)) == Some(kind)
    };
    let above = notes.pop_if(|row| is_heading(row));
    let lines: Vec<&Row> = above.iter().chain(&heading).collect();
    let mut titles = joined(&lines);
    let line = heading.first().map_or(1, |row| row.line);
    if rows.len() > MOST_ROWS {
        return Err(TableFault::TooLong);
    }
    if titles.len() < 2 || rows.is_empty() {
        return Err(TableFault::NoTable);
    }
    let parts = columns::calendar_columns(&titles);
    if !parts.is_empty() {
        (titles, rows) = by_period(&titles, &rows, &parts);
    }
    let mut table = Table { kind, titles, line, rows, notes, separator };
    // In Spanish, “nombre” is a name and no number of people.
    if kind == Kind::Roles && table.place(Column::Salary).is_some() && !table.has_figures(Column::Heads) {
        table.kind = Kind::Rates;
    }
    Ok(table)
}

/// A table with a column for each year or month as one with a row for each: the other columns, the period, and the figure.
fn by_period(titles: &[String], rows: &[Row], parts: &[usize]) -> (Vec<String>, Vec<Row>) {
    let month = columns::places(titles, Column::Month).first().copied();
    let others = |cells: &[String]| {
        let others = cells.iter().enumerate().filter(|(place, _)| !parts.contains(place) && Some(*place) != month);
        others.map(|(_, cell)| cell.clone()).collect::<Vec<_>>()
    };
    let row_of = |row: &Row, place: usize| {
        let figure = row.cells.get(place).filter(|cell| !cell.is_empty())?.clone();
        let period = format!("{} {}", row.cell(month).unwrap_or_default(), titles.get(place)?).trim().to_string();
        Some(Row { line: row.line, cells: [others(&row.cells), vec![period, figure]].concat() })
    };
    let unpivoted = parts.iter().flat_map(|place| rows.iter().filter_map(|row| row_of(row, *place))).collect();
    ([others(titles), ["Month", "Volume"].map(str::to_string).to_vec()].concat(), unpivoted)
}

/// The place of the headings, their number of rows, and the kind of list.
fn headings(rows: &[Row]) -> Option<(usize, usize, Kind)> {
    let looked_at = rows.iter().take(LOOKED_AT).enumerate();
    looked_at.clone().find_map(|(place, row)| {
        let next = rows.get(place + 1).filter(|next| !holds_numbers(next));
        if let Some(kind) = columns::kind(&row.cells) {
            // Units may have their own line below, with only a unit in each cell.
            let only_unit = |cell: &str| Unit { rest: String::new(), ..unit(cell) } == unit(cell) && unit(cell) != unit("");
            let has_units = next.is_some_and(|next| next.filled().count() > 0 && next.filled().all(only_unit));
            return Some((place, if has_units { 2 } else { 1 }, kind));
        }
        let next = next.filter(|next| columns::kind(&next.cells).is_none() && !holds_numbers(row) && row.filled().count() > 1)?;
        Some((place, 2, columns::kind(&joined(&[row, next]))?))
    })
}

/// The headings of several lines, column by column.
fn joined(lines: &[&Row]) -> Vec<String> {
    let width = lines.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let cells = |place: usize| lines.iter().filter_map(move |row| row.cells.get(place)).filter(|cell| !cell.is_empty());
    (0..width).map(|place| cells(place).map(String::as_str).collect::<Vec<_>>().join(" ")).collect()
}

fn holds_numbers(row: &Row) -> bool {
    row.filled().any(|cell| cell.trim_start_matches(['$', '€', '£', '-']).starts_with(|letter: char| letter.is_ascii_digit()))
}

/// The fault of a table without known headings: the widest of the first rows most likely contains them.
fn unknown(rows: &[Row]) -> TableFault {
    let looked_at = rows.get(..LOOKED_AT).unwrap_or(rows);
    let until = looked_at.last().map_or(1, |row| row.line);
    let words = |row: &&Row| row.filled().filter(|cell| cell.chars().any(char::is_alphabetic)).count();
    let widest = looked_at.iter().rev().max_by_key(words);
    let titles = widest.map(|row| row.filled().map(str::to_string).collect()).unwrap_or_default();
    TableFault::Unknown { until, line: widest.map_or(1, |row| row.line), titles }
}

impl Table {
    /// The likeliest decimal mark of its numbers; `own` is the reader's.
    pub fn decimal(&self, own: char) -> char {
        match self.separator {
            ';' => ',',
            ',' => '.',
            _ => own,
        }
    }

    /// The place of the first column of a kind.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        columns::places(&self.titles, column).first().copied()
    }

    /// The places of the columns of a kind with figures; the first column of that kind if none has any.
    pub(super) fn figures(&self, column: Column) -> Vec<usize> {
        let all = columns::places(&self.titles, column);
        let holds = |place: &usize| self.rows.iter().any(|row| row.holds_digits(*place));
        let figures: Vec<usize> = all.iter().copied().filter(holds).collect();
        if figures.is_empty() { all.first().copied().into_iter().collect() } else { figures }
    }

    /// Whether a column of a kind has any figures.
    pub(super) fn has_figures(&self, column: Column) -> bool {
        columns::places(&self.titles, column).into_iter().any(|place| self.rows.iter().any(|row| row.holds_digits(place)))
    }

    /// The first filled cell of a row to the right of the last heading.
    pub(super) fn beyond_headings<'a>(&self, row: &'a Row) -> Option<&'a str> {
        let width = self.titles.iter().rposition(|title| !title.is_empty()).map_or(0, |last| last + 1);
        row.cells.iter().skip(width).map(String::as_str).find(|cell| !cell.is_empty())
    }

    /// The heading of a column.
    pub(super) fn title(&self, place: Option<usize>) -> &str {
        place.and_then(|place| self.titles.get(place)).map_or("", String::as_str)
    }

    /// Whether its rows name their services.
    pub fn names_services(&self) -> bool {
        self.place(Column::Service).is_some()
    }
}
