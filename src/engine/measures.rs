//! Totals and measures of money, for every option and compared with today's.

use super::account::{Account, account};
use super::build::ServiceCost;
use super::clock::Clock;
use super::demand::Demanded;
use super::service_levels::Quality;
use super::{Category, Driver, Measure};
use crate::graph::{Expression, Graph, NodeId, Unit};
use crate::model::{Scenario, ServiceId, TaxView};

/// The places of an option's figures in the graph.
#[derive(Clone, Debug)]
pub struct Figures {
    /// For each category: the total over all years, then each year's.
    pub categories: Vec<(Category, NodeId, Vec<NodeId>)>,
    /// For each category: its present value.
    pub category_values: Vec<(Category, NodeId)>,
    /// For each service: the total over all years and the present value.
    pub services: Vec<(ServiceId, NodeId, NodeId)>,
    /// For each service: the present value of moving, setting up and leaving. Only mixes need it, so no plan of all results has it.
    pub one_off: Vec<NodeId>,
    /// The total of each year.
    pub years: Vec<NodeId>,
    /// The measures that apply.
    pub measures: Vec<(Measure, NodeId)>,
    /// The expression that must be above zero for a measure to have a meaning, and the message if it is not.
    pub needs: Vec<(Measure, NodeId, &'static str)>,
    /// The steps between gross and net saving: the present value of each driver's cost. Gross saving less all of
    /// them is the net saving.
    pub gap: Vec<(Driver, NodeId)>,
    /// The present value of today's cost beyond its rate card: also part of the way from gross to net.
    pub today_beyond: NodeId,
    /// The quality of each service.
    pub quality: Vec<Quality>,
    /// Units of the only service, month by month (a series); `None` with several services, because contacts and servers
    /// do not add up.
    pub units_per_month: Option<NodeId>,
    /// Users of the service with the most users, month by month (a series).
    pub users_per_month: Option<NodeId>,
    /// Cost, month by month (a series).
    pub cost_per_month: NodeId,
    /// Saving compared with today, month by month (a series).
    pub saving_per_month: NodeId,
    /// The discounted saving since the first month, month by month (a series).
    pub cumulative_saving: NodeId,
}

impl Figures {
    /// The place of a measure, if it applies.
    pub fn measure(&self, measure: Measure) -> Option<NodeId> {
        self.measures.iter().find(|(known, _)| *known == measure).map(|(_, node)| *node)
    }

    /// The figures that say what is paid and saved, without those that only accompany the money: service quality, and the
    /// other view of soft cost or equipment.
    pub(super) fn totals(&self) -> impl Iterator<Item = NodeId> + '_ {
        const BESIDE: [Measure; 3] = [Measure::SavingWithSoftCost, Measure::ChainAvailability, Measure::EquipmentAtEnd];
        let measures = self.measures.iter().filter(|(measure, _)| !BESIDE.contains(measure)).map(|(_, node)| *node);
        measures.chain(self.gap.iter().map(|(_, node)| *node)).chain([self.today_beyond])
    }

    /// The divisor of yearly figures, a series.
    pub(super) fn volumes(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.units_per_month.into_iter().chain(self.users_per_month)
    }

    /// Every place, for a plan.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        let categories = self.categories.iter().flat_map(|(_, total, years)| years.iter().chain([total])).copied();
        let categories = categories.chain(self.category_values.iter().map(|(_, value)| *value));
        let services = self.services.iter().flat_map(|(_, total, value)| [*total, *value]);
        let measures = self.measures.iter().map(|(_, node)| *node).chain(self.needs.iter().map(|(_, node, _)| *node));
        let gap = self.gap.iter().map(|(_, node)| *node).chain([self.today_beyond]);
        let series = [self.cost_per_month, self.saving_per_month, self.cumulative_saving];
        let quality = self.quality.iter().flat_map(Quality::nodes);
        categories.chain(services).chain(self.years.iter().copied()).chain(measures).chain(gap).chain(quality).chain(series)
    }
}

