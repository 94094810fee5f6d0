//! How far groups can matter: the cost of an option if nothing moved together, and if everything did.

use super::drivers::effects;
use super::futures::{FAN_BLOCKS, Simulation};
use super::sobol::BLOCK;
use super::statistics::{percentile, sorted};
use super::summary::Bracket;
use crate::model::Along;

impl Simulation {
    /// The 90 % points of an option's present value if each number moved alone, and if all of them moved exactly together, each so
    /// that it raises that cost; from the futures of one block each, or as many as there are. `None` with fewer than two uncertain facts.
    pub(super) fn bracket(&mut self, option: usize) -> Option<Bracket> {
        let count = self.draws.facts.len();
        let present_value = self.deciding.get(option)?.present_value;
        if count < 2 {
            return None;
        }
        let groups = self.draws.regroup(None);
        let apart = self.dearest(option);
        // Each fact is a part of its own now, in the order of the facts.
        let effects = effects(self, Some(present_value)).into_iter().take(count);
        let raising: Vec<Along> = effects.map(|[low, high]| if high < low { Along::Against } else { Along::With }).collect();
        let alone = self.draws.regroup(Some(&raising));
        let together = self.dearest(option);
        self.draws.restore(alone);
        self.draws.restore(groups);
        Some(Bracket { apart, together })
    }

    fn dearest(&mut self, option: usize) -> f64 {
        // The first blocks also compute what nobody asks for here.
        let numbers = self.futures(FAN_BLOCKS * BLOCK, self.settings.trials.min(BLOCK));
        let rows = numbers.chunks_exact(self.width(false).max(1));
        let costs: Vec<f64> = rows.filter_map(|row| row.get(3 * option).copied()).filter(|cost| cost.is_finite()).collect();
        percentile(&sorted(&costs), 0.9)
    }
}
