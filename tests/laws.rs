//! Laws that hold for every scenario.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random;

use proptest::prelude::*;
use sourcewise::engine::{Category, Outcome, compute};
use sourcewise::graph::Unit;
use sourcewise::model::{Address, CHARGES, DeliveredBy, Field, OptionId, Place, Pricing, Scenario, TEAM};

fn outcome(scenario: &Scenario) -> Outcome {
    compute(scenario).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn close(first: f64, second: f64) -> bool {
    (first - second).abs() <= 1e-9 * first.abs().max(second.abs()).max(1.0)
}

/// Puts the same number at a field of every delivery.
fn everywhere(scenario: &Scenario, field: &'static Field, number: f64) -> Scenario {
    changed(scenario, |address, _| std::ptr::eq(address.field, field).then_some(number))
}

/// Changes every number for which there is another one.
fn changed(scenario: &Scenario, change: impl Fn(Address, f64) -> Option<f64>) -> Scenario {
    let mut changes = Vec::new();
    scenario.each(|address, number| changes.extend(change(address, number).map(|number| (address, number))));
    let mut scenario = scenario.clone();
    for (address, number) in changes {
        assert!(scenario.set_number(address, number), "{address} takes {number}");
    }
    scenario
}

fn is_money(unit: Unit) -> bool {
    matches!(unit, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::MoneyPerHour | Unit::MoneyPerUnit)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_is_a_number(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            let years = option.categories.iter().flat_map(|(_, total, years)| years.iter().chain([total]));
            let measures = [option.total, option.present_value, option.saving, option.saving_share, option.gross_saving_share];
            for figure in years.chain(&option.years).chain(&measures).chain(&option.cost_per_unit) {
                prop_assert!(figure.value.is_finite());
            }
            prop_assert!(option.cumulative_saving.iter().all(|saving| saving.is_finite()));
        }
    }

    #[test]
    fn no_category_is_ever_negative(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            for (category, total, years) in &option.categories {
                // Double running and stranded cost are differences: a last bit below zero is zero.
                let tolerance = -1e-9 * option.total.value.max(1.0);
                prop_assert!(total.value >= tolerance && years.iter().all(|year| year.value >= tolerance), "{category:?}");
            }
        }
    }

    #[test]
    fn parts_add_up_to_totals_in_every_cut(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            let by_category: f64 = option.categories.iter().map(|(_, total, _)| total.value).sum();
            let by_year: f64 = option.years.iter().map(|year| year.value).sum();
            prop_assert!(close(by_category, option.total.value) && close(by_year, option.total.value));
            for (_, total, years) in &option.categories {
                prop_assert!(close(years.iter().map(|year| year.value).sum(), total.value));
            }
        }
    }

    #[test]
    fn without_discounting_the_present_value_is_the_total(mut scenario in random::scenario()) {
        scenario.assumptions.discount_rate = 0.0;
        for option in &outcome(&scenario).options {
            prop_assert!(close(option.present_value.value, option.total.value));
        }
    }

    #[test]
    fn the_present_value_falls_as_the_rate_rises(mut scenario in random::scenario(), low in 0.0..0.2_f64, more in 0.01..0.3_f64) {
        scenario.assumptions.discount_rate = low;
        let before = outcome(&scenario);
        scenario.assumptions.discount_rate = low + more;
        for (before, after) in before.options.iter().zip(&outcome(&scenario).options) {
            prop_assert!(after.present_value.value <= before.present_value.value);
        }
    }

    #[test]
    fn doubling_every_amount_of_money_doubles_every_cost(scenario in random::scenario()) {
        let halved = changed(&scenario, |address, number| is_money(address.field.unit).then_some(number / 2.0));
        for (whole, half) in outcome(&scenario).options.iter().zip(&outcome(&halved).options) {
            // Halving is exact in binary, so not a bit may differ.
            prop_assert_eq!(whole.total.value, half.total.value * 2.0);
            prop_assert_eq!(whole.saving_share.value, half.saving_share.value);
        }
    }

    #[test]
    fn nobody_works_and_nothing_is_charged_where_nothing_is_asked_for(scenario in random::scenario()) {
        let still = ["volume_per_month", "trips_per_year", "platform_per_year"];
        let nothing = changed(&scenario, |address, _| still.contains(&address.field.id).then_some(0.0));
        for option in &outcome(&nothing).options {
            for (category, total, _) in &option.categories {
                if matches!(category, Category::People | Category::Tools | Category::Provider) {
                    prop_assert_eq!(total.value, 0.0);
                }
            }
        }
    }

    #[test]
    fn an_option_like_todays_saves_exactly_nothing(mut scenario in random::scenario()) {
        for service in &scenario.services {
            let place = scenario.options[0].deliveries.iter_mut().find(|delivery| delivery.service == service.id).unwrap();
            place.delivered_by = DeliveredBy::InHouse;
        }
        let mut twin = scenario.options[0].clone();
        twin.id = OptionId(99);
        scenario.options.push(twin);
        let twin = outcome(&scenario);
        let twin = twin.options.last().unwrap();
        prop_assert_eq!(twin.saving.value, 0.0);
        prop_assert!(twin.cumulative_saving.iter().all(|saving| *saving == 0.0));
    }

    #[test]
    fn costs_rise_with_prices_and_pay(scenario in random::scenario()) {
        for field in [&CHARGES.price_per_unit, &CHARGES.onshore_rate_per_hour, &CHARGES.learning_dip, &TEAM.salary_per_year, &TEAM.on_cost_rate] {
            let (_, most) = field.range;
            let low = outcome(&everywhere(&scenario, field, field.default / 2.0));
            let high = outcome(&everywhere(&scenario, field, (field.default * 1.5).min(most)));
            for (low, high) in low.options.iter().zip(&high.options) {
                prop_assert!(high.total.value >= low.total.value, "{}", field.id);
            }
        }
    }

    #[test]
    fn more_attrition_never_raises_productivity(mut scenario in random::scenario(), more in 0.01..1.0_f64) {
        for delivery in scenario.options.iter_mut().flat_map(|option| &mut option.deliveries) {
            delivery.pricing = Pricing::TimeAndMaterials;
        }
        let field = &CHARGES.provider_attrition_per_year;
        let calm = outcome(&everywhere(&scenario, field, 0.1));
        let restless = outcome(&everywhere(&scenario, field, 0.1 + more));
        for (calm, restless) in calm.options.iter().zip(&restless.options) {
            prop_assert!(restless.total.value >= calm.total.value - 1e-9 * calm.total.value);
        }
    }

    #[test]
    fn the_saving_since_the_decision_ends_at_the_saving(scenario in random::scenario()) {
        let outcome = outcome(&scenario);
        let today = outcome.option(scenario.status_quo).unwrap().total.value;
        for option in &outcome.options {
            let last = option.cumulative_saving.last().unwrap();
            prop_assert!((last - option.saving.value).abs() <= 1e-9 * today.max(option.total.value).max(1.0));
        }
    }

    #[test]
    fn an_unused_input_changes_no_figure(scenario in random::scenario()) {
        let before = outcome(&scenario);
        let changed = changed(&scenario, |address, number| {
            let (least, most) = address.field.range;
            let other = if number == least { most } else { least };
            let breaks_a_rule = matches!(address.place, Place::Delivery(..)) && address.field.group == "transition";
            (!before.uses(address) && !breaks_a_rule).then_some(other)
        });
        for (before, after) in before.options.iter().zip(&outcome(&changed).options) {
            prop_assert_eq!(before, after);
        }
    }
}
