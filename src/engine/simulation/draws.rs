//! Everything uncertain in a scenario, and its numbers in each future.

use super::fact::Fact;
use super::joined_facts::JoinedFacts;
use super::risk_draws::DrawnRisk;
use super::sobol::{BLOCK, Sobol, Stream};
use super::statistics::sorted;
use crate::engine::Outcome;
use crate::engine::one_figure::one_figure;
use crate::model::{Address, Along, GroupId, Scenario, Sorting, TRANSITION, normal_quantile};
use rustc_hash::{FxHashMap, FxHashSet};

/// The most facts named as those that some futures have in common.
const NAMED: usize = 3;

/// Whether a transition is late in some futures and on time in others, or late by its expected delay in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delays {
    /// Each future draws whether the delay happens.
    Drawn,
    /// Every future has the expected delay, as the plain figures have.
    Expected,
}

/// A delay that happens or not.
#[derive(Debug)]
pub(super) struct Delay {
    pub(super) probability: Address,
    pub(super) input: usize,
    /// Its probability in the plain figures.
    plain: f64,
    stream: Stream,
}

/// Facts that move together.
#[derive(Debug)]
pub(super) struct Bundle {
    pub(super) id: GroupId,
    stream: Stream,
    /// The rank correlation of any two members.
    strength: f64,
}

impl Bundle {
    /// Whether its members have no share of their own.
    pub(super) fn moves_exactly(&self) -> bool {
        self.strength >= 1.0
    }
}

/// The groups of all facts, and how many there are.
pub(super) struct FactGroups {
    count: usize,
    groups: Vec<Option<(usize, Along)>>,
}

/// Everything uncertain in a scenario.
#[derive(Debug)]
pub(super) struct Draws {
    pub(super) facts: Vec<Fact>,
    pub(super) delays: Vec<Delay>,
    pub(super) bundles: Vec<Bundle>,
    pub(super) risks: Vec<DrawnRisk>,
    joined: Vec<JoinedFacts>,
    seed: u32,
    sobol: Sobol,
}

impl Draws {
    /// Streams are numbered in a fixed order: groups, ranges in the scenario's order, losses and then frequencies of risks, delays.
    pub(super) fn of(scenario: &Scenario, outcome: &Outcome, delays: Delays) -> Draws {
        let places: FxHashMap<Address, usize> = outcome.calculation.model.addresses.iter().copied().zip(0..).collect();
        let mut dimensions = 0..;
        let mut stream = |name: &str| Stream::new(name, dimensions.next().unwrap_or(usize::MAX));
        let mut bundles = Vec::new();
        let mut group_of = FxHashMap::default();
        for (place, group) in scenario.together.iter().enumerate() {
            bundles.push(Bundle { id: group.id, stream: stream(&format!("groups.{}", group.id)), strength: group.strength });
            group_of.extend(group.members.iter().map(|(address, along)| (*address, (place, *along))));
        }
        let mut facts = Vec::new();
        let mut known = FxHashSet::default();
        for (address, range) in scenario.ranges.iter().filter(|(address, _)| outcome.uses(*address)) {
            if known.contains(address) {
                continue;
            }
            let addresses = one_figure(scenario, *address);
            known.extend(addresses.iter().copied());
            let inputs: Vec<usize> = addresses.iter().filter_map(|address| places.get(address).copied()).collect();
            if let Some(value) = outcome.value_of(*address) {
                let group = addresses.iter().find_map(|address| group_of.get(address).copied());
                let mut fact = Fact::new(addresses, inputs, stream(&address.to_string()), range, value);
                fact.group = group;
                facts.push(fact);
            }
        }
        let risks = DrawnRisk::all(scenario, &mut stream);
        let late = outcome.calculation.model.addresses.iter().zip(&outcome.inputs).enumerate();
        let late = late.filter(|(_, (address, probability))| {
            let is_open = **probability > 0.0 && **probability < 1.0 || known.contains(address);
            delays == Delays::Drawn && address.field == &TRANSITION.overrun_probability && is_open && outcome.uses(**address)
        });
        let delays = late.map(|(input, (address, probability))| Delay {
            probability: *address,
            input,
            plain: *probability,
            stream: stream(&format!("{address}.event")),
        });
        let delays = delays.collect();
        let joined = JoinedFacts::all(scenario, &facts);
        Draws { facts, delays, bundles, risks, joined, seed: scenario.simulation.seed, sobol: Sobol::new() }
    }

    /// Facts without a scenario, each with its range and plain value; alone, or as one group of a strength.
    #[cfg(test)]
    pub(super) fn of_ranges(ranges: &[(crate::model::Range, f64)], strength: Option<f64>) -> Draws {
        let bundle = |strength| Bundle { id: GroupId(1), stream: Stream::new("groups.g1", 0), strength };
        let bundles: Vec<Bundle> = strength.map(bundle).into_iter().collect();
        let facts = ranges.iter().enumerate().map(|(place, (range, value))| {
            let stream = Stream::new(&format!("fact {place}"), place + bundles.len());
            let mut fact = Fact::new(Vec::new(), Vec::new(), stream, range, *value);
            fact.group = strength.map(|_| (0, Along::With));
            fact
        });
        let facts = facts.collect();
        Draws { facts, delays: Vec::new(), bundles, risks: Vec::new(), joined: Vec::new(), seed: 1, sobol: Sobol::new() }
    }

    /// Lets every fact move alone, or all of them exactly together as given for each; returns the groups before.
    pub(super) fn regroup(&mut self, together: Option<&[Along]>) -> FactGroups {
        let count = self.bundles.len();
        if let Some(stream) = self.facts.first().map(|fact| fact.stream).filter(|_| together.is_some()) {
            self.bundles.push(Bundle { id: GroupId(0), stream, strength: 1.0 });
        }
        let alongs = together.into_iter().flatten().map(|along| Some((count, *along))).chain(std::iter::repeat(None));
        let groups = self.facts.iter_mut().zip(alongs).map(|(fact, group)| std::mem::replace(&mut fact.group, group)).collect();
        FactGroups { count, groups }
    }

