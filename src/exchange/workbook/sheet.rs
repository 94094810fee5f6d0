//! Writes a sheet: texts that stay texts, and formulas that show their value at once.

use super::names::plain;
use super::styles;
use crate::model::Scenario;
use rust_xlsxwriter::{DataValidation, Format, Formula, ProtectionOptions, Worksheet, XlsxError};

/// The value of a formula before it is recalculated.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

impl From<f64> for Shown {
    fn from(number: f64) -> Shown {
        Shown::Number(number)
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Shown {
        Shown::Text(text.to_string())
    }
}

impl Shown {
    fn result(&self) -> String {
        match self {
            Shown::Number(number) => number.to_string(),
            Shown::Text(text) => text.clone(),
        }
    }
}

/// The place and number of a sheet's checked formulas; rows and columns are counted from 0.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extent {
    /// Their number.
    pub(super) formulas: u32,
    /// The first row counted.
    pub(super) first: u32,
    /// The last row of one.
    pub(super) row: u32,
    /// The last column of one.
    pub(super) column: u16,
}

/// A sheet with its paper set up for printing.
pub(super) struct Sheet<'a> {
    /// The place of its formulas.
    pub(super) extent: Extent,
    /// The sheet itself, for widths, groups and rules.
    pub(super) worksheet: &'a mut Worksheet,
}

impl<'a> Sheet<'a> {
    /// Names and prepares a sheet; `title` is the user's and is printed at the top of every page.
    pub(super) fn new(worksheet: &'a mut Worksheet, name: &str, title: &str) -> Result<Sheet<'a>, XlsxError> {
        // An ampersand starts a command in a page header.
        let title: String = plain(title).chars().take(80).collect::<String>().replace('&', "&&");
        worksheet.set_name(name)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
        worksheet.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3).set_header(format!("&L{title}&R&A")).set_footer("&LSourcewise&RPage &P of &N");
        Ok(Sheet { worksheet, extent: Extent::default() })
    }

    /// A text, never taken for a formula.
    pub(super) fn text(&mut self, row: u32, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.worksheet.write_string_with_format(row, column, plain(text), format).map(drop)
    }

    /// A heading, underlined up to a column.
    pub(super) fn heading(&mut self, row: u32, last: u16, text: &str) -> Result<(), XlsxError> {
        let look = styles::heading();
        (1..=last).try_for_each(|column| self.worksheet.write_blank(row, column, &look).map(drop))?;
        self.text(row, 0, text, &look)
    }

    /// A fixed number.
    pub(super) fn number(&mut self, row: u32, column: u16, number: f64, format: &Format) -> Result<(), XlsxError> {
        // A negative zero would be written with its sign.
        self.worksheet.write_number_with_format(row, column, number + 0.0, format).map(drop)
    }

    /// A formula with a separate look.
    pub(super) fn formula(
        &mut self,
        (row, column): (u32, u16),
        formula: &str,
        shown: impl Into<Shown>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        self.count(row, column);
        self.worksheet.write_formula_with_format(row, column, made(formula, shown)?, format).map(drop)
    }

    fn count(&mut self, row: u32, column: u16) {
        let Extent { formulas, first, row: last_row, column: last_column } = self.extent;
        if row >= first {
            self.extent = Extent { formulas: formulas + 1, first, row: last_row.max(row), column: last_column.max(column) };
        }
    }

    /// A formula with the look of its row.
    pub(super) fn plain_formula(&mut self, row: u32, column: u16, formula: &str, shown: f64) -> Result<(), XlsxError> {
        self.count(row, column);
        self.worksheet.write_formula(row, column, made(formula, shown)?).map(drop)
    }

    /// Protects every formula against overwriting; inputs and widths can be changed, and there is no password. Programs do
    /// not unfold rows on a protected sheet: one whose rows fold is [guarded](Sheet::guard) instead.
    pub(super) fn protect(&mut self) {
        let allowed = ProtectionOptions { format_columns: true, format_rows: true, use_autofilter: true, ..ProtectionOptions::new() };
        self.worksheet.protect_with_options(&allowed);
    }

    /// Rejects typing over formulas from a row and column on.
    pub(super) fn guard(&mut self, row: u32, column: u16) -> Result<(), XlsxError> {
        let Extent { row: last_row, column: last_column, .. } = self.extent;
        let never = DataValidation::new().allow_custom(Formula::new("FALSE")).ignore_blank(false);
        let never = never.set_error_title("A formula")?.set_error_message(GUARDED)?;
        self.worksheet.add_data_validation(row, column, last_row.max(row), last_column.max(column), &never).map(drop)
    }

    /// Sets the height of a row to fit a wrapped text in a column of this width, because LibreOffice does not.
    pub(super) fn fit(&mut self, row: u32, texts: &[(&str, f64)]) -> Result<(), XlsxError> {
        let lines = texts.iter().map(|(text, width)| (text.chars().count() as f64 / (width * LETTERS)).ceil());
        let lines = lines.fold(1.0, f64::max);
        if lines > 1.0 { self.worksheet.set_row_height(row, lines * LINE).map(drop) } else { Ok(()) }
    }

    /// Sets the height of the row with the options' names to fit them.
    pub(super) fn fit_heads(&mut self, row: u32, scenario: &Scenario) -> Result<(), XlsxError> {
        // Bold letters and whole words need more room.
        let names: Vec<(&str, f64)> = scenario.options.iter().map(|option| (option.name.as_str(), OPTION_WIDTH * 0.8)).collect();
        self.fit(row, &names)
    }

    /// The width of columns, in characters.
    pub(super) fn widths(&mut self, widths: impl IntoIterator<Item = (u16, f64)>) -> Result<(), XlsxError> {
        widths.into_iter().try_for_each(|(column, width)| self.worksheet.set_column_width(column, width).map(drop))
    }
}

/// The width of an option's column, in characters.
pub(super) const OPTION_WIDTH: f64 = 22.0;
/// The message when someone types over a formula.
const GUARDED: &str = "This cell is a formula. Change values on the sheet Inputs instead; to edit formulas, clear the data validation.";
/// The height of a line of text, in points.
const LINE: f64 = 14.0;
/// The average letters of a text per digit of column width.
const LETTERS: f64 = 1.08;
/// The longest formula that Excel accepts.
const LONGEST: usize = 8192;

fn made(formula: &str, shown: impl Into<Shown>) -> Result<Formula, XlsxError> {
    if formula.len() >= LONGEST {
        return Err(XlsxError::ParameterError("A formula is longer than Excel accepts.".to_string()));
    }
    Ok(Formula::new(formula).set_result(shown.into().result()))
}
