//! Everything uncertain in a scenario, and its numbers in each future.

use super::fact::Fact;
use super::risk_draws::DrawnRisk;
use super::sobol::{Sobol, Stream};
use crate::engine::Outcome;
use crate::engine::one_figure::one_figure;
use crate::model::{Address, Along, GroupId, Scenario, TRANSITION, normal_quantile};
use rustc_hash::{FxHashMap, FxHashSet};

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
        Draws { facts, delays, bundles, risks, seed: scenario.simulation.seed, sobol: Sobol::new() }
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

    /// The values of a fact in futures of one block.
    pub(super) fn values(&self, fact: &Fact, first: u32, count: u32) -> Vec<f64> {
        let own = || self.own_uniforms(fact, first, count);
        let Some((bundle, along)) = fact.group.and_then(|(place, along)| Some((self.bundles.get(place)?, along))) else {
            return fact.values(&own());
        };
        let shared = self.bundle_uniforms(bundle, first, count);
        if bundle.strength >= 1.0 {
            let turned = |uniform: f64| if along == Along::With { uniform } else { 1.0 - uniform };
            return fact.values(&shared.into_iter().map(turned).collect::<Vec<f64>>());
        }
        // The correlation of normal numbers whose ranks correlate by the strength.
        let correlation = 2.0 * libm::sin(std::f64::consts::PI * bundle.strength / 6.0);
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
