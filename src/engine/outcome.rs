//! The results of a scenario as numbers, each with the place of its explanation.

use super::calculation::Calculation;
use super::finance::{NoModifiedRate, NoRate, PeakFunding, yearly_internal_rate};
use super::{Category, Driver, Measure, Payback, Problem, problems};
use crate::graph::NodeId;
use crate::model::{Address, OptionId, Scenario, ServiceId, SoftCost};
use std::rc::Rc;

/// A number that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The place of its explanation.
    pub node: NodeId,
    /// Its value.
    pub value: f64,
}

/// How well one service is delivered under an option.
#[derive(Clone, Debug, PartialEq)]
pub struct QualityOutcome {
    /// The service.
    pub service: ServiceId,
    /// Probability of missing each level in a month.
    pub misses: Vec<Figure>,
    /// Expected business loss per year, in money.
    pub loss_per_year: Figure,
    /// Expected credits per year, in money; `None` without a credit scheme.
    pub credits_per_year: Option<Figure>,
    /// Those credits per unit of money lost; `None` without credits or loss.
    pub credit_cover: Option<Figure>,
    /// Minutes of downtime per month.
    pub downtime_minutes: Figure,
    /// Availability: share of opening hours in which it works.
    pub availability: Figure,
    /// Monthly probability of missing the level with the most misses.
    pub worst_miss: Figure,
    /// Yearly probability that this level fails persistently enough for a right to terminate.
    pub persistent_failure: Figure,
    /// Utilisation of filled seats; `None` if staffing is not by waiting time.
    pub seat_utilisation: Option<Figure>,
}

/// The results of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionOutcome {
    /// The option.
    pub id: OptionId,
    /// For each category: the total over all years, then each year's, in money.
    pub categories: Vec<(Category, Figure, Vec<Figure>)>,
    /// For each category: its present value, in money.
    pub category_values: Vec<(Category, Figure)>,
    /// For each service: the total over all years and the present value, in money.
    pub services: Vec<(ServiceId, Figure, Figure)>,
    /// The total of each year, in money.
    pub years: Vec<Figure>,
    /// The measures that apply, in display order.
    pub measures: Vec<(Measure, Figure)>,
    /// The measures without a value, each with the reason.
    pub missing: Vec<(Measure, &'static str)>,
    /// The present value of each driver between gross and net saving, in money.
    pub gap: Vec<(Driver, Figure)>,
    /// The present value of today's cost beyond its rate card, which a change also saves, in money.
    pub today_beyond: Figure,
    /// The quality of each service.
    pub quality: Vec<QualityOutcome>,
    /// The discounted payback; `None` for today's option.
    pub payback: Option<Payback>,
    /// The undiscounted payback.
    pub simple_payback: Option<Payback>,
    /// The rate of return if extra costs are financed, and savings reinvested, at the discount rate.
    pub modified_rate: Option<Result<f64, NoModifiedRate>>,
    /// The peak funding before the saving recovers it; `None` if there is none.
    pub peak_funding: Option<PeakFunding>,
    /// Units of the only service in each month; empty with several services, whose units do not add up.
    pub units_per_month: Vec<f64>,
    /// Users in each month, of the service with the most users.
    pub users_per_month: Vec<f64>,
    /// Cost in each month, in money.
    pub cost_per_month: Vec<f64>,
    /// The place of its explanation.
    pub cost_per_month_node: NodeId,
    /// Saving compared with today in each month, in money.
    pub saving_per_month: Vec<f64>,
    /// The place of its explanation.
    pub saving_per_month_node: NodeId,
    /// The discounted saving since the decision at the end of each month, in money.
    pub cumulative_saving: Vec<f64>,
    /// The place of its explanation.
    pub cumulative_saving_node: NodeId,
}

impl OptionOutcome {
    /// A measure, if it applies.
    pub fn measure(&self, measure: Measure) -> Option<Figure> {
        self.measures.iter().find(|(known, _)| *known == measure).map(|(_, figure)| *figure)
    }

    /// The yearly rate at which the saving has a present value of zero, or why there is none; `None` for today's option.
    /// Rarely needed and slow to find, so it is computed on request.
    pub fn internal_rate(&self) -> Option<Result<f64, NoRate>> {
        self.payback.map(|_| yearly_internal_rate(&self.saving_per_month))
    }

