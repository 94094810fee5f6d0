//! The futures of a scenario: each has its own numbers, and the results that follow from them.

use super::draws::{Delays, Draws};
use super::risk_draws::RiskCosts;
use super::sobol::BLOCK;
use crate::engine::outcome::outcome_of_valid;
use crate::engine::{Figures, Measure, Outcome, Problem, problems};
use crate::graph::{InputId, Node, NodeId, Plan, ROUNDING, Workspace};
use crate::model::{Address, Scenario, SimulationSettings};

/// Futures computed side by side.
pub(super) const LANES: usize = 8;
/// The blocks that also keep the monthly savings, for the fan.
pub(super) const FAN_BLOCKS: u32 = 4;

/// The names of the results that decide, in their order.
const RESULTS: [&str; 3] = ["present_value", "saving", "saving_after_hurdle"];

/// The results that decide: present value, saving and saving after the hurdle. Today's option saves nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deciding {
    pub(super) present_value: NodeId,
    pub(super) saving: Option<NodeId>,
    pub(super) after_hurdle: Option<NodeId>,
}

/// A scenario prepared for drawing futures.
#[derive(Debug)]
pub struct Simulation {
    pub(super) outcome: Outcome,
    pub(super) settings: SimulationSettings,
    pub(super) draws: Draws,
    pub(super) deciding: Vec<Deciding>,
    /// The cumulative savings of all options but today's.
    cumulative: Vec<NodeId>,
    /// What the risks add.
    pub(super) risk_costs: RiskCosts,
    /// The inputs of the graph that change.
    pub(super) uncertain: Vec<InputId>,
    decision: Pass,
    with_fan: Pass,
}

/// A plan with its buffers.
#[derive(Debug)]
pub(super) struct Pass {
    plan: Plan,
    workspace: Workspace<LANES>,
    pub(super) inputs: Vec<[f64; LANES]>,
}

impl Pass {
    pub(super) fn new(outcome: &Outcome, outputs: &[NodeId], uncertain: &[InputId]) -> Pass {
        let graph = &outcome.calculation.model.graph;
        let plan = Plan::folded(graph, outputs, uncertain, &outcome.inputs);
        let inputs: Vec<[f64; LANES]> = outcome.inputs.iter().map(|input| [*input; LANES]).collect();
        let mut workspace = Workspace::default();
        plan.evaluate(graph, &inputs, &mut workspace);
        Pass { plan, workspace, inputs }
    }

    /// Takes the values of inputs, each with its place, in eight futures from `start` on.
    pub(super) fn set(&mut self, values: &[(usize, Vec<f64>)], start: usize) {
        for (place, values) in values {
            let lanes = values.get(start..).and_then(|values| values.first_chunk::<LANES>());
            if let Some((input, lanes)) = self.inputs.get_mut(*place).zip(lanes) {
                *input = *lanes;
            }
        }
    }

    pub(super) fn repeat(&mut self, outcome: &Outcome) {
        self.plan.repeat(&outcome.calculation.model.graph, &self.inputs, &mut self.workspace);
    }

    pub(super) fn read(&self, node: Option<NodeId>) -> [f64; LANES] {
        node.and_then(|node| self.plan.read(node, &self.workspace).first().copied()).unwrap_or([0.0; LANES])
    }
}

impl Simulation {
    /// Prepares a scenario.
    ///
    /// # Errors
    /// The broken rules of the scenario, each with the inputs to correct.
    pub fn new(scenario: &Scenario, delays: Delays) -> Result<Simulation, Vec<Problem>> {
        let broken = problems(scenario);
        if broken.is_empty() { Ok(Simulation::of_valid(scenario, delays)) } else { Err(broken) }
    }

    /// Prepares a scenario that breaks no rule: what checks the rules and words their problems is then no part of the program.
    pub fn of_valid(scenario: &Scenario, delays: Delays) -> Simulation {
        let outcome = outcome_of_valid(None, scenario);
        let draws = Draws::of(scenario, &outcome, delays);
        let model = &outcome.calculation.model;
        let deciding: Vec<Deciding> = model.options.iter().filter_map(deciding).collect();
        let not_today = model.options.iter().zip(&scenario.options).filter(|(_, option)| option.id != scenario.status_quo);
        let cumulative: Vec<NodeId> = not_today.map(|(figures, _)| figures.cumulative_saving).collect();
        let nodes = model.graph.input_nodes();
        let uncertain: Vec<InputId> = draws
            .inputs()
            .filter_map(|place| match model.graph.node(*nodes.get(place)?) {
                Node::Input(input) => Some(input),
                _ => None,
            })
            .collect();
        let outputs = deciding.iter().flat_map(|option| [Some(option.present_value), option.saving, option.after_hurdle]);
        let mut outputs: Vec<NodeId> = outputs.flatten().collect();
        let decision = Pass::new(&outcome, &outputs, &uncertain);
        outputs.extend(&cumulative);
        let with_fan = Pass::new(&outcome, &outputs, &uncertain);
        let risk_costs = RiskCosts::of(scenario);
        Simulation { settings: scenario.simulation, outcome, draws, deciding, cumulative, risk_costs, uncertain, decision, with_fan }
    }

