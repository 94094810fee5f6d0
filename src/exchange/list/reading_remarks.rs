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
    let unused = table.titles.iter().enumerate().filter(|(place, title)| !title.is_empty() && !used.contains(&Some(*place)));
    let unused: Vec<String> = unused.map(|(_, title)| format!("“{}”", quoted(title))).collect();
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

/// A sentence below or between the rows, such as a source, is not a row of the list.
pub(super) fn note(row: &Row) -> Result<(), String> {
    let mut filled = row.filled();
    match (filled.next(), filled.next()) {
        (Some(only), None) if only.split_whitespace().count() >= SENTENCE => Err("This is a note, not a row of the list.".to_string()),
        _ => Ok(()),
    }
}

/// A factor as text, with at most three decimals.
pub(super) fn figure(number: f64) -> String {
    (libm::round(number * 1000.0) / 1000.0).to_string()
}
