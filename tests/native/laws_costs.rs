//! Laws of costs: which costs rise with which input, which are never negative, and which are zero.

use crate::native::random;
use crate::native::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::{Category, Driver, Measure};
use sourcewise::graph::Unit;
use sourcewise::model::{
    Address, DeliveredBy, Demand, Effect, Field, GovernanceMethod, OPERATION, PROVIDER_TERMS, Place, Scenario, ServiceId, Staffing, TEAM,
};

/// Whether costs rise with a field or stay the same.
fn makes_dearer(field: &Field) -> bool {
    matches!(field.effect, Effect::Dearer | Effect::Fixed)
}

/// Fixed amounts, people and times: demand that does not depend on the volume.
fn is_beside_the_volume(field: &Field) -> bool {
    matches!(field.effect, Effect::Fixed | Effect::NoCost)
}

/// The wanted fields that are in the scenario, one of them drawn.
fn one_of(scenario: &Scenario, wanted: impl Fn(&Field) -> bool, draw: f64) -> &'static Field {
    let mut fields: Vec<&'static Field> = Vec::new();
    scenario.each(|address, _| {
        if wanted(address.field) && !fields.contains(&address.field) {
            fields.push(address.field);
        }
    });
    fields[(draw * fields.len() as f64) as usize]
}

/// Every number of a field moved towards its maximum by this share of the way.
fn raised(scenario: &Scenario, field: &'static Field, by: f64) -> Scenario {
    let (_, most) = field.range;
    let reach = |value: f64| if is_money(field.unit) || most > 1000.0 { (value * 3.0 + 10.0).min(most) } else { most };
    let raised = |address: Address, value: f64| {
        let value = value + by * (reach(value) - value).max(0.0);
        (address.field == field).then_some(value.min(most))
    };
    changed(scenario, raised)
}

