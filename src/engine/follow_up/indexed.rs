//! The inflation that a period sees: the formulas know one rate, so it is the average of the years before.

use crate::model::FollowedContract;

/// The average of the real inflation of the years before a month; a year without one counts as in the case. `None` if no such
/// year has one, or all are as in the case.
pub(super) fn inflation_before(follow: &FollowedContract, month: u16) -> Option<f64> {
    let of_case = follow.case.assumptions.price_inflation;
    let of_year = |year: u16| {
        let rows = follow.rows.iter().filter(|row| row.from / 12 == year);
        rows.filter_map(|row| row.inflation).next_back()
    };
    let years = month / 12;
    let real: Vec<f64> = (0..years).map(|year| of_year(year).unwrap_or(of_case)).collect();
    if real.iter().all(|rate| *rate == of_case) {
        return None;
    }
    let level: f64 = real.iter().map(|rate| 1.0 + rate).product();
    Some(libm::pow(level, 1.0 / f64::from(years)) - 1.0)
}
