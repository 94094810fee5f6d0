//! Finds totals, which would count other rows twice.

use super::grid::Row;
use super::parts::{named_as_parts, parts_below, says_part};
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use super::unit::has;
use crate::exchange::number_text;
use crate::exchange::plain_words::words;
use crate::model::grammar::one_or_many;

const TOTALS: &str = "σ total totals totales totale totaal totaux subtotal subtotals subtotaal subtotale zwischensumme sum sums summe gesamt gesamtsumme insgesamt somme suma somma soma razem ogolem average averages avg durchschnitt mittelwert schnitt moyenne media promedio gemiddelde mean";
/// Words beside those that do not make the row a role.
const BESIDE: &str = "sub sous zwischen grand overall general generale fte ftes headcount heads head count people persons staff team employees cost costs pay salary salaries volume volumes contacts calls tickets units of the all for year years month months fy a s";
/// The largest number of doubtful rows asked about one by one.
const ASKED: usize = 12;

/// The answers for a row that may be a total, or a part of another row.
const ANSWERS: [&str; 2] = ["A total: leave it out", "A separate row: use it"];
const ANSWERS_OF_PARTS: [&str; 2] = ["Part of a row above: leave it out", "A separate row: use it"];
const ANSWERS_OF_PARENTS: [&str; 2] = ["The rows below are its parts: leave it out", "A separate row: use it"];

/// Why a total does not count.
pub(super) const TOTAL: &str = "This is a total of rows that already count.";

/// Whether a row is a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Total {
    No,
    Yes,
    Doubtful,
    /// It may be part of a row above.
    Part,
    /// The rows below may be its parts.
    Parent,
}

impl Total {
    fn answers(self) -> [&'static str; 2] {
        match self {
            Total::Part => ANSWERS_OF_PARTS,
            Total::Parent => ANSWERS_OF_PARENTS,
            Total::No | Total::Yes | Total::Doubtful => ANSWERS,
        }
    }
}

/// The totals, which are left out; doubtful rows are asked about. `named` is the column with row names, `summed` the column
/// that a total adds up, and `each` one that it would repeat as an average or sum.
pub(super) fn totals(
    reading: &mut Reading,
    table: &Table,
    aim: &Aim,
    named: Option<usize>,
    summed: Option<usize>,
    each: Option<usize>,
) -> Vec<bool> {
    let figure = |row: &Row, place: Option<usize>| {
        row.cell(place).and_then(|cell| number_text::read(cell, aim.decimal, false).ok()).map(|read| read.value)
    };
    let figures: Vec<(Option<f64>, Option<f64>)> = table.rows.iter().map(|row| (figure(row, summed), figure(row, each))).collect();
    // A part may be named in a column of its own, beside a month or a service.
    let name = |row: &Row| row.filled().find(|cell| says_part(cell)).or(row.cell(named)).unwrap_or_default().to_string();
    let names: Vec<String> = table.rows.iter().map(name).collect();
    let names: Vec<(&str, bool)> =
        names.iter().map(String::as_str).zip(&figures).map(|(name, (count, _))| (name, count.is_some())).collect();
    let parts = named_as_parts(&names);
    let mut above = Above::default();
    let mut found = Vec::new();
    let mut below_parent = 0_usize;
    for ((place, row), is_part) in table.rows.iter().enumerate().zip(parts) {
        let (count, pay) = figures.get(place).copied().unwrap_or_default();
        let parts = each.and_then(|_| parts_below(place, &figures));
        let total = match judged(row, named, count, pay, &above) {
            Total::No if parts.is_some() => {
                if pay.is_some() {
                    Total::Parent
                } else {
                    Total::Yes
                }
            }
            // If a row is asked about, its parts are not.
            Total::No if is_part && below_parent == 0 => Total::Part,
            total => total,
        };
        below_parent = parts.unwrap_or(below_parent.saturating_sub(1));
        match total {
            // A row without pay does not count if others have pay.
            Total::No if each.is_some() && pay.is_none() => {}
            Total::No => above.add(count.unwrap_or_default(), pay),
            Total::Yes => above.block = Sum::default(),
            Total::Doubtful | Total::Part | Total::Parent => {}
        }
        found.push(total);
    }
    let doubtful = found.iter().filter(|total| !matches!(total, Total::No | Total::Yes)).count();
    let rows = table.rows.iter().zip(found);
    let mut open = Vec::new();
    let left_out: Vec<bool> = rows
        .map(|(row, total)| match total {
            Total::No => false,
            Total::Yes => true,
            _ if doubtful > ASKED => true,
            _ => {
                let label = named.and_then(|_| row.cell(named)).filter(|label| !label.is_empty());
                let text = label.map_or_else(|| format!("Line {} has no name", row.line), |label| format!("Line {}, “{label}”", row.line));
                let answers = total.answers().map(str::to_string).to_vec();
                let answer = reading.ask(aim, ListDoubt::Total(row.line), text, answers, None);
                open.extend(answer.is_none().then_some(row.line));
                answer != Some(1)
            }
        })
        .collect();
    let mut out: Vec<u64> =
        table.rows.iter().zip(&left_out).filter(|(row, out)| **out && !open.contains(&row.line)).map(|(row, _)| row.line).collect();
    out.dedup();
    let lines: Vec<String> = out.iter().take(5).map(u64::to_string).collect();
    let count = out.len();
    if count > 0 {
        let more = if count > lines.len() { " and others" } else { "" };
        let what = one_or_many(count, "line", "lines");
        reading.understood.push(format!("Left out as totals: {what} {}{more}.", lines.join(", ")));
    }
    left_out
}

