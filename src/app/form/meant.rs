//! The number that was probably meant by one that looks misread: thousands.

use crate::model::{Field, TEAM};

/// How far from the typical pay of a year somebody's pay may be.
const TIMES_TYPICAL: f64 = 20.0;

/// A thousand times a number whose only mark may have been that of thousands, or that is no pay of a year; `typical` is the
/// typical pay. `None` if nothing suggests it.
pub fn meant(text: &str, number: f64, field: &Field, typical: Option<f64>) -> Option<f64> {
    let digits: String = text.chars().filter(|letter| letter.is_ascii_digit() || ['.', ','].contains(letter)).collect();
    let may_be_thousands = digits.rsplit_once(['.', ',']).is_some_and(|(before, after)| {
        // A mark at the end or before three or more digits; a leading zero starts a fraction.
        (after.is_empty() || after.len() >= 3) && !before.starts_with('0') && !before.contains(['.', ',']) && number < 1000.0
    });
    let times = typical.map_or(0.0, |typical| number * 1000.0 / typical);
    let is_no_pay = field == &TEAM.salary_per_year && (1.0 / TIMES_TYPICAL..=TIMES_TYPICAL).contains(&times);
    Some(number * 1000.0).filter(|meant| number > 0.0 && (may_be_thousands || is_no_pay) && field.accepts(*meant))
}
