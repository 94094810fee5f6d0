//! The first sheet: the answer once more, what is on which sheet, and how to follow a number to its inputs.

use super::answer::SENTENCE;
use super::book::Book;
use super::names::{ANSWER, CASH_FLOW, CHECKS, INPUTS, RATES, SHARED, plain, quoted};
use super::sheet::Sheet;
use super::{checks, sentence, styles};
use crate::exchange::answer::horizon;
use crate::exchange::fingerprint;
use rust_xlsxwriter::{Url, XlsxError};

/// The width of what is explained, in characters.
const WIDTH: f64 = 105.0;
/// How to get from a figure to what it is computed from.
const STEPS: [&str; 3] = [
    "Begin with a figure on the sheet Answer. Its formula names a cell on the sheet of the option.",
    "The formula of that row names the rows it is made of: they stand below it, indented. A + at the edge unfolds more of them.",
    "The last formulas name inputs, such as assumptions_discount_rate: each is a cell on the sheet Inputs, with its meaning and source.",
];

/// Writes the sheet; `options` are the names of the sheets by month, that of what options share the last.
pub(super) fn guide_sheet(book: &Book, options: &[String], sheet: &mut Sheet) -> Result<(), XlsxError> {
    sheet.widths([(0, 32.0), (1, WIDTH)])?;
    sheet.worksheet.set_tab_color(styles::ANSWER_TAB);
    let (name, about) = (styles::text(), styles::explained());
    sheet.text(0, 0, &book.scenario.title, &styles::title())?;
    let years = horizon(book.scenario.assumptions.horizon_years, |years| years.to_string());
    let origin = format!(
        "{} options compared over {years}, amounts in {}. Written by Sourcewise {}, scenario {}.",
        book.scenario.options.len(),
        book.currency(),
        env!("CARGO_PKG_VERSION"),
        fingerprint(book.scenario)
    );
    sheet.text(1, 0, &origin, &styles::quiet())?;
    sheet.worksheet.merge_range(3, 0, 3, 1, "", &styles::sentence())?;
    sheet.worksheet.set_row_height(3, 54)?;
    sheet.formula((3, 0), &format!("{}{SENTENCE}", quoted(ANSWER)), sentence::shown(book), &styles::sentence())?;

    sheet.heading(5, 1, "What is on which sheet")?;
    let mut row = 6;
    for (target, text) in sheets(options) {
        let link = Url::new(format!("internal:{}A1", quoted(target))).set_text(plain(target));
        sheet.worksheet.write_url_with_format(row, 0, link, &styles::link())?;
        sheet.text(row, 1, text, &about)?;
        sheet.fit(row, &[(text, WIDTH)])?;
        row += 1;
    }
    sheet.heading(row + 1, 1, "How to follow a number")?;
    row += 2;
    for (step, text) in (1..).zip(STEPS) {
        sheet.text(row, 0, &format!("Step {step}"), &name)?;
        sheet.text(row, 1, text, &about)?;
        sheet.fit(row, &[(text, WIDTH)])?;
        row += 1;
    }
    sheet.heading(row + 1, 1, "How to read it")?;
    let today = book.scenario.option(book.outcome.status_quo).map_or("", |option| option.name.as_str());
    let readings = [
        (
            styles::input_cell(),
            "Blue on yellow",
            "An input, and the only cells to change. Each takes the numbers that the page takes; every sheet follows.",
        ),
        (
            name.clone(),
            "Dark on white",
            "A formula: the one that the page computes with. It is protected against typing over it, without a password.",
        ),
        (
            name.clone(),
            "Choices",
            "Who delivers, how prices work and the like decide which formulas there are. They are listed below the inputs: change them on the page, and write the workbook anew.",
        ),
        (
            name.clone(),
            "Months",
            "Counted from the decision: 1 is the first. Amounts by month are in the prices of their month; present values are in money of the day of the decision.",
        ),
    ];
    row += 2;
    for (look, what, text) in readings {
        sheet.text(row, 0, what, &look)?;
        sheet.text(row, 1, text, &about)?;
        sheet.fit(row, &[(text, WIDTH)])?;
        row += 1;
    }
    sheet.text(row, 0, "Savings", &name)?;
    sheet.text(row, 1, &format!("Against “{today}”: above zero is cheaper than today, below zero dearer."), &about)?;
    let (all, holds) = checks::all_checks();
    sheet.text(row + 1, 0, CHECKS, &name)?;
    sheet.formula((row + 1, 1), &all, holds, &styles::explained())?;
    sheet.protect();
    Ok(())
}

/// Every other sheet with what it holds.
fn sheets(options: &[String]) -> impl Iterator<Item = (&str, &'static str)> {
    let first = [
        (ANSWER, "The answer in words, and the options side by side: cost, saving, what the change returns, and quality."),
        (INPUTS, "Every number that counts, in cells with names, limits, meanings and sources. Change one, and every sheet follows."),
    ];
    let last = [
        (CASH_FLOW, "Cost and saving of each option by month, and what they return: payback, rates of return, peak funding."),
        (RATES, "The search for the internal rates of return, at every rate and not only near a guess."),
        (CHECKS, "Whether parts add up to wholes, the workbook agrees with the page, and every formula is as it was written."),
    ];
    let options = options.iter().map(|name| {
        let shared = name == SHARED;
        (
            name.as_str(),
            if shared {
                "What several options are computed from: demand, prices, discount factors."
            } else {
                "The option by month, from its total cost down to what that is made of; its saving, its measures, its quality."
            },
        )
    });
    first.into_iter().chain(options).chain(last)
}
