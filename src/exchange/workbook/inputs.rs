//! The sheet of inputs: every number behind the results in a named cell, and the choices that decided the formulas.

use super::book::Book;
use super::columns::letters;
use super::names::{INPUTS, cell_name, quoted};
use super::sheet::{Sheet, Shown};
use super::styles;
use crate::exchange::unit_text::source_text;
use crate::model::{ASSUMPTIONS, Address, Choice, ChoiceGroup, Control, DeliveredBy, Field, OPERATION, Origin, Place, Scenario};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Workbook, XlsxError};

/// The width of meanings and sources, in characters.
const EXPLAINED: f64 = 62.0;
const HEADS: [(&str, f64); 12] = [
    ("Part", 34.0),
    ("Input", 32.0),
    ("Value", 15.0),
    ("Unit", 18.0),
    ("Default", 15.0),
    ("Set or default", 15.0),
    ("Meaning", EXPLAINED),
    ("Source of the default", EXPLAINED),
    ("Smallest", 15.0),
    ("Largest", 17.0),
    ("Cell name", 44.0),
    ("Original value", 17.0),
];
/// The row of the heads, counted from 0.
const HEAD: u32 = 3;
/// The letter of the column of values.
const VALUE: char = 'C';
/// The word for a number set by the user.
const SET: &str = "set";
/// The column of meanings, counted from 0.
const MEANING: u16 = 6;
/// The column of original values, counted from 0.
const WRITTEN: u16 = 11;
/// The last column that is printed.
const LAST_PRINTED: u16 = 7;

/// Writes the sheet.
pub(super) fn inputs_sheet(book: &Book, sheet: &mut Sheet) -> Result<(), XlsxError> {
    sheet.text(0, 0, "Inputs", &styles::title())?;
    let about = "Change a value in the column Value and every sheet recalculates. Each of these cells has a name, which the formulas use.";
    sheet.text(1, 0, about, &styles::quiet())?;
    for ((head, width), column) in HEADS.into_iter().zip(0..) {
        let look = match column {
            2 | 4 | 8 | 9 | 11 => styles::number_head(),
            3 | 5 | 6 | 7 | 10 => styles::head_beside(),
            _ => styles::head(),
        };
        sheet.text(HEAD, column, head, &look)?;
        sheet.worksheet.set_column_width(column, width)?;
    }
    let mut row = HEAD;
    for (address, value) in inputs(book) {
        row += 1;
        input(book, sheet, row, address, value)?;
    }
    sheet.worksheet.set_tab_color(styles::INPUT_TAB).autofilter(HEAD, 0, row, HEADS.len() as u16 - 1)?;
    sheet.worksheet.set_freeze_panes(HEAD + 1, 3)?.set_repeat_rows(HEAD, HEAD)?;
    choices(book, sheet, row + 2)?;
    sheet.protect();
    Ok(())
}

/// A formula for the number of changed inputs.
pub(super) fn changed(book: &Book) -> String {
    let (first, last) = (HEAD + 2, HEAD + 1 + inputs(book).len() as u32);
    let (sheet, written) = (quoted(INPUTS), letters(WRITTEN));
    format!("SUMPRODUCT(--({sheet}${VALUE}${first}:${VALUE}${last}<>{sheet}${written}${first}:${written}${last}))")
}

/// Names the cells of all inputs.
pub(super) fn define_names(book: &Book, workbook: &mut Workbook) -> Result<(), XlsxError> {
    for ((address, _), row) in inputs(book).into_iter().zip(HEAD + 2..) {
        workbook.define_name(cell_name(address), &format!("={INPUTS}!${VALUE}${row}"))?;
    }
    Ok(())
}

/// Whether a number can be changed here, in a cell with a name. The horizon cannot, because it decides the number of columns.
pub(super) fn is_named(book: &Book, address: Address) -> bool {
    book.outcome.uses(address) && address.field != &ASSUMPTIONS.horizon_years
}

/// The numbers that can be changed here, in the order of the scenario.
fn inputs(book: &Book) -> Vec<(Address, f64)> {
    let mut list = Vec::new();
    book.scenario.each(|address, value| {
        if is_named(book, address) {
            list.push((address, value));
        }
    });
    list
}

