//! The first sheet: the answer, a list of the sheets, and how to trace a number to its inputs.

use super::answer::SENTENCE;
use super::book::Book;
use super::names::{ANSWER, BEST_MIX, CASH_FLOW, CHECKS, DECISION, HOW_SURE, INPUTS, RANGES, RATES, RISKS, SHARED, plain, quoted};
use super::sheet::Sheet;
use super::{checks, sentence, styles};
use crate::exchange::answer::horizon;
use crate::exchange::fingerprint;
use rust_xlsxwriter::{Url, XlsxError};

/// The width of the explanations, in characters.
const WIDTH: f64 = 105.0;
/// How to trace a figure to its inputs.
const STEPS: [&str; 3] = [
    "Start with a figure on the sheet Answer. Its formula names a cell on the option's sheet.",
    "The formula of that row names the rows it is computed from, which are indented below it. Click + at the edge to see more of them.",
    "The last formulas name inputs, such as assumptions_discount_rate: each is a cell on the sheet Inputs, with its meaning and source.",
];

/// Writes the sheet; `options` are the names of the sheets by month, that of what options share the last; `best_mix` and
/// `how_sure` mean that there is a sheet about mixes and about the futures.
pub(super) fn guide_sheet(book: &Book, options: &[String], best_mix: bool, how_sure: bool, sheet: &mut Sheet) -> Result<(), XlsxError> {
    sheet.widths([(0, 32.0), (1, WIDTH)])?;
    sheet.worksheet.set_tab_color(styles::ANSWER_TAB);
    let (name, about) = (styles::text(), styles::explained());
    sheet.text(0, 0, &book.scenario.title, &styles::title())?;
    let years = horizon(book.scenario.assumptions.horizon_years, |years| years.to_string());
    let origin = format!(
        "{} options compared over {years}, amounts in {}. Created by Sourcewise {}, comparison {}.",
        book.scenario.options.len(),
        book.currency(),
        env!("CARGO_PKG_VERSION"),
        fingerprint(book.scenario)
    );
    sheet.text(1, 0, &origin, &styles::quiet())?;
    sheet.worksheet.merge_range(3, 0, 3, 1, "", &styles::sentence())?;
    sheet.worksheet.set_row_height(3, 54)?;
    sheet.formula((3, 0), &format!("{}{SENTENCE}", quoted(ANSWER)), sentence::shown(book), &styles::sentence())?;

    sheet.heading(5, 1, "The sheets")?;
    let mut row = 6;
    let present = [book.decision().is_some(), best_mix, !book.risks().is_empty(), !book.scenario.ranges.is_empty(), how_sure];
    for (target, text) in sheets(options, present) {
        let link = Url::new(format!("internal:{}A1", quoted(target))).set_text(plain(target));
        sheet.worksheet.write_url_with_format(row, 0, link, &styles::link())?;
        sheet.text(row, 1, text, &about)?;
        sheet.fit(row, &[(text, WIDTH)])?;
        row += 1;
    }
    sheet.heading(row + 1, 1, "How to trace a number")?;
    row += 2;
    for (step, text) in (1..).zip(STEPS) {
        sheet.text(row, 0, &format!("Step {step}"), &name)?;
        sheet.text(row, 1, text, &about)?;
        sheet.fit(row, &[(text, WIDTH)])?;
        row += 1;
    }
    sheet.heading(row + 1, 1, "How to read the workbook")?;
    let today = book.scenario.option(book.outcome.status_quo).map_or("", |option| option.name.as_str());
    let readings = [
        (
            styles::input_cell(),
            "Blue on yellow",
            "An input. Only change these cells: they accept the same numbers as the page, and every sheet recalculates.",
        ),
        (name.clone(), "Dark on white", "A formula, the same as on the page. It is protected against overwriting, without a password."),
        (
            name.clone(),
            "Choices",
            "Choices, such as the provider and the price mechanism, decide which formulas the workbook contains. They are listed below the inputs: change them on the page and create a new workbook.",
        ),
        (
            name.clone(),
            "Months",
            "Month 1 is the first after the decision. Monthly amounts are in that month's prices; present values are in money at the date of the decision.",
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
    sheet.text(
        row,
        1,
        &format!("Compared with “{today}”: a positive saving is cheaper than today, a negative one more expensive."),
        &about,
    )?;
    let (all, holds) = checks::all_checks();
    sheet.text(row + 1, 0, CHECKS, &name)?;
    sheet.formula((row + 1, 1), &all, holds, &styles::explained())?;
    sheet.protect();
    Ok(())
}

/// Every other sheet with its content; `present` says which of those at the end exist.
fn sheets(options: &[String], present: [bool; 5]) -> impl Iterator<Item = (&str, &'static str)> {
    let first = [
        (ANSWER, "The answer in words, and the options side by side: cost, saving, return on the change, and quality."),
        (INPUTS, "Every number used, in named cells with limits, meanings and sources. Change one and every sheet recalculates."),
    ];
    let last = [
        (CASH_FLOW, "Cost and saving of each option by month, and the return: payback, IRR and modified IRR, peak funding."),
        (RATES, "The search for the IRR over all rates, not only near a guess."),
        (CHECKS, "Whether parts add up to totals, the workbook agrees with the page, and every formula is unchanged."),
    ];
    let options = options.iter().map(|name| {
        let shared = name == SHARED;
        (
            name.as_str(),
            if shared {
                "Figures shared by several options: demand, prices, discount factors."
            } else {
                "The option by month, from its total cost down to the parts; its saving, measures and quality."
            },
        )
    });
    let others = [
        (DECISION, "Criteria, weights and scores; totals, the price of a point of quality, and other methods."),
        (BEST_MIX, "The cheapest mix of the options by number of providers, as computed by the page for these inputs."),
        (RISKS, "The risk register, and the expected loss of each option beside its cost."),
        (RANGES, "The ranges of the inputs, from which the page draws futures."),
        (HOW_SURE, "How sure the answer is: the spread of each option's cost and its chances, as computed by the page for these inputs."),
    ];
    let others = others.into_iter().zip(present).filter_map(|(other, is_present)| is_present.then_some(other));
    first.into_iter().chain(options).chain(last).chain(others)
}
