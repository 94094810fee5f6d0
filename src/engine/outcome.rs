//! The results of a scenario as numbers, each with the place that explains it.

use super::Category;
use super::build::{Model, build};
use super::finance::{Payback, payback};
use super::measures::Figures;
use super::rules::{Problem, problems};
use crate::graph::{NodeId, Plan, Reach, Workspace};
use crate::model::{ASSUMPTIONS, Address, OptionId, Place, Scenario};
use rustc_hash::FxHashSet;

/// A number that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Where it can be explained.
    pub node: NodeId,
    /// Its value.
    pub value: f64,
}

/// The results of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionOutcome {
    /// The option.
    pub id: OptionId,
    /// For each category: the total over all years, then each year's, in money.
    pub categories: Vec<(Category, Figure, Vec<Figure>)>,
    /// The total of each year, in money.
    pub years: Vec<Figure>,
    /// The total over all years, in money.
    pub total: Figure,
    /// The total in money of the day of the decision.
    pub present_value: Figure,
    /// What it saves against today, as a present value in money.
    pub saving: Figure,
    /// What it saves, as a share of today's present value.
    pub saving_share: Figure,
    /// What the rate card alone would save, as a share.
    pub gross_saving_share: Figure,
    /// What the move costs, as a present value in money.
    pub transition_value: Figure,
    /// What steering costs, as a present value in money.
    pub governance_value: Figure,
    /// Cost of one unit of service; only where there is a single service.
    pub cost_per_unit: Option<Figure>,
    /// Cost of one user in a month; only where there is a single service.
    pub cost_per_user_month: Option<Figure>,
    /// When it has paid for itself; nothing for today's own option.
    pub payback: Option<Payback>,
    /// The discounted saving since the decision at the end of each month, in money.
    pub cumulative_saving: Vec<f64>,
    /// Where that series can be explained.
    pub cumulative_saving_node: NodeId,
}

/// Who is cheapest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Today's option: changing saves nothing. The second is the cheapest of the others.
    StayWithToday(OptionId, OptionId),
    /// Another option than today's.
    Change(OptionId),
}

/// The results of a scenario.
#[derive(Debug)]
pub struct Outcome {
    /// The graph behind the results.
    pub model: Model,
    /// The results of each option, in the scenario's order.
    pub options: Vec<OptionOutcome>,
    /// The option that is today's.
    pub status_quo: OptionId,
    /// The inputs that the results depend on.
    used: FxHashSet<Address>,
}

impl Outcome {
    /// The results of one option.
    pub fn option(&self, id: OptionId) -> Option<&OptionOutcome> {
        self.options.iter().find(|option| option.id == id)
    }

    /// Whether the results depend on an input: a price per unit does not matter where hours are paid.
    pub fn uses(&self, address: Address) -> bool {
        self.used.contains(&address)
    }

    /// Who is cheapest by present value; in a tie, today's option, for changing is never free.
    pub fn verdict(&self) -> Option<Verdict> {
        let others = self.options.iter().filter(|option| option.id != self.status_quo);
        let best = others.min_by(|first, second| first.present_value.value.total_cmp(&second.present_value.value))?;
        Some(if best.saving.value > 0.0 { Verdict::Change(best.id) } else { Verdict::StayWithToday(self.status_quo, best.id) })
    }
}

/// Computes all results.
///
/// # Errors
/// The rules the scenario breaks, each with the inputs to mend.
pub fn compute(scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    let broken = problems(scenario);
    if !broken.is_empty() {
        return Err(broken);
    }
    let model = build(scenario);
    let outputs: Vec<NodeId> = model.options.iter().flat_map(Figures::nodes).collect();
    let plan = Plan::new(&model.graph, &outputs, Reach::Nothing);
    let inputs: Vec<[f64; 1]> = model.graph.inputs().into_iter().map(|input| [input]).collect();
    let mut workspace = Workspace::default();
    plan.evaluate(&model.graph, &inputs, &mut workspace);

    let series = |node| plan.read(node, &workspace).iter().map(|[value]| *value).collect::<Vec<f64>>();
    let figure = |node| Figure { node, value: plan.read(node, &workspace).first().map_or(0.0, |[value]| *value) };
    let all = |nodes: &[NodeId]| nodes.iter().copied().map(figure).collect();
    let options = scenario.options.iter().zip(&model.options).map(|(option, figures)| {
        let cumulative_saving = series(figures.cumulative_saving);
        OptionOutcome {
            id: option.id,
            categories: figures.categories.iter().map(|(category, total, years)| (*category, figure(*total), all(years))).collect(),
            years: all(&figures.years),
            total: figure(figures.total),
            present_value: figure(figures.present_value),
            saving: figure(figures.saving),
            saving_share: figure(figures.saving_share),
            gross_saving_share: figure(figures.gross_saving_share),
            transition_value: figure(figures.transition_value),
            governance_value: figure(figures.governance_value),
            cost_per_unit: figures.cost_per_unit.map(figure),
            cost_per_user_month: figures.cost_per_user_month.map(figure),
            payback: (option.id != scenario.status_quo).then(|| payback(&cumulative_saving)),
            cumulative_saving,
            cumulative_saving_node: figures.cumulative_saving,
        }
    });
    let options = options.collect();
    let inputs = model.graph.input_nodes().into_iter().zip(&model.addresses);
    let used = inputs.filter(|(node, _)| plan.computes(*node)).map(|(_, address)| *address);
    // The horizon is no node: it is how many months every node has.
    let horizon = Address { place: Place::Assumptions, field: &ASSUMPTIONS.horizon_years };
    let used = used.chain([horizon]).collect();
    Ok(Outcome { options, model, status_quo: scenario.status_quo, used })
}
