//! Rates between two points where the value has the same sign: two close roots, or one where the value only touches
//! zero.

use super::rate_search::{LANES, PASSES, between, narrow};

/// A value that turns back this close to zero, as a share of all flows, touches it.
const TOUCH: f64 = 1e-13;
/// The final width of the search for the turning point, as a share of 1 + rate: the value is flat around it, and half the digits
/// of a rate already give all digits of the value.
const TURN: f64 = 1e-9;

/// Searches wherever the value is closer to zero at a point than at both its neighbours.
pub(super) fn touch(points: &[(f64, f64)], worth: &impl Fn([f64; LANES]) -> [f64; LANES], size: f64, found: &mut Vec<f64>) {
    for triple in points.windows(3) {
        let &[(low, at_low), (_, middle), (high, at_high)] = triple else { continue };
        let sign = middle.signum();
        if at_low * sign >= middle * sign && at_high * sign >= middle * sign && middle != 0.0 {
            descend(low, high, sign, worth, size, found);
        }
    }
}

/// Follows a value of this sign towards zero, until it passes zero or turns back.
fn descend(low: f64, high: f64, sign: f64, worth: &impl Fn([f64; LANES]) -> [f64; LANES], size: f64, found: &mut Vec<f64>) {
    let (mut left, mut right) = (low, high);
    for _ in 0..PASSES {
        let inside = between(left, right);
        let mut lowest = (left, f64::INFINITY);
        for (point, worth) in inside.into_iter().zip(worth(inside)) {
            if worth * sign < lowest.1 {
                lowest = (point, worth * sign);
            }
        }
        let (bottom, height) = lowest;
        if height < 0.0 {
            found.push(narrow(low, bottom, sign < 0.0, worth));
            found.push(narrow(bottom, high, sign > 0.0, worth));
            return;
        }
        let part = (right - left) / (LANES as f64 + 1.0);
        if height == 0.0 || part <= TURN * (1.0 + bottom.abs()) {
            if height <= TOUCH * size {
                found.push(bottom);
            }
            return;
        }
        (left, right) = (bottom - part, bottom + part);
    }
}
