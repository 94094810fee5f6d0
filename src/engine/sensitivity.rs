//! What drives the answer, and what would flip it.

use super::{Measure, Outcome};
use crate::graph::{InputId, Node, NodeId, Plan, Reach, Tape, Workspace};
use crate::model::{Address, Field, OptionId};

/// How strongly an input moves what an option saves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// The input.
    pub address: Address,
    /// What the option's present value changes by against today's when the input rises by one unit, in money; negative
    /// where that makes the option dearer.
    pub slope: f64,
    /// What the saving changes by, by that slope, when the input rises by a tenth of what it is, in money; by a tenth of
    /// what it lacks to the whole where a tenth more would leave its range.
    pub effect_of_a_tenth: f64,
}

/// A value a tenth higher; where that is more than the whole, as for an availability, a tenth nearer to it.
pub fn tenth_more(value: f64, field: &Field) -> (f64, bool) {
    let (more, most) = (value + value.abs() / 10.0, field.range.1);
    if more > most { (value + (most - value) / 10.0, true) } else { (more, false) }
}

/// The inputs that the saving of an option depends on, the strongest first.
pub fn influences(outcome: &Outcome, option: OptionId) -> Vec<Influence> {
    let model = &outcome.calculation.model;
    let Some(saving) = outcome.option(option).and_then(|option| option.measure(Measure::Saving)) else { return Vec::new() };
    let slopes = Tape::new(&model.graph, &outcome.inputs, &[saving.node]).slopes(saving.node);
    let mut list: Vec<Influence> = model
        .addresses
        .iter()
        .zip(slopes)
        .zip(&outcome.inputs)
        .filter(|((_, slope), _)| *slope != 0.0)
        .map(|((address, slope), value)| {
            let effect_of_a_tenth = slope * (tenth_more(*value, address.field).0 - value);
            Influence { address: *address, slope, effect_of_a_tenth }
        })
        .collect();
    // A stable sort: equals stay in the order of the model.
    list.sort_by(|first, second| second.effect_of_a_tenth.abs().total_cmp(&first.effect_of_a_tenth.abs()));
    list
}

/// Values tried side by side.
const LANES: usize = 8;
/// How often the bracket around a break-even value is cut, each time into [`LANES`] + 1 parts.
const CUTS: usize = 6;

/// The value of an input nearest to its own at which an option is no longer the cheapest, or becomes so; nothing where
/// that happens nowhere in the input's range, or not within five times its value.
pub fn break_even(outcome: &Outcome, option: OptionId, address: Address) -> Option<f64> {
    let mut trial = Trial::new(outcome, option, address)?;
    let (least, most) = address.field.range;
    let value = trial.value;
    let reach = |factor: f64| (value * factor).clamp(least, most);
    // Shares are looked at over their whole range, other numbers up to five times what they are.
    let end = if most <= 2.0 { most } else { reach(5.0).max(value) };
    let start = if value > 0.0 { least.max(0.0) } else { least };
    let now = trial.leads([value; LANES]).first().copied()?;
    let spread = |end: f64| std::array::from_fn(|lane| value + (end - value) * (lane as f64 + 1.0) / LANES as f64);
    let crossings = [spread(end), spread(start)].into_iter().filter_map(|points: [f64; LANES]| {
        let leads = trial.leads(points);
        let far = leads.iter().position(|lead| (*lead > 0.0) != (now > 0.0))?;
        let before = far.checked_sub(1).and_then(|place| points.get(place)).copied().unwrap_or(value);
        Some(trial.between(before, points.get(far).copied()?, now > 0.0))
    });
    crossings.min_by(|first, second| (first - value).abs().total_cmp(&(second - value).abs()))
}

/// Tries values of one input.
struct Trial<'o> {
    outcome: &'o Outcome,
    plan: Plan,
    workspace: Workspace<LANES>,
    inputs: Vec<[f64; LANES]>,
    own: NodeId,
    others: Vec<NodeId>,
    input: InputId,
    value: f64,
}

impl<'o> Trial<'o> {
    fn new(outcome: &'o Outcome, option: OptionId, address: Address) -> Option<Trial<'o>> {
        let model = &outcome.calculation.model;
        let place = model.addresses.iter().position(|known| *known == address)?;
        let Node::Input(input) = model.graph.node(model.graph.input_nodes().get(place).copied()?) else { return None };
        let value_of = |option: &super::OptionOutcome| option.measure(Measure::PresentValue).map(|figure| figure.node);
        let own = outcome.option(option).and_then(value_of)?;
        let others: Vec<NodeId> = outcome.options.iter().filter(|other| other.id != option).filter_map(value_of).collect();
        let outputs: Vec<NodeId> = others.iter().copied().chain([own]).collect();
        // What the input does not reach is computed once, here.
        let plan = Plan::new(&model.graph, &outputs, Reach::Inputs(&[input]));
        let inputs: Vec<[f64; LANES]> = outcome.inputs.iter().map(|input| [*input; LANES]).collect();
        let mut workspace = Workspace::default();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        Some(Trial { outcome, plan, workspace, inputs, own, others, input, value: outcome.inputs.get(place).copied()? })
    }

    /// By how much the option is cheaper than the cheapest of the others, for each value of the input.
    fn leads(&mut self, values: [f64; LANES]) -> [f64; LANES] {
        if let Some(place) = self.inputs.get_mut(self.input.position()) {
            *place = values;
        }
        self.plan.repeat(&self.outcome.calculation.model.graph, &self.inputs, &mut self.workspace);
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

    /// The value between two at which the option stops leading, or begins to.
    fn between(&mut self, mut before: f64, mut after: f64, leads_before: bool) -> f64 {
        for _ in 0..CUTS {
            let points: [f64; LANES] = std::array::from_fn(|lane| before + (after - before) * (lane as f64 + 1.0) / (LANES as f64 + 1.0));
            let turned = self.leads(points).iter().position(|lead| (*lead > 0.0) != leads_before);
            let last_before = turned.map_or(LANES, |place| place).checked_sub(1).and_then(|place| points.get(place)).copied();
            after = turned.and_then(|place| points.get(place)).copied().unwrap_or(after);
            before = last_before.unwrap_or(before);
        }
        0.5 * (before + after)
    }
}
