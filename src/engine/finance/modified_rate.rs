//! The modified rate of return, which is there and unique wherever money flows both ways.

use super::present_value::net_present_value;
use std::fmt;

/// Why flows have no modified rate of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoModifiedRate {
    /// Nothing is paid.
    NoOutflow,
    /// Nothing comes back.
    NoInflow,
    /// A rate is −100 % or less: money would be worth nothing at once.
    RateTooLow,
}

impl fmt::Display for NoModifiedRate {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(match self {
            NoModifiedRate::NoOutflow => "Nothing is paid, so there is nothing that earns a rate of return.",
            NoModifiedRate::NoInflow => "Nothing comes back, so there is no rate of return.",
            NoModifiedRate::RateTooLow => "The rates for financing and reinvesting must be above −100 %.",
        })
    }
}

impl std::error::Error for NoModifiedRate {}

/// The modified internal rate of return of evenly spaced flows, a fraction for one period, as the function MIRR of Excel
/// and LibreOffice computes it: what is paid is discounted to the first flow at `finance_rate`, what comes back grows to
/// the last at `reinvest_rate`, and the result is the rate that leads from the one to the other. Both rates are
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
    // What comes back is brought to the first flow and then to the last, in logarithms, so that nothing overflows.
    let ratio = libm::log(worth(reinvest_rate, &back)?) - libm::log(worth(finance_rate, &paid)?);
    Ok(libm::expm1(ratio / periods + libm::log1p(reinvest_rate)))
}
