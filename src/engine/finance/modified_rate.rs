//! The modified rate of return, which exists and is unique for all flows with both signs.

use super::present_value::net_present_value;
use std::fmt;

/// The reason why flows have no modified rate of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoModifiedRate {
    /// There are no payments.
    NoOutflow,
    /// There are no receipts.
    NoInflow,
    /// A rate is −100 % or less, so money would lose all value at once.
    RateTooLow,
}

impl fmt::Display for NoModifiedRate {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(match self {
            NoModifiedRate::NoOutflow => "There are no payments, so there is no rate of return.",
            NoModifiedRate::NoInflow => "There are no receipts, so there is no rate of return.",
            NoModifiedRate::RateTooLow => "The rates for financing and reinvesting must be above −100 %.",
        })
    }
}

impl std::error::Error for NoModifiedRate {}

/// The modified internal rate of return of evenly spaced flows, a fraction for one period, as the function MIRR of Excel
/// and LibreOffice computes it: payments are discounted to the first flow at `finance_rate`, receipts grow to
/// the last at `reinvest_rate`, and the result is the growth rate that links the two. Both rates are
/// fractions for one period.
///
/// # Errors
///
/// See [`NoModifiedRate`].
pub fn modified_rate(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Result<f64, NoModifiedRate> {
    let paid: Vec<f64> = flows.iter().map(|flow| (-flow).max(0.0)).collect();
    let back: Vec<f64> = flows.iter().map(|flow| flow.max(0.0)).collect();
    if paid.iter().all(|flow| *flow == 0.0) {
        return Err(NoModifiedRate::NoOutflow);
    }
    if back.iter().all(|flow| *flow == 0.0) {
        return Err(NoModifiedRate::NoInflow);
    }
    let worth = |rate, flows: &[f64]| net_present_value(rate, flows).map_err(|_| NoModifiedRate::RateTooLow);
    let periods = flows.len() as f64 - 1.0;
    // Receipts move to the first flow and then to the last, as logarithms, so that nothing overflows.
    let ratio = libm::log(worth(reinvest_rate, &back)?) - libm::log(worth(finance_rate, &paid)?);
    Ok(libm::expm1(ratio / periods + libm::log1p(reinvest_rate)))
}
