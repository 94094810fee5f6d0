//! The number of servers for several trials at once: the recursion of [`servers_needed`](super::erlang_c::servers_needed) runs side
//! by side, and its exponential is only computed where it decides. Every answer is the same as one by one.

use super::NEARLY_WHOLE;
use super::erlang_c::{LARGEST_LOAD, search_limit, served_late};

/// A product that differs by more than this share needs no exact comparison.
const MARGIN: f64 = 1e-9;
/// Below, products lose digits.
const SMALLEST: f64 = 1e-290;

/// For each lane, the number of servers as a number of the graph: the search limit if there is no answer.
pub(super) fn servers_for_all<const LANES: usize>(load: [f64; LANES], patience: [f64; LANES], target: [f64; LANES]) -> [f64; LANES] {
    let limit = load.map(search_limit);
    // Written so that a load that is not a number also needs nobody.
    let mut found = load.map(|load| if load > LARGEST_LOAD { search_limit(load) } else { 0.0 });
    let mut open = load.map(|load| load > 0.0 && load <= LARGEST_LOAD);
    let mut servers = load.map(|load| libm::floor(load - 9.0 * libm::sqrt(load)).max(0.0));
    let mut inverse_blocking = [1.0; LANES];
    for ((inverse, servers), load) in inverse_blocking.iter_mut().zip(&servers).zip(&load) {
        *inverse = if *servers > 0.0 { load / (load - servers) } else { 1.0 };
    }
    // The share still waiting, once there are more servers than load, and its factor from one server to the next.
    let mut still = [None::<f64>; LANES];
    let factor = patience.map(|patience| libm::exp(-patience.max(0.0)));
    while open.contains(&true) {
        for ((inverse, servers), load) in inverse_blocking.iter_mut().zip(&mut servers).zip(&load) {
            *servers += 1.0;
            *inverse = 1.0 + *servers / load * *inverse;
        }
        for lane in 0..LANES {
            let read = |values: &[f64; LANES]| values.get(lane).copied().unwrap_or_default();
            let (Some(open), Some(still), Some(found)) = (open.get_mut(lane), still.get_mut(lane), found.get_mut(lane)) else { continue };
            let (servers, load, patience) = (read(&servers), read(&load), read(&patience));
            if !*open || servers <= load + NEARLY_WHOLE {
                continue;
            }
            let known = match *still {
                Some(before) => before * read(&factor),
                None => libm::exp((load - servers) * patience.max(0.0)),
            };
            *still = Some(known);
            let inverse = read(&inverse_blocking);
            let (late, most) = (servers / ((servers - load) * inverse + load) * known, 1.0 - read(&target));
            let is_close = late < SMALLEST || (late - most).abs() <= MARGIN * most.abs() || most.is_nan();
            if if is_close { served_late(servers, load, patience, inverse) <= most } else { late <= most } {
                (*open, *found) = (false, servers);
            } else if servers >= read(&limit) {
                (*open, *found) = (false, read(&limit));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::servers_for_all;
    use crate::erlang_c::{search_limit, served_in_time, servers_needed};

    #[test]
    fn all_at_once_need_as_many_as_one_by_one() {
        let mut state = 1_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let special = [0.0, -1.0, f64::NAN, f64::INFINITY, 1.0, 1e6, 2e9, 1e-300];
        for round in 0..3_000 {
            let mut load = [0.0; 8].map(|_: f64| libm::pow(10.0, 5.0 * next() - 2.0));
            let mut patience = [0.0; 8].map(|_: f64| if next() < 0.1 { 0.0 } else { libm::pow(10.0, 4.0 * next() - 3.0) });
            let mut target = [0.0; 8].map(|_: f64| if next() < 0.1 { 1.0 - libm::pow(10.0, -12.0 * next()) } else { next() });
            let at = (next() * 8.0) as usize;
            let odd = special[(next() * 8.0) as usize];
            match round % 5 {
                // A target met to the last digit, or missed by it.
                0 => target[at] = served_in_time(libm::ceil(load[at]) as u32 + 1, load[at], patience[at]).unwrap_or(0.9),
                1 => load[at] = odd,
                2 => patience[at] = odd,
                3 if odd < 2.0 || odd.is_nan() => target[at] = odd,
                _ => {}
            }
            let found = servers_for_all(load, patience, target);
            for lane in 0..8 {
                let (load, patience, target) = (load[lane], patience[lane], target[lane]);
                let alone = servers_needed(load, patience, target).map_or_else(|| search_limit(load), f64::from);
                assert_eq!(found[lane].to_bits(), alone.to_bits(), "{load} {patience} {target}");
            }
        }
    }
}
