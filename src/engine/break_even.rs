//! The value of an input at which another option becomes the cheapest.

use super::sensitivity::LANES;
use super::{Measure, Outcome};
use crate::graph::{InputId, Node, NodeId, Plan, Reach, Workspace};
use crate::model::{Address, OptionId};

/// How often the bracket around a break-even value is divided, each time into [`LANES`] + 1 parts.
const CUTS: usize = 6;

/// The nearest value of a figure, in all its places at once, at which an option stops or starts being the
/// cheapest; `None` if there is none in the input's range, or between half and twice its value: further away, nobody would believe it.
pub fn break_even(outcome: &Outcome, option: OptionId, places: &[Address]) -> Option<f64> {
    let mut search = BreakEvenSearch::new(outcome, option, places)?;
    loop {
        if let Some(found) = search.step(outcome) {
            return found;
        }
    }
}

/// The search for a break-even value, in steps of one evaluation, always with the same outcome.
#[derive(Debug)]
pub(super) struct BreakEvenSearch {
    trial: Trial,
    /// The current value of the figure, and whether the option leads there.
    value: f64,
    leads_now: Option<bool>,
    /// The ends of the values still to search.
    ends: Vec<f64>,
    /// A value before the crossing and one after it, and how often the values between them are still to be divided.
    bracket: Option<(f64, f64, usize)>,
    crossings: Vec<f64>,
}

impl BreakEvenSearch {
    /// Begins; everything that the figure does not affect is computed once, here.
    pub(super) fn new(outcome: &Outcome, option: OptionId, places: &[Address]) -> Option<BreakEvenSearch> {
        let first = *places.first()?;
        let value = outcome.value_of(first)?;
        let (least, most) = first.field.range;
        let reach = |factor: f64| (value * factor).clamp(least, most);
        // Half of nothing says nothing: a share without a value is searched over its whole range.
        let (start, end) = match value > 0.0 {
            true => (reach(0.5), reach(2.0)),
            false => (least, if most <= 2.0 { most } else { value }),
        };
        let trial = Trial::new(outcome, option, places)?;
        Some(BreakEvenSearch { trial, value, leads_now: None, ends: vec![start, end], bracket: None, crossings: Vec::new() })
    }

    /// Evaluates once; returns the break-even value, or that there is none, once the search is complete.
    pub(super) fn step(&mut self, outcome: &Outcome) -> Option<Option<f64>> {
        let value = self.value;
        let Some(leads_now) = self.leads_now else {
            self.leads_now = self.trial.leads(outcome, [value; LANES]).first().map(|lead| *lead > 0.0);
            return None;
        };
        if let Some((before, after, cuts)) = self.bracket.take() {
            let (before, after) = self.trial.cut(outcome, (before, after), LANES + 1, leads_now).unwrap_or((before, after));
            match cuts {
                0 | 1 => self.crossings.push(0.5 * (before + after)),
                _ => self.bracket = Some((before, after, cuts - 1)),
            }
        } else if let Some(end) = self.ends.pop() {
            self.bracket = self.trial.cut(outcome, (value, end), LANES, leads_now).map(|(before, after)| (before, after, CUTS));
        } else {
            let nearest = |first: &f64, second: &f64| (first - value).abs().total_cmp(&(second - value).abs());
            return Some(self.crossings.iter().copied().min_by(nearest));
        }
        None
    }
}

/// Tries values of one figure.
#[derive(Debug)]
struct Trial {
    plan: Plan,
    workspace: Workspace<LANES>,
    inputs: Vec<[f64; LANES]>,
    own: NodeId,
    others: Vec<NodeId>,
    moved: Vec<InputId>,
}

impl Trial {
    fn new(outcome: &Outcome, option: OptionId, places: &[Address]) -> Option<Trial> {
        let model = &outcome.calculation.model;
        let nodes = model.addresses.iter().zip(model.graph.input_nodes()).filter(|(address, _)| places.contains(address));
        let input_of = |node: NodeId| if let Node::Input(input) = model.graph.node(node) { Some(input) } else { None };
        let moved: Vec<InputId> = nodes.filter_map(|(_, node)| input_of(node)).collect();
        let value_of = |option: &super::OptionOutcome| option.measure(Measure::PresentValue).map(|figure| figure.node);
        let own = outcome.option(option).and_then(value_of)?;
        let others: Vec<NodeId> = outcome.options.iter().filter(|other| other.id != option).filter_map(value_of).collect();
        let outputs: Vec<NodeId> = others.iter().copied().chain([own]).collect();
        let plan = Plan::new(&model.graph, &outputs, Reach::Inputs(&moved));
        let inputs: Vec<[f64; LANES]> = outcome.inputs.iter().map(|input| [*input; LANES]).collect();
        let mut workspace = Workspace::default();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        Some(Trial { plan, workspace, inputs, own, others, moved })
    }

    /// How much cheaper the option is than the cheapest of the others, for each value of the input.
    fn leads(&mut self, outcome: &Outcome, values: [f64; LANES]) -> [f64; LANES] {
        for input in &self.moved {
            if let Some(place) = self.inputs.get_mut(input.position()) {
                *place = values;
            }
        }
        self.plan.repeat(&outcome.calculation.model.graph, &self.inputs, &mut self.workspace);
        let read = |node: NodeId| self.plan.read(node, &self.workspace).first().copied().unwrap_or([0.0; LANES]);
        let cheapest = self.others.iter().map(|other| read(*other)).reduce(|first, second| {
            let mut smaller = first;
            smaller.iter_mut().zip(second).for_each(|(first, second)| *first = first.min(second));
            smaller
        });
        let mut leads = cheapest.unwrap_or([0.0; LANES]);
        leads.iter_mut().zip(read(self.own)).for_each(|(cheapest, own)| *cheapest -= own);
        leads
    }

    /// The part, of so many between two values, in which the option stops or starts leading; `None` if no value tried differs.
    fn cut(&mut self, outcome: &Outcome, (from, to): (f64, f64), parts: usize, leads_before: bool) -> Option<(f64, f64)> {
        let points: [f64; LANES] = std::array::from_fn(|lane| from + (to - from) * (lane as f64 + 1.0) / parts as f64);
        let turned = self.leads(outcome, points).iter().position(|lead| (*lead > 0.0) != leads_before);
        let before = |place: usize| place.checked_sub(1).and_then(|place| points.get(place)).copied().unwrap_or(from);
        match turned {
            Some(place) => Some((before(place), points.get(place).copied()?)),
            // The last part has an end that was tried before.
            None if parts > LANES => Some((before(LANES), to)),
            None => None,
        }
    }
}
