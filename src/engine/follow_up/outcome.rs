//! The results of a follow-up: each period, their sums, the forecast and the date of the next decision.

use super::decide_by::{DecideBy, decide_by};
use super::figures::FollowFigures;
use super::flexed::{Flex, FlexibleCase, sum};
use super::forecast::{Forecast, NoForecast, forecast};
use super::indexed::RealInflation;
use super::row::{RowFault, months_of, ratios};
use crate::engine::{Problem, problems};
use crate::model::{FollowRow, FollowedContract, ServiceId};
use std::ops::Range;

/// One period of a contract that is followed.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowedPeriod {
    /// Its months, counted from the start of the case.
    pub months: Range<u16>,
    /// Units of the case for each service.
    pub units_of_case: Vec<(ServiceId, f64)>,
    /// The ratio of units to those of the case for each service; empty if the row does not count.
    pub ratios: Vec<(ServiceId, f64)>,
    /// Its figures; `None` if the row does not count.
    pub figures: Option<FollowFigures>,
    /// Why it does not count; `None` if it does, or nothing was entered.
    pub fault: Option<RowFault>,
    /// The first month of the row whose inflation counts for this contract year instead of its own.
    pub inflation_from: Option<u16>,
}

/// The results of a follow-up.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowOutcome {
    /// The periods, in the order of the rows.
    pub periods: Vec<FollowedPeriod>,
    /// The sums of the periods that count.
    pub sums: FollowFigures,
    /// The months of those periods.
    pub months: u16,
    /// The first months of periods without a row that counts, before the last one that does.
    pub gaps: Vec<u16>,
    /// The cost at the end of the contract, or why there is no forecast.
    pub forecast: Result<Forecast, NoForecast>,
    /// When to decide on what comes next.
    pub decide_by: DecideBy,
}

impl FollowOutcome {
    /// The number of rows that do not count although something was entered.
    pub fn faults(&self) -> usize {
        self.periods.iter().filter(|period| period.fault.is_some()).count()
    }
}

/// Follows a contract.
///
/// # Errors
/// The broken rules of the case.
pub fn follow_up(follow: &FollowedContract) -> Result<FollowOutcome, Vec<Problem>> {
    let broken = problems(&follow.case);
    let Some(case) = FlexibleCase::new(&follow.case, follow.option).filter(|_| broken.is_empty()) else { return Err(broken) };
    let volumes = case.volumes();
    let (mut covered, mut read) = (Vec::new(), Vec::new());
    for row in &follow.rows {
        let months = months_of(follow, row);
        let found = if row.is_empty() { None } else { Some(ratios(row, &months, &volumes, &covered)) };
        if let Some(Ok(_)) = found {
            covered.push(months);
        }
        read.push(found);
    }
    // For each row that counts: at its volume, and with real inflation as well. Equal variants are computed once.
    let counted = follow.rows.iter().zip(&read).filter_map(|(row, found)| Some((row, found.as_ref()?.as_ref().ok()?)));
    let mut variants = vec![Flex::default()];
    let mut place = |ratios: &[(ServiceId, f64)], inflation: Option<f64>| {
        let flex = Flex { ratios: ratios.to_vec(), inflation };
        variants.iter().position(|known| *known == flex).unwrap_or_else(|| {
            variants.push(flex);
            variants.len() - 1
        })
    };
    let inflation = RealInflation::new(follow.case.assumptions.price_inflation, counted.clone().map(|(row, _)| row));
    let mut places = Vec::new();
    for (row, ratios) in counted.clone() {
        places.push((place(ratios, None), place(ratios, inflation.before(row.from))));
    }
    let end = follow.case.months();
    let last = counted.max_by_key(|(row, _)| row.from);
    let after = last.map_or(0, |(row, _)| months_of(follow, row).end);
    // The years to come start at the prices reached and have the inflation of the case.
    let to_come: Vec<(Range<u16>, usize)> = (after / 12..end.div_ceil(12))
        .map(|year| (year * 12).max(after)..(year * 12 + 12).min(end))
        .map(|months| (months.clone(), last.map_or(0, |(_, ratios)| place(ratios, inflation.before(months.start)))))
        .collect();
    let costs = case.costs(&variants);
    let cost = |place: usize, months: &Range<u16>| costs.get(place).map_or((0.0, 0.0), |cost| cost.in_months(months));
    let mut places = places.into_iter();

    let periods = follow.rows.iter().zip(&read).map(|(row, found)| {
        let months = months_of(follow, row);
        let figures = if matches!(found, Some(Ok(_))) { places.next() } else { None };
        let figures = figures.map(|(at_volume, at_inflation)| {
            let ((case, today_case), (flexed, today_flexed)) = (cost(0, &months), cost(at_volume, &months));
            let (indexed, _) = cost(at_inflation, &months);
            let actuals = follow.case.services.iter().map(|service| row.service(service.id));
            let (due, received) = actuals.fold((0.0, 0.0), |(due, received), actuals| {
                (due + actuals.due.unwrap_or(0.0), received + actuals.received.unwrap_or(0.0))
            });
            FollowFigures { case, flexed, indexed, today_case, today_flexed, paid: spent(row) - received, due, received }
        });
        FollowedPeriod {
            units_of_case: volumes.iter().map(|(service, volume)| (*service, sum(volume, &months))).collect(),
            ratios: found.clone().and_then(Result::ok).unwrap_or_default(),
            fault: found.clone().and_then(Result::err),
            inflation_from: figures.and_then(|_| inflation.instead_of(row)),
            figures,
            months,
        }
    });
    let periods: Vec<FollowedPeriod> = periods.collect();
    let sums = periods.iter().filter_map(|period| period.figures).fold(FollowFigures::default(), std::ops::Add::add);
    let is_covered = |start: &u16| covered.iter().any(|months| months.contains(start));
    let gaps: Vec<u16> = follow.starts().into_iter().filter(|start| *start < after && !is_covered(start)).collect();
    let rest = to_come.iter().map(|(months, place)| cost(*place, months).0).sum();
    Ok(FollowOutcome {
        forecast: forecast(&periods, !gaps.is_empty(), end, rest),
        months: covered.iter().map(|months| months.end - months.start).sum(),
        decide_by: decide_by(follow),
        sums,
        gaps,
        periods,
    })
}

/// What was paid and spent in a row, before credits.
fn spent(row: &FollowRow) -> f64 {
    let paid: f64 = row.services.values().filter_map(|actuals| actuals.paid).sum();
    paid + row.steering.unwrap_or(0.0) + row.once.unwrap_or(0.0)
}
