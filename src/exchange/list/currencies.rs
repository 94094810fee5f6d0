//! Finds the currency of amounts: from their heading, a column beside them, their signs or the lines above.

use super::cell::quoted;
use super::columns::Column;
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use super::unit::{Codes, unit};
use crate::exchange::number_text;
use crate::model::grammar::list;
use crate::model::{Choice, Currency, Scenario};

/// The number of amounts quoted in a question.
const QUOTED: usize = 2;

/// Asks if amounts are in a different currency from the comparison, because they are not converted.
///
/// # Errors
/// Amounts in several currencies cannot be added up.
pub(super) fn one(reading: &mut Reading, table: &Table, aim: &Aim, scenario: &Scenario, place: Option<usize>) -> Result<(), String> {
    let heading = table.title(place);
    let cells = || table.rows.iter().filter_map(|row| row.cell(place)).filter(|cell| cell.chars().any(|letter| letter.is_ascii_digit()));
    let signed: Vec<(Codes, &str)> = cells().filter_map(|cell| Some((of_amount(cell, aim.decimal)?, cell))).collect();
    let column = table.place(Column::Currency);
    let beside = table.rows.iter().filter_map(|row| of_amount(&format!("1 {}", row.cell(column)?), aim.decimal));
    let of_heading = unit(heading).currency_of_amounts();
    let named = of_heading.into_iter().chain(beside);
    let mut codes: Vec<Codes> = named.chain(signed.iter().map(|(codes, _)| *codes)).collect();
    if codes.is_empty() {
        codes.extend(above(table));
    }
    let Some((first, others)) = codes.split_first() else { return Ok(()) };
    let mut common: Vec<&str> = first.to_vec();
    for other in others {
        if !common.iter().any(|code| other.contains(code)) {
            return Err(format!(
                "“{}” has amounts in {} and {}. Create a separate list for each currency.",
                quoted(heading),
                name(&common),
                name(other)
            ));
        }
        common.retain(|code| other.contains(code));
    }
    let own = scenario.choices.currency.id();
    if !common.contains(&own) {
        let unsigned = of_heading.is_none() && column.is_none() && !signed.is_empty() && signed.len() < cells().count();
        let shown: Vec<String> = if unsigned { signed.iter().map(|(_, cell)| *cell).collect() } else { cells().collect::<Vec<_>>() }
            .iter()
            .take(QUOTED)
            .map(|cell| format!("“{}”", quoted(cell)))
            .collect();
        let (partly, rest) = if unsigned { ("partly ", ", the rest without a currency") } else { ("", "") };
        let text = format!("“{}” is {partly}in {} ({}){rest}; this comparison is in {own}", quoted(heading), name(&common), list(&shown));
        reading.ask(aim, ListDoubt::Currency, text, vec!["Use the figures without conversion".to_string()], None);
    }
    Ok(())
}

fn of_amount(cell: &str, decimal: char) -> Option<Codes> {
    let read = number_text::read(cell, decimal, false).ok().map(|read| read.currencies).filter(|codes| !codes.is_empty());
    read.or_else(|| unit(cell.trim_start_matches(|letter: char| !letter.is_alphabetic())).currency_of_amounts())
}

/// The currency named in a line above; ordinary words of a sentence may be codes of rarer currencies.
fn above(table: &Table) -> Option<Codes> {
    let is_known = |codes: &Codes| Currency::ALL.iter().any(|currency| codes.contains(&currency.id()));
    table.notes.iter().flat_map(|row| row.filled()).filter_map(|cell| unit(cell).currency).find(is_known)
}

/// A currency in a sentence: its code, or the first code that a sign may mean.
fn name<'a>(codes: &[&'a str]) -> &'a str {
    codes.first().copied().unwrap_or_default()
}
