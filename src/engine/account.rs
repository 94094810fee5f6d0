//! The cost of an option, month by month, in every breakdown.

use super::build::{ServiceCost, counts};
use super::clock::Clock;
use super::ledger::{Line, category_total, total};
use super::{Category, Driver};
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Scenario, ServiceId, SoftCost, TaxView};
use std::borrow::Cow;

/// The cost of an option, month by month and in total.
pub(super) struct Account<'g> {
    pub(super) categories: Vec<(Category, Expression<'g>)>,
    /// The present value of each category.
    pub(super) category_values: Vec<(Category, Expression<'g>)>,
    /// For each service: total and present value.
    pub(super) services: Vec<(ServiceId, Expression<'g>, Expression<'g>)>,
    /// For each service: the present value of moving, setting up and leaving.
    pub(super) one_off: Vec<Expression<'g>>,
    pub(super) per_month: Expression<'g>,
    pub(super) present_value: Expression<'g>,
    /// Equal to the present value if tax is excluded.
    pub(super) after_tax_value: Expression<'g>,
    pub(super) people_value: Expression<'g>,
    pub(super) transition_value: Expression<'g>,
    pub(super) governance_value: Expression<'g>,
    pub(super) rate_card_value: Expression<'g>,
    /// All soft cost, whether or not the present value includes it.
    pub(super) soft_value: Expression<'g>,
    /// The present value without soft cost.
    pub(super) hard_value: Expression<'g>,
    /// The value of equipment in the last month.
    pub(super) worth_at_end: Expression<'g>,
    /// The present value of each driver's cost beyond the rate card.
    pub(super) gap: Vec<(Driver, Expression<'g>)>,
}

pub(super) fn account<'g>(graph: &'g Graph, clock: &Clock<'g>, scenario: &Scenario, costs: &[ServiceCost<'g>]) -> Account<'g> {
    let lines: Vec<Line<'g>> = costs.iter().flat_map(|cost| &cost.lines).copied().collect();
    let worth_today = |series: Expression<'g>, name: Cow<'static, str>, note| {
        (series * clock.discount_factor).sum_all_months().explained(name, Unit::Money, note)
    };
    let applies = |category: &Category| *category != Category::BusinessLoss || scenario.choices.soft_cost == SoftCost::Counted;
    let categories: Vec<_> =
        Category::ALL.into_iter().filter(applies).map(|category| (category, category_total(graph, &lines, category))).collect();
    let category_value = |wanted: Category| {
        let series = categories.iter().find(|(category, _)| *category == wanted).map_or(graph.constant(0.0), |(_, series)| *series);
        worth_today(series, format!("Present value of the category: {}", wanted.label()).into(), "")
    };
    let services = costs.iter().map(|cost| {
        graph.begin_part(Some(cost.service.0));
        let per_month = total(graph, &cost.lines, "Cost of the service");
        let value = worth_today(per_month, "Present value of the service".into(), "");
        graph.begin_part(None);
        (cost.service, per_month.sum_all_months(), value)
    });
    let one_off = costs.iter().map(|cost| {
        graph.begin_part(Some(cost.service.0));
        let per_month = category_total(graph, &cost.lines, Category::Transition);
        let value = worth_today(per_month, "Transition and exit of the service: present value".into(), "");
        graph.begin_part(None);
        value
    });
    let per_month = graph.sum(categories.iter().map(|(_, cost)| *cost)).explained("Total cost", Unit::MoneyPerMonth, "All categories.");
    let present_value = worth_today(per_month, "Present value of all costs".into(), "");
    let rate_card = graph.sum(costs.iter().flat_map(|cost| &cost.rate_card).copied()).explained(
        "Cost on the rate card",
        Unit::MoneyPerMonth,
        "Assuming delivery from the first day.",
    );
    let rate_card_value = worth_today(rate_card, "Present value on the rate card".into(), "");
    let after_tax_value = if scenario.choices.tax == TaxView::AfterTax {
        let untaxed = graph.sum(costs.iter().flat_map(|cost| &cost.untaxed).copied());
        let untaxed =
            untaxed.explained("Not deductible in the month paid", Unit::MoneyPerMonth, "Purchases of equipment less depreciation.");
        let relief = clock.assumptions.tax_rate * (per_month - untaxed);
        let relief = relief.explained("Tax saved", Unit::MoneyPerMonth, "Running cost is deducted at once, equipment over its life.");
        worth_today(per_month - relief, "Present value of all costs after tax".into(), "")
    } else {
        present_value
    };
    let soft: Vec<Line<'g>> = costs.iter().flat_map(|cost| &cost.soft).copied().collect();
    let soft_value =
        |lines: &[Line<'g>], of: &'static str, name: &'static str, note| worth_today(total(graph, lines, of), name.into(), note);
    let counted: Vec<Line<'g>> = soft.iter().filter(|line| counts(scenario.choices.soft_cost, line)).copied().collect();
    let hard_value = present_value - soft_value(&counted, "Soft cost in the totals", "Soft cost in the totals: present value", "");
    let worth_at_end = graph.sum(costs.iter().filter_map(|cost| cost.worth_at_end));
    let worth_at_end = worth_at_end.explained("Equipment left", Unit::Money, "At book value, in the last month.");
    let gap = Driver::ALL.iter().filter_map(|&driver| {
        let of_driver: Vec<_> = lines.iter().filter(|line| line.driver == driver).map(|line| line.cost).collect();
        let sum = graph.sum(of_driver.iter().copied());
        let (label, help) = (driver.label(), driver.help());
        let effect = format!("{label}: taken from the saving").into();
        // The rate card itself is no gap: only its difference from delivery on the first day.
        let value = if driver == Driver::Delivery {
            let series = sum.explained("Rate-card cost, as delivered", Unit::MoneyPerMonth, "Today's delivery before the start.");
            let value = worth_today(series, "Present value of the rate-card cost, as delivered".into(), "");
            (value - rate_card_value).explained(effect, Unit::Money, help)
        } else {
            worth_today(sum.explained(format!("{label}: cost by month"), Unit::MoneyPerMonth, help), effect, help)
        };
        (!of_driver.is_empty()).then_some((driver, value))
    });
    let gap = gap.collect();
    Account {
        services: services.collect(),
        one_off: one_off.collect(),
        people_value: category_value(Category::People),
        transition_value: category_value(Category::Transition),
        governance_value: category_value(Category::Governance),
        category_values: categories.iter().map(|(category, _)| (*category, category_value(*category))).collect(),
        categories,
        per_month,
        present_value,
        after_tax_value,
        rate_card_value,
        soft_value: soft_value(&soft, "All soft cost", "Present value of soft cost", "Users' lost time and expected business loss."),
        hard_value: hard_value.explained("Present value without soft cost", Unit::Money, "Only money that is paid."),
        worth_at_end: worth_today(worth_at_end, "Present value of equipment at the end".into(), "At book value."),
        gap,
    }
}
