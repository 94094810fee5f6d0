//! The number of servers that keeps a queue short (Erlang C: random arrivals, one line, nobody gives up).
//!
//! All values are unitless: `load` is the work that arrives while one piece of it is handled (calls per hour times
//! hours per call, in erlangs), and `patience` is the target waiting time, in handling times.
//! Source: A. K. Erlang, 1917; the recursion is the usual one for Erlang B.

use super::NEARLY_WHOLE;
use super::functions::rounded_down;

/// The largest load for which [`servers_needed`] searches; for a larger one it gives up at once.
pub const LARGEST_LOAD: f64 = 1e9;

/// The share of arrivals that wait with `servers` at work; `None` if they cannot keep up (`load ≥ servers`), because
/// the queue then grows without limit. Without load nobody waits.
pub fn waiting_probability(servers: u32, load: f64) -> Option<f64> {
    if load <= 0.0 {
        return Some(0.0);
    }
    // Written so that it also rejects a load that is not a number.
    let keeps_up = load < f64::from(servers);
    keeps_up.then(|| {
        let mut recursion = Recursion::new(load);
        // Once blocking vanishes it stays zero, which ends the loop early for any number of servers.
        while recursion.servers < f64::from(servers) && recursion.inverse_blocking.is_finite() {
            recursion.add_one();
        }
        recursion.waiting_probability()
    })
}

/// The share of arrivals that wait no longer than `patience`; `None` if the servers cannot keep up.
pub fn served_in_time(servers: u32, load: f64, patience: f64) -> Option<f64> {
    let waiting = waiting_probability(servers, load)?;
    Some(1.0 - waiting * still_waiting(f64::from(servers), load, patience))
}

/// The average wait of all arrivals, in handling times; `None` if the servers cannot keep up.
pub fn average_wait(servers: u32, load: f64) -> Option<f64> {
    let waiting = waiting_probability(servers, load)?;
    Some(if waiting > 0.0 { waiting / (f64::from(servers) - load) } else { 0.0 })
}

/// The smallest number of servers above `load` for which the share `target` waits no longer than `patience`; zero without
/// load. `None` if the search fails: at [`search_limit`], which only a target of 1 or more never
/// reaches, or for more than [`LARGEST_LOAD`].
pub fn servers_needed(load: f64, patience: f64, target: f64) -> Option<u32> {
    // Written so that a load that is not a number also needs nobody.
    let has_load = load > 0.0;
    if !has_load {
        return Some(0);
    }
    if load > LARGEST_LOAD {
        return None;
    }
    let limit = search_limit(load);
    let mut recursion = Recursion::new(load);
    while recursion.servers < limit {
        recursion.add_one();
        let servers = recursion.servers;
        // Compares the share served too late: for a target near 1 this loses no digits.
        if servers > load + NEARLY_WHOLE && served_late(servers, load, patience, recursion.inverse_blocking) <= 1.0 - target {
            return Some(servers as u32);
        }
    }
    None
}

/// The largest number of servers in the search for a load: `⌊load + 10 √load + 50⌋`, with which practically nobody waits.
pub fn search_limit(load: f64) -> f64 {
    rounded_down(load + 10.0 * libm::sqrt(load) + 50.0)
}

/// The share of arrivals served too late, from the inverse of the blocking probability of so many servers.
pub(super) fn served_late(servers: f64, load: f64, patience: f64, inverse_blocking: f64) -> f64 {
    Recursion { load, servers, inverse_blocking }.waiting_probability() * still_waiting(servers, load, patience)
}

/// The share of those waiting that still wait after `patience`; negative patience counts as zero.
fn still_waiting(servers: f64, load: f64, patience: f64) -> f64 {
    libm::exp((load - servers) * patience.max(0.0))
}

/// The blocking probability of Erlang B, server by server: `1 ÷ B(k) = 1 + k ÷ load ÷ B(k − 1)`.
struct Recursion {
    load: f64,
    servers: f64,
    inverse_blocking: f64,
}

impl Recursion {
    /// Starts with no server, or for a large load nine of its standard deviations below it: the recursion forgets its
    /// starting value by a factor of e^−40 before it reaches the load, so the fluid limit `1 ÷ B = load ÷ (load − k)` is close enough.
    fn new(load: f64) -> Recursion {
        let servers = libm::floor(load - 9.0 * libm::sqrt(load)).max(0.0);
        Recursion { load, servers, inverse_blocking: if servers > 0.0 { load / (load - servers) } else { 1.0 } }
    }

    fn add_one(&mut self) {
        self.servers += 1.0;
        self.inverse_blocking = 1.0 + self.servers / self.load * self.inverse_blocking;
    }

    /// Erlang C, `N·B ÷ (N − load·(1 − B))`, without the difference that would lose digits.
    fn waiting_probability(&self) -> f64 {
        self.servers / ((self.servers - self.load) * self.inverse_blocking + self.load)
    }
}