    /// Puts the groups back.
    pub(super) fn restore(&mut self, before: FactGroups) {
        self.bundles.truncate(before.count);
        self.facts.iter_mut().zip(before.groups).for_each(|(fact, group)| fact.group = group);
    }

    /// The places of all uncertain inputs of the graph; a range without width leaves its input certain.
    pub(super) fn inputs(&self) -> impl Iterator<Item = usize> + '_ {
        self.facts
            .iter()
            .filter(|fact| !fact.is_certain())
            .flat_map(|fact| &fact.inputs)
            .copied()
            .chain(self.delays.iter().map(|delay| delay.input))
    }

    pub(super) fn uniforms(&self, stream: Stream, first: u32, count: u32) -> Vec<f64> {
        stream.uniforms(&self.sobol, self.seed, first, count)
    }

    /// The numbers between 0 and 1 of a fact's own stream.
    pub(super) fn own_uniforms(&self, fact: &Fact, first: u32, count: u32) -> Vec<f64> {
        self.uniforms(fact.stream, first, count)
    }

    /// The numbers between 0 and 1 that move a group.
    pub(super) fn bundle_uniforms(&self, bundle: &Bundle, first: u32, count: u32) -> Vec<f64> {
        self.uniforms(bundle.stream, first, count)
    }

    /// The values of all facts in futures of one block, which keep the rules that join them.
    pub(super) fn all_values(&self, first: u32, count: u32) -> Vec<Vec<f64>> {
        let mut columns: Vec<Vec<f64>> = self.facts.iter().map(|fact| self.values(fact, first, count)).collect();
        self.keep_rules(&mut columns);
        columns
    }

    /// The facts whose values in some futures are furthest from those of all: what these futures have in common.
    pub(super) fn standing_out(&self, some: &[u32], futures: u32) -> Vec<&Fact> {
        if some.is_empty() {
            return Vec::new();
        }
        let blocks =
            |fact: &Fact| (0..futures).step_by(BLOCK as usize).flat_map(|first| self.values(fact, first, BLOCK)).collect::<Vec<f64>>();
        let distances = self.facts.iter().map(|fact| {
            let all = sorted(&blocks(fact));
            let own = self.chosen(fact, some);
            let ranks = own.iter().map(|value| all.partition_point(|other| other < value) as f64 / all.len() as f64 - 0.5);
            (fact, libm::fabs(ranks.sum::<f64>()) / own.len().max(1) as f64)
        });
        let mut distances: Vec<(&Fact, f64)> = distances.collect();
        distances.order_by(|first, second| second.1.total_cmp(&first.1));
        // A mean rank has a deviation of 0.29 by the root of the number of futures; the first fact is named in any case.
        let clear = 3.0 * 0.29 / (some.len() as f64).sqrt();
        distances
            .into_iter()
            .enumerate()
            .filter(|(place, (_, distance))| *place == 0 || *distance > clear)
            .take(NAMED)
            .map(|(_, (fact, _))| fact)
            .collect()
    }

    /// The values of a fact in some futures.
    fn chosen(&self, fact: &Fact, futures: &[u32]) -> Vec<f64> {
        futures.iter().flat_map(|future| self.values(fact, *future, 1)).collect()
    }

    /// Moves values of all facts, a column each, towards the plain ones where they would break a rule together.
    pub(super) fn keep_rules(&self, columns: &mut [Vec<f64>]) {
        self.joined.iter().for_each(|joined| joined.keep(&self.facts, columns));
    }

    /// The values of a fact in futures of one block, as drawn.
    pub(super) fn values(&self, fact: &Fact, first: u32, count: u32) -> Vec<f64> {
        let own = || self.own_uniforms(fact, first, count);
        let Some((bundle, along)) = fact.group.and_then(|(place, along)| Some((self.bundles.get(place)?, along))) else {
            return fact.values(&own());
        };
        let shared = self.bundle_uniforms(bundle, first, count);
        if bundle.moves_exactly() {
            let turned = |uniform: f64| if along == Along::With { uniform } else { 1.0 - uniform };
            return fact.values(&shared.into_iter().map(turned).collect::<Vec<f64>>());
        }
        let correlation = normal_correlation(bundle.strength);
        let sign = if along == Along::With { 1.0 } else { -1.0 };
        let (with, alone) = (sign * correlation.sqrt(), (1.0 - correlation).sqrt());
        let pairs = shared.into_iter().zip(own());
        fact.values_at_normal(pairs.map(|(shared, own)| with * normal_quantile(shared) + alone * normal_quantile(own)))
    }

    /// Whether a delay happens in futures of one block: 1 or 0. Its probability may be uncertain as well.
    pub(super) fn happens(&self, delay: &Delay, first: u32, count: u32) -> Vec<f64> {
        let uniforms = self.uniforms(delay.stream, first, count);
        let uncertain = self.facts.iter().find(|fact| fact.inputs.contains(&delay.input));
        let probabilities = uncertain.map_or_else(|| vec![delay.plain; uniforms.len()], |fact| self.values(fact, first, count));
        uniforms.iter().zip(probabilities).map(|(uniform, probability)| f64::from(u8::from(*uniform < probability))).collect()
    }
}

/// The correlation of normal numbers whose ranks correlate by a strength.
pub(super) fn normal_correlation(strength: f64) -> f64 {
    2.0 * libm::sin(std::f64::consts::PI * strength / 6.0)
}
