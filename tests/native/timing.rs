//! Limits of time on a computer that does other things as well.

use std::time::{Duration, Instant};

/// The tries: other programs only ever make one longer, so the shortest is closest to what the work itself takes.
const TRIES: usize = 5;

/// Whether a piece of work ends within `limit` at one of several tries.
pub fn ends_within(limit: Duration, mut work: impl FnMut()) -> bool {
    (0..TRIES).any(|_| {
        let started = Instant::now();
        work();
        started.elapsed() < limit
    })
}