    /// The yearly cost per unit of the only service; empty with several services. A year without
    /// demand has no such cost.
    pub fn cost_per_unit_by_year(&self) -> Vec<Option<f64>> {
        let units = self.units_per_month.chunks(12).map(|year| year.iter().sum::<f64>());
        units.zip(&self.years).map(|(units, cost)| (units > 0.0).then(|| cost.value / units)).collect()
    }

    /// The value of a measure; zero where it does not apply.
    pub fn value(&self, measure: Measure) -> f64 {
        self.measure(measure).map_or(0.0, |figure| figure.value)
    }
}

/// The cheapest option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Today's option: a change saves nothing. The second is the cheapest of the others.
    StayWithToday(OptionId, OptionId),
    /// Another option saves something, but less than the hurdle.
    WithinHurdle(OptionId),
    /// Another option than today's.
    Change(OptionId),
}

/// The results of a scenario.
#[derive(Debug)]
pub struct Outcome {
    /// The formulas behind the results, shared with results of other numbers.
    pub calculation: Rc<Calculation>,
    /// The numbers in the formulas, in the order of the graph's inputs.
    pub inputs: Vec<f64>,
    /// The results of each option, in the scenario's order.
    pub options: Vec<OptionOutcome>,
    /// Today's option.
    pub status_quo: OptionId,
    /// The soft cost they include.
    pub soft_cost: SoftCost,
}

impl Outcome {
    /// The results of one option.
    pub fn option(&self, id: OptionId) -> Option<&OptionOutcome> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The number in the formulas for an input; `None` if no formula uses it.
    pub(super) fn value_of(&self, address: Address) -> Option<f64> {
        let place = self.calculation.model.addresses.iter().position(|known| *known == address)?;
        self.inputs.get(place).copied()
    }

    /// Whether the results depend on an input: a price per unit has no effect if you pay by the hour.
    pub fn uses(&self, address: Address) -> bool {
        self.calculation.uses(address)
    }

    /// The option the answer is about: the cheapest of those that are not today's.
    pub fn challenger(&self) -> Option<&OptionOutcome> {
        let value = |option: &OptionOutcome| option.value(Measure::PresentValue);
        let others = self.options.iter().filter(|option| option.id != self.status_quo);
        others.min_by(|first, second| value(first).total_cmp(&value(second)))
    }

    /// The option the answer recommends: the cheapest if it clears the hurdle, otherwise today's.
    pub fn recommended(&self) -> OptionId {
        match self.verdict() {
            Some(Verdict::Change(id)) => id,
            _ => self.status_quo,
        }
    }

    /// The cheapest option by present value; in a tie, today's option, because a change is never free.
    pub fn verdict(&self) -> Option<Verdict> {
        let best = self.challenger()?;
        Some(match (best.value(Measure::Saving) > 0.0, best.value(Measure::SavingAfterHurdle) > 0.0) {
            (false, _) => Verdict::StayWithToday(self.status_quo, best.id),
            (true, false) => Verdict::WithinHurdle(best.id),
            (true, true) => Verdict::Change(best.id),
        })
    }
}

/// Computes all results.
///
/// # Errors
/// The broken rules of the scenario, each with the inputs to correct.
pub fn compute(scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    recompute(None, scenario)
}

/// Computes all results, reusing the formulas of `before` if only numbers have changed.
///
/// # Errors
/// The broken rules of the scenario, each with the inputs to correct.
pub fn recompute(before: Option<&Outcome>, scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    let broken = problems(scenario);
    if !broken.is_empty() {
        return Err(broken);
    }
    Ok(outcome_of_valid(before, scenario))
}

/// The results of a scenario that breaks no rule.
pub(super) fn outcome_of_valid(before: Option<&Outcome>, scenario: &Scenario) -> Outcome {
    let known = before.filter(|before| before.calculation.fits(scenario));
    let calculation = known.map_or_else(|| Rc::new(Calculation::new(scenario)), |before| Rc::clone(&before.calculation));
    let inputs = calculation.inputs(scenario);
    let options = calculation.options(scenario, &inputs);
    Outcome { options, inputs, calculation, status_quo: scenario.status_quo, soft_cost: scenario.choices.soft_cost }
}
