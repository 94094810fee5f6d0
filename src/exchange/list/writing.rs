//! Whether the figures of a column are written alike: with the same marks, and all in full or all in thousands.

use super::cell::{Writing, quoted};
use super::grid::Row;
use super::reading::{Aim, ListDoubt, Reading};
use crate::exchange::number_text;
use std::collections::BTreeMap;

/// Figures of a column that differ by more than this factor are hardly written alike.
const APART: f64 = 50.0;

/// When figures far below the others of their column are doubted.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum SmallFigures {
    /// Always: they are of one kind.
    Doubted,
    /// Where another cell has a word such as `k`; where a column says what rows are for, only beside one of the same.
    DoubtedBesideThousands(Option<usize>),
}

/// How the figures of a column are written; asked where they are not written alike.
pub(super) fn writing(reading: &mut Reading, aim: &Aim, rows: &[&Row], place: Option<usize>, small: SmallFigures) -> Writing {
    let cells: Vec<(u64, &str)> = rows.iter().filter_map(|row| Some((row.line, row.cell(place)?))).collect();
    let grouped = grouped(reading, aim, &cells);
    let writing = Writing { grouped, thousands_below: 0.0 };
    let of = if let SmallFigures::DoubtedBesideThousands(of) = small { of } else { None };
    let of = rows.iter().filter(|row| row.cell(place).is_some()).map(|row| row.cell(of).unwrap_or_default().trim());
    let cells: Vec<Cell> = cells.into_iter().zip(of).map(|((line, text), of)| Cell { line, text, of }).collect();
    Writing { thousands_below: thousands_below(reading, aim, &cells, writing, small), ..writing }
}

/// Whether marks part thousands that would be decimal marks otherwise: asked where both are written.
fn grouped(reading: &mut Reading, aim: &Aim, cells: &[(u64, &str)]) -> bool {
    let value = |cell: &str, mark| number_text::read(cell, mark, false).map(|read| read.value);
    let mark = |cell: &str| cell.chars().rev().find(|letter| ".,".contains(*letter));
    let open: Vec<&str> = cells
        .iter()
        .map(|(_, cell)| *cell)
        .filter(|cell| matches!((value(cell, '.'), value(cell, ',')), (Ok(one), Ok(other)) if one != other))
        .collect();
    // What has only one reading shows the decimal mark that its writer has.
    let shown = cells.iter().map(|(_, cell)| *cell).filter(|cell| !open.contains(cell)).filter_map(|cell| {
        let (last, value) = (mark(cell)?, value(cell, aim.decimal).ok()?);
        let is_fraction = value.fract() != 0.0 || cell.chars().filter(|letter| *letter == last).count() == 1;
        Some(if is_fraction {
            last
        } else if last == ',' {
            '.'
        } else {
            ','
        })
    });
    let shown: Vec<char> = shown.collect();
    let Some(first) = open.first() else { return false };
    let other = open.iter().copied().find(|cell| mark(cell) != mark(first));
    let conflicting = cells
        .iter()
        .map(|(_, cell)| *cell)
        .filter(|cell| !open.contains(cell) && mark(cell).is_some())
        .find(|_| shown.iter().any(|mark| *mark != aim.decimal));
    let Some(other) = other.or(conflicting) else { return false };
    let text = format!("“{}” and “{}” are written in two ways", quoted(first), quoted(other));
    let answers = ["A mark before three digits parts thousands", "As chosen at “Numbers are written”"].map(str::to_string).to_vec();
    reading.ask(aim, ListDoubt::Notation, text, answers, None) == Some(0)
}

/// A cell, and what its row is for.
struct Cell<'a> {
    line: u64,
    text: &'a str,
    of: &'a str,
}

/// Below what figures are thousands; asked where some are far below the others for the same.
fn thousands_below(reading: &mut Reading, aim: &Aim, cells: &[Cell], writing: Writing, small: SmallFigures) -> f64 {
    let value = |cell: &Cell| writing.read(cell.text, aim.decimal, false).map_or(0.0, |read| read.value);
    let has_scale = |cell: &Cell| {
        value(cell) >= 1e3 * number_text::read(digits(cell.text), aim.decimal, false).map_or(f64::INFINITY, |read| read.value)
    };
    let mut largest: BTreeMap<&str, (f64, &str, bool)> = BTreeMap::new();
    for cell in cells {
        let (most, text, scaled) = largest.entry(cell.of).or_insert((0.0, "", false));
        if value(cell) > *most {
            (*most, *text) = (value(cell), cell.text);
        }
        *scaled |= has_scale(cell);
    }
    let beside = |cell: &Cell| largest.get(cell.of).copied().unwrap_or_default();
    let is_small = |cell: &&Cell| {
        let (most, _, scaled) = beside(cell);
        value(cell) > 0.0 && value(cell) * APART < most && (scaled || small == SmallFigures::Doubted)
    };
    let Some(first) = cells.iter().find(is_small) else { return 0.0 };
    let text = format!("Line {} has “{}” beside “{}”", first.line, quoted(first.text), quoted(beside(first).1));
    let answers = ["Every figure is as written", "Such small figures are in thousands"].map(str::to_string).to_vec();
    match reading.ask(aim, ListDoubt::MixedScale, text, answers, None) {
        // Just above the largest of them.
        Some(1) => cells.iter().filter(is_small).map(value).fold(0.0, f64::max) * (1.0 + 1e-9),
        _ => 0.0,
    }
}

/// A cell without what stands around its digits.
fn digits(cell: &str) -> &str {
    cell.trim_matches(|letter: char| !letter.is_ascii_digit())
}
