//! The columns of every sheet by month: the same on all of them, so that a month is one letter everywhere.

use rust_xlsxwriter::utility;

/// The row with the number of each month, counted from 1, as a formula names it.
pub(super) const MONTHS_ROW: u32 = 4;
/// The first row below the heads, counted from 0.
pub(super) const FIRST_ROW: u32 = 4;
/// The column of names.
pub(super) const NAME: u16 = 0;
/// The column of units.
pub(super) const UNIT: u16 = 1;
/// The column of single numbers, and of what a row adds up to.
pub(super) const VALUE: u16 = 2;

/// The columns of a comparison of so many months.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    /// How many months there are.
    pub(super) months: u16,
}

impl Columns {
    /// How many years have a column.
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

    /// The column behind the months, for notes.
    pub(super) fn note(self) -> u16 {
        self.month(self.months)
    }

    /// The cells of months `from ≤ month < until` in a row, counted from 0, as a formula names them.
    pub(super) fn range(self, row: u32, from: u16, until: u16) -> String {
        let last = until.max(from + 1) - 1;
        format!("${}${1}:${2}${1}", letters(self.month(from)), row + 1, letters(self.month(last)))
    }
}

/// The letters of a column, counted from 0.
pub(super) fn letters(column: u16) -> String {
    utility::column_number_to_name(column)
}
