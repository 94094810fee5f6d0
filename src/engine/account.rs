//! What an option costs, month by month, in every cut.

use super::build::{ServiceCost, counts};
use super::clock::Clock;
use super::ledger::{Line, category_total, total};
use super::{Category, Driver};
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Scenario, ServiceId, SoftCost, TaxView};

/// What an option costs, month by month and in all.
pub(super) struct Account<'g> {
    pub(super) categories: Vec<(Category, Expression<'g>)>,
    /// What each of them costs, as a present value.
    pub(super) category_values: Vec<(Category, Expression<'g>)>,
    /// For each service: total and present value.
    pub(super) services: Vec<(ServiceId, Expression<'g>, Expression<'g>)>,
    pub(super) per_month: Expression<'g>,
    pub(super) present_value: Expression<'g>,
    /// Equal to the present value where tax is left out.
    pub(super) after_tax_value: Expression<'g>,
    pub(super) people_value: Expression<'g>,
    pub(super) transition_value: Expression<'g>,
    pub(super) governance_value: Expression<'g>,
    pub(super) rate_card_value: Expression<'g>,
    /// All soft cost, whether or not it is part of the present value.
    pub(super) soft_value: Expression<'g>,
    /// The present value without soft cost.
    pub(super) hard_value: Expression<'g>,
    /// What equipment is worth in the last month.
    pub(super) worth_at_end: Expression<'g>,
    /// What each driver costs beyond the rate card, as a present value.
    pub(super) gap: Vec<(Driver, Expression<'g>)>,
}

pub(super) fn account<'g>(graph: &'g Graph, clock: &Clock<'g>, scenario: &Scenario, costs: &[ServiceCost<'g>]) -> Account<'g> {
    let lines: Vec<Line<'g>> = costs.iter().flat_map(|cost| &cost.lines).copied().collect();
    let worth_today = |series: Expression<'g>, name: &'static str, note| {
        (series * clock.discount_factor).sum_all_months().explained(name, Unit::Money, note)
    };
    let applies = |category: &Category| *category != Category::BusinessLoss || scenario.choices.soft_cost == SoftCost::Counted;
    let categories: Vec<_> =
        Category::ALL.into_iter().filter(applies).map(|category| (category, category_total(graph, &lines, category))).collect();
    let category_value = |wanted: Category| {
        let series = categories.iter().find(|(category, _)| *category == wanted).map_or(graph.constant(0.0), |(_, series)| *series);
        worth_today(series, "Present value of the category", "")
    };
    let services = costs.iter().map(|cost| {
        let per_month = total(graph, &cost.lines, "Cost of the service");
        (cost.service, per_month.sum_all_months(), worth_today(per_month, "Present value of the service", ""))
    });
    let per_month = graph.sum(categories.iter().map(|(_, cost)| *cost)).explained("Total cost", Unit::MoneyPerMonth, "All categories.");
    let present_value = worth_today(per_month, "Present value of all costs", "");
    let rate_card = graph.sum(costs.iter().flat_map(|cost| &cost.rate_card).copied()).explained(
        "Cost by the rate card",
        Unit::MoneyPerMonth,
        "As if it delivered from the first day.",
    );
    let rate_card_value = worth_today(rate_card, "Present value by the rate card", "");
    let after_tax_value = if scenario.choices.tax == TaxView::AfterTax {
        let untaxed = graph.sum(costs.iter().flat_map(|cost| &cost.untaxed).copied());
        let untaxed = untaxed.explained("Not deducted in its month", Unit::MoneyPerMonth, "Purchases of equipment less depreciation.");
        let relief = clock.assumptions.tax_rate * (per_month - untaxed);
        let relief = relief.explained("Tax saved", Unit::MoneyPerMonth, "Running cost is deducted at once, equipment over its life.");
        worth_today(per_month - relief, "Present value of all costs after tax", "")
    } else {
        present_value
    };
    let soft: Vec<Line<'g>> = costs.iter().flat_map(|cost| &cost.soft).copied().collect();
    let soft_value = |lines: &[Line<'g>], name, note| worth_today(total(graph, lines, "Soft cost"), name, note);
    let counted: Vec<Line<'g>> = soft.iter().filter(|line| counts(scenario.choices.soft_cost, line)).copied().collect();
    let hard_value = present_value - soft_value(&counted, "Soft cost that is counted", "");
    let worth_at_end = graph.sum(costs.iter().filter_map(|cost| cost.worth_at_end));
    let gap = Driver::ALL.iter().filter_map(|&driver| {
        let of_driver: Vec<_> = lines.iter().filter(|line| line.driver == driver).map(|line| line.cost).collect();
        let series = graph.sum(of_driver.iter().copied()).explained(driver.label(), Unit::MoneyPerMonth, driver.help());
        let value = worth_today(series, driver.label(), driver.help());
        // What the rate card names is no gap by itself: only what it costs more or less than from the first day.
        let value = if driver == Driver::Delivery { value - rate_card_value } else { value };
        (!of_driver.is_empty()).then(|| (driver, value.explained(driver.label(), Unit::Money, driver.help())))
    });
    let gap = gap.collect();
    Account {
        services: services.collect(),
        people_value: category_value(Category::People),
        transition_value: category_value(Category::Transition),
        governance_value: category_value(Category::Governance),
        category_values: categories.iter().map(|(category, _)| (*category, category_value(*category))).collect(),
        categories,
        per_month,
        present_value,
        after_tax_value,
        rate_card_value,
        soft_value: soft_value(&soft, "Present value of soft cost", "Users' lost time and expected business loss."),
        hard_value: hard_value.explained("Present value without soft cost", Unit::Money, "Only money that is paid."),
        worth_at_end: worth_today(worth_at_end, "Present value of equipment at the end", "At book value."),
        gap,
    }
}
