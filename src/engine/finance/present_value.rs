//! The present value of flows.

use std::fmt;

/// The reason why flows have no present value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPresentValue {
    /// The rate is −100 % or less, so money would lose all value at once.
    RateTooLow,
    /// A dated flow is earlier than the first of the list, the date of valuation.
    BeforeFirst,
}

impl fmt::Display for NoPresentValue {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(match self {
            NoPresentValue::RateTooLow => "The discount rate must be above −100 %.",
            NoPresentValue::BeforeFirst => "A flow is earlier than the first one, which sets the date of valuation.",
        })
    }
}

impl std::error::Error for NoPresentValue {}

/// The net present value of evenly spaced flows, in their money: `Σ flow[k] ÷ (1 + rate)^k`. The first flow falls today
/// and is not discounted; `rate` is a fraction for one period.
///
/// This is the textbook's definition, and numpy-financial's `npv`.
///
/// # Errors
///
/// [`NoPresentValue::RateTooLow`] for a rate of −1 or less.
pub fn net_present_value(rate: f64, flows: &[f64]) -> Result<f64, NoPresentValue> {
    let factor = discount_factor(rate)?;
    Ok(flows.iter().rev().fold(0.0, |later, flow| later * factor + flow))
}

/// The net present value as the function NPV of Excel and LibreOffice computes it, which discounts the first flow too, by
/// one period: every flow falls at the end of its period.
///
/// # Errors
///
/// [`NoPresentValue::RateTooLow`] for a rate of −1 or less.
pub fn spreadsheet_net_present_value(rate: f64, flows: &[f64]) -> Result<f64, NoPresentValue> {
    Ok(net_present_value(rate, flows)? * discount_factor(rate)?)
}

fn discount_factor(rate: f64) -> Result<f64, NoPresentValue> {
    if rate > -1.0 { Ok(1.0 / (1.0 + rate)) } else { Err(NoPresentValue::RateTooLow) }
}
