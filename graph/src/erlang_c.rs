//! How many servers keep a queue short (Erlang C: random arrivals, one line, nobody gives up).
//!
//! Everything is free of units: `load` is the work that arrives while one piece of it is handled (calls an hour times
//! hours for a call, in erlang), and `patience` is the waiting time that is still in time, in handling times.
//! Source: A. K. Erlang, 1917; the recursion is the usual one for Erlang B.

/// The largest load for which [`servers_needed`] searches; for a larger one it gives up at once.
pub const LARGEST_LOAD: f64 = 1e9;

/// The share of arrivals that wait, with `servers` at work; nothing where they cannot keep up (`load ≥ servers`), as
/// the queue then grows without end. Without load nobody waits.
pub fn waiting_probability(servers: u32, load: f64) -> Option<f64> {
    if load <= 0.0 {
        return Some(0.0);
    }
    // Written so that a load that is not a number is refused, too.
    let keeps_up = load < f64::from(servers);
    keeps_up.then(|| {
        let mut recursion = Recursion::new(load);
        // Once the blocking vanishes it stays so, which ends the loop early however many servers there are.
        while recursion.servers < f64::from(servers) && recursion.inverse_blocking.is_finite() {
            recursion.add_one();
        }
        recursion.waiting_probability()
    })
}

/// The share of arrivals that wait no longer than `patience`; nothing where the servers cannot keep up.
pub fn served_in_time(servers: u32, load: f64, patience: f64) -> Option<f64> {
    let waiting = waiting_probability(servers, load)?;
    Some(1.0 - waiting * still_waiting(f64::from(servers), load, patience))
}

/// The average wait of all arrivals, in handling times; nothing where the servers cannot keep up.
pub fn average_wait(servers: u32, load: f64) -> Option<f64> {
    let waiting = waiting_probability(servers, load)?;
    Some(if waiting > 0.0 { waiting / (f64::from(servers) - load) } else { 0.0 })
}

/// The fewest servers above `load` with whom the share `target` waits no longer than `patience`; none are needed without
/// load. Nothing where the search ends without any: at [`search_limit`], which only a target of 1 or more does not
/// reach, or for more than [`LARGEST_LOAD`].
pub fn servers_needed(load: f64, patience: f64, target: f64) -> Option<u32> {
    // Written so that a load that is not a number needs nobody, too.
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
        // Compares those served too late: for a target near 1 that loses no digits.
        if servers > load && recursion.waiting_probability() * still_waiting(servers, load, patience) <= 1.0 - target {
            return Some(servers as u32);
        }
    }
    None
}

/// The most servers a search tries for a load: `⌊load + 10 √load + 50⌋`, with whom practically nobody waits.
pub fn search_limit(load: f64) -> f64 {
    libm::floor(load + 10.0 * libm::sqrt(load) + 50.0)
}

/// [`servers_needed`] as a number of the graph: the limit of the search stands where there is none.
pub(super) fn servers_value(load: f64, patience: f64, target: f64) -> f64 {
    servers_needed(load, patience, target).map_or_else(|| search_limit(load), f64::from)
}

/// The share of those waiting that still wait after `patience`; a negative patience is none.
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
    /// Begins with no server, or for a large load nine of its standard deviations below it: the recursion forgets what it
    /// begins with by a factor of e^−40 until the load, so that the fluid limit `1 ÷ B = load ÷ (load − k)` will do.
    fn new(load: f64) -> Recursion {
        let servers = libm::floor(load - 9.0 * libm::sqrt(load)).max(0.0);
        Recursion { load, servers, inverse_blocking: if servers > 0.0 { load / (load - servers) } else { 1.0 } }
    }

    fn add_one(&mut self) {
        self.servers += 1.0;
        self.inverse_blocking = 1.0 + self.servers / self.load * self.inverse_blocking;
    }

    /// Erlang C, `N·B ÷ (N − load·(1 − B))`, without the difference in which digits would be lost.
    fn waiting_probability(&self) -> f64 {
        self.servers / ((self.servers - self.load) * self.inverse_blocking + self.load)
    }
}
