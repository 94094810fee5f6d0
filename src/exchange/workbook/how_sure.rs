//! The sheets of the futures: the ranges they are drawn from, and what they say. A spreadsheet cannot compute futures, so these are
//! values that hold for the inputs as exported.

use super::book::Book;
use super::inputs::{changed, is_named};
use super::names::HOW_SURE;
use super::sheet::Sheet;
use super::styles;
use crate::engine::simulation::{OptionUncertainty, Uncertainty};
use crate::graph::Unit;
use crate::model::Choice;
use rust_xlsxwriter::{Chart, ChartType, XlsxError};

/// The first row below the heads of the ranges.
const FIRST: u32 = 4;

/// The heads of the sheet *Ranges*.
const RANGE_HEADS: [&str; 12] = [
    "Place",
    "Input",
    "Low",
    "Value",
    "High",
    "Shape",
    "P10",
    "P90",
    "Moves together with",
    "Share of the spread",
    "Worth finding out",
    "Source of the range",
];

/// A figure of an option with its name.
type Figure = (&'static str, Unit, fn(&OptionUncertainty) -> f64);

/// The rows of the sheet *How sure*.
const FIGURES: [Figure; 14] = [
    ("Present value, plain figure", Unit::Money, |option| option.present_value.plain),
    ("Share of futures below the plain figure", Unit::Share, |option| option.present_value.plain_at),
    ("Present value, average", Unit::Money, |option| option.present_value.mean),
    ("Present value, 1 in 10 is below", Unit::Money, |option| option.present_value.p10),
    ("Present value, half are below", Unit::Money, |option| option.present_value.p50),
    ("Present value, 8 in 10 are below", Unit::Money, |option| option.present_value.p80),
    ("Present value, 9 in 10 are below", Unit::Money, |option| option.present_value.p90),
    ("Chance of being the cheapest", Unit::Share, |option| option.cheapest.share),
    ("Chance of being the best choice", Unit::Share, |option| option.worth_it.share),
    ("Chance of saving nothing", Unit::Share, |option| option.saves_nothing.share),
    ("Chance of missing the hurdle", Unit::Share, |option| option.misses_hurdle.share),
    ("Saving after the hurdle, average", Unit::Money, |option| option.saving_after_hurdle.mean),
    ("Expected regret", Unit::Money, |option| option.regret),
    ("Contingency at the chosen confidence", Unit::Money, |option| option.contingency),
];

/// Said once an input differs from its value at the export.
const OUTDATED: &str =
    "Inputs have changed since the export, so these figures no longer belong to them: change them on the page and export again.";

/// Writes what the futures say about each option, and the percentage points of its present value.
pub(super) fn how_sure_sheet(book: &Book, futures: &Uncertainty, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let options = futures.options.len() as u16;
    sheet.widths([(0, 42.0)])?;
    sheet.widths((1..=options).map(|column| (column, super::sheet::OPTION_WIDTH)))?;
    sheet.heading(0, options, "How sure the answer is")?;
    let about = format!(
        "From {} futures with seed {}; confidence {} %. Values for the inputs as exported: a spreadsheet cannot compute futures.",
        futures.trials,
        futures.seed,
        futures.confidence * 100.0
    );
    sheet.text(1, 0, &about, &styles::quiet())?;
    let outdated = format!("IF({}>0,\"{OUTDATED}\",\"\")", changed(book));
    sheet.formula((2, 0), &outdated, "", &styles::text())?;
    let heads = |sheet: &mut Sheet, row: u32, first: &str| -> Result<(), XlsxError> {
        sheet.text(row, 0, first, &styles::head())?;
        futures.options.iter().zip(1..).try_for_each(|(option, column)| {
            let name = book.scenario.option(option.option).map_or("", |option| option.name.as_str());
            sheet.text(row, column, name, &styles::number_head())
        })
    };
    heads(sheet, 3, "Figure")?;
    for ((name, unit, read), row) in FIGURES.into_iter().zip(4..) {
        sheet.text(row, 0, name, &styles::text())?;
        futures.options.iter().zip(1..).try_for_each(|(option, column)| sheet.number(row, column, read(option), &styles::single(unit)))?;
    }
    let row = 5 + FIGURES.len() as u32;
    sheet.text(row, 0, "Worth finding out about every figure, at most", &styles::text())?;
    sheet.number(row, 1, futures.perfect_information, &styles::single(Unit::Money))?;
    let row = joint_rows(futures, sheet, row + 1)?;
    heads(sheet, row + 1, "Present value: share of futures below")?;
    for (place, row) in (1_u8..100).zip(row + 2..) {
        sheet.number(row, 0, f64::from(place) / 100.0, &styles::single(Unit::Share))?;
        futures.options.iter().zip(1..).try_for_each(|(option, column)| {
            let point = option.present_value.curve.get(usize::from(place) - 1);
            point.map_or(Ok(()), |amount| sheet.number(row, column, *amount, &styles::single(Unit::Money)))
        })?;
    }
    curve_chart(options, row + 1, sheet)?;
    sheet.protect();
    Ok(())
}

/// Draws the percentage points below a row of heads as a curve for each option: how many futures cost less than an amount.
fn curve_chart(options: u16, heads: u32, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let (name, first, last) = (HOW_SURE, heads + 1, heads + 99);
    let mut chart = Chart::new(ChartType::ScatterStraight);
    for column in 1..=options {
        let line = chart.add_series();
        line.set_name((name, heads, column));
        line.set_categories((name, first, column, last, column)).set_values((name, first, 0, last, 0));
    }
    chart.title().set_name("Share of futures that cost less");
    chart.x_axis().set_name("Present value").set_num_format("#,##0");
    chart.y_axis().set_name("Share of futures below").set_num_format("0%").set_max(1.0);
    chart.set_width(760).set_height(420).set_alt_text("For each option, the share of futures with a present value below an amount.");
    sheet.worksheet.insert_chart(3, options + 2, &chart).map(drop)
}

/// Writes the chances of saving and payback at once from a row on; returns the first row below.
fn joint_rows(futures: &Uncertainty, sheet: &mut Sheet, mut row: u32) -> Result<u32, XlsxError> {
    let look = styles::single(Unit::Share);
    let mut write = |name: &str, read: &dyn Fn(&OptionUncertainty) -> Option<f64>| -> Result<(), XlsxError> {
        sheet.text(row, 0, name, &styles::text())?;
        let chances = futures.options.iter().map(read).zip(1..);
        chances
            .filter_map(|(chance, column)| Some((chance?, column)))
            .try_for_each(|(chance, column)| sheet.number(row, column, chance, &look))?;
        row += 1;
        Ok(())
    };
    write("Chance of keeping both the plain saving and the plain payback", &|option| option.keeps_both.map(|kept| kept.share))?;
    let years = futures.options.iter().map(|option| option.paid_back_by.len()).max().unwrap_or_default();
    for year in 0..years {
        let of = |option: &OptionUncertainty| option.paid_back_by.get(year).cloned();
        write(&format!("Chance of a payback by the end of year {}", year + 1), &|option| Some(of(option)?.share))?;
        let name = format!("Chance of that and at least the plain saving, year {}", year + 1);
        write(&name, &|option| Some(of(option)?.chance_of_saving(option.saving.plain)))?;
    }
    Ok(row)
}

/// Writes the ranges, each with the input it belongs to and what it does to the decision.
pub(super) fn ranges_sheet(book: &Book, futures: Option<&Uncertainty>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let scenario = book.scenario;
    sheet.widths([(0, 34.0), (1, 34.0), (5, 40.0), (8, 22.0), (9, 22.0), (10, 22.0), (11, 60.0)])?;
    sheet.widths([2, 3, 4, 6, 7].map(|column| (column, 16.0)))?;
    sheet.heading(0, 11, "Ranges")?;
    sheet.text(1, 0, "The futures are drawn from these ranges. The value is that of the sheet Inputs.", &styles::quiet())?;
    RANGE_HEADS.into_iter().zip(0..).try_for_each(|(head, column)| sheet.text(FIRST - 1, column, head, &styles::head()))?;
    for ((address, range), row) in scenario.ranges.iter().zip(FIRST..) {
        let look = styles::single(address.field.unit);
        sheet.text(row, 0, &scenario.place_name(address.place), &styles::text())?;
        sheet.text(row, 1, address.field.label, &styles::text())?;
        sheet.number(row, 2, range.low, &look)?;
        let value = scenario.number(*address).unwrap_or_default();
        if is_named(book, *address) {
            sheet.formula((row, 3), &super::cell_name(*address), value, &look)?;
        } else {
            sheet.number(row, 3, value, &look)?;
        }
        sheet.number(row, 4, range.high, &look)?;
        sheet.text(row, 5, range.shape.label(), &styles::text())?;
        sheet.number(row, 6, range.quantile(value, 0.1), &look)?;
        sheet.number(row, 7, range.quantile(value, 0.9), &look)?;
        let group = scenario.together.iter().find(|group| group.members.iter().any(|(member, _)| member == address));
        sheet.text(row, 8, group.map_or("", |group| group.name.as_str()), &styles::text())?;
        if let Some(driver) = futures.and_then(|futures| futures.driver(&address.to_string())) {
            sheet.number(row, 9, driver.contribution, &styles::single(Unit::Share))?;
            sheet.number(row, 10, driver.worth_finding_out, &styles::single(Unit::Money))?;
        }
        let source = scenario.range_source(*address, *range);
        sheet.text(
            row,
            11,
            &source.map_or_else(|| "Entered by the user".to_string(), |source| source.title().to_string()),
            &styles::text(),
        )?;
    }
    sheet.protect();
    Ok(())
}