/// The figures of all options, in the scenario's order; `None` if no option is marked as today's.
pub(super) fn figures<'g>(
    clock: &Clock<'g>,
    scenario: &Scenario,
    graph: &'g Graph,
    costs: &[Vec<ServiceCost<'g>>],
    demands: &[Demanded<'g>],
) -> Vec<Figures> {
    let accounts: Vec<Account<'g>> = costs.iter().map(|costs| account(graph, clock, scenario, costs)).collect();
    let position = scenario.options.iter().position(|option| option.id == scenario.status_quo);
    let Some(today) = position.and_then(|position| accounts.get(position)) else { return Vec::new() };
    let comparison = Comparison { graph, clock, scenario, today, demands };
    let options = accounts.iter().zip(costs).zip(&scenario.options);
    options.map(|((account, costs), option)| comparison.figures(account, costs, option.id == scenario.status_quo)).collect()
}

/// A measure, the expression that must be above zero for it, and the message if it is not.
type Need = (Measure, NodeId, &'static str);

/// Benefits less costs, divided by costs, as in Forrester's TEI; `net` is benefits less costs.
pub fn return_on<'g>(net: Expression<'g>, costs: Expression<'g>) -> Expression<'g> {
    costs.if_positive(net / costs.maximum(1e-9), 0.0)
}

struct Comparison<'a, 'g> {
    graph: &'g Graph,
    clock: &'a Clock<'g>,
    scenario: &'a Scenario,
    today: &'a Account<'g>,
    demands: &'a [Demanded<'g>],
}

impl<'g> Comparison<'_, 'g> {
    /// Contacts and servers do not add up, so there are units for a single service only.
    fn units(&self) -> Option<Expression<'g>> {
        if let [only] = self.demands { Some(only.volume) } else { None }
    }

    /// Most users use several services: a sum would count a person twice.
    fn users(&self) -> Option<Expression<'g>> {
        self.demands.iter().map(|demand| demand.users).reduce(|first, second| first.maximum(second))
    }

    fn figures(&self, option: &Account<'g>, costs: &[ServiceCost<'g>], is_today: bool) -> Figures {
        let today = self.today;
        let months = self.graph.months();
        let years = |series: Expression<'g>| -> Vec<NodeId> {
            (0..months).step_by(12).map(|from| series.sum_months(from, from + 12).id()).collect()
        };
        let saving = today.per_month.difference(option.per_month).explained(
            "Saving per month",
            Unit::MoneyPerMonth,
            "Today's cost less this option's.",
        );
        let cumulative = (saving * self.clock.discount_factor).running_sum().explained(
            "Saving since the decision",
            Unit::Money,
            "In money of the day of the decision; payback is where this stays above zero.",
        );
        let beyond = (today.present_value - today.rate_card_value).explained(
            "Today's cost beyond its rate card",
            Unit::Money,
            "Today's cost on top of its rate card, which a change also saves.",
        );
        let List { measures, needs } = self.measures(option, costs, is_today);
        Figures {
            categories: option.categories.iter().map(|&(category, cost)| (category, cost.sum_all_months().id(), years(cost))).collect(),
            category_values: option.category_values.iter().map(|(category, value)| (*category, value.id())).collect(),
            services: option.services.iter().map(|(service, total, value)| (*service, total.id(), value.id())).collect(),
            one_off: option.one_off.iter().map(|value| value.id()).collect(),
            years: years(option.per_month),
            measures,
            needs,
            gap: option.gap.iter().map(|(driver, value)| (*driver, value.id())).collect(),
            today_beyond: beyond.id(),
            quality: costs.iter().map(|cost| cost.quality.clone()).collect(),
            units_per_month: self.units().map(|units| units.id()),
            users_per_month: self.users().map(|users| users.id()),
            cost_per_month: option.per_month.id(),
            saving_per_month: saving.id(),
            cumulative_saving: cumulative.id(),
        }
    }

    fn measures(&self, option: &Account<'g>, costs: &[ServiceCost<'g>], is_today: bool) -> List {
        let Comparison { graph, today, .. } = *self;
        let mut list = List::default();
        let total = list.add(Measure::Total, option.per_month.sum_all_months(), "");
        list.add(Measure::PresentValue, option.present_value, "The cost of every month in money of the day of the decision.");
        let years = self.clock.discounted_years();
        list.add(Measure::YearlyEquivalent, option.present_value / years, "Present value divided by discounted years.");
        list.add(Measure::RateCardValue, option.rate_card_value, "The figure a comparison of rate cards would show.");
        let gross = list.add(Measure::GrossSaving, today.rate_card_value - option.rate_card_value, "Rate cards only.");
        let note = "Rate cards only: the saving an offer shows on paper.";
        let free = "Today's delivery costs nothing.";
        list.add_where(Measure::GrossSavingShare, today.present_value, free, share_of(gross, today.present_value), note);
        let saving = list.add(Measure::Saving, today.present_value - option.present_value, "Today's present value less this option's.");
        let note = "Includes transition, governance and stranded cost.";
        list.add_where(Measure::SavingShare, today.present_value, free, share_of(saving, today.present_value), note);
        let hard = today.hard_value - option.hard_value;
        let hard = list.add(Measure::SavingWithoutSoftCost, hard, "Only money that is paid.");
        let note = "Includes users' lost time and the expected business loss.";
        list.add(Measure::SavingWithSoftCost, hard + today.soft_value - option.soft_value, note);
        list.add(Measure::EquipmentAtEnd, option.worth_at_end, "");
        if !is_today {
            let assumptions = &self.clock.assumptions;
            let people = today.people_value.maximum(option.people_value);
            let hurdle = (assumptions.hurdle_share * people).minimum(assumptions.hurdle_cap);
            let hurdle = list.add(Measure::Hurdle, hurdle, "OMB Circular A-76: a share of the larger cost of own people, with a cap.");
            list.add(Measure::SavingAfterHurdle, saving - hurdle, "");
            // Benefits are savings before the move; costs are those of the move.
            let put_in = option.transition_value.difference(today.transition_value);
            let put_in = put_in.explained("Cost of the move", Unit::Money, "Transition and exit, less today's own exit.");
            let little = "The move costs no more than today's own exit.";
            let note = "Net saving divided by the cost of the move and the exit above today's exit.";
            list.add_where(Measure::ReturnOnInvestment, put_in, little, return_on(saving, put_in), note);
        }
        if self.scenario.choices.tax == TaxView::AfterTax {
            list.add(Measure::PresentValueAfterTax, option.after_tax_value, "Running cost is deducted at once, equipment over its life.");
            list.add(Measure::SavingAfterTax, today.after_tax_value - option.after_tax_value, "");
        }
        list.add(Measure::TransitionValue, option.transition_value, "");
        list.add(Measure::GovernanceValue, option.governance_value, "");
        if let Some(units) = self.units() {
            let volume = units.sum_all_months().explained("Volume of all years", Unit::Number, "");
            let none = "There is no demand for this service.";
            list.add_where(Measure::CostPerUnit, volume, none, share_of(total, volume), "All costs divided by all units.");
        }
        if let Some(users) = self.users() {
            let months = users.sum_all_months().explained("User months", Unit::Number, "Of the service with the most users.");
            let note = "All costs divided by all user months.";
            list.add_where(Measure::CostPerUserMonth, months, "The services have no users.", share_of(total, months), note);
        }
        let chain = costs.iter().map(|cost| cost.availability).reduce(|all, one| all * one).unwrap_or(graph.constant(1.0));
        list.add(Measure::ChainAvailability, chain, "Product of the availabilities: one service depends on the other.");
        list
    }
}

/// A share of a whole; zero if the whole is zero.
fn share_of<'g>(part: Expression<'g>, whole: Expression<'g>) -> Expression<'g> {
    whole.if_positive(part / whole.maximum(1e-9), 0.0)
}

/// The measures of an option, while they are being collected.
#[derive(Default)]
struct List {
    measures: Vec<(Measure, NodeId)>,
    needs: Vec<Need>,
}

impl List {
    fn add<'g>(&mut self, measure: Measure, value: Expression<'g>, note: &'static str) -> Expression<'g> {
        let named = value.explained(measure.label(), measure.unit(), note);
        self.measures.push((measure, named.id()));
        named
    }

    /// A measure that has a meaning only if `needed` is above zero; `missing` is the message if it is not.
    fn add_where<'g>(
        &mut self,
        measure: Measure,
        needed: Expression<'g>,
        missing: &'static str,
        value: Expression<'g>,
        note: &'static str,
    ) {
        self.needs.push((measure, needed.id(), missing));
        self.add(measure, value, note);
    }
}
