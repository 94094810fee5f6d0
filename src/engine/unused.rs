//! Numbers that somebody gave and that count for nothing: no formula has them, no total has them, or another number takes them out.

use super::calculation::shaping_inputs;
use super::{Calculation, Figures, Measure, OptionOutcome, Outcome};
use crate::graph::{NodeId, Plan, Reach, Tape, Workspace};
use crate::model::Sorting;
use crate::model::{Address, Control, Field, Place, Scenario};
use rustc_hash::FxHashSet;

/// A number that counts for nothing, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unused {
    /// The number.
    pub address: Address,
    /// Why it counts for nothing.
    pub why: WhyUnused,
}

/// Why a number counts for nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WhyUnused {
    /// No formula has it: a choice leaves it out.
    NoResult,
    /// Figures beside the money have it, such as the expected business loss, but a choice keeps them out of every total.
    NoTotal,
    /// Another number cancels this one, such as a share of zero.
    TakenOutBy(Address),
    /// No figure changes with it, and no single number is the reason.
    NoChange,
}

/// The search for numbers that count for nothing, cut into short steps so that no key has to wait for all of it.
pub struct UnusedSearch {
    found: Vec<Unused>,
    /// Numbers that no total moves with for a small change, to be tried with large ones; the last is the next.
    left: Vec<Address>,
    /// The number that nothing moves with, and what may take it out; the last is the next.
    tried: Option<(Address, Vec<Address>)>,
    outputs: Vec<NodeId>,
    plan: Plan,
}

impl UnusedSearch {
    /// Begins with the numbers that somebody gave.
    pub fn new(outcome: &Outcome, given: &[Address]) -> UnusedSearch {
        let model = &outcome.calculation.model;
        let totals = inputs_of_totals(&outcome.calculation);
        let (counted, out): (Vec<Address>, Vec<Address>) = given.iter().partition(|address| totals.contains(address));
        let why = |address: Address| if outcome.uses(address) { WhyUnused::NoTotal } else { WhyUnused::NoResult };
        let found = out.into_iter().map(|address| Unused { address, why: why(address) }).collect();
        let mut left = if counted.is_empty() { Vec::new() } else { without_slope(outcome, &counted) };
        left.reverse();
        let outputs: Vec<NodeId> = model.options.iter().flat_map(|figures| figures.nodes().chain(figures.volumes())).collect();
        let wanted = if left.is_empty() { &[] } else { outputs.as_slice() };
        let plan = Plan::new(&model.graph, wanted, Reach::Nothing);
        UnusedSearch { found, left, tried: None, outputs, plan }
    }

    /// Tries one number; returns what was found once there is nothing more to try.
    pub fn step(&mut self, scenario: &Scenario, outcome: &Outcome) -> Option<Vec<Unused>> {
        let trials = Trials { outcome, outputs: &self.outputs, plan: &self.plan };
        match self.tried.take() {
            Some((address, mut suspects)) => match suspects.pop() {
                Some(suspect) if trials.moves(address, Some(suspect)) => {
                    self.found.push(Unused { address, why: WhyUnused::TakenOutBy(suspect) });
                }
                Some(_) => self.tried = Some((address, suspects)),
                None if address.field.is_limit => {}
                None => self.found.push(Unused { address, why: WhyUnused::NoChange }),
            },
            None => {
                let Some(address) = self.left.pop() else { return Some(std::mem::take(&mut self.found)) };
                self.tried = (!trials.moves(address, None)).then(|| (address, suspects(scenario, outcome, address)));
            }
        }
        None
    }
}

/// The inputs that some total depends on, and those that say which months there are.
pub(super) fn inputs_of_totals(calculation: &Calculation) -> FxHashSet<Address> {
    let model = &calculation.model;
    let mut waiting: Vec<NodeId> = model.options.iter().flat_map(Figures::totals).collect();
    let mut seen: FxHashSet<NodeId> = FxHashSet::default();
    while let Some(node) = waiting.pop() {
        if seen.insert(node) {
            model.graph.for_each_dependency(node, |dependency| waiting.push(dependency));
        }
    }
    let inputs = model.graph.input_nodes().into_iter().zip(&model.addresses);
    inputs.filter(|(node, _)| seen.contains(node)).map(|(_, address)| *address).chain(shaping_inputs()).collect()
}