/// The rows that are not left out.
pub(super) fn counting<'a>(table: &'a Table, left_out: &[bool]) -> Vec<&'a Row> {
    table.rows.iter().zip(left_out).filter(|(_, out)| !**out).map(|(row, _)| row).collect()
}

/// The totals of rows.
#[derive(Default)]
struct Sum {
    rows: usize,
    count: f64,
    pay: f64,
    paid: f64,
}

/// The totals of the rows above: of all of them, and of those since the last total.
#[derive(Default)]
struct Above {
    all: Sum,
    block: Sum,
}

impl Above {
    fn add(&mut self, count: f64, pay: Option<f64>) {
        for sum in [&mut self.all, &mut self.block] {
            sum.rows += 1;
            sum.count += count;
            sum.pay += pay.unwrap_or_default();
            sum.paid += count * pay.unwrap_or_default();
        }
    }

    /// The sums of two or more rows that a figure equals.
    fn equal(&self, count: Option<f64>) -> impl Iterator<Item = &Sum> {
        [&self.all, &self.block]
            .into_iter()
            .filter(move |sum| sum.rows > 1 && sum.count > 0.0 && count.is_some_and(|count| same(count, sum.count)))
    }
}

impl Sum {
    /// Whether a figure is the sum or an average of the added ones.
    fn repeats(&self, pay: Option<f64>) -> bool {
        let of = [self.pay, self.paid, self.pay / self.rows as f64, self.paid / self.count];
        pay.is_none_or(|pay| of.iter().any(|sum| same(pay, *sum)))
    }
}

/// Equal but for rounding.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 0.011 + other.abs() * 1e-4
}

fn judged(row: &Row, named: Option<usize>, count: Option<f64>, pay: Option<f64>, above: &Above) -> Total {
    let labels: Vec<Vec<String>> = row.filled().filter(|cell| cell.chars().any(char::is_alphabetic)).map(words).collect();
    let is_total = |word: &String| has(TOTALS, word);
    let is_pure = |label: &Vec<String>| {
        label.iter().any(is_total) && label.iter().all(|word| is_total(word) || has(BESIDE, word) || word.parse::<f64>().is_ok())
    };
    if labels.iter().any(is_pure) {
        return Total::Yes;
    }
    let label = row.cell(named).map(words);
    let adds_up = above.equal(count).next().is_some();
    let repeats = above.equal(count).any(|sum| sum.repeats(pay));
    let at_edge = label.as_ref().is_some_and(|label| label.first().is_some_and(is_total) || label.last().is_some_and(is_total));
    let is_unnamed = label.as_ref().is_some_and(Vec::is_empty) && labels.is_empty();
    match () {
        () if (at_edge || is_unnamed) && adds_up => Total::Yes,
        () if at_edge => Total::Doubtful,
        () if is_unnamed && count.is_some() => Total::Doubtful,
        () if repeats && pay.is_some() => Total::Doubtful,
        () => Total::No,
    }
}
