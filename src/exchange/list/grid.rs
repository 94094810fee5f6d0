//! The cells of CSV text, line by line.

/// Possible cell separators.
const SEPARATORS: [char; 3] = [';', '\t', ','];
/// The number of lines inspected to find the separator.
const LOOKED_AT: usize = 40;

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Row {
    /// A cell; `None` if there is no such column.
    pub(super) fn cell(&self, place: Option<usize>) -> Option<&str> {
        place.map(|place| self.cells.get(place).map_or("", String::as_str))
    }

    /// Whether a cell holds a digit.
    pub(super) fn holds_digits(&self, place: usize) -> bool {
        self.cells.get(place).is_some_and(|cell| cell.contains(|letter: char| letter.is_ascii_digit()))
    }

    /// The filled cells.
    pub(super) fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty())
    }
}

/// The cell separator of a text, and its rows without empty ones. At most `most` + 1 rows are read.
pub(super) fn grid(text: &str, most: usize) -> (char, Vec<Row>) {
    // Excel's declaration of the separator.
    let (declared, skipped, text) = match text.split_once('\n').and_then(|(first, rest)| Some((declared(first)?, rest))) {
        Some((separator, rest)) => (Some(separator), 1, rest),
        None => (None, 0, text),
    };
    let separator = declared.unwrap_or_else(|| guessed(text));
    let mut reader = ::csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator as u8).trim(::csv::Trim::All);
    let mut lines = Lines { text, seen: 0, line: 1 };
    let records = reader.from_reader(text.as_bytes()).into_records().map_while(Result::ok);
    let filled = records.filter(|record| record.iter().any(|cell| !cell.is_empty())).take(most + 1);
    let rows = filled.map(|record| Row {
        line: lines.line_at(record.position().map_or(0, ::csv::Position::byte)) + skipped,
        cells: record.iter().map(str::to_string).collect(),
    });
    (separator, rows.collect())
}

/// Counts lines, because the reader counts empty lines as part of the next row.
struct Lines<'a> {
    text: &'a str,
    seen: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the row that starts at a byte or after empty lines there; bytes must not decrease.
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

/// The separator declared by a line such as `sep=;`.
fn declared(line: &str) -> Option<char> {
    let separator = line.trim_matches(['\r', '"']).strip_prefix("sep=")?;
    SEPARATORS.into_iter().find(|known| separator.chars().eq([*known]))
}

/// The most frequent separator in one of the first lines; a comma in a sentence above the headings counts less.
fn guessed(text: &str) -> char {
    let count = |separator: &char| text.lines().take(LOOKED_AT).map(|line| line.matches(*separator).count()).max();
    let in_most_lines = |separator: &char| text.lines().take(LOOKED_AT).filter(|line| line.contains(*separator)).count();
    // If two are equally frequent, the last one wins: a comma.
    SEPARATORS.into_iter().max_by_key(|separator| (in_most_lines(separator), count(separator))).unwrap_or(',')
}
