//! The case recomputed for other volumes: its contract stays as it was signed.
//!
//! Baseline, minimum, tiers and reserved volume are shares of the first month's volume, so a larger volume alone would move the
//! contract along. They are divided by the same ratio, among the inputs of the formulas, where the ranges of fields do not hold.

use crate::engine::calculation::Calculation;
use crate::graph::{NodeId, Plan, Reach, Workspace};
use crate::model::{ASSUMPTIONS, Address, CHARGES, DEMAND, EquipmentAtEnd, Field, OptionId, Place, Scenario, ServiceId, SoftCost};
use std::ops::Range;

/// Variants of the case computed side by side.
const LANES: usize = 8;

/// The volumes and the inflation to ask the case for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Flex {
    /// The units of each service, as a ratio to those of the case; a service that is not listed stays.
    pub ratios: Vec<(ServiceId, f64)>,
    /// The yearly price inflation; `None` for that of the case.
    pub inflation: Option<f64>,
}

/// The monthly cost of two options for one variant of the case.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FlexedCost {
    /// Of the option that is followed.
    pub option: Vec<f64>,
    /// Of today's option of the case.
    pub today: Vec<f64>,
}

impl FlexedCost {
    /// The cost of both in some months.
    pub fn in_months(&self, months: &Range<u16>) -> (f64, f64) {
        (sum(&self.option, months), sum(&self.today, months))
    }
}

/// The sum over some months.
pub(super) fn sum(series: &[f64], months: &Range<u16>) -> f64 {
    series.get(usize::from(months.start)..usize::from(months.end)).unwrap_or_default().iter().sum()
}

/// The formulas of a case, ready to be asked again.
pub(super) struct FlexibleCase {
    calculation: Calculation,
    plan: Plan,
    inputs: Vec<f64>,
    option: NodeId,
    today: NodeId,
}

/// The case in money that is paid: soft cost and the book value of equipment appear on no invoice.
pub(super) fn in_money(case: &Scenario) -> Scenario {
    let mut case = case.clone();
    (case.choices.soft_cost, case.choices.equipment_at_end) = (SoftCost::LeftOut, EquipmentAtEnd::Nothing);
    case
}

impl FlexibleCase {
    /// The formulas of a case that breaks no rule; `None` if it lacks the option.
    pub fn new(case: &Scenario, option: OptionId) -> Option<FlexibleCase> {
        let case = in_money(case);
        let calculation = Calculation::new(&case);
        let figures = |wanted: OptionId| {
            let place = case.options.iter().position(|option| option.id == wanted)?;
            calculation.model.options.get(place).map(|figures| figures.cost_per_month)
        };
        let (option, today) = (figures(option)?, figures(case.status_quo)?);
        let volumes = calculation.model.volumes.iter().map(|(_, volume)| *volume);
        let outputs: Vec<NodeId> = [option, today].into_iter().chain(volumes).collect();
        let plan = Plan::new(&calculation.model.graph, &outputs, Reach::Nothing);
        let inputs = calculation.inputs(&case);
        Some(FlexibleCase { calculation, plan, inputs, option, today })
    }

    /// The units of each service in each month of the case.
    pub fn volumes(&self) -> Vec<(ServiceId, Vec<f64>)> {
        let inputs: Vec<[f64; LANES]> = self.inputs.iter().map(|input| [*input; LANES]).collect();
        let mut workspace = Workspace::default();
        self.plan.evaluate(&self.calculation.model.graph, &inputs, &mut workspace);
        let volumes = &self.calculation.model.volumes;
        volumes.iter().map(|(service, volume)| (*service, self.series(*volume, 0, &workspace))).collect()
    }

    /// The monthly cost for each variant, in their order.
    pub fn costs(&self, variants: &[Flex]) -> Vec<FlexedCost> {
        let model = &self.calculation.model;
        let (mut costs, mut workspace) = (Vec::with_capacity(variants.len()), Workspace::default());
        for some in variants.chunks(LANES) {
            let input = |(address, value): (&Address, &f64)| {
                std::array::from_fn(|lane| some.get(lane).map_or(*value, |flex| flexed(flex, *address, *value)))
            };
            let inputs: Vec<[f64; LANES]> = model.addresses.iter().zip(&self.inputs).map(input).collect();
            self.plan.evaluate(&model.graph, &inputs, &mut workspace);
            let cost =
                |lane| FlexedCost { option: self.series(self.option, lane, &workspace), today: self.series(self.today, lane, &workspace) };
            costs.extend((0..some.len()).map(cost));
        }
        costs
    }

    fn series(&self, node: NodeId, lane: usize, workspace: &Workspace<LANES>) -> Vec<f64> {
        let of_lane = |lanes: &[f64; LANES]| lanes.get(lane).copied().unwrap_or_default();
        let found: Vec<f64> = self.plan.read(node, workspace).iter().map(of_lane).collect();
        let months = usize::from(self.calculation.model.graph.months());
        // What is the same in every month is a single number.
        if found.len() == 1 { found.repeat(months) } else { found }
    }
}

/// Inputs that rise with the volume of their service.
static WITH_VOLUME: [&Field; 3] = [&DEMAND.volume_per_month, &DEMAND.users, &DEMAND.headcount];
/// Shares of the first month's volume that the contract fixed.
static OF_FIRST_VOLUME: [&Field; 5] =
    [&CHARGES.baseline_share, &CHARGES.minimum_share, &CHARGES.second_tier_share, &CHARGES.third_tier_share, &CHARGES.committed_share];

/// The value of an input in a variant.
fn flexed(flex: &Flex, address: Address, value: f64) -> f64 {
    let ratio = |service: ServiceId| flex.ratios.iter().find(|(known, _)| *known == service).map_or(1.0, |(_, ratio)| *ratio);
    match address.place {
        Place::Service(service) if WITH_VOLUME.contains(&address.field) => value * ratio(service),
        Place::Delivery(_, service) if OF_FIRST_VOLUME.contains(&address.field) => value / ratio(service),
        Place::Assumptions if address.field == &ASSUMPTIONS.price_inflation => flex.inflation.unwrap_or(value),
        _ => value,
    }
}
