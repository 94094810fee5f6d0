//! The cost of the contract at its end: the leak of the last year continues, or stops.

use super::figures::FollowFigures;
use super::outcome::FollowedPeriod;

/// Fewer months of leak than this are no trend.
const MONTHS: u16 = 12;

/// The cost of the contract at its end, in money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// What was paid so far.
    pub paid: f64,
    /// What the case allows for the months to come, at the last volume and the prices reached.
    pub rest: f64,
    /// The leak of the last four quarters, as a share of what the case allowed in them.
    pub leak_share: f64,
    /// The months to come.
    pub months: u16,
}

impl Forecast {
    /// The cost at the end if the leak stops.
    pub fn if_it_stops(&self) -> f64 {
        self.paid + self.rest
    }

    /// The cost at the end if the leak continues.
    pub fn if_it_continues(&self) -> f64 {
        self.paid + self.rest * (1.0 + self.leak_share)
    }
}

/// Why there is no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoForecast {
    /// Fewer than four quarters are complete.
    TooFewQuarters,
    /// Quarters between the first and the last are missing.
    Gaps,
    /// The contract has ended.
    Ended,
    /// The case allows no cost in the last four quarters, so a leak has no share.
    NothingAllowed,
}

/// The forecast; `rest` is what the case allows after the last period that counts, `end` its last month.
pub(super) fn forecast(periods: &[FollowedPeriod], gaps: bool, end: u16, rest: f64) -> Result<Forecast, NoForecast> {
    let mut counted: Vec<&FollowedPeriod> = periods.iter().filter(|period| period.figures.is_some()).collect();
    crate::model::Sorting::order_by_key(&mut counted, |period| period.months.start);
    let last = counted.last().map_or(0, |period| period.months.end);
    if counted.iter().map(|period| period.months.end - period.months.start).sum::<u16>() < MONTHS {
        return Err(NoForecast::TooFewQuarters);
    }
    if gaps {
        return Err(NoForecast::Gaps);
    }
    if last >= end {
        return Err(NoForecast::Ended);
    }
    let sum = |from: u16| {
        let some = counted.iter().filter(|period| period.months.start >= from).filter_map(|period| period.figures);
        some.fold(FollowFigures::default(), std::ops::Add::add)
    };
    let leak_share = sum(last.saturating_sub(MONTHS)).leak_share().ok_or(NoForecast::NothingAllowed)?;
    Ok(Forecast { paid: sum(0).paid, rest, leak_share, months: end - last })
}
