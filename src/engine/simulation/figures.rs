//! How the figures of the tables spread: a pass of its own over the first futures, once what decides is known.

use super::answer::SummarySteps;
use super::futures::{FAN_BLOCKS, LANES, Pass, Simulation};
use super::sobol::BLOCK;
use super::statistics::{percentile, sorted};
use super::summary::FigureSpread;
use crate::engine::{FigureName, Measure};
use crate::graph::NodeId;

/// The futures of this pass.
const FUTURES: u32 = FAN_BLOCKS * BLOCK;
/// The futures of a step, few enough for a page that computes them itself.
const AT_ONCE: u32 = 64;
/// The figures that have the spread of all futures, with their risks.
const DECIDING: [Measure; 3] = [Measure::PresentValue, Measure::Saving, Measure::SavingAfterHurdle];

/// A pass in the making, a few futures at a time.
#[derive(Debug)]
pub struct FigureSteps {
    /// Prepared with the first step.
    pass: Option<Pass>,
    columns: Vec<FigureColumn>,
    next: u32,
}

/// The values of a figure in the futures so far.
#[derive(Debug)]
struct FigureColumn {
    /// The place of its option.
    option: usize,
    name: String,
    node: NodeId,
    values: Vec<f64>,
}

impl Simulation {
    /// Begins to compute the figures of the tables in the first futures.
    pub fn begin_figures(&self) -> FigureSteps {
        let options = self.outcome.options.iter().enumerate();
        let columns = options.flat_map(|(place, option)| {
            let shown = FigureName::in_tables(option).filter(|name| !DECIDING.iter().any(|known| *name == FigureName::Measure(*known)));
            shown.filter_map(move |name| {
                Some(FigureColumn { option: place, name: name.in_results()?, node: name.of(option)?.node, values: Vec::new() })
            })
        });
        FigureSteps { pass: None, columns: columns.collect(), next: 0 }
    }

    /// Takes one step; the last one adds the spreads to what the futures say. Returns false if nothing is left to do.
    pub fn continue_figures(&mut self, steps: &mut FigureSteps, summary: &mut SummarySteps) -> bool {
        if steps.columns.is_empty() {
            return false;
        }
        if steps.next >= FUTURES.min(self.trials()) {
            for column in std::mem::take(&mut steps.columns) {
                let spread = column.spread();
                summary.said.options.iter_mut().skip(column.option).take(1).for_each(|option| option.figures.extend(spread.clone()));
            }
            return false;
        }
        let nodes: Vec<NodeId> = steps.columns.iter().map(|column| column.node).collect();
        let pass = steps.pass.get_or_insert_with(|| Pass::new(&self.outcome, &nodes, &self.uncertain));
        let values = self.numbers(steps.next, AT_ONCE);
        for start in (0..AT_ONCE as usize).step_by(LANES) {
            pass.set(&values, start);
            pass.repeat(&self.outcome);
            steps.columns.iter_mut().for_each(|column| column.values.extend(pass.read(Some(column.node))));
        }
        steps.next += AT_ONCE;
        true
    }
}

impl FigureColumn {
    /// Its spread; none if it is the same in all futures.
    fn spread(&self) -> Option<FigureSpread> {
        let known: Vec<f64> = self.values.iter().copied().filter(|value| value.is_finite()).collect();
        let all = sorted(&known);
        let is_certain = all.first() == all.last();
        let at = |share| percentile(&all, share);
        (!is_certain).then(|| FigureSpread { figure: self.name.clone(), p10: at(0.1), p50: at(0.5), p90: at(0.9) })
    }
}
