//! A table out of CSV text: titles, then rows.

use super::columns::{self, Column, Kind};

/// How many rows are read.
const MOST_ROWS: usize = 10_000;
/// What may part cells.
const SEPARATORS: [char; 3] = [';', '\t', ','];

/// Why a text is no table that can be read.
#[derive(Clone, Debug, PartialEq)]
pub enum TableFault {
    /// It has fewer than two rows or columns.
    NoTable,
    /// It has more rows than are read.
    TooLong,
    /// It is a table, but of nothing that is known; with the titles of its columns.
    Unknown(Vec<String>),
}

/// A table of which it is known what it lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it lists.
    pub kind: Kind,
    /// The titles of its columns.
    pub titles: Vec<String>,
    /// Its rows; empty ones are passed over.
    pub rows: Vec<Row>,
    /// What parts its cells.
    separator: char,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Reads a table of roles or volumes.
///
/// # Errors
/// Says what is missing, or that there is too much.
pub fn table(text: &str) -> Result<Table, TableFault> {
    // Excel's own way of saying what parts cells.
    let (declared, skipped, text) = match text.split_once('\n').and_then(|(first, rest)| Some((declared(first)?, rest))) {
        Some((separator, rest)) => (Some(separator), 1, rest),
        None => (None, 0, text),
    };
    let separator = declared.unwrap_or_else(|| guessed(text));
    let mut reader = ::csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator as u8).trim(::csv::Trim::All);
    let mut records = reader
        .from_reader(text.as_bytes())
        .into_records()
        .map_while(Result::ok)
        .filter(|record| record.iter().any(|cell| !cell.is_empty()));
    let titles: Vec<String> = records.next().map(|record| record.iter().map(str::to_string).collect()).unwrap_or_default();
    let mut rows = Vec::new();
    let mut lines = Lines { text, seen: 0, line: 1 };
    for record in records {
        if rows.len() == MOST_ROWS {
            return Err(TableFault::TooLong);
        }
        let line = lines.line_at(record.position().map_or(0, ::csv::Position::byte)) + skipped;
        rows.push(Row { line, cells: record.iter().take(titles.len()).map(str::to_string).collect() });
    }
    if titles.len() < 2 || rows.is_empty() {
        return Err(TableFault::NoTable);
    }
    match columns::kind(&titles) {
        Some(kind) => Ok(Table { kind, titles, rows, separator }),
        None => Err(TableFault::Unknown(titles)),
    }
}

/// Counts lines; the reader counts those that are empty to the row after them.
struct Lines<'a> {
    text: &'a str,
    seen: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the row that begins at a byte or after empty lines there; bytes may only grow.
    fn line_at(&mut self, byte: u64) -> u64 {
        let rest = self.text.get(self.seen..).unwrap_or_default();
        let before = usize::try_from(byte).unwrap_or_default().saturating_sub(self.seen);
        let blank = rest.bytes().skip(before).take_while(|byte| b"\r\n".contains(byte)).count();
        let passed = rest.bytes().take(before + blank);
        self.line += passed.filter(|byte| *byte == b'\n').count() as u64;
        self.seen += before + blank;
        self.line
    }
}

/// What a line such as `sep=;` declares.
fn declared(line: &str) -> Option<char> {
    let separator = line.trim_matches(['\r', '"']).strip_prefix("sep=")?;
    SEPARATORS.into_iter().find(|known| separator.chars().eq([*known]))
}

/// What stands most often in the first line that is not empty.
fn guessed(text: &str) -> char {
    let titles = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &char| titles.matches(*separator).count();
    // Where two stand equally often, the last of them counts: a comma.
    SEPARATORS.into_iter().max_by_key(count).unwrap_or(',')
}

impl Table {
    /// The decimal mark that its numbers most likely have; `own` is the reader's.
    pub fn decimal(&self, own: char) -> char {
        match self.separator {
            ';' => ',',
            ',' => '.',
            _ => own,
        }
    }

    /// The place of a column.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        columns::place(&self.titles, column)
    }

    /// Whether its rows name their services.
    pub fn names_services(&self) -> bool {
        self.place(Column::Service).is_some()
    }
}

impl Row {
    /// A cell; nothing where there is no such column.
    pub(super) fn cell(&self, place: Option<usize>) -> Option<&str> {
        place.map(|place| self.cells.get(place).map_or("", String::as_str))
    }
}
