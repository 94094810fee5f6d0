//! The internal rate of return of flows, if it is unique.

use super::rate_search::{LANES, rates};
use std::fmt;

/// No investment is expected to lose this much in a year: a fraction.
pub const LOWEST_RATE_OF_INVESTMENTS: f64 = -0.9;

/// The reason why flows have no internal rate of return.
#[derive(Clone, Debug, PartialEq)]
pub enum NoRate {
    /// All flows have the same sign, or there are none.
    OneWay,
    /// Flows have both signs, but their value is zero at no rate (between −99.99 % and 1 000 000 % per period).
    NoneExists,
    /// Their value is zero at each of these rates, fractions in ascending order, so none of them is meaningful.
    Several(Vec<f64>),
}

impl fmt::Display for NoRate {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NoRate::OneWay => out.write_str("All flows have the same sign, so there is no rate of return."),
            NoRate::NoneExists => out.write_str("There is no rate of return: payments and receipts balance at no rate."),
            NoRate::Several(rates) => {
                out.write_str("There is more than one rate of return (")?;
                for (place, rate) in rates.iter().enumerate() {
                    let separator = if place == 0 { "" } else { ", " };
                    // Whole numbers, because formatting fractions needs much more code.
                    let hundredths = libm::round(rate * 10_000.0) as i64;
                    let sign = if hundredths < 0 { "-" } else { "" };
                    write!(out, "{separator}{sign}{}.{:02} %", hundredths.abs() / 100, hundredths.abs() % 100)?;
                }
                out.write_str("), so none is meaningful.")
            }
        }
    }
}

impl std::error::Error for NoRate {}

/// The internal rate of return of evenly spaced flows, a fraction for one period: the rate at which their net present
/// value is zero. Flows are finite amounts of money, one for each year.
///
/// Spreadsheets' IRR returns the root nearest to a guess. This function finds all roots and returns the only one, or that of
/// an investment; see [`only_rate`]. It is exact to the rounding of 1 + rate and of the sum of the flows.
///
/// # Errors
///
/// See [`NoRate`].
pub fn internal_rate(flows: &[f64]) -> Result<f64, NoRate> {
    rate_above(flows, LOWEST_RATE_OF_INVESTMENTS)
}

/// The rate of flows per period; no investment loses as much as `lowest` in a period.
fn rate_above(flows: &[f64], lowest: f64) -> Result<f64, NoRate> {
    let flows = scaled(trimmed(flows));
    let backwards: Vec<f64> = flows.iter().rev().copied().collect();
    let worth = |rates: [f64; LANES]| {
        let factors = rates.map(|rate| 1.0 / (1.0 + rate.abs()));
        if rates.iter().all(|rate| *rate >= 0.0) {
            return polynomial(&flows, factors);
        }
        // Seen from the last flow; both views have the same sign.
        let mut worth = polynomial(&backwards, factors);
        if rates.iter().any(|rate| *rate > 0.0) {
            let from_first = polynomial(&flows, factors);
            for ((worth, from_first), rate) in worth.iter_mut().zip(from_first).zip(rates) {
                *worth = if rate >= 0.0 { from_first } else { *worth };
            }
        }
        worth
    };
    let changes = sign_changes(flows.iter().copied());
    let found = rates(&worth, flows.iter().map(|flow| flow.abs()).sum(), changes);
    only_rate(changes, found, is_investment(flows.iter().copied()).then_some(lowest))
}

/// Whether payments come before gains: the running total reaches its lowest point, below zero, before its highest.
pub fn is_investment(flows: impl Iterator<Item = f64>) -> bool {
    let (mut total, mut lowest, mut highest) = (0.0, (0.0, 0), (f64::NEG_INFINITY, 0));
    for (place, flow) in flows.enumerate() {
        total += flow;
        if total < lowest.0 {
            lowest = (total, place);
        }
        if total > highest.0 {
            highest = (total, place);
        }
    }
    lowest.0 < 0.0 && lowest.1 < highest.1
}

