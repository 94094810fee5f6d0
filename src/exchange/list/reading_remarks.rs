//! Remarks on how a list was understood.

use super::cell::quoted;
use super::grid::Row;
use super::reading::{Reading, Verdict};
use super::table::Table;
use crate::model::grammar::{counted, list};

/// A cell with this many words is a sentence.
const SENTENCE: usize = 3;

/// The line of the headings, unless it is the first.
pub(super) fn headings(reading: &mut Reading, table: &Table) {
    if table.line > 1 && !table.notes.is_empty() {
        let above = counted(table.notes.len(), "line above is", "lines above are");
        reading.understood.push(format!("Headings are in line {}; {above} not part of the list.", table.line));
    }
}

/// The unused columns.
pub(super) fn columns(reading: &mut Reading, table: &Table, used: &[Option<usize>]) {
    let holds = |place: usize| table.rows.iter().any(|row| row.cell(Some(place)).is_some_and(|cell| !cell.is_empty()));
    let unused = table.titles.iter().enumerate().filter(|(place, _)| !used.contains(&Some(*place)));
    let unused = unused.filter_map(|(place, title)| match title.as_str() {
        "" => holds(place).then(|| format!("column {} (no heading)", place + 1)),
        title => Some(format!("“{}”", quoted(title))),
    });
    let unused: Vec<String> = unused.collect();
    if !unused.is_empty() {
        reading.understood.push(format!("Not used: {}.", list(&unused)));
    }
    let doubtful = |verdict: &&Verdict| matches!(verdict, Verdict::Taken(doubtful) if !doubtful.is_empty());
    let count = reading.rows.iter().filter(doubtful).count();
    if count > 0 {
        let rows = counted(count, "row has numbers", "rows have numbers");
        reading.understood.push(format!("{rows} that could be read differently: see “Counts, read as” below."));
    }
}

/// Whether a row can be read column by column. A sentence, such as a source, is not a row of the list; a cell beyond the headings
/// is often the rest of a number, as in `10,120` without quotes.
pub(super) fn in_columns(table: &Table, row: &Row) -> Result<(), String> {
    let mut filled = row.filled();
    match (filled.next(), filled.next()) {
        (Some(only), None) if only.split_whitespace().count() >= SENTENCE => {
            return Err("This is a note, not a row of the list.".to_string());
        }
        _ => {}
    }
    table.beyond_headings(row).map_or(Ok(()), |cell| {
        let cell = quoted(cell);
        Err(format!("“{cell}” has no heading, so this row may be misread. Name its column, or quote a number such as \"10,120\"."))
    })
}

/// A factor as text, with at most three decimals.
pub(super) fn figure(number: f64) -> String {
    (libm::round(number * 1000.0) / 1000.0).to_string()
}
