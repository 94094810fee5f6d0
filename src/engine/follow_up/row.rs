//! Whether a row counts, and the ratio of its units to those of the case.

use super::flexed::sum;
use crate::model::{FollowRow, FollowedContract, ServiceId};
use std::ops::Range;

/// A ratio outside these limits is taken for another unit.
const PLAUSIBLE: (f64, f64) = (0.05, 20.0);
/// Without units, the minimum and the fixed fee of a contract remain.
const NO_UNITS: f64 = 0.001;

/// Why a row does not count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RowFault {
    /// An earlier row covers some of its months.
    Twice,
    /// It is not within the months of the case.
    AfterEnd,
    /// Units or the amount paid for a service are not entered.
    Incomplete(ServiceId),
    /// The units of a service are so many times those of the case that the unit must be another one.
    OtherUnit(ServiceId, f64),
}

/// The months that a row covers.
pub(super) fn months_of(follow: &FollowedContract, row: &FollowRow) -> Range<u16> {
    row.from..row.from.saturating_add(follow.by.months())
}

/// The ratio of units to those of the case, for each service.
///
/// # Errors
/// Says why the row does not count.
pub(super) fn ratios(
    row: &FollowRow,
    months: &Range<u16>,
    volumes: &[(ServiceId, Vec<f64>)],
    covered: &[Range<u16>],
) -> Result<Vec<(ServiceId, f64)>, RowFault> {
    let end = volumes.first().map_or(0, |(_, volume)| volume.len());
    if usize::from(months.end) > end {
        return Err(RowFault::AfterEnd);
    }
    if covered.iter().any(|other| other.start < months.end && months.start < other.end) {
        return Err(RowFault::Twice);
    }
    let of_service = |(service, volume): &(ServiceId, Vec<f64>)| {
        let actuals = row.service(*service);
        let Some((units, _)) = actuals.units.zip(actuals.paid) else { return Err(RowFault::Incomplete(*service)) };
        let of_case = sum(volume, months);
        if units <= 0.0 {
            return Ok((*service, if of_case > 0.0 { NO_UNITS } else { 1.0 }));
        }
        let ratio = if units == of_case { 1.0 } else { units / of_case };
        let (least, most) = PLAUSIBLE;
        if (least..=most).contains(&ratio) { Ok((*service, ratio)) } else { Err(RowFault::OtherUnit(*service, ratio)) }
    };
    volumes.iter().map(of_service).collect()
}