fn input(book: &Book, sheet: &mut Sheet, row: u32, address: Address, value: f64) -> Result<(), XlsxError> {
    let (scenario, field) = (book.scenario, address.field);
    let (default, source) = scenario.default_of(address);
    let (least, most) = field.range;
    let (text, beside, other) = (styles::text(), styles::beside(), styles::alternative(field));
    let wrapped = beside.clone().set_text_wrap();
    let unit = book.unit_at(address.place, field.unit);
    let line = row + 1;
    sheet.text(row, 0, &scenario.place_name(address.place), &text)?;
    sheet.text(row, 1, field.label, &text)?;
    sheet.number(row, 2, value, &styles::input(field))?;
    sheet.text(row, 3, &unit, &beside)?;
    let origin = scenario.origin(address, value);
    let shown = Shown::from(if origin == Origin::Default { "default" } else { origin.name(SET) });
    let otherwise = match origin {
        // Until the user changes the number.
        Origin::Estimated => format!("IF({VALUE}{line}={value},\"{}\",\"{SET}\")", origin.name(SET)),
        _ => format!("\"{SET}\""),
    };
    sheet.formula((row, 5), &format!("IF({VALUE}{line}=E{line},\"default\",{otherwise})"), shown, &beside)?;
    for (column, number) in [(4, default), (8, least), (9, most), (WRITTEN, value)] {
        sheet.number(row, column, number, &other)?;
    }
    let source = source_text(source).to_string();
    sheet.text(row, 7, &source, &wrapped)?;
    sheet.text(row, 10, &cell_name(address), &beside)?;
    let fixed =
        if makes_formulas(scenario, address) { "Change this on the page, because it decides whether there is a transition. " } else { "" };
    let meaning = format!("{fixed}{}", field.help());
    sheet.text(row, MEANING, &meaning, &wrapped)?;
    sheet.fit(row, &[(&meaning, EXPLAINED), (&source, EXPLAINED)])?;
    sheet.worksheet.add_data_validation(row, 2, row, 2, &rule(field)?).map(drop)
}

/// The accepted numbers of a cell, which are those of the page.
fn rule(field: &Field) -> Result<DataValidation, XlsxError> {
    let (least, most) = field.range;
    let rule = match field.control {
        Control::Whole => DataValidation::new().allow_whole_number(DataValidationRule::Between(least as i32, most as i32)),
        Control::Number => DataValidation::new().allow_decimal_number(DataValidationRule::Between(least, most)),
    };
    let whole = if field.control == Control::Whole { "whole number" } else { "number" };
    let rule = rule.set_error_title("Not possible")?.set_error_message(format!("Enter a {whole} from {least} to {most}."))?;
    Ok(rule.set_error_style(DataValidationErrorStyle::Stop))
}

/// Whether a number decides the formulas: two equal shares of the work mean that a delivery continues.
fn makes_formulas(scenario: &Scenario, address: Address) -> bool {
    let shared = |option| {
        let service = address.place.service()?;
        scenario.delivery(option, service).map(|delivery| delivery.choices.delivered_by == DeliveredBy::Shared)
    };
    address.field == &OPERATION.provider_share
        && address.place.option().and_then(shared) == Some(true)
        && shared(scenario.status_quo) == Some(true)
}

/// The choices, read-only because they decide which formulas the workbook contains.
fn choices(book: &Book, sheet: &mut Sheet, first: u32) -> Result<(), XlsxError> {
    let (text, quiet, wrapped) = (styles::text(), styles::quiet(), styles::beside().set_text_wrap());
    sheet.heading(first, LAST_PRINTED, "Choices")?;
    sheet.text(
        first + 1,
        0,
        "Choices decide which formulas the workbook contains: change them on the page and create a new workbook.",
        &quiet,
    )?;
    let mut rows = vec![(
        "All options".to_string(),
        "Horizon",
        format!("{} years", book.scenario.assumptions.horizon_years),
        "The number of years compared.",
    )];
    book.scenario.each_choice_group(|place, group| {
        let delivery = match place {
            Place::Delivery(option, service) => book.scenario.delivery(option, service),
            _ => None,
        };
        group.each(&mut |field, answer| {
            if delivery.is_some_and(|delivery| !delivery.choices.matters(field)) {
                return;
            }
            let answer = field.label_of(answer).to_string();
            rows.push((book.scenario.place_name(place), field.label, answer, field.help()));
        });
    });
    let last = first + 1 + rows.len() as u32;
    for ((place, question, answer, help), row) in rows.into_iter().zip(first + 2..) {
        sheet.text(row, 0, &place, &text)?;
        sheet.text(row, 1, question, &text)?;
        sheet.text(row, 2, &answer, &text)?;
        sheet.text(row, MEANING, help, &wrapped)?;
        sheet.fit(row, &[(help, EXPLAINED)])?;
    }
    sheet.worksheet.set_print_area(0, 0, last, LAST_PRINTED).map(drop)
}

impl Book<'_> {
    /// The currency of amounts.
    pub(super) fn currency(&self) -> &'static str {
        self.scenario.choices.currency.id()
    }
}
