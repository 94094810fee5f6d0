//! The results of a scenario as numbers, each with the place that explains it.

use super::calculation::Calculation;
use super::finance::{NoModifiedRate, NoRate, PeakFunding, yearly_internal_rate};
use super::{Category, Driver, Measure, Payback, Problem, problems};
use crate::graph::NodeId;
use crate::model::{Address, OptionId, Scenario, ServiceId, SoftCost};
use std::rc::Rc;

/// A number that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Where it can be explained.
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
    /// What the business is expected to lose in a year, in money.
    pub loss_per_year: Figure,
    /// Credits to be expected in a year, in money; none where no scheme is agreed.
    pub credits_per_year: Option<Figure>,
    /// Those credits for every unit of money lost; none where there are no credits or nothing is lost.
    pub credit_cover: Option<Figure>,
    /// Minutes in a month in which the service is down.
    pub downtime_minutes: Figure,
    /// Share of open hours in which it works.
    pub availability: Figure,
    /// Probability of missing, in a month, the level that is missed most often.
    pub worst_miss: Figure,
    /// Probability, in a year, that this level fails so persistently that the contract may be ended.
    pub persistent_failure: Figure,
    /// Share of the time of filled seats in which calls are answered; none where waiting time does not count the people.
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
    /// The measures that apply, in the order they are shown.
    pub measures: Vec<(Measure, Figure)>,
    /// The measures that cannot be told, each with the reason.
    pub missing: Vec<(Measure, &'static str)>,
    /// What each driver takes from the gross saving on its way to the net saving, as present values in money.
    pub gap: Vec<(Driver, Figure)>,
    /// What today's delivery costs beyond its rate card; saved as well, as a present value in money.
    pub today_beyond: Figure,
    /// The quality of each service.
    pub quality: Vec<QualityOutcome>,
    /// When the discounted saving has paid for itself; nothing for today's own option.
    pub payback: Option<Payback>,
    /// The same without discounting.
    pub simple_payback: Option<Payback>,
    /// The rate of return where months that cost more are borrowed, and savings invested, at the discount rate.
    pub modified_rate: Option<Result<f64, NoModifiedRate>>,
    /// The most that has to be put up before the saving brings it back; none where that never happens.
    pub peak_funding: Option<PeakFunding>,
    /// Units of the only service in each month; empty where there are several services, whose units cannot be added up.
    pub units_per_month: Vec<f64>,
    /// Users in each month, of the service with most of them.
    pub users_per_month: Vec<f64>,
    /// Cost in each month, in money.
    pub cost_per_month: Vec<f64>,
    /// Where that series can be explained.
    pub cost_per_month_node: NodeId,
    /// Saving against today in each month, in money.
    pub saving_per_month: Vec<f64>,
    /// Where that series can be explained.
    pub saving_per_month_node: NodeId,
    /// The discounted saving since the decision at the end of each month, in money.
    pub cumulative_saving: Vec<f64>,
    /// Where that series can be explained.
    pub cumulative_saving_node: NodeId,
}

impl OptionOutcome {
    /// A measure, where it applies.
    pub fn measure(&self, measure: Measure) -> Option<Figure> {
        self.measures.iter().find(|(known, _)| *known == measure).map(|(_, figure)| *figure)
    }

    /// The yearly rate at which the saving has no present value, or why there is none; nothing for today's own option.
    /// Few ask for it and it is slow to find: it is worked out only when it is asked for.
    pub fn internal_rate(&self) -> Option<Result<f64, NoRate>> {
        self.payback.map(|_| yearly_internal_rate(&self.saving_per_month))
    }

    /// What each year costs for one unit of the only service; empty where there are several services. A year in which no
    /// unit is asked for has no such cost.
    pub fn cost_per_unit_by_year(&self) -> Vec<Option<f64>> {
        let units = self.units_per_month.chunks(12).map(|year| year.iter().sum::<f64>());
        units.zip(&self.years).map(|(units, cost)| (units > 0.0).then(|| cost.value / units)).collect()
    }

    /// The value of a measure; zero where it does not apply.
    pub fn value(&self, measure: Measure) -> f64 {
        self.measure(measure).map_or(0.0, |figure| figure.value)
    }
}

/// Who is cheapest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Today's option: changing saves nothing. The second is the cheapest of the others.
    StayWithToday(OptionId, OptionId),
    /// Another option than today's saves something, but less than a change must.
    WithinHurdle(OptionId),
    /// Another option than today's.
    Change(OptionId),
}

/// The results of a scenario.
#[derive(Debug)]
pub struct Outcome {
    /// The formulas behind the results; shared with the results of other numbers in them.
    pub calculation: Rc<Calculation>,
    /// The numbers in the formulas, in the order of the graph's inputs.
    pub inputs: Vec<f64>,
    /// The results of each option, in the scenario's order.
    pub options: Vec<OptionOutcome>,
    /// The option that is today's.
    pub status_quo: OptionId,
    /// What of soft cost is part of them.
    pub soft_cost: SoftCost,
}

impl Outcome {
    /// The results of one option.
    pub fn option(&self, id: OptionId) -> Option<&OptionOutcome> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The number in the formulas for an input; nothing where no formula has it.
    pub(super) fn value_of(&self, address: Address) -> Option<f64> {
        let place = self.calculation.model.addresses.iter().position(|known| *known == address)?;
        self.inputs.get(place).copied()
    }

    /// Whether the results depend on an input: a price per unit does not matter where hours are paid.
    pub fn uses(&self, address: Address) -> bool {
        self.calculation.uses(address)
    }

    /// The option that the answer argues about: the cheapest of those that are not today's.
    pub fn challenger(&self) -> Option<&OptionOutcome> {
        let value = |option: &OptionOutcome| option.value(Measure::PresentValue);
        let others = self.options.iter().filter(|option| option.id != self.status_quo);
        others.min_by(|first, second| value(first).total_cmp(&value(second)))
    }

    /// The option that the answer speaks for: the cheapest where changing pays beyond the hurdle, else today's.
    pub fn recommended(&self) -> OptionId {
        match self.verdict() {
            Some(Verdict::Change(id)) => id,
            _ => self.status_quo,
        }
    }

    /// Who is cheapest by present value; in a tie, today's option, for changing is never free.
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
/// The rules the scenario breaks, each with the inputs to mend.
pub fn compute(scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    recompute(None, scenario)
}

/// Computes all results with the formulas of `before` where only numbers have changed since.
///
/// # Errors
/// The rules the scenario breaks, each with the inputs to mend.
pub fn recompute(before: Option<&Outcome>, scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    let broken = problems(scenario);
    if !broken.is_empty() {
        return Err(broken);
    }
    let known = before.filter(|before| before.calculation.fits(scenario));
    let calculation = known.map_or_else(|| Rc::new(Calculation::new(scenario)), |before| Rc::clone(&before.calculation));
    let inputs = calculation.inputs(scenario);
    let options = calculation.options(scenario, &inputs);
    Ok(Outcome { options, inputs, calculation, status_quo: scenario.status_quo, soft_cost: scenario.choices.soft_cost })
}