/// Splits the only service into two equal halves.
fn halved(scenario: &Scenario) -> Scenario {
    let mut halved = scenario.clone();
    let mut twin = halved.services[0].clone();
    twin.id = ServiceId(99);
    halved.services.push(twin);
    for option in &mut halved.options {
        let mut twin = option.deliveries[0].clone();
        twin.service = ServiceId(99);
        option.deliveries.push(twin);
    }
    for service in &mut halved.services {
        let Demand { volume_per_month, headcount, users, .. } = &mut service.demand;
        [volume_per_month, headcount, users].into_iter().for_each(|number| *number /= 2.0);
    }
    random::deliveries(&mut halved).for_each(|delivery| delivery.assets.replacement_value /= 2.0);
    halved
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn costs_rise_with_every_price_and_pay(scenario in random::scenario(), draws in prop::array::uniform6(0.0..1.0_f64), by in 0.01..1.0_f64) {
        let low = outcome(&scenario);
        for draw in draws {
            let field = one_of(&scenario, |field| is_money(field.unit) && makes_dearer(field), draw);
            let high = again(&low, &raised(&scenario, field, by));
            for (low, high) in low.options.iter().zip(&high.options) {
                prop_assert!(at_least(high.value(Measure::Total), low.value(Measure::Total), amounts(low) + amounts(high)), "{}", field.id);
            }
        }
    }

    #[test]
    fn costs_rise_with_effort_people_and_time(scenario in random::scenario(), draws in prop::array::uniform6(0.0..1.0_f64), by in 0.01..1.0_f64) {
        // A queue needs whole people: a little more effort may save one from having to leave.
        let counts_whole_people = scenario.services.iter().any(|service| service.choices.staffing == Staffing::Queue);
        let scenario = if counts_whole_people { without(&scenario, &LEAVING) } else { scenario };
        let low = outcome(&scenario);
        for draw in draws {
            let field = one_of(&scenario, |field| !is_money(field.unit) && makes_dearer(field), draw);
            let high = again(&low, &raised(&scenario, field, by));
            for (low, high) in low.options.iter().zip(&high.options) {
                prop_assert!(at_least(high.value(Measure::Total), low.value(Measure::Total), amounts(low) + amounts(high)), "{}", field.id);
            }
        }
    }

    #[test]
    fn costs_fall_with_better_people_and_prices(scenario in random::scenario(), draws in prop::array::uniform4(0.0..1.0_f64), by in 0.01..1.0_f64) {
        let scenario = without(&scenario, &LEAVING);
        let dear = outcome(&scenario);
        for draw in draws {
            let field = one_of(&scenario, |field| field.effect == Effect::Cheaper, draw);
            let cheap = again(&dear, &raised(&scenario, field, by));
            for (dear, cheap) in dear.options.iter().zip(&cheap.options) {
                let (before, after) = (dear.value(Measure::Total), cheap.value(Measure::Total));
                prop_assert!(at_least(before, after, amounts(dear) + amounts(cheap)), "{}: {before} becomes {after}", field.id);
            }
        }
    }

    #[test]
    fn without_prices_and_pay_nothing_costs_anything(scenario in random::scenario()) {
        let free = changed(&scenario, |address, _| is_money(address.field.unit).then_some(0.0));
        for option in &outcome(&free).options {
            prop_assert!(option.cost_per_month.iter().all(|cost| *cost == 0.0));
            prop_assert!(option.gap.iter().all(|(_, figure)| figure.value == 0.0));
        }
    }

    #[test]
    fn where_nothing_is_asked_for_nothing_is_paid(mut scenario in random::scenario()) {
        for delivery in random::deliveries(&mut scenario) {
            if delivery.choices.governance_method == GovernanceMethod::Table {
                delivery.choices.governance_method = GovernanceMethod::Staff;
            }
        }
        let nothing = without(&without_fields(&scenario, is_beside_the_volume), &["volume_per_month"]);
        for option in &outcome(&nothing).options {
            let paid = option.cost_per_month.iter().any(|cost| *cost != 0.0);
            prop_assert!(!paid, "a cost does not depend on the volume: is the effect of its input `Fixed` in its table? {:?}", option.categories);
        }
    }

    #[test]
    fn double_running_stranded_cost_and_severance_are_never_negative(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            for wanted in [Driver::DoubleRunning, Driver::Stranded, Driver::Leaving, Driver::UserTime, Driver::Exit, Driver::Governance, Driver::Travel] {
                prop_assert!(driver(option, wanted) >= -1e-9 * amounts(option), "{wanted:?}: {}", driver(option, wanted));
            }
        }
    }

    #[test]
    fn only_equipment_sold_makes_a_category_negative(scenario in random::scenario()) {
        let scenario = without(&scenario, &["replacement_value"]);
        for option in &outcome(&scenario).options {
            for (category, total, years) in &option.categories {
                let least = -1e-9 * amounts(option);
                prop_assert!(total.value >= least && years.iter().all(|year| year.value >= least), "{category:?}");
            }
        }
    }

    #[test]
    fn more_attrition_never_raises_productivity(scenario in random::scenario(), low in 0.0..1.0_f64, more in 0.01..1.0_f64) {
        for field in [&PROVIDER_TERMS.attrition_per_year, &TEAM.attrition_per_year] {
            // Attrition itself costs nothing: only knowledge is lost.
            let scenario = without(&scenario, &["cost_per_hire"]);
            let calm = outcome(&everywhere(&scenario, field, low));
            let restless = again(&calm, &everywhere(&scenario, field, low + more));
            for (calm, restless) in calm.options.iter().zip(&restless.options) {
                prop_assert!(at_least(driver(restless, Driver::Effort), driver(calm, Driver::Effort), amounts(calm)));
                prop_assert!(at_least(restless.value(Measure::Total), calm.value(Measure::Total), amounts(calm)));
            }
        }
    }

    #[test]
    fn without_a_dip_nobody_pays_for_learning(scenario in random::scenario()) {
        let scenario = without(&scenario, &["rework_share", "distance_effort", "learning_dip"]);
        for option in &outcome(&scenario).options {
            prop_assert!(driver(option, Driver::Effort).abs() <= 1e-9 * amounts(option));
        }
    }

    #[test]
    fn automation_that_costs_nothing_never_costs_more(scenario in random::scenario(), low in 0.0..0.5_f64, more in 0.0..0.45_f64) {
        let scenario = without(&without(&scenario, &["automation_cost", "automation_cost_per_year"]), &LEAVING);
        let little = outcome(&everywhere(&scenario, &OPERATION.automated_share, low));
        let much = again(&little, &everywhere(&scenario, &OPERATION.automated_share, low + more));
        for (little, much) in little.options.iter().zip(&much.options) {
            prop_assert!(at_least(little.value(Measure::Total), much.value(Measure::Total), amounts(little)));
        }
    }

    #[test]
    fn two_halves_of_a_service_cost_the_same_as_the_whole(mut scenario in random::scenario()) {
        prop_assume!(scenario.services.len() == 1);
        if scenario.services[0].choices.staffing == Staffing::Queue {
            scenario.services[0].choices.staffing = Staffing::Workload;
        }
        for delivery in random::deliveries(&mut scenario) {
            if delivery.choices.governance_method == GovernanceMethod::Table {
                delivery.choices.governance_method = GovernanceMethod::ShareOfCharges;
            }
        }
        let keep = ["headcount", "replacement_value", "lost_hours_per_user", "cost_per_user_hour", "price_per_user_per_month", "retraining_per_person", "hurdle_cap"];
        let fixed = |field: &Field| is_beside_the_volume(field) && !keep.contains(&field.id);
        let whole = everywhere(&without_fields(&scenario, fixed), &sourcewise::model::DEMAND.users, 10_000.0);
        for (whole, halves) in outcome(&whole).options.iter().zip(&outcome(&halved(&whole)).options) {
            let amounts = amounts(whole);
            for measure in [Measure::Total, Measure::PresentValue, Measure::RateCardValue, Measure::Saving, Measure::Hurdle, Measure::PresentValueAfterTax] {
                prop_assert!(close(whole.value(measure), halves.value(measure), amounts), "{measure:?}");
            }
            for ((category, whole, _), (_, halves, _)) in whole.categories.iter().zip(&halves.categories) {
                prop_assert!(close(whole.value, halves.value, amounts), "{category:?}");
            }
        }
    }

    #[test]
    fn a_service_at_home_leaves_the_cost_of_another_one_alone(scenario in random::scenario()) {
        prop_assume!(scenario.services.len() > 1);
        let before = outcome(&scenario);
        let first = scenario.services[0].id;
        let dearer = changed(&scenario, |address, value| {
            let of_first = matches!(address.place, Place::Delivery(_, service) if service == first);
            // The audit of one provider is divided over its services.
            let own = address.field.id != "audit_per_year";
            (of_first && own && address.field.unit == Unit::MoneyPerYear).then_some(value / 2.0)
        });
        for (before, after) in before.options.iter().zip(&again(&before, &dearer).options) {
            for ((service, total, worth), (_, other_total, other_worth)) in before.services.iter().zip(&after.services).skip(1) {
                prop_assert_eq!((total.value, worth.value), (other_total.value, other_worth.value), "{}", service);
            }
        }
    }

    #[test]
    fn longer_selection_never_raises_provider_charges(mut scenario in random::scenario(), months in 0.0..6.0_f64) {
        let status_quo = scenario.status_quo;
        for delivery in scenario.options.iter_mut().filter(|option| option.id == status_quo).flat_map(|option| &mut option.deliveries) {
            delivery.choices.delivered_by = DeliveredBy::InHouse;
            delivery.choices.team_place = sourcewise::model::WorkPlace::Onshore;
        }
        // A later start must not move work into more expensive months, as growth, learning and automation do.
        let still = ["learning_dip", "automated_share", "efficiency_gain", "volume_growth", "price_inflation", "wage_inflation_onshore",
            "wage_inflation_nearshore", "wage_inflation_offshore", "currency_drift_per_year", "indexation_share", "market_trend_per_year",
            "internal_cost"];
        let scenario = without(&scenario, &still);
        let ways = ["knowledge_transfer_months", "shadow_months", "parallel_run_months"];
        let scenario = changed(&scenario, |address, _| ways.contains(&address.field.id).then_some(1.0));
        let soon = changed(&scenario, |address, _| (address.field.id == "selection_months").then_some(months.min(4.0)));
        let late = changed(&scenario, |address, _| (address.field.id == "selection_months").then_some(months.min(4.0) + 2.0));
        let soon = outcome(&soon);
        let late = again(&soon, &late);
        for ((soon_option, late_option), (soon, late)) in
            soon.options.iter().zip(&late.options).zip(category(&soon, Category::Provider).into_iter().zip(category(&late, Category::Provider)))
        {
            prop_assert!(at_least(soon, late, amounts(soon_option)), "{soon} {late}");
            let starts = |option: &sourcewise::engine::OptionOutcome| option.cost_per_month.len();
            prop_assert_eq!(starts(soon_option), starts(late_option));
        }
    }
}

/// Without this, a wrong entry in the table could exempt money from all laws.
#[test]
fn every_price_and_pay_makes_something_dearer() {
    // Listed separately from the table, so that a wrong `NoCost` there cannot exempt itself.
    // A fee of zero is none: the price per unit counts instead.
    let no_cost = ["replacement_value", "hurdle_cap", "loss_per_miss", "loss_per_hour_down", "fee_per_month"];
    random::one_scenario().each(|Address { field, .. }, _| {
        assert!(makes_dearer(field) || !is_money(field.unit) || no_cost.contains(&field.id), "{}: {:?}", field.id, field.effect);
    });
}