    /// The number of futures that the scenario asks for.
    pub fn trials(&self) -> u32 {
        self.settings.trials
    }

    /// The numbers of each future among the first blocks, or in the later ones.
    pub(super) fn width(&self, has_fan: bool) -> usize {
        let fan = if has_fan { self.cumulative.len() * usize::from(self.months()) } else { 0 };
        self.deciding.len() * 3 + fan
    }

    fn months(&self) -> u16 {
        self.outcome.calculation.model.graph.months()
    }

    /// Computes futures in a row, all of one block and whole groups of eight: for each, present value, saving and saving after
    /// the hurdle of each option; in the first four blocks also the cumulative saving of each option but today's in each month.
    pub fn futures(&mut self, first: u32, count: u32) -> Vec<f64> {
        let count = count.min(BLOCK - first % BLOCK);
        let values = self.numbers(first, count);
        let has_fan = first / BLOCK < FAN_BLOCKS;
        let risks = self.risk_costs.in_futures(&self.draws, first, count);
        let mut rows = Vec::with_capacity(count as usize * self.width(has_fan));
        let pass = if has_fan { &mut self.with_fan } else { &mut self.decision };
        for start in (0..count as usize).step_by(LANES) {
            pass.set(&values, start);
            pass.repeat(&self.outcome);
            let scalars = self.deciding.iter().flat_map(|option| [Some(option.present_value), option.saving, option.after_hurdle]);
            let mut scalars: Vec<[f64; LANES]> = scalars.map(|node| pass.read(node)).collect();
            scalars.as_chunks_mut::<3>().0.iter_mut().for_each(without_rounding);
            for lane in 0..LANES.min(count as usize - start) {
                rows.extend(scalars.iter().filter_map(|lanes| lanes.get(lane)));
                let start_of_row = rows.len() - scalars.len();
                let series = self.cumulative.iter().filter(|_| has_fan);
                for months in series.map(|node| pass.plan.read(*node, &pass.workspace)) {
                    rows.extend(months.iter().filter_map(|lanes| lanes.get(lane)));
                }
                if let (Some(costs), Some(row)) = (risks.get(start + lane), rows.get_mut(start_of_row..)) {
                    self.risk_costs.add(costs, row);
                }
            }
        }
        rows
    }

    /// The number of every uncertain input in futures of one block, each with its address; facts shared by several inputs are the
    /// same for each of them.
    pub fn drawn(&self, first: u32, count: u32) -> Vec<(Address, Vec<f64>)> {
        let addresses = &self.outcome.calculation.model.addresses;
        let named = self.numbers(first, count).into_iter();
        named.filter_map(|(place, values)| Some((*addresses.get(place)?, values))).collect()
    }

    /// Every uncertain input and every deciding result in futures of one block, a column each: named by the path of the input, or by
    /// the option and its result, such as `options.o3.saving`.
    pub fn table(&mut self, first: u32, count: u32) -> Vec<(String, Vec<f64>)> {
        let mut columns: Vec<(String, Vec<f64>)> =
            self.drawn(first, count).into_iter().map(|(address, values)| (address.to_string(), values)).collect();
        let numbers = self.futures(first, count);
        let width = self.width(first / BLOCK < FAN_BLOCKS).max(1);
        let names = self.outcome.options.iter().flat_map(|option| RESULTS.map(|result| format!("options.{}.{result}", option.id)));
        columns.extend(names.enumerate().map(|(place, name)| (name, numbers.iter().skip(place).step_by(width).copied().collect())));
        columns
    }

    /// The values of all uncertain inputs of the graph in futures of one block, each with its place.
    pub(super) fn numbers(&self, first: u32, count: u32) -> Vec<(usize, Vec<f64>)> {
        let mut values: Vec<(usize, Vec<f64>)> = Vec::new();
        for (fact, drawn) in self.draws.facts.iter().zip(self.draws.all_values(first, count)) {
            values.extend(fact.inputs.iter().map(|input| (*input, drawn.clone())));
        }
        for delay in &self.draws.delays {
            values.retain(|(input, _)| *input != delay.input);
            values.push((delay.input, self.draws.happens(delay, first, count)));
        }
        values
    }

    /// The pass that computes only the deciding results, with every input at its plain value.
    pub(super) fn plain_pass(&mut self) -> (&mut Pass, &Outcome) {
        self.decision.inputs = self.outcome.inputs.iter().map(|input| [*input; LANES]).collect();
        (&mut self.decision, &self.outcome)
    }
}

/// Two options that cost the same are level: a saving no larger than the rounding of sums in another order is none.
fn without_rounding([present_value, saving, after_hurdle]: &mut [[f64; LANES]; 3]) {
    for figure in [saving, after_hurdle] {
        for (figure, cost) in figure.iter_mut().zip(present_value.iter()) {
            *figure = if figure.abs() <= ROUNDING * cost.abs() { 0.0 } else { *figure };
        }
    }
}

fn deciding(figures: &Figures) -> Option<Deciding> {
    let present_value = figures.measure(Measure::PresentValue)?;
    let saving = figures.measure(Measure::Saving);
    Some(Deciding { present_value, saving, after_hurdle: figures.measure(Measure::SavingAfterHurdle).or(saving) })
}
