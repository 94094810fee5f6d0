//! The columns of every sheet by month: identical, so that a month has the same letter everywhere.

use rust_xlsxwriter::utility;

/// The row with the number of each month, counted from 1, as written in formulas.
pub(super) const MONTHS_ROW: u32 = 4;
/// The first row below the heads, counted from 0.
pub(super) const FIRST_ROW: u32 = 4;
/// The column of names.
pub(super) const NAME: u16 = 0;
/// The column of units.
pub(super) const UNIT: u16 = 1;
/// The column of single numbers and of totals.
pub(super) const VALUE: u16 = 2;

/// The columns of a comparison with a number of months.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    /// The number of months.
    pub(super) months: u16,
}

impl Columns {
    /// The number of years with a column.
    pub(super) fn years(self) -> u16 {
        self.months.div_ceil(12)
    }

    /// The column of a year, counted from 0.
    pub(super) fn year(self, year: u16) -> u16 {
        VALUE + 1 + year
    }

    /// The column of a month, counted from 0.
    pub(super) fn month(self, month: u16) -> u16 {
        self.year(self.years()) + month
    }

    /// The column after the months, for notes.
    pub(super) fn note(self) -> u16 {
        self.month(self.months)
    }

    /// The cells of months `from ≤ month < until` in a row, counted from 0, as written in formulas.
    pub(super) fn range(self, row: u32, from: u16, until: u16) -> String {
        let last = until.max(from + 1) - 1;
        format!("${}${1}:${2}${1}", letters(self.month(from)), row + 1, letters(self.month(last)))
    }
}

/// The letters of a column, counted from 0.
pub(super) fn letters(column: u16) -> String {
    utility::column_number_to_name(column)
}
