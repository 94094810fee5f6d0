//! Providers that stay, are left, or hand over their team: the work that is new to them, and the work that continues.

use crate::native::plain;
use crate::native::plain::*;
use sourcewise::engine::{Driver, Measure};
use sourcewise::model::{DeliveredBy, Scenario};

/// The work of ten people, shared today by a provider and your own team, and in other shares under the other option; severance is
/// three months, leaving the provider costs 700 and a month.
fn with_the_same_provider(before: (DeliveredBy, f64), after: (DeliveredBy, f64)) -> Scenario {
    let mut scenario = ten_people(1.0);
    for (option, (by, share)) in [before, after].into_iter().enumerate() {
        let delivery = &mut scenario.options[option].deliveries[0];
        bought(delivery);
        delivery.choices.delivered_by = by;
        delivery.choices.pricing = sourcewise::model::Pricing::TimeAndMaterials;
        // 148 hours a month also cost a thousand.
        delivery.rates.onshore_rate_per_hour = 1000.0 / 148.0;
        delivery.operation.provider_share = share;
    }
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.parallel_run_months, way.leaving_share, way.severance_months) = (2.0, 2.0, 1.0, 3.0);
    (way.termination_charge, way.wind_down_months, way.operate_months) = (700.0, 1.0, 50.0);
    scenario
}

#[test]
fn work_that_moves_between_an_own_team_and_the_same_provider_is_handed_over() {
    let scenario = with_the_same_provider((DeliveredBy::Shared, 0.1), (DeliveredBy::Shared, 0.9));
    let found = of_new(&scenario);
    // Eight of the nine leave after the parallel run, when both are paid; the provider's tenth is not paid twice.
    assert_close(driver(&found, Driver::Leaving), 8.0 * 3000.0);
    assert_close(driver(&found, Driver::DoubleRunning), 2.0 * 8000.0);
    assert_close(found.value(Measure::Total), 12.0 * 10_000.0 + 24_000.0 + 16_000.0);
    // The same shares continue.
    let same = with_the_same_provider((DeliveredBy::Shared, 0.4), (DeliveredBy::Shared, 0.4));
    assert_eq!(of_new(&same).value(Measure::Saving), 0.0);
}

#[test]
fn a_provider_that_stays_has_no_exit_and_learns_only_new_work() {
    use DeliveredBy::{Provider, Shared, Transfer};
    // The part of today's work that ends and is paid twice for two months, and the people who receive severance.
    let cases = [
        ((Shared, 0.4), (Provider, 0.0), 6.0, 6.0),
        ((Shared, 0.4), (Transfer, 0.0), 6.0, 6.0),
        ((Provider, 0.0), (Shared, 0.4), 6.0, 0.0),
        ((Transfer, 0.0), (Shared, 0.4), 6.0, 0.0),
        ((Provider, 0.0), (Transfer, 0.0), 0.0, 0.0),
        ((Transfer, 0.0), (Provider, 0.0), 0.0, 0.0),
    ];
    for (before, after, ends, leave) in cases {
        let mut scenario = with_the_same_provider(before, after);
        let found = of_new(&scenario);
        assert_close(driver(&found, Driver::DoubleRunning), 2.0 * 1000.0 * ends);
        assert_close(driver(&found, Driver::Leaving), 3000.0 * leave);
        assert_close(found.value(Measure::Total), 120_000.0 + 2000.0 * ends + 3000.0 * leave);
        // Half as productive permanently: only the six people's work that moves to the provider needs twice the hours.
        let operation = &mut new(&mut scenario).operation;
        (operation.learning_dip, operation.learning_months) = (0.5, 60.0);
        let learned = driver(&of_new(&scenario), Driver::Effort);
        if after.0 == Shared || ends == 0.0 {
            // Work that moves to your own team is learned there.
            assert!((learned > 0.0) == (ends > 0.0), "{learned}");
        } else {
            assert!((0.5..1.0).contains(&(learned / (10.0 * 6000.0))), "{learned}");
        }
    }
}

#[test]
fn charges_of_a_provider_that_is_left_are_not_stranded() {
    let mut scenario = ten_people(1.0);
    let other = second_provider(&mut scenario);
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.clauses.minimum_charge_per_year = 12_000.0;
    delivery.governance.audit_per_year = 2400.0;
    bought(new(&mut scenario));
    new(&mut scenario).provider = other;
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.stranded_share, way.stranded_months) = (4.0, 0.5, 4.0);
    // Only the audit of 200 a month is your own cost.
    assert_close(driver(&of_new(&scenario), Driver::Stranded), 0.5 * 200.0 * 2.0);
}

#[test]
fn a_team_that_becomes_yours_keeps_its_knowledge() {
    let mut scenario = ten_people(3.0);
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Transfer;
    delivery.choices.pricing = sourcewise::model::Pricing::TimeAndMaterials;
    delivery.rates.onshore_rate_per_hour = 1000.0 / 148.0;
    (delivery.operation.learning_dip, delivery.operation.learning_months) = (0.5, 10.0);
    delivery.transition.operate_months = 12.0;
    let found = of_new(&scenario);
    for month in [11, 12] {
        assert_close(found.cost_per_month[month], 10_000.0 / (1.0 - 0.5 * (-0.1 * month as f64).exp()));
    }
}

#[test]
fn unavailable_measures_are_left_out_with_their_reason() {
    let scenario = ten_people(1.0);
    let found = of_new(&scenario);
    for measure in [Measure::ReturnOnInvestment, Measure::CostPerUnit] {
        assert!(
            found.measure(measure).is_none() && found.missing.iter().any(|(missing, reason)| *missing == measure && reason.ends_with('.'))
        );
    }
    assert_eq!(of_today(&plain::scenario(1.0)).measure(Measure::SavingShare), None);
}

#[test]
fn the_return_includes_the_extra_cost_of_the_move_over_todays_exit() {
    let mut scenario = ten_people(1.0);
    scenario.choices.exit_cost = sourcewise::model::ExitCost::Counted;
    let other = second_provider(&mut scenario);
    for (option, least) in [(0, 120_000.0), (1, 60_000.0)] {
        let delivery = &mut scenario.options[option].deliveries[0];
        bought(delivery);
        delivery.clauses.minimum_charge_per_year = least;
        delivery.exit.internal_cost = 4000.0;
    }
    new(&mut scenario).provider = other;
    new(&mut scenario).transition.setup_cost = 10_000.0;
    assert_close(of_new(&scenario).value(Measure::ReturnOnInvestment), 5.0);
}
