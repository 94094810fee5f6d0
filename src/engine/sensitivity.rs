//! The drivers of the answer, and the values that would flip it.

use super::{Measure, Outcome};
use crate::graph::{InputId, Node, NodeId, Plan, Reach, Tape, Workspace};
use crate::model::Sorting;
use crate::model::{Address, Field, OptionId};

/// The effect of an input on the saving of an option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// The input.
    pub address: Address,
    /// The change of the option's present value relative to today's when the input rises by one unit, in money; negative
    /// if that makes the option more expensive.
    pub slope: f64,
    /// The change of the saving, by that slope, when the input rises by a tenth, in money; by a tenth of
    /// the gap to 100 % if a tenth more would leave its range.
    pub effect_of_a_tenth: f64,
}

/// The move of an input: one part of so many.
pub(super) const TENTH: f64 = 10.0;
/// Half of that.
pub(super) const TWENTIETH: f64 = 20.0;

/// A value a tenth higher; if that exceeds 100 %, as for an availability, a tenth closer to 100 %.
pub fn tenth_more(value: f64, field: &Field) -> (f64, bool) {
    part_more(value, field, TENTH, value + value.abs() / TENTH > field.range.1)
}

/// A value moved by one part of `parts`: of itself, or of the gap to 100 %.
fn part_more(value: f64, field: &Field, parts: f64, nearer: bool) -> (f64, bool) {
    let most = field.range.1;
    (value + if nearer { most - value } else { value.abs() } / parts, nearer)
}

/// The actual change of an option's saving when each figure, in all its places, moves by one part of `parts`,
/// in money; the other way if `parts` is negative. A slope overstates curved effects and misses steps.
pub(super) fn effects(outcome: &Outcome, option: OptionId, figures: &[&[Address]], parts: f64) -> Vec<f64> {
    let model = &outcome.calculation.model;
    let Some(saving) = outcome.option(option).and_then(|option| option.measure(Measure::Saving)) else { return Vec::new() };
    let plan = Plan::new(&model.graph, &[saving.node], Reach::Nothing);
    let mut workspace = Workspace::default();
    let effects = figures.chunks(LANES).flat_map(|group| {
        let lane = |address: &Address, value: f64, lane: usize| {
            let moved = group.get(lane).is_some_and(|places| places.contains(address));
            let (_, nearer) = tenth_more(value, address.field);
            if moved { part_more(value, address.field, parts, nearer).0 } else { value }
        };
        let places = model.addresses.iter().zip(&outcome.inputs);
        let inputs: Vec<[f64; LANES]> = places.map(|(address, value)| std::array::from_fn(|place| lane(address, *value, place))).collect();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        let found = plan.read(saving.node, &workspace).first().copied().unwrap_or([saving.value; LANES]);
        found.into_iter().take(group.len()).map(|found| found - saving.value).collect::<Vec<f64>>()
    });
    effects.collect()
}

/// The inputs that affect the saving of an option, the strongest first.
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
    // A stable sort keeps equal inputs in the order of the model.
    list.order_by(|first, second| second.effect_of_a_tenth.abs().total_cmp(&first.effect_of_a_tenth.abs()));
    list
}

/// Values tried side by side.
const LANES: usize = 8;
/// How often the bracket around a break-even value is divided, each time into [`LANES`] + 1 parts.
const CUTS: usize = 6;

/// The nearest value of a figure, in all its places at once, at which an option stops or starts being the
/// cheapest; `None` if there is none in the input's range, or between a fifth of its value and five times it.
pub fn break_even(outcome: &Outcome, option: OptionId, places: &[Address]) -> Option<f64> {
    let mut trial = Trial::new(outcome, option, places)?;
    let (least, most) = places.first()?.field.range;
    let value = trial.value;
    let reach = |factor: f64| (value * factor).clamp(least, most);
    // Shares are searched over their whole range, other numbers from a fifth of their value to five times it.
    let end = if most <= 2.0 { most } else { reach(5.0).max(value) };
    let start = match value > 0.0 {
        true if most <= 2.0 => least.max(0.0),
        true => reach(0.2),
        false => least,
    };
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

/// Tries values of one figure.
struct Trial<'o> {
    outcome: &'o Outcome,
    plan: Plan,
    workspace: Workspace<LANES>,
    inputs: Vec<[f64; LANES]>,
    own: NodeId,
    others: Vec<NodeId>,
    moved: Vec<InputId>,
    value: f64,
}

impl<'o> Trial<'o> {
    fn new(outcome: &'o Outcome, option: OptionId, places: &[Address]) -> Option<Trial<'o>> {
        let model = &outcome.calculation.model;
        let nodes = model.addresses.iter().zip(model.graph.input_nodes()).filter(|(address, _)| places.contains(address));
        let input_of = |node: NodeId| if let Node::Input(input) = model.graph.node(node) { Some(input) } else { None };
        let moved: Vec<InputId> = nodes.filter_map(|(_, node)| input_of(node)).collect();
        let value = outcome.value_of(*places.first()?)?;
        let value_of = |option: &super::OptionOutcome| option.measure(Measure::PresentValue).map(|figure| figure.node);
        let own = outcome.option(option).and_then(value_of)?;
        let others: Vec<NodeId> = outcome.options.iter().filter(|other| other.id != option).filter_map(value_of).collect();
        let outputs: Vec<NodeId> = others.iter().copied().chain([own]).collect();
        // Everything the input does not affect is computed once, here.
        let plan = Plan::new(&model.graph, &outputs, Reach::Inputs(&moved));
        let inputs: Vec<[f64; LANES]> = outcome.inputs.iter().map(|input| [*input; LANES]).collect();
        let mut workspace = Workspace::default();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        Some(Trial { outcome, plan, workspace, inputs, own, others, moved, value })
    }

    /// How much cheaper the option is than the cheapest of the others, for each value of the input.
    fn leads(&mut self, values: [f64; LANES]) -> [f64; LANES] {
        for input in &self.moved {
            if let Some(place) = self.inputs.get_mut(input.position()) {
                *place = values;
            }
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

    /// The value between two at which the option stops or starts leading.
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
