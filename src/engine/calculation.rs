//! A graph with its order of computation, kept as long as only numbers change.

use super::Measure;
use super::build::{Model, build};
use super::finance::{modified_rate, payback, peak_funding, yearly_rate};
use super::measures::Figures;
use super::outcome::{Figure, OptionOutcome, QualityOutcome};
use super::service_levels::Quality;
use super::structure_key::StructureKey;
use crate::graph::{NodeId, Plan, Reach, Workspace};
use crate::model::{ASSUMPTIONS, Address, Place, Scenario};
use rustc_hash::{FxHashMap, FxHashSet};

/// The formulas shared by all scenarios of one structure, and their order of computation.
#[derive(Debug)]
pub struct Calculation {
    /// The formulas.
    pub model: Model,
    plan: Plan,
    structure: StructureKey,
    /// For every number of the scenario, in its order, its position among the inputs; `None` if no formula uses it.
    positions: Vec<Option<u32>>,
    used: FxHashSet<Address>,
}

impl Calculation {
    pub(super) fn new(scenario: &Scenario) -> Calculation {
        let model = build(scenario);
        let outputs: Vec<NodeId> = model.options.iter().flat_map(|figures| figures.nodes().chain(figures.volumes())).collect();
        let plan = Plan::new(&model.graph, &outputs, Reach::Nothing);
        let known: FxHashMap<Address, u32> = model.addresses.iter().copied().zip(0..).collect();
        let mut positions = Vec::new();
        scenario.each(|address, _| positions.push(known.get(&address).copied()));
        let inputs = model.graph.input_nodes().into_iter().zip(&model.addresses);
        let used = inputs.filter(|(node, _)| plan.computes(*node)).map(|(_, address)| *address);
        let used = used.chain(shaping_inputs()).collect();
        Calculation { plan, structure: StructureKey::of(scenario), positions, used, model }
    }

    /// Whether a scenario differs only in its numbers.
    pub(super) fn fits(&self, scenario: &Scenario) -> bool {
        self.structure == StructureKey::of(scenario)
    }

    /// Whether any result depends on an input.
    pub(super) fn uses(&self, address: Address) -> bool {
        self.used.contains(&address)
    }

    /// The numbers of a scenario of this structure, in the order of the graph's inputs.
    pub(super) fn inputs(&self, scenario: &Scenario) -> Vec<f64> {
        let mut inputs = vec![0.0; self.model.addresses.len()];
        let mut positions = self.positions.iter();
        scenario.each(|_, number| {
            let position = positions.next().copied().flatten();
            if let Some(place) = position.and_then(|position| inputs.get_mut(position as usize)) {
                *place = number;
            }
        });
        inputs
    }

    /// The results of each option.
    pub(super) fn options(&self, scenario: &Scenario, inputs: &[f64]) -> Vec<OptionOutcome> {
        let lanes: Vec<[f64; 1]> = inputs.iter().map(|input| [*input]).collect();
        let mut workspace = Workspace::default();
        self.plan.evaluate(&self.model.graph, &lanes, &mut workspace);
        let reading = FigureReader { plan: &self.plan, workspace: &workspace };
        scenario
            .options
            .iter()
            .zip(&self.model.options)
            .map(|(option, figures)| {
                let is_today = option.id == scenario.status_quo;
                reading.option(option.id, is_today, figures, scenario.assumptions.discount_rate)
            })
            .collect()
    }
}

/// The results of one computation.
struct FigureReader<'a> {
    plan: &'a Plan,
    workspace: &'a Workspace<1>,
}

