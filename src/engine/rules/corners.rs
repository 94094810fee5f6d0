//! Ranges that break a rule only together, at the corners of what they can reach.

use super::Problem;
use super::joint::{JoinedNumbers, joined_numbers};
use crate::model::{Address, Control, Field, Range, Scenario, Shape};

/// How far the 0.1 % and 99.9 % points are from the value, if the 10 % and 90 % points are one away.
const THOUSANDTH: f64 = 2.411_320_4;
/// The same of the 5 % and 95 % points.
pub(in crate::engine) const TWENTIETH: f64 = 1.283_486_5;

/// The low and the high point of a range at so many times the distance of its 10 % and 90 % points from the value; its ends, if it
/// has any.
pub(in crate::engine) fn reached(range: Range, value: f64, times: f64) -> [f64; 2] {
    [range.low, range.high].map(|end| match range.shape {
        Shape::Normal => value + (end - value) * times,
        Shape::Lognormal => value * libm::pow(end / value, times),
        _ => end,
    })
}

/// The rules that are broken where several ranges are at an end; each names its inputs.
pub(in crate::engine) fn broken_at_corners(scenario: &Scenario) -> Vec<Problem> {
    if scenario.ranges.is_empty() {
        return Vec::new();
    }
    joined_numbers(scenario).iter().filter(|joined| is_broken(scenario, joined)).map(JoinedNumbers::problem).collect()
}

/// Whether a rule is broken with each of its numbers that has a range at one end of it.
fn is_broken(scenario: &Scenario, joined: &JoinedNumbers) -> bool {
    let ends = |(place, &(address, number)): (usize, &(Address, f64))| {
        let points = reached(scenario.range(address)?, number, THOUSANDTH);
        Some((place, points.map(|point| within(address.field, point))))
    };
    let ends: Vec<(usize, [f64; 2])> = joined.numbers.iter().enumerate().filter_map(ends).collect();
    let corners = if ends.is_empty() { 0 } else { 1_usize << ends.len() };
    (0..corners).any(|corner| {
        let mut numbers: Vec<f64> = joined.numbers.iter().map(|(_, number)| *number).collect();
        for (bit, (place, [low, high])) in ends.iter().enumerate() {
            let end = if corner >> bit & 1 == 1 { *high } else { *low };
            numbers.iter_mut().skip(*place).take(1).for_each(|number| *number = end);
        }
        !joined.fit(&numbers)
    })
}

/// A draw as the input takes it.
fn within(field: &Field, draw: f64) -> f64 {
    let draw = if field.control == Control::Whole { libm::round(draw) } else { draw };
    libm::fmin(libm::fmax(draw, field.range.0), field.range.1)
}
