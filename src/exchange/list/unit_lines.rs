//! Reads units from the lines above the headings, such as “All figures in thousands” or “per week”.

use super::pay::scale_name;
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use super::unit::{Per, Unit, unit};

/// The scale of figures; a scale that only a line above the headings gives is asked about.
pub(super) fn scale(reading: &mut Reading, aim: &Aim, table: &Table, said: &Unit) -> f64 {
    if said.scale != 1.0 {
        return said.scale;
    }
    let is_heading = |text: &str| !text.starts_with(|letter: char| letter.is_ascii_digit());
    let Some((line, text, unit)) = lines(table).find(|(_, text, unit)| unit.scale != 1.0 && is_heading(text)) else { return 1.0 };
    let answers = vec![format!("Figures are{}", scale_name(unit.scale).trim_start_matches(',')), "Figures are as written".to_string()];
    let answer = reading.ask(aim, ListDoubt::Scale, says(line, text), answers, None);
    if answer == Some(0) { unit.scale } else { 1.0 }
}

/// The first period that a line above the headings gives, with a sentence that quotes the line.
pub(super) fn period(table: &Table) -> Option<(Per, String)> {
    lines(table).find_map(|(line, text, unit)| match unit.per.as_slice() {
        [per] => Some((*per, says(line, text))),
        _ => None,
    })
}

fn lines(table: &Table) -> impl Iterator<Item = (u64, &str, Unit)> {
    table.notes.iter().flat_map(|row| row.filled().map(|cell| (row.line, cell, unit(cell))))
}

fn says(line: u64, text: &str) -> String {
    format!("Line {line} says “{}”", text.chars().take(60).collect::<String>())
}
