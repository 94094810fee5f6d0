//! A sheet by month: a row for every named number, from the total down to its parts.

use super::book::Book;
use super::columns::{Columns, FIRST_ROW, MONTHS_ROW, NAME, UNIT, VALUE, letters};
use super::layout::{Line, Sums};
use super::names::cell_name;
use super::sheet::Sheet;
use super::styles;
use crate::exchange::unit_text::phrase;
use crate::graph::{Label, NodeId, Unit};
use crate::model::{ASSUMPTIONS, Address, Place};
use rust_xlsxwriter::{ExcelDateTime, XlsxError};

/// Rows from this depth are folded at first.
const FOLDED: u8 = 3;
/// The deepest row group that a spreadsheet supports.
const DEEPEST: u8 = 7;

/// Writes the lines of a sheet below its title.
pub(super) fn month_sheet(book: &Book, sheet: &mut Sheet, position: usize, title: &str) -> Result<(), XlsxError> {
    heads(book, sheet, title, "Results first, each with its parts below it; click + beside a row to see more.")?;
    let lines = book.layout.sheets.get(position).map_or(&[][..], Vec::as_slice);
    for (row, line) in (FIRST_ROW..).zip(lines) {
        match line {
            Line::Heading(text) => sheet.heading(row, VALUE, text)?,
            Line::Number { node, label, service, depth, sums } => {
                let place = service.map_or(Place::Assumptions, Place::Service);
                let is_series = book.model().graph.is_series(*node);
                row_heads(book, sheet, row, &RowHeads { label, place, depth: *depth, is_series, sums: *sums })?;
                if is_series {
                    months(book, sheet, (position, row), *node, *sums)?;
                } else {
                    let formula = book.places.formula(position, *node).in_column(VALUE);
                    sheet.plain_formula(row, VALUE, &formula, book.values.one(*node))?;
                }
            }
        }
    }
    fold(sheet, lines)?;
    print_years(book, sheet, FIRST_ROW + (lines.len().max(1) as u32) - 1)?;
    sheet.guard(FIRST_ROW, VALUE)
}

/// Prints names, totals and years. Months and notes are for the screen: on paper, each year would need extra pages.
pub(super) fn print_years(book: &Book, sheet: &mut Sheet, last: u32) -> Result<(), XlsxError> {
    sheet.worksheet.set_print_area(0, 0, last, book.places.columns.month(0) - 1).map(drop)
}

/// The headings of a sheet by month, and everything else that is identical on all of them.
pub(super) fn heads(book: &Book, sheet: &mut Sheet, title: &str, about: &str) -> Result<(), XlsxError> {
    let columns = book.places.columns;
    sheet.text(0, NAME, title, &styles::title())?;
    sheet.text(1, NAME, about, &styles::quiet())?;
    let (head, right) = (styles::head(), styles::number_head());
    sheet.text(2, NAME, "", &head)?;
    sheet.text(2, UNIT, "Unit", &head)?;
    sheet.text(2, VALUE, "Value or total", &right)?;
    sheet.text(3, NAME, "Month", &head)?;
    sheet.text(3, UNIT, "", &head)?;
    sheet.text(3, VALUE, "", &head)?;
    for year in 0..columns.years() {
        sheet.text(2, columns.year(year), &format!("Year {}", year + 1), &right)?;
        sheet.text(3, columns.year(year), "", &head)?;
    }
    let [year, month] = [&ASSUMPTIONS.start_year, &ASSUMPTIONS.start_month].map(|field| Address { place: Place::Assumptions, field });
    let (start_year, start_month) = (&book.scenario.assumptions.start_year, &book.scenario.assumptions.start_month);
    let (year, month) = (cell_name(year), cell_name(month));
    let month_head = styles::month_head();
    for index in 0..columns.months {
        let column = columns.month(index);
        let formula = format!("DATE({year},{month}+{}${MONTHS_ROW}-1,1)", letters(column));
        sheet.formula((2, column), &formula, first_day(*start_year, *start_month, index)?, &month_head)?;
        sheet.number(3, column, f64::from(index) + 1.0, &right)?;
    }
    sheet.text(2, columns.note(), "Why", &styles::head_beside())?;
    sheet.text(3, columns.note(), "", &head)?;
    // With several services, the service follows the name.
    let name_width = if book.scenario.services.len() > 1 { 70.0 } else { 56.0 };
    let narrow = (VALUE..columns.note()).map(|column| (column, if column < columns.month(0) { 15.0 } else { 12.0 }));
    sheet.widths([(NAME, name_width), (UNIT, 25.0), (columns.note(), 60.0)].into_iter().chain(narrow))?;
    let worksheet = &mut sheet.worksheet;
    worksheet.set_freeze_panes(FIRST_ROW, VALUE + 1)?.set_repeat_rows(2, 3)?.group_symbols_above(true);
    Ok(())
}

