//! The search for the rates at which a value crosses or touches zero.
//!
//! The search runs over a *scaled rate*: a positive rate is itself, and a negative one is minus the gain that would
//! recover it (−50 % is −1, as only +100 % recovers the half). A discount factor seen from the first flow, or for
//! negative rates from the last, is then `1 ÷ (1 + |scaled|)`: never above one, so that no power of it overflows, and
//! just as exact at both ends.

use super::hidden_rates::touch;

/// Values computed side by side: enough to hide the latency of an addition, and few enough for registers.
pub(super) const LANES: usize = 4;

/// The largest scaled rate searched: rates lie between −99.99 % and 1 000 000 %.
const LARGEST: f64 = 1e4;
/// The scaled rate next to zero on the grid.
const SMALLEST: f64 = 1e-3;
/// The step of the grid, the fortieth root of ten: roots further apart than a seventeenth of themselves never share a gap;
/// roots that share one are still found where the value turns back.
const STEP: f64 = 1.059_253_725_177_289;
/// Roots closer to each other than this share of 1 + rate are one: a double root splits by about the square root of the
/// rounding error.
const SAME: f64 = 1e-6;
/// Passes until a bracket is as narrow as numbers allow; each leaves at most two fifths of it.
pub(super) const PASSES: usize = 40;

/// The rates, in ascending order, at which `worth` is zero. It maps scaled rates to values of the right sign;
/// `size` is the sum of the absolute amounts. `sign_changes` bounds the number of roots by
/// Descartes' rule of signs; one change means one root, though perhaps out of range.
pub(super) fn rates(worth: &impl Fn([f64; LANES]) -> [f64; LANES], size: f64, sign_changes: usize) -> Vec<f64> {
    let mut found = Vec::new();
    match sign_changes {
        0 => {}
        1 => cross(&points(worth, &[-LARGEST, 0.0, LARGEST]), worth, &mut found),
        _ => {
            let points = points(worth, &grid());
            cross(&points, worth, &mut found);
            touch(&points, worth, size, &mut found);
        }
    }
    let mut rates: Vec<f64> = Vec::with_capacity(found.len());
    for scaled in found {
        let rate = if scaled < 0.0 { scaled / (1.0 - scaled) } else { scaled };
        // There are few roots: inserting each in order needs less code than sorting.
        rates.insert(rates.partition_point(|known| *known <= rate), rate);
    }
    rates.dedup_by(|later, first| *later - *first <= SAME * (1.0 + *first));
    rates
}

/// Finely spaced scaled rates over the whole range of a search, in ascending order: evenly in their logarithms, and zero.
/// A positive scaled rate is the rate per period itself, a negative one is minus the gain that would recover it.
pub fn grid() -> Vec<f64> {
    let next = |point: &f64| Some(point * STEP);
    let positive: Vec<f64> = std::iter::successors(Some(SMALLEST), next).take_while(|point| *point < LARGEST).chain([LARGEST]).collect();
    positive.iter().rev().map(|point| -point).chain([0.0]).chain(positive.iter().copied()).collect()
}

fn points(worth: &impl Fn([f64; LANES]) -> [f64; LANES], grid: &[f64]) -> Vec<(f64, f64)> {
    let mut points = Vec::with_capacity(grid.len() + LANES);
    for chunk in grid.chunks(LANES) {
        let mut scaled = [0.0; LANES];
        scaled.iter_mut().zip(chunk).for_each(|(scaled, point)| *scaled = *point);
        points.extend(chunk.iter().copied().zip(worth(scaled)));
    }
    points
}

/// Finds a root wherever the value changes its sign from one point to the next.
fn cross(points: &[(f64, f64)], worth: &impl Fn([f64; LANES]) -> [f64; LANES], found: &mut Vec<f64>) {
    for pair in points.windows(2) {
        if let &[(low, at_low), (high, at_high)] = pair {
            if at_low == 0.0 {
                found.push(low);
            } else if at_high != 0.0 && (at_low > 0.0) != (at_high > 0.0) {
                found.push(narrow(low, high, at_high > 0.0, worth));
            }
        }
    }
}

/// The root between two scaled rates of the same sign, cut into equal parts at a time.
pub(super) fn narrow(mut low: f64, mut high: f64, rises: bool, worth: &impl Fn([f64; LANES]) -> [f64; LANES]) -> f64 {
    for _ in 0..PASSES {
        let inside = between(low, high);
        for (point, worth) in inside.into_iter().zip(worth(inside)) {
            if (worth > 0.0) == rises {
                high = point;
                break;
            }
            low = point;
        }
        if high - low <= 2.0 * f64::EPSILON * (1.0 + low.abs()) {
            break;
        }
    }
    (low + high) / 2.0
}

/// Points that divide an interval into equal parts.
pub(super) fn between(low: f64, high: f64) -> [f64; LANES] {
    let part = (high - low) / (LANES as f64 + 1.0);
    let mut place = 0.0;
    [0.0; LANES].map(|_| {
        place += 1.0;
        low + place * part
    })
}
