//! The functions of one and of two numbers.

use super::{Binary, NEARLY_WHOLE, ROUNDING, Unary};

/// A function of one number.
pub(super) fn unary(function: Unary, of: f64) -> f64 {
    match function {
        Unary::Floor => rounded_down(of),
        // Zero has no sign.
        Unary::Ceiling => libm::ceil(of - NEARLY_WHOLE) + 0.0,
        Unary::Exponential => libm::exp(of),
        Unary::NormalCumulative => 0.5 * libm::erfc(-of * std::f64::consts::FRAC_1_SQRT_2),
    }
}

/// The largest whole number not above it.
pub(super) fn rounded_down(number: f64) -> f64 {
    libm::floor(number + NEARLY_WHOLE)
}

/// The years of growth at the start of a month, see [`Node::Growth`](super::Node::Growth).
pub(super) fn years_of_growth(month: usize, start: f64, step: f64) -> f64 {
    libm::floor((month as f64 - start + NEARLY_WHOLE).max(0.0) / step) * step / 12.0
}

/// A function of two numbers.
pub(super) fn binary(function: Binary, first: f64, second: f64) -> f64 {
    match function {
        Binary::Add => first + second,
        Binary::Subtract => first - second,
        Binary::Difference => difference(first, second),
        Binary::Multiply => first * second,
        Binary::Divide => first / second,
        Binary::Minimum => smaller(first, second),
        Binary::Maximum => larger(first, second),
        Binary::Power => libm::pow(first, second),
    }
}

// Comparisons, unlike `f64::min` and `max`, become single vector instructions; there is never a NaN.
#[inline(always)]
pub(super) fn smaller(first: f64, second: f64) -> f64 {
    if second < first { second } else { first }
}

#[inline(always)]
pub(super) fn larger(first: f64, second: f64) -> f64 {
    if second > first { second } else { first }
}

#[inline(always)]
pub(super) fn difference(first: f64, second: f64) -> f64 {
    let difference = first - second;
    if difference.abs() > ROUNDING * larger(first.abs(), second.abs()) { difference } else { 0.0 }
}