/// The first day of a month of the comparison, as a spreadsheet date.
fn first_day(year: f64, month: f64, index: u16) -> Result<f64, XlsxError> {
    let months = year * 12.0 + month - 1.0 + f64::from(index);
    let (year, month) = ((months / 12.0) as u16, (months % 12.0) as u8 + 1);
    Ok(ExcelDateTime::from_ymd(year, month, 1)?.to_excel())
}

/// The description of a row.
pub(super) struct RowHeads<'a> {
    /// Its name, unit and note.
    pub(super) label: &'a Label,
    /// Its place in the scenario.
    pub(super) place: Place,
    /// How far it is from the result it is a part of.
    pub(super) depth: u8,
    /// Whether it has a number for each month.
    pub(super) is_series: bool,
    /// The totals it needs.
    pub(super) sums: Sums,
}

/// The name, unit and note of a row, and the look of its numbers.
pub(super) fn row_heads(book: &Book, sheet: &mut Sheet, row: u32, heads: &RowHeads) -> Result<(), XlsxError> {
    let RowHeads { label, place, depth, is_series, sums } = *heads;
    let look = if is_series { styles::number(label.unit) } else { styles::single(label.unit) };
    sheet.worksheet.set_row_format(row, &look)?;
    sheet.text(row, NAME, &label.name, &styles::name(depth))?;
    let unit = book.unit_at(place, label.unit);
    let total = if sums == Sums::default() { unit.clone() } else { book.unit_of_total(place, label.unit) };
    let unit = if total == unit { unit } else { format!("{unit}; totals {total}") };
    sheet.text(row, UNIT, &unit, &styles::quiet())?;
    if !label.note.is_empty() {
        sheet.text(row, book.places.columns.note(), label.note, &styles::beside())?;
    }
    Ok(())
}

fn months(book: &Book, sheet: &mut Sheet, (position, row): (usize, u32), node: NodeId, sums: Sums) -> Result<(), XlsxError> {
    let columns = book.places.columns;
    let (formula, values) = (book.places.formula(position, node), book.values.months(node));
    for (month, value) in (0..columns.months).zip(&values) {
        let column = columns.month(month);
        sheet.plain_formula(row, column, &formula.in_column(column), *value)?;
    }
    add_up(sheet, columns, row, &values, sums)
}

/// The totals of a row, overall and by year.
pub(super) fn add_up(sheet: &mut Sheet, columns: Columns, row: u32, values: &[f64], sums: Sums) -> Result<(), XlsxError> {
    if sums.all {
        let formula = format!("SUM({})", columns.range(row, 0, columns.months));
        sheet.plain_formula(row, VALUE, &formula, values.iter().sum())?;
    }
    if sums.years {
        for (year, values) in (0..columns.years()).zip(values.chunks(12)) {
            let formula = format!("SUM({})", columns.range(row, year * 12, (year * 12 + 12).min(columns.months)));
            sheet.plain_formula(row, columns.year(year), &formula, values.iter().sum())?;
        }
    }
    Ok(())
}

/// Folds rows deeper than cost lines.
fn fold(sheet: &mut Sheet, lines: &[Line]) -> Result<(), XlsxError> {
    let depth = |line: &Line| match line {
        Line::Number { depth, .. } => *depth,
        Line::Heading(_) => 0,
    };
    for level in FOLDED..FOLDED + DEEPEST {
        let mut row = FIRST_ROW;
        for run in lines.chunk_by(|first, second| (depth(first) >= level) == (depth(second) >= level)) {
            let last = row + run.len() as u32 - 1;
            if run.first().is_some_and(|line| depth(line) >= level) {
                sheet.worksheet.group_rows_collapsed(row, last)?;
            }
            row = last + 1;
        }
    }
    Ok(())
}

/// A label for a row that is not a node of the graph.
pub(super) fn row_label(name: &str, unit: Unit, note: &'static str) -> Label {
    Label { note, ..Label::new(name.to_string(), unit) }
}

impl Book<'_> {
    /// The name of a unit beside a number, with the currency for money.
    pub(super) fn unit(&self, unit: Unit) -> String {
        self.unit_at(Place::Assumptions, unit)
    }

    /// The unit of a total over months at a place in the scenario.
    fn unit_of_total(&self, place: Place, unit: Unit) -> String {
        match unit {
            Unit::UnitsPerMonth => self.scenario.unit_name(place).many.to_string(),
            Unit::HoursPerMonth => "hours".to_string(),
            Unit::Users => "user months".to_string(),
            Unit::People => "person months".to_string(),
            other => self.unit_at(place, other.over_time()),
        }
    }

    /// The same at a place in the scenario.
    pub(super) fn unit_at(&self, place: Place, unit: Unit) -> String {
        let words = phrase(unit, self.scenario.unit_name(place));
        match unit {
            Unit::Money => self.currency().to_string(),
            Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::MoneyPerHour | Unit::MoneyPerUnit => format!("{} {words}", self.currency()),
            Unit::SharePerYear => format!("% {words}"),
            _ => words,
        }
    }
}
