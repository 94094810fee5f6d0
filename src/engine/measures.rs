//! Totals and measures of money, for every option and against today's.

use super::Category;
use super::build::OptionCost;
use super::clock::Clock;
use super::ledger::category_total;
use super::workload::Workload;
use crate::graph::{Expression, Graph, NodeId, Unit};
use crate::model::Scenario;

/// The places of an option's figures in the graph.
#[derive(Clone, Debug)]
pub struct Figures {
    /// For each category: the total over all years, then each year's.
    pub categories: Vec<(Category, NodeId, Vec<NodeId>)>,
    /// The total of each year.
    pub years: Vec<NodeId>,
    /// The total over all years.
    pub total: NodeId,
    /// The total in money of the day of the decision.
    pub present_value: NodeId,
    /// Present value of today's option less this one's.
    pub saving: NodeId,
    /// The saving as a share of today's present value.
    pub saving_share: NodeId,
    /// The share that the rate card alone would save.
    pub gross_saving_share: NodeId,
    /// Present value of what the move costs.
    pub transition_value: NodeId,
    /// Present value of what steering costs.
    pub governance_value: NodeId,
    /// Cost of one unit of service; only where there is a single service.
    pub cost_per_unit: Option<NodeId>,
    /// Cost of one user in a month; only where there is a single service.
    pub cost_per_user_month: Option<NodeId>,
    /// The discounted saving since the first month, month by month (a series).
    pub cumulative_saving: NodeId,
}

impl Figures {
    /// Every place, for a plan.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        let categories = self.categories.iter().flat_map(|(_, total, years)| years.iter().chain([total])).copied();
        let measures = [self.total, self.present_value, self.saving, self.saving_share, self.gross_saving_share];
        let more = [self.transition_value, self.governance_value, self.cumulative_saving];
        categories.chain(self.years.iter().copied()).chain(measures).chain(more).chain(self.cost_per_unit).chain(self.cost_per_user_month)
    }
}

/// The figures of all options, in the scenario's order; none where no option is today's.
pub(super) fn figures<'g>(
    clock: &Clock<'g>,
    scenario: &Scenario,
    graph: &'g Graph,
    costs: &[OptionCost<'g>],
    works: &[Workload<'g>],
) -> Vec<Figures> {
    let accounts: Vec<Account<'g>> = costs.iter().map(|cost| account(graph, clock, cost)).collect();
    let position = scenario.options.iter().position(|option| option.id == scenario.status_quo);
    let Some(today) = position.and_then(|position| accounts.get(position)) else { return Vec::new() };
    // Contacts and servers cannot be added up: a cost per unit needs a single service.
    let work = match works {
        [only] => Some(only),
        _ => None,
    };
    accounts.iter().map(|account| compare(graph, clock, account, today, work)).collect()
}

/// What an option costs, month by month and in all.
struct Account<'g> {
    categories: Vec<(Category, Expression<'g>)>,
    per_month: Expression<'g>,
    present_value: Expression<'g>,
    transition_value: Expression<'g>,
    governance_value: Expression<'g>,
    rate_card_value: Expression<'g>,
}

fn account<'g>(graph: &'g Graph, clock: &Clock<'g>, cost: &OptionCost<'g>) -> Account<'g> {
    let categories: Vec<_> = Category::ALL.into_iter().map(|category| (category, category_total(graph, &cost.lines, category))).collect();
    let per_month = graph.sum(categories.iter().map(|(_, cost)| *cost)).explained("Total cost", Unit::MoneyPerMonth, "All categories.");
    let worth_today = |series: Expression<'g>, name: &'static str, note| {
        (series * clock.discount_factor).sum_all_months().explained(name, Unit::Money, note)
    };
    let rate_card = graph.sum(cost.rate_card.iter().copied()).explained(
        "Cost by the rate card",
        Unit::MoneyPerMonth,
        "Without transition and governance.",
    );
    let category_value = |wanted: Category| {
        let series = categories.iter().find(|(category, _)| *category == wanted).map_or(graph.constant(0.0), |(_, series)| *series);
        worth_today(series, "Present value of the category", "")
    };
    Account {
        transition_value: category_value(Category::Transition),
        governance_value: category_value(Category::Governance),
        present_value: worth_today(per_month, "Present value", "Every month's cost in money of the day of the decision."),
        rate_card_value: worth_today(rate_card, "Present value by the rate card", "What a comparison of rate cards would show."),
        categories,
        per_month,
    }
}

fn compare<'g>(graph: &'g Graph, clock: &Clock<'g>, option: &Account<'g>, today: &Account<'g>, work: Option<&Workload<'g>>) -> Figures {
    let months = graph.months();
    let years =
        |series: Expression<'g>| -> Vec<NodeId> { (0..months).step_by(12).map(|from| series.sum_months(from, from + 12).id()).collect() };
    let share_of_today = |part: Expression<'g>, name: &'static str, note| {
        let share = today.present_value.if_positive(part / today.present_value, 0.0);
        share.explained(name, Unit::Share, note).id()
    };

    let total = option.per_month.sum_all_months();
    let saving = (today.present_value - option.present_value).explained(
        "Saving against today",
        Unit::Money,
        "Today's present value less this option's.",
    );
    let gross_saving = today.rate_card_value - option.rate_card_value;
    let saving_per_month =
        (today.per_month - option.per_month).explained("Saving per month", Unit::MoneyPerMonth, "Today's cost less this option's.");
    let cumulative = (saving_per_month * clock.discount_factor).running_sum().explained(
        "Saving since the decision",
        Unit::Money,
        "In money of the day of the decision; it is paid back where this rises above zero for good.",
    );
    let per_unit = work.map(|work| {
        let volume = work.volume.sum_all_months().explained("Volume of all years", Unit::Number, "");
        volume.if_positive(total / volume, 0.0).explained("Cost per unit", Unit::MoneyPerUnit, "All costs over all units.")
    });
    let per_user = work.map(|work| {
        let user_months = work.users * f64::from(months);
        (total / user_months).explained("Cost per user and month", Unit::MoneyPerMonth, "All costs over all users and months.")
    });
    Figures {
        categories: option.categories.iter().map(|&(category, cost)| (category, cost.sum_all_months().id(), years(cost))).collect(),
        years: years(option.per_month),
        total: total.id(),
        present_value: option.present_value.id(),
        saving: saving.id(),
        saving_share: share_of_today(saving, "Net saving", "Everything counted: transition, governance, stranded cost."),
        gross_saving_share: share_of_today(gross_saving, "Gross saving", "Rate cards only: what an offer on paper seems to save."),
        transition_value: option.transition_value.id(),
        governance_value: option.governance_value.id(),
        cost_per_unit: per_unit.map(Expression::id),
        cost_per_user_month: per_user.map(Expression::id),
        cumulative_saving: cumulative.id(),
    }
}
