//! How far groups can matter: the cost of an option if nothing moved together, and if everything did.

use super::drivers::effects;
use super::futures::{FAN_BLOCKS, Simulation};
use super::sobol::BLOCK;
use super::statistics::{percentile, sorted};
use super::summary::Bracket;
use crate::model::Along;

/// Futures computed in one step.
const STEP: u32 = 64;

/// The bracket in the making: the present values of an option in both cases.
#[derive(Debug)]
pub(super) struct BracketSteps {
    option: usize,
    /// How each fact moves where all of them raise the cost together.
    raising: Vec<Along>,
    apart: Vec<f64>,
    together: Vec<f64>,
    /// The futures computed so far.
    done: u32,
}

impl BracketSteps {
    /// The 90 % points of both cases.
    pub(super) fn read(&self) -> Bracket {
        let [apart, together] = [&self.apart, &self.together].map(|costs| percentile(&sorted(costs), 0.9));
        Bracket { apart, together }
    }
}

impl Simulation {
    /// Begins with the 90 % points of an option's present value if each number moved alone, and if all of them moved exactly
    /// together, each so that it raises that cost; from the futures of one block each, or as many as there are. `None` with fewer
    /// than two uncertain facts.
    pub(super) fn begin_bracket(&mut self, option: usize) -> Option<BracketSteps> {
        let count = self.draws.facts.len();
        let present_value = self.deciding.get(option)?.present_value;
        if count < 2 {
            return None;
        }
        let groups = self.draws.regroup(None);
        // Each fact is a part of its own now, in the order of the facts.
        let effects = effects(self, Some(present_value)).into_iter().take(count);
        let raising = effects.map(|[low, high]| if high < low { Along::Against } else { Along::With }).collect();
        self.draws.restore(groups);
        Some(BracketSteps { option, raising, apart: Vec::new(), together: Vec::new(), done: 0 })
    }

    /// Computes some futures of both cases; returns false once there are enough.
    pub(super) fn continue_bracket(&mut self, steps: &mut BracketSteps) -> bool {
        let groups = self.draws.regroup(None);
        let apart = self.costs(steps);
        let alone = self.draws.regroup(Some(&steps.raising));
        let together = self.costs(steps);
        steps.apart.extend(apart);
        steps.together.extend(together);
        self.draws.restore(alone);
        self.draws.restore(groups);
        steps.done += STEP;
        steps.done < self.settings.trials.min(BLOCK)
    }

    fn costs(&mut self, steps: &BracketSteps) -> Vec<f64> {
        // The first blocks also compute what nobody asks for here.
        let numbers = self.futures(FAN_BLOCKS * BLOCK + steps.done, STEP);
        let rows = numbers.chunks_exact(self.width(false).max(1));
        rows.filter_map(|row| row.get(3 * steps.option).copied()).filter(|cost| cost.is_finite()).collect()
    }
}
