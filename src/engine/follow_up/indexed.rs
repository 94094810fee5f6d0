//! The inflation that a period sees: the formulas know one rate, so it is the average of the years before.

use crate::model::FollowRow;

/// The real inflation of the contract years.
pub(super) struct RealInflation {
    of_case: f64,
    /// The first month and the inflation of each row that counts and has one.
    entered: Vec<(u16, f64)>,
}

impl RealInflation {
    /// The inflation entered in the rows that count, beside that of the case.
    pub(super) fn new<'a>(of_case: f64, counted: impl Iterator<Item = &'a FollowRow>) -> RealInflation {
        RealInflation { of_case, entered: counted.filter_map(|row| Some((row.from, row.inflation?))).collect() }
    }

    /// The inflation of a contract year, with the first month of its row: the last one, which knows the year best.
    fn of_year(&self, year: u16) -> Option<(u16, f64)> {
        self.entered.iter().copied().filter(|(from, _)| from / 12 == year).max_by_key(|(from, _)| *from)
    }

    /// The first month of the row whose inflation counts instead of that of a row; `None` if both are the same.
    pub(super) fn instead_of(&self, row: &FollowRow) -> Option<u16> {
        let (from, rate) = self.of_year(row.from / 12)?;
        row.inflation.filter(|own| *own != rate).map(|_| from)
    }

    /// The average inflation of the years before a month; a year without one, as one to come, counts as in the case. `None` if all are
    /// as in the case.
    pub(super) fn before(&self, month: u16) -> Option<f64> {
        let years = month / 12;
        let real: Vec<f64> = (0..years).map(|year| self.of_year(year).map_or(self.of_case, |(_, rate)| rate)).collect();
        if real.iter().all(|rate| *rate == self.of_case) {
            return None;
        }
        let level: f64 = real.iter().map(|rate| 1.0 + rate).product();
        Some(libm::pow(level, 1.0 / f64::from(years)) - 1.0)
    }
}
