//! One uncertain fact: the numbers of the scenario that it decides, and their value in a future.

use super::pert_table::PertTable;
use super::sobol::Stream;
use crate::model::{Address, Along, Control, Quantile, Range, normal_cumulative, normal_quantile};

/// An uncertain fact, which may be several numbers of the scenario: the team that several options keep has one size.
#[derive(Debug)]
pub(super) struct Fact {
    /// Its addresses, the first in the scenario's order.
    pub(super) addresses: Vec<Address>,
    /// The places of its numbers among the graph's inputs.
    pub(super) inputs: Vec<usize>,
    /// The group it moves with, by its place, and whether it rises or falls with it.
    pub(super) group: Option<(usize, Along)>,
    pub(super) stream: Stream,
    /// Its value in the plain figures.
    pub(super) plain: f64,
    quantile: Quantile,
    table: Option<(f64, f64, PertTable)>,
    limits: (f64, f64),
    is_whole: bool,
}

impl Fact {
    pub(super) fn new(addresses: Vec<Address>, inputs: Vec<usize>, stream: Stream, range: &Range, value: f64) -> Fact {
        let quantile = Quantile::new(range, value);
        let table = match &quantile {
            Quantile::Pert(low, width, beta) => Some((*low, *width, PertTable::new(beta))),
            _ => None,
        };
        let field = addresses.first().map(|address| address.field);
        let limits = field.map_or((f64::NEG_INFINITY, f64::INFINITY), |field| field.range);
        let is_whole = field.is_some_and(|field| field.control == Control::Whole);
        Fact { addresses, inputs, group: None, stream, plain: value, quantile, table, limits, is_whole }
    }

    /// Whether it has the same value in every future.
    pub(super) fn is_certain(&self) -> bool {
        matches!(self.quantile, Quantile::Certain(_))
    }

    /// Its values at probabilities.
    pub(super) fn values(&self, probabilities: &[f64]) -> Vec<f64> {
        let reads_normal = self.quantile.reads_normal();
        let z = |probability| if reads_normal { normal_quantile(probability) } else { 0.0 };
        probabilities.iter().map(|probability| self.value(*probability, z(*probability))).collect()
    }

    /// Its values at standard normal numbers.
    pub(super) fn values_at_normal(&self, numbers: impl Iterator<Item = f64>) -> Vec<f64> {
        let reads_normal = self.quantile.reads_normal();
        let probability = |z| if reads_normal { 0.5 } else { normal_cumulative(z) };
        numbers.map(|z| self.value(probability(z), z)).collect()
    }

    /// Probabilities, those with the same value as one.
    pub(super) fn ranks(&self, probabilities: &[f64]) -> Vec<f64> {
        probabilities.iter().map(|probability| self.quantile.rank(*probability)).collect()
    }

    /// A number beyond the input's limits counts as the limit, which keeps all its percentiles.
    fn value(&self, probability: f64, z: f64) -> f64 {
        let drawn = match &self.table {
            Some((low, width, table)) => low + width * table.at(z),
            None => self.quantile.at(probability, z),
        };
        libm::fmin(libm::fmax(self.whole(drawn), self.limits.0), self.limits.1)
    }

    /// A value of which only a part of the distance from the plain one remains.
    pub(super) fn nearer(&self, drawn: f64, part: f64) -> f64 {
        self.whole(self.plain + part * (drawn - self.plain))
    }

    fn whole(&self, number: f64) -> f64 {
        if self.is_whole { libm::floor(number + 0.5) } else { number }
    }
}
