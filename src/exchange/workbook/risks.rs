//! The sheet *Risks*: the register with its numbers as cells, and the expected loss of each option as live formulas of them.

use super::book::Book;
use super::columns::letters;
use super::decision::cell;
use super::sheet::{OPTION_WIDTH, Sheet};
use super::styles;
use crate::engine::readiness::{Exposure, exposure_of, exposures};
use crate::graph::Unit;
use crate::model::{Choice, Risk, RiskNumber};
use rust_xlsxwriter::{DataValidation, DataValidationRule, XlsxError};

/// The row of the heads, counted from 0; the risks are below it.
const HEAD: u32 = 3;
/// The column of the expected loss; the numbers of a risk are before it.
const EXPECTED: u16 = 7;
/// The column of the first option.
const OPTIONS: u16 = 9;
/// The text of a risk whose probability or loss is open.
const OPEN: &str = "open";
/// The text where a risk concerns an option.
const CONCERNS: &str = "yes";

/// A figure of an option: its name, its unit, its formula in a column, and its value.
type ExposureRow<'a> = (&'static str, Unit, &'a dyn Fn(u16) -> String, fn(&Exposure) -> f64);

/// The column of a number of a risk.
fn column_of(which: RiskNumber) -> u16 {
    (1..).zip(RiskNumber::ALL).find(|(_, known)| **known == which).map_or(0, |(column, _)| column)
}

/// The expected loss of the risk in a row; see [`exposure_of`].
fn expected(row: u32) -> String {
    let of = |which| cell(row, column_of(which));
    let likely = of(RiskNumber::Likely);
    let or_likely = |which| format!("IF({0}=\"\",{likely},{0})", of(which));
    let (low, high) = (or_likely(RiskNumber::Low), or_likely(RiskNumber::High));
    let (probability, prevented) = (of(RiskNumber::Probability), of(RiskNumber::Mitigated));
    format!("IF(OR({probability}=\"\",{likely}=\"\"),\"{OPEN}\",{probability}*({low}+{likely}+{high})/3*(1-N({prevented})))")
}

/// Writes the sheet for the risks of the register, at least one.
pub(super) fn risks_sheet(book: &Book, risks: &[Risk], sheet: &mut Sheet) -> Result<(), XlsxError> {
    let options = &book.scenario.options;
    let last_column = OPTIONS + options.len() as u16 - 1;
    sheet.text(0, 0, "Risks", &styles::title())?;
    let about = "Change a number: the expected loss follows. It is beside the cost and never in it.";
    sheet.text(1, 0, about, &styles::quiet())?;
    let widths = [(0, 44.0), (EXPECTED, 18.0), (EXPECTED + 1, 40.0)];
    sheet.widths(widths.into_iter().chain((1..EXPECTED).map(|column| (column, 16.0))))?;
    sheet.widths((OPTIONS..=last_column).map(|column| (column, OPTION_WIDTH)))?;
    sheet.text(HEAD, 0, "Risk", &styles::head())?;
    for which in RiskNumber::ALL {
        sheet.text(HEAD, column_of(*which), which.label(), &styles::number_head())?;
    }
    sheet.text(HEAD, EXPECTED, "Expected loss a year", &styles::number_head())?;
    sheet.text(HEAD, EXPECTED + 1, "Mitigation", &styles::head())?;
    for (column, option) in (OPTIONS..).zip(options) {
        sheet.text(HEAD, column, &option.name, &styles::number_head())?;
    }
    sheet.fit_heads(HEAD, book.scenario)?;
    for (row, risk) in (HEAD + 1..).zip(risks) {
        one_risk(book, risk, row, sheet)?;
    }
    let last = HEAD + risks.len() as u32;
    for which in RiskNumber::ALL {
        let rule = if which.is_share() { DataValidationRule::Between(0.0, 1.0) } else { DataValidationRule::GreaterThanOrEqualTo(0.0) };
        let limits = DataValidation::new().allow_decimal_number(rule);
        let limits = limits.set_error_message("A probability and a share are from 0 to 1, an amount is not negative.")?;
        sheet.worksheet.add_data_validation(HEAD + 1, column_of(*which), last, column_of(*which), &limits)?;
    }
    option_rows(book, last, sheet)?;
    sheet.protect();
    sheet.worksheet.set_freeze_panes(HEAD + 1, 1)?;
    Ok(())
}

fn one_risk(book: &Book, risk: &Risk, row: u32, sheet: &mut Sheet) -> Result<(), XlsxError> {
    sheet.text(row, 0, &risk.name, &styles::wrapped())?;
    for which in RiskNumber::ALL {
        let look = styles::input_cell().set_num_format(if which.is_share() { "0.##%" } else { "#,##0" });
        match risk.number(*which) {
            Some(number) => sheet.number(row, column_of(*which), number, &look)?,
            None => sheet.worksheet.write_blank(row, column_of(*which), &look).map(drop)?,
        }
    }
    let look = styles::number(Unit::Money);
    match exposure_of(risk) {
        Some(own) => sheet.formula((row, EXPECTED), &expected(row), own.expected, &look)?,
        None => sheet.formula((row, EXPECTED), &expected(row), OPEN, &look)?,
    }
    sheet.text(row, EXPECTED + 1, &risk.mitigation, &styles::wrapped())?;
    for (column, option) in (OPTIONS..).zip(&book.scenario.options) {
        let concerns = if risk.options.contains(&option.id) { CONCERNS } else { "" };
        sheet.text(row, column, concerns, &styles::head_beside())?;
    }
    Ok(())
}

/// Writes what the risks of each option come to, below their last row.
fn option_rows(book: &Book, last: u32, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let whole = |column: u16| format!("${0}${1}:${0}${2}", letters(column), HEAD + 2, last + 1);
    let (losses, costs) = (whole(EXPECTED), whole(column_of(RiskNumber::MitigationCost)));
    let years = book.places.shown(book.model().discounted_years).in_column(0);
    let row = last + 2;
    let loss = |column| format!("SUMIF({},\"{CONCERNS}\",{losses})", whole(column));
    let mitigation = |column| format!("SUMIFS({costs},{},\"{CONCERNS}\",{losses},\">=0\")", whole(column));
    let value = |column| format!("({}+{})*{years}", cell(row, column), cell(row + 1, column));
    let open = |column| format!("COUNTIFS({},\"{CONCERNS}\",{losses},\"{OPEN}\")", whole(column));
    let rows: [ExposureRow; 4] = [
        ("Expected loss a year", Unit::Money, &loss, |own| own.expected),
        ("Mitigation cost a year", Unit::Money, &mitigation, |own| own.mitigation_cost),
        ("Present value of both", Unit::Money, &value, |own| own.present_value),
        ("Risks without a probability or a loss", Unit::Number, &open, |own| own.open as f64),
    ];
    let all = exposures(book.scenario);
    for (row, (name, unit, formula, read)) in (row..).zip(rows) {
        sheet.text(row, 0, name, &styles::text())?;
        for (column, (_, own)) in (OPTIONS..).zip(&all) {
            sheet.formula((row, column), &formula(column), read(own), &styles::number(unit))?;
        }
    }
    Ok(())
}
