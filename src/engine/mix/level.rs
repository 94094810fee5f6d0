//! How many mixes are level with the best one.

use super::problem::MixProblem;
use super::walk::{Reached, Walk};
use crate::engine::LEVEL;
use crate::model::MixLimits;

/// So many are counted; beyond that it does not matter how many there are.
const MOST_COUNTED: usize = 1_000;
/// After so many tries the count stops.
const MOST_TRIES: u64 = 200_000;

/// The search for mixes that are level with the best one, in steps.
#[derive(Debug)]
pub(super) struct LevelSearch {
    walk: Walk,
    /// The highest cost that is still level.
    most: f64,
    found: usize,
}

impl LevelSearch {
    /// Begins the search, by the cost of the best mix under the limits.
    pub(super) fn new(problem: &MixProblem, limits: &MixLimits, best: f64) -> LevelSearch {
        LevelSearch { walk: Walk::new(problem, limits), most: best + LEVEL * best.abs(), found: 0 }
    }

    /// Searches on, for so many tries. Returns the number of level mixes, and whether there may be more, once it is complete.
    pub(super) fn step(&mut self, problem: &MixProblem, tries: u64) -> Option<(usize, bool)> {
        let until = self.walk.tried + tries;
        loop {
            match self.walk.go_on(problem, self.most, until - self.walk.tried) {
                Reached::Mix(..) => self.found += 1,
                Reached::Pause if self.walk.tried < MOST_TRIES => return None,
                Reached::Pause => return Some((self.found, true)),
                Reached::End => return Some((self.found, false)),
            }
            if self.found >= MOST_COUNTED {
                return Some((self.found, true));
            }
        }
    }
}