impl FigureReader<'_> {
    fn series(&self, node: NodeId) -> Vec<f64> {
        self.plan.months(node, self.workspace)
    }

    fn figure(&self, node: NodeId) -> Figure {
        Figure { node, value: self.plan.number(node, self.workspace) }
    }

    fn all(&self, nodes: &[NodeId]) -> Vec<Figure> {
        nodes.iter().map(|node| self.figure(*node)).collect()
    }

    fn option(&self, id: crate::model::OptionId, is_today: bool, figures: &Figures, discount_rate: f64) -> OptionOutcome {
        let cumulative_saving = self.series(figures.cumulative_saving);
        let saving_per_month = self.series(figures.saving_per_month);
        let mut total = 0.0;
        let undiscounted: Vec<f64> = saving_per_month
            .iter()
            .map(|saving| {
                total += saving;
                total
            })
            .collect();
        let lacks = |node: NodeId| self.figure(node).value <= 0.0;
        let missing: Vec<(Measure, &'static str)> =
            figures.needs.iter().filter(|(_, node, _)| lacks(*node)).map(|(measure, _, reason)| (*measure, *reason)).collect();
        let known = figures.measures.iter().filter(|(measure, _)| !missing.iter().any(|(lacking, _)| lacking == measure));
        let unless_today = |payback| (!is_today).then_some(payback);
        // A rate per month, so that twelve of them make the yearly rate.
        let monthly_rate = libm::pow(1.0 + discount_rate, 1.0 / 12.0) - 1.0;
        OptionOutcome {
            id,
            categories: figures
                .categories
                .iter()
                .map(|(category, total, years)| (*category, self.figure(*total), self.all(years)))
                .collect(),
            category_values: figures.category_values.iter().map(|(category, node)| (*category, self.figure(*node))).collect(),
            services: figures.services.iter().map(|(id, total, value)| (*id, self.figure(*total), self.figure(*value))).collect(),
            years: self.all(&figures.years),
            measures: known.map(|(measure, node)| (*measure, self.figure(*node))).collect(),
            missing,
            gap: figures.gap.iter().map(|(driver, node)| (*driver, self.figure(*node))).collect(),
            today_beyond: self.figure(figures.today_beyond),
            quality: figures.quality.iter().map(|quality| self.quality(quality)).collect(),
            payback: unless_today(payback(&cumulative_saving)),
            simple_payback: unless_today(payback(&undiscounted)),
            modified_rate: (!is_today).then(|| modified_rate(&saving_per_month, monthly_rate, monthly_rate).map(yearly_rate)),
            peak_funding: peak_funding(&undiscounted),
            units_per_month: figures.units_per_month.map_or_else(Vec::new, |node| self.series(node)),
            users_per_month: figures.users_per_month.map_or_else(Vec::new, |node| self.series(node)),
            cost_per_month: self.series(figures.cost_per_month),
            cost_per_month_node: figures.cost_per_month,
            saving_per_month,
            saving_per_month_node: figures.saving_per_month,
            cumulative_saving,
            cumulative_saving_node: figures.cumulative_saving,
        }
    }

    fn quality(&self, quality: &Quality) -> QualityOutcome {
        let loss_per_year = self.figure(quality.loss_per_year);
        QualityOutcome {
            service: quality.service,
            misses: self.all(&quality.misses),
            loss_per_year,
            credits_per_year: quality.credits_per_year.map(|node| self.figure(node)),
            credit_cover: quality.credit_cover.filter(|_| loss_per_year.value > 0.0).map(|node| self.figure(node)),
            downtime_minutes: self.figure(quality.downtime_minutes),
            availability: self.figure(quality.availability),
            worst_miss: self.figure(quality.worst_miss),
            persistent_failure: self.figure(quality.persistent_failure),
            seat_utilisation: quality.seat_utilisation.map(|node| self.figure(node)),
        }
    }
}

/// The inputs that shape the calculation without being numbers in it: the horizon is the number of months of every node, not a
/// node, and the start only names the months.
pub(super) fn shaping_inputs() -> impl Iterator<Item = Address> {
    let fields = [&ASSUMPTIONS.horizon_years, &ASSUMPTIONS.start_year, &ASSUMPTIONS.start_month];
    fields.into_iter().map(|field| Address { place: Place::Assumptions, field })
}