/// Those of some numbers that no option's present value changes with when they change a little.
fn without_slope(outcome: &Outcome, numbers: &[Address]) -> Vec<Address> {
    let model = &outcome.calculation.model;
    let value = |option: &OptionOutcome| option.measure(Measure::PresentValue).map(|figure| figure.node);
    let values: Vec<NodeId> = outcome.options.iter().filter_map(value).collect();
    let tape = Tape::new(&model.graph, &outcome.inputs, &values);
    let mut sloping = FxHashSet::default();
    for value in values {
        let slopes = tape.slopes(value).into_iter().zip(&model.addresses);
        sloping.extend(slopes.filter(|(slope, _)| *slope != 0.0).map(|(_, address)| *address));
    }
    sloping.extend(shaping_inputs());
    numbers.iter().filter(|address| !sloping.contains(*address)).copied().collect()
}

/// Values tried side by side.
const LANES: usize = 8;
/// So much of itself, and one unit, is beyond the last digit of a computer.
const NOISE: f64 = 1e-9;

/// Tries numbers in the formulas of an outcome.
struct Trials<'a> {
    outcome: &'a Outcome,
    outputs: &'a [NodeId],
    plan: &'a Plan,
}

impl Trials<'_> {
    /// Whether any figure changes with a number, with another one somewhere else where one is named.
    fn moves(&self, address: Address, other: Option<Address>) -> bool {
        let value_of = |address| self.outcome.value_of(address).unwrap_or_default();
        let moves = moves(address.field, value_of(address));
        let instead = other.map(|other| elsewhere(other.field, value_of(other))).unwrap_or_default();
        // The last lane holds what the number is.
        moves.chunks(LANES - 1).any(|moves| self.any_differs(address, moves, other.map(|other| (other, instead))))
    }

    /// Whether any figure is another one for one of some values of a number.
    fn any_differs(&self, address: Address, moves: &[f64], other: Option<(Address, f64)>) -> bool {
        let model = &self.outcome.calculation.model;
        let value_in = |lane: usize, known: Address, value: f64| match known {
            _ if known == address => *moves.get(lane).unwrap_or(&value),
            _ => other.filter(|(other, _)| *other == known).map_or(value, |(_, instead)| instead),
        };
        let places = model.addresses.iter().zip(&self.outcome.inputs);
        let inputs: Vec<[f64; LANES]> =
            places.map(|(address, value)| std::array::from_fn(|lane| value_in(lane, *address, *value))).collect();
        let mut workspace = Workspace::default();
        self.plan.evaluate(&model.graph, &inputs, &mut workspace);
        let differ = |lanes: &[f64; LANES]| {
            let [.., unmoved] = *lanes;
            lanes.iter().any(|value| libm::fabs(value - unmoved) > NOISE * (1.0 + libm::fabs(unmoved)))
        };
        self.outputs.iter().flat_map(|output| self.plan.read(*output, &workspace)).any(differ)
    }
}

/// Other values of a number, near and far: people and seats are whole, so that a single one may hit a step that is none.
fn moves(field: &Field, now: f64) -> Vec<f64> {
    let (least, most) = field.range;
    let of_itself = [1.1, 0.9, 1.5, 0.5, 3.0, 4.0].map(|times| now * times);
    let of_range = [0.0, 0.1, 0.3, 1.0].map(|share| least + (most - least) * share);
    let added = [now + 0.001, now + 0.01, now + 1.0, now + 10.0];
    let whole = |value: f64| if field.control == Control::Whole { libm::round(value) } else { value };
    of_itself.into_iter().chain(of_range).chain(added).map(|value| whole(libm::fmin(libm::fmax(value, least), most))).collect()
}

/// Somewhere else in the range of a number.
fn elsewhere(field: &Field, now: f64) -> f64 {
    let (least, most) = field.range;
    let usual =
        if field.default > least && field.default < most && field.default != now { field.default } else { least + (most - least) * 0.3 };
    if field.control == Control::Whole { libm::round(usual) } else { usual }
}

/// Numbers that may take another one out, the nearest last: near it, in some formula, and at zero or an end of their range.
fn suspects(scenario: &Scenario, outcome: &Outcome, address: Address) -> Vec<Address> {
    let mut near: Vec<(u8, Address)> = Vec::new();
    scenario.each(|other, value| {
        let stands_at_an_end = value == 0.0 || value == other.field.range.0 || value == other.field.range.1;
        if other == address || !stands_at_an_end || !outcome.uses(other) {
            return;
        }
        let same_place = other.place == address.place;
        let same_service = address.place.service().is_some() && other.place.service() == address.place.service();
        let distance = match same_place {
            true if other.field.group == address.field.group => 0,
            true => 1,
            false if same_service && other.place.option() == address.place.option() => 2,
            false if address.place == Place::Assumptions => 3,
            false => return,
        };
        near.push((distance, other));
    });
    near.order_by_key(|(distance, _)| *distance);
    near.into_iter().rev().map(|(_, address)| address).collect()
}
