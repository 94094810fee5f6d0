//! The results of all futures in columns, without the futures that could not be computed.

use super::futures::{FAN_BLOCKS, Simulation};
use super::sobol::BLOCK;

/// The results of an option in every future.
#[derive(Clone, Debug, Default)]
pub(super) struct OptionFutures {
    pub(super) present_value: Vec<f64>,
    pub(super) saving: Vec<f64>,
    pub(super) after_hurdle: Vec<f64>,
}

/// The results of every option in every future.
#[derive(Debug)]
pub(super) struct FutureResults {
    pub(super) options: Vec<OptionFutures>,
    /// The futures of each result, in their order.
    pub(super) trials: Vec<u32>,
    /// Where each block of results ends.
    pub(super) ends: Vec<usize>,
    /// For each option but today's and each month, the cumulative savings.
    pub(super) cumulative: Vec<Vec<f64>>,
    /// The futures that could not be computed.
    pub(super) failed: Vec<u32>,
}

impl FutureResults {
    /// Reads the numbers of all futures from the first on, as [`Simulation::futures`] gives them.
    pub(super) fn read(simulation: &Simulation, numbers: &[f64]) -> FutureResults {
        let count = simulation.deciding.len();
        let [wide, narrow] = [true, false].map(|has_fan| simulation.width(has_fan));
        let mut results = FutureResults {
            options: vec![OptionFutures::default(); count],
            trials: Vec::new(),
            ends: Vec::new(),
            cumulative: vec![Vec::new(); wide.saturating_sub(narrow)],
            failed: Vec::new(),
        };
        let (first, later) = numbers.split_at(numbers.len().min(wide * (FAN_BLOCKS * BLOCK) as usize));
        for (trial, row) in (0..).zip(first.chunks_exact(wide.max(1)).chain(later.chunks_exact(narrow.max(1)))) {
            if trial > 0 && trial % BLOCK == 0 {
                results.ends.push(results.trials.len());
            }
            results.add(trial, row, count);
        }
        results.ends.push(results.trials.len());
        results
    }

    fn add(&mut self, trial: u32, row: &[f64], count: usize) {
        let (deciding, months) = row.split_at(row.len().min(count * 3));
        if !row.iter().all(|value| value.is_finite()) {
            self.failed.push(trial);
            return;
        }
        self.trials.push(trial);
        for (option, values) in self.options.iter_mut().zip(deciding.as_chunks::<3>().0) {
            let [present_value, saving, after_hurdle] = *values;
            option.present_value.push(present_value);
            option.saving.push(saving);
            option.after_hurdle.push(after_hurdle);
        }
        self.cumulative.iter_mut().zip(months).for_each(|(column, value)| column.push(*value));
    }

    /// The blocks of a column.
    pub(super) fn blocks<'v, T>(&self, column: &'v [T]) -> Vec<&'v [T]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, end)| column.get(start..*end)).filter(|block| !block.is_empty()).collect()
    }

    /// For each future, the place of the best option by a figure, today's first and then the first of equals: today's figure is
    /// zero, and only another option's that is larger beats it.
    pub(super) fn best(&self, today: usize, figure: impl Fn(&OptionFutures) -> &[f64]) -> Vec<usize> {
        let columns: Vec<&[f64]> = self.options.iter().map(figure).collect();
        let best = |future: usize| {
            let mut best = (today, 0.0);
            for (place, value) in columns.iter().enumerate().filter_map(|(place, column)| Some((place, *column.get(future)?))) {
                if place != today && value > best.1 {
                    best = (place, value);
                }
            }
            best.0
        };
        (0..self.trials.len()).map(best).collect()
    }
}
