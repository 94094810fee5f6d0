//! Writes the table of the answer: one row per figure, one column per option.

use super::book::Book;
use super::sheet::{Sheet, Shown};
use super::styles;
use crate::engine::{Figure, OptionOutcome};
use crate::graph::Unit;
use rust_xlsxwriter::{Format, XlsxError};

/// The row with the options' names, counted from 0.
pub(super) const HEAD: u32 = 4;
/// The column of the first option.
pub(super) const FIRST: u16 = 2;

/// The content of a cell.
pub(super) type FigureRow = (String, Shown);

/// The table while it is being written.
pub(super) struct Table<'a, 'b> {
    pub(super) book: &'a Book<'a>,
    pub(super) sheet: &'a mut Sheet<'b>,
    /// The next row, counted from 0.
    pub(super) row: u32,
    /// The last column, where the lines below headings end.
    pub(super) last: u16,
}

/// The label of a row and the look of its cells.
pub(super) struct Row<'a> {
    pub(super) name: &'a str,
    pub(super) unit: String,
    pub(super) strong: bool,
    pub(super) look: Format,
}

impl Table<'_, '_> {
    /// The heading of a part of the table.
    pub(super) fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.heading(self.row, self.last, text)?;
        self.row += 1;
        Ok(())
    }

    /// The label of an ordinary row.
    pub(super) fn plain<'r>(&self, name: &'r str, unit: Unit) -> Row<'r> {
        Row { name, unit: self.book.unit(unit), strong: false, look: styles::number(unit) }
    }

    /// A row with one figure for every option that has it.
    pub(super) fn row(
        &mut self,
        name: &str,
        unit: Unit,
        figure: impl Fn(usize, &OptionOutcome) -> Option<Figure>,
    ) -> Result<(), XlsxError> {
        let book = self.book;
        self.cells(name, unit, |position, option| {
            let figure = figure(position, option)?;
            Some((book.places.shown(figure.node).in_column(0), figure.value.into()))
        })
    }

    /// A row with a cell for every option that has it.
    pub(super) fn cells(
        &mut self,
        name: &str,
        unit: Unit,
        content: impl Fn(usize, &OptionOutcome) -> Option<FigureRow>,
    ) -> Result<(), XlsxError> {
        self.written(self.plain(name, unit), content)
    }

    /// A row of cells with a label.
    pub(super) fn written(&mut self, row: Row, content: impl Fn(usize, &OptionOutcome) -> Option<FigureRow>) -> Result<(), XlsxError> {
        let Row { name, unit, strong, look } = row;
        let look = if strong { look.set_bold() } else { look };
        self.sheet.text(self.row, 0, name, &styles::name(u8::from(!strong)))?;
        self.sheet.text(self.row, 1, &unit, &styles::quiet())?;
        for ((position, option), column) in self.book.outcome.options.iter().enumerate().zip(FIRST..) {
            match content(position, option) {
                Some((formula, shown)) => self.sheet.formula((self.row, column), &formula, shown, &look)?,
                None => self.sheet.text(self.row, column, "–", &look)?,
            }
        }
        self.row += 1;
        Ok(())
    }
}
