//! Present value and return of flows on given dates, with years of 365 days.

use super::day::Day;
use super::internal_rate::{LOWEST_RATE_OF_INVESTMENTS, NoRate, is_investment, magnitude, only_rate, sign_changes};
use super::present_value::NoPresentValue;
use super::rate_search::{LANES, rates};
use crate::model::Sorting;

/// Money on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DatedFlow {
    /// Its date.
    pub day: Day,
    /// The amount received, in money; payments are negative.
    pub amount: f64,
}

/// The net present value of dated flows on the day of the first of the list, in their money, at `rate` (a fraction for
/// one year), as the function XNPV of Excel and LibreOffice computes it: `Σ amount ÷ (1 + rate)^(days ÷ 365)`, including
/// in leap years.
///
/// # Errors
///
/// [`NoPresentValue::RateTooLow`] for a rate of −1 or less; [`NoPresentValue::BeforeFirst`] if a flow is earlier than the
/// first of the list.
pub fn dated_net_present_value(rate: f64, flows: &[DatedFlow]) -> Result<f64, NoPresentValue> {
    let Some(first) = flows.first() else { return Ok(0.0) };
    if rate.is_nan() || rate <= -1.0 {
        return Err(NoPresentValue::RateTooLow);
    }
    if flows.iter().any(|flow| flow.day < first.day) {
        return Err(NoPresentValue::BeforeFirst);
    }
    Ok(flows.iter().fold(0.0, |sum, flow| sum + flow.amount * libm::pow(1.0 + rate, -years(first.day, flow.day))))
}

/// The internal rate of return of dated flows, a fraction for one year of 365 days: the rate at which their
/// [`dated_net_present_value`] is zero. Flows are finite; their order does not matter.
///
/// Spreadsheets' XIRR returns the root nearest to a guess. This function finds all roots and returns the only one or that of
/// an investment, like [`internal_rate`](fn@super::internal_rate).
///
/// # Errors
///
/// See [`NoRate`].
pub fn dated_internal_rate(flows: &[DatedFlow]) -> Result<f64, NoRate> {
    let flows = by_day(flows);
    let (Some(first), Some(last)) = (flows.first(), flows.last()) else { return Err(NoRate::OneWay) };
    let magnitude = magnitude(flows.iter().map(|flow| flow.amount));
    // For every flow its amount, the years since the first flow, and those until the last.
    let terms: Vec<(f64, f64, f64)> =
        flows.iter().map(|flow| (libm::scalbn(flow.amount, -magnitude), years(first.day, flow.day), years(flow.day, last.day))).collect();
    let worth = |rates: [f64; LANES]| {
        rates.map(|rate| {
            let force = libm::log1p(rate.abs());
            terms.iter().fold(0.0, |sum, (amount, since, until)| sum + amount * libm::exp(-force * if rate >= 0.0 { since } else { until }))
        })
    };
    // Descartes' rule of signs also holds for fractional powers.
    let changes = sign_changes(terms.iter().map(|(amount, ..)| *amount));
    let found = rates(&worth, terms.iter().map(|(amount, ..)| amount.abs()).sum(), changes);
    only_rate(changes, found, is_investment(terms.iter().map(|(amount, ..)| *amount)).then_some(LOWEST_RATE_OF_INVESTMENTS))
}

/// The flows in order of date, one per day and none of them zero.
fn by_day(flows: &[DatedFlow]) -> Vec<DatedFlow> {
    let mut sorted = flows.to_vec();
    sorted.order_by_key(|flow| flow.day);
    sorted.dedup_by(|later, first| {
        let same = later.day == first.day;
        if same {
            first.amount += later.amount;
        }
        same
    });
    sorted.retain(|flow| flow.amount != 0.0);
    sorted
}

fn years(from: Day, until: Day) -> f64 {
    f64::from(until.days_since(from)) / 365.0
}