/// The yearly rate for a compounded monthly rate, both fractions: `(1 + rate)^12 − 1`.
/// A rate below −1 counts as −1.
pub fn yearly_rate(monthly: f64) -> f64 {
    libm::expm1(12.0 * libm::log1p(monthly.max(-1.0)))
}

/// The monthly rate that compounds to a yearly rate, both fractions; a rate below −1 counts as −1.
pub fn monthly_rate(yearly: f64) -> f64 {
    libm::expm1(libm::log1p(yearly.max(-1.0)) / 12.0)
}

/// The internal rate of return of monthly flows, a fraction for one year; the same applies to the rates in an error.
///
/// # Errors
///
/// See [`NoRate`].
pub fn yearly_internal_rate(monthly_flows: &[f64]) -> Result<f64, NoRate> {
    rate_above(monthly_flows, monthly_rate(LOWEST_RATE_OF_INVESTMENTS)).map(yearly_rate).map_err(|none| match none {
        NoRate::Several(rates) => NoRate::Several(rates.into_iter().map(yearly_rate).collect()),
        other => other,
    })
}

/// The meaningful root. A cost at the very end, such as leaving a provider, adds a
/// second root with a loss of nearly all money every year. For investments that root is meaningless:
/// roots at or below `lowest_of_investment` are dropped if exactly one root is above it, which is also the one spreadsheets find.
pub(super) fn only_rate(sign_changes: usize, rates: Vec<f64>, lowest_of_investment: Option<f64>) -> Result<f64, NoRate> {
    let meant = |lowest: f64| {
        let mut above = rates.iter().filter(|rate| **rate > lowest);
        above.next().filter(|_| above.next().is_none()).copied()
    };
    match *rates.as_slice() {
        [] if sign_changes == 0 => Err(NoRate::OneWay),
        [] => Err(NoRate::NoneExists),
        [rate] => Ok(rate),
        _ => lowest_of_investment.and_then(meant).ok_or(NoRate::Several(rates)),
    }
}

/// How often flows change sign.
pub(super) fn sign_changes(flows: impl Iterator<Item = f64>) -> usize {
    let mut before = 0.0;
    flows
        .filter(|flow| *flow != 0.0)
        .filter(|flow| {
            let changes = before * flow.signum() < 0.0;
            before = flow.signum();
            changes
        })
        .count()
}

/// The power of two that scales the largest amount to between one and two: amounts of any size
/// neither overflow nor vanish, and no bit of them changes.
pub(super) fn magnitude(amounts: impl Iterator<Item = f64>) -> i32 {
    let largest = amounts.fold(0.0, |largest: f64, amount| largest.max(amount.abs()));
    if largest > 0.0 && largest.is_finite() { libm::ilogb(largest) } else { 0 }
}

fn scaled(flows: &[f64]) -> Vec<f64> {
    let magnitude = magnitude(flows.iter().copied());
    flows.iter().map(|flow| libm::scalbn(*flow, -magnitude)).collect()
}

/// Without the periods before the first and after the last flow, which change no rate.
fn trimmed(flows: &[f64]) -> &[f64] {
    let first = flows.iter().position(|flow| *flow != 0.0).unwrap_or(flows.len());
    let end = flows.iter().rposition(|flow| *flow != 0.0).map_or(first, |last| last + 1);
    flows.get(first..end).unwrap_or_default()
}

/// Each lane by name, so that the sums stay in registers even if the compiler optimises for size.
fn polynomial(coefficients: &[f64], [first, second, third, fourth]: [f64; LANES]) -> [f64; LANES] {
    coefficients.iter().rev().fold([0.0; LANES], |[a, b, c, d], coefficient| {
        [a * first + coefficient, b * second + coefficient, c * third + coefficient, d * fourth + coefficient]
    })
}
