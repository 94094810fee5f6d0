//! People and equipment when a service changes hands: cases that were once wrong.

use crate::native::plain::*;
use sourcewise::engine::{Category, Driver, Measure};
use sourcewise::model::{DeliveredBy, Equipment, Scenario, ServiceKind, TaxView, Template};

/// Equipment of 6,000 for 60 months.
fn equipped(years: f64, age: f64) -> Scenario {
    let mut scenario = scenario(years);
    for option in [0, 1] {
        let assets = &mut scenario.options[option].deliveries[0].assets;
        (assets.replacement_value, assets.age_years, assets.refresh_years, assets.residual_share) = (6000.0, age, 5.0, 0.1);
    }
    scenario
}

#[test]
fn equipment_at_the_very_end_of_its_life_is_worth_its_residual_value_only() {
    // Two years old, replaced every five: after three years it is fully depreciated, and nothing new has been bought.
    assert_close(of_today(&equipped(3.0, 2.0)).value(Measure::Total), -600.0);
    assert_close(of_today(&equipped(5.0, 0.0)).value(Measure::Total), -600.0);
    assert_close(of_today(&equipped(4.0, 2.0)).value(Measure::Total), 5400.0 - (6000.0 - 1080.0));
    // Older than its life, so replaced at once.
    assert_close(of_today(&equipped(1.0, 9.0)).value(Measure::Total), 5400.0 - (6000.0 - 1080.0));
}

#[test]
fn equipment_whose_turn_comes_within_the_last_month_is_bought_before_it_is_worth_something() {
    let age = 2.0 + 0.5 / 12.0;
    let found = of_today(&equipped(3.0, age));
    assert_close(found.cost_per_month[35], 5400.0 - (6000.0 - 5400.0 * 0.5 / 60.0));
}

#[test]
fn equipment_that_was_not_there_before_is_bought_in_whole_though_the_start_lies_within_a_month() {
    let mut scenario = equipped(1.0, 2.0);
    bought(today(&mut scenario));
    new(&mut scenario).transition.selection_months = 2.5;
    let found = of_new(&scenario);
    assert_close(found.cost_per_month[..11].iter().sum(), 6000.0);
    assert_close(found.cost_per_month[11], -(6000.0 - 5400.0 * 9.0 / 60.0));
    // Not bought within the horizon, so it has no value either.
    new(&mut scenario).transition.selection_months = 11.5;
    assert_close(total(&scenario), 0.0);
}

#[test]
fn equipment_sold_is_taxed_on_its_gain_only() {
    let mut scenario = equipped(2.0, 2.0);
    scenario.choices.tax = TaxView::AfterTax;
    scenario.assumptions.tax_rate = 0.25;
    bought(new(&mut scenario));
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.parallel_run_months, way.asset_transfer_share) = (3.0, 2.0, 0.5);
    // 27 of 60 months old when the new delivery starts.
    let book_value = 6000.0 - 5400.0 * 27.0 / 60.0;
    let found = of_new(&scenario);
    assert_close(found.value(Measure::Total), -0.5 * book_value);
    // Three months are depreciated as they pass, the rest at handover, and half of that is recovered.
    let deducted = 3.0 * 90.0 + book_value - 0.5 * book_value;
    assert_close(found.value(Measure::PresentValueAfterTax), -0.5 * book_value - 0.25 * deducted);
}

#[test]
fn equipment_whose_turn_comes_while_both_work_is_not_replaced_any_more() {
    // Its replacement is due after four months, in the parallel run; it is 59 of 60 months old when that starts.
    let mut scenario = equipped(2.0, 5.0 - 4.0 / 12.0);
    bought(new(&mut scenario));
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.parallel_run_months, way.asset_transfer_share) = (3.0, 3.0, 1.0);
    assert_close(total(&scenario), -(6000.0 - 5400.0 * 59.0 / 60.0));
}

#[test]
fn all_equipment_is_disposed_of_if_the_provider_brings_its_own_even_with_a_retained_core() {
    let mut scenario = equipped(2.0, 2.0);
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Shared;
    delivery.operation.provider_share = 0.5;
    (delivery.transition.selection_months, delivery.transition.asset_transfer_share) = (6.0, 1.0);
    assert_close(total(&scenario), -(6000.0 - 5400.0 * 0.5));
}

#[test]
fn a_renewed_contract_with_the_providers_equipment_disposes_of_your_own() {
    let mut scenario = equipped(2.0, 2.0);
    for option in [0, 1] {
        bought(&mut scenario.options[option].deliveries[0]);
    }
    today(&mut scenario).choices.equipment = Equipment::Own;
    new(&mut scenario).transition.asset_transfer_share = 0.5;
    assert_close(total(&scenario), -0.5 * (6000.0 - 5400.0 * 0.4));
    // The other way round, it is bought at once.
    today(&mut scenario).choices.equipment = Equipment::Provided;
    new(&mut scenario).choices.equipment = Equipment::Own;
    assert_close(of_new(&scenario).cost_per_month[0], 6000.0);
    assert_close(total(&scenario), 5400.0 * 24.0 / 60.0);
}

#[test]
fn the_core_of_a_shared_team_stays_when_its_provider_changes() {
    let mut scenario = ten_people(1.0);
    let other = second_provider(&mut scenario);
    for option in [0, 1] {
        let delivery = &mut scenario.options[option].deliveries[0];
        bought(delivery);
        delivery.choices.delivered_by = DeliveredBy::Shared;
        delivery.operation.provider_share = 0.4;
        delivery.team.cost_per_hire = 1000.0;
        delivery.operation.learning_dip = 0.5;
    }
    new(&mut scenario).provider = other;
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.leaving_share, way.severance_months) = (2.0, 1.0, 3.0);
    let found = of_new(&scenario);
    assert_close(driver(&found, Driver::Leaving), 0.0);
    assert_close(found.value(Measure::Total), 12.0 * 6000.0);
    // A smaller core: two of the six leave, and nobody joins.
    new(&mut scenario).operation.provider_share = 0.6;
    assert_close(driver(&of_new(&scenario), Driver::Leaving), 2.0 * 3.0 * 1000.0);
    assert_close(total(&scenario), 2.0 * 6000.0 + 10.0 * 4000.0 + 6000.0);
    // A larger core: two join, at a thousand each, and learn.
    new(&mut scenario).operation.provider_share = 0.2;
    new(&mut scenario).operation.learning_dip = 0.0;
    // Their leads, one for every twelve, are hired with them.
    assert_close(total(&scenario), 2.0 * 6000.0 + 10.0 * 8000.0 + 2000.0 * 13.0 / 12.0);
}

#[test]
fn insourcing_from_a_shared_team_keeps_its_people() {
    let mut scenario = ten_people(1.0);
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Shared;
    delivery.operation.provider_share = 0.4;
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.leaving_share, way.severance_months) = (2.0, 1.0, 3.0);
    way.termination_charge = 500.0;
    new(&mut scenario).team.cost_per_hire = 1000.0;
    let found = of_new(&scenario);
    assert_close(driver(&found, Driver::Leaving), 0.0);
    assert_close(found.value(Measure::Total), 2.0 * 6000.0 + 10.0 * 10_000.0 + 4.0 * 13.0 / 12.0 * 1000.0 + 500.0);
}

#[test]
fn leaving_a_team_that_is_still_the_providers_costs_no_severance() {
    let mut scenario = ten_people(1.0);
    scenario.services[0].demand.users = 100.0;
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Transfer;
    delivery.choices.pricing = sourcewise::model::Pricing::PerUser;
    delivery.charges.price_per_user_per_month = 50.0;
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.leaving_share, way.severance_months) = (2.0, 1.0, 3.0);
    let outcome = outcome(&scenario);
    let (before, after) = (&outcome.options[0], &outcome.options[1]);
    assert_close(driver(after, Driver::Leaving), 0.0);
    assert_close(after.value(Measure::Total), 2.0 * 5000.0 + 10.0 * 10_000.0);
    // Its rate card is only the provider's, and continuing is free.
    assert_close(before.value(Measure::RateCardValue), 12.0 * 5000.0);
    let mut same = scenario.clone();
    same.options[1].deliveries[0] = same.options[0].deliveries[0].clone();
    assert_eq!(of_new(&same).value(Measure::Saving), 0.0);
}

#[test]
fn an_efficiency_programme_leaves_the_seats_that_are_always_filled() {
    let mut scenario = ten_people(1.0);
    let demand = demand(&mut scenario);
    (demand.covered_hours_per_week, demand.minimum_seats) = (168.0, 2.0);
    let delivery = today(&mut scenario);
    (delivery.operation.efficiency_gain, delivery.operation.improvement_months) = (0.5, 1.0);
    assert_close(of_today(&scenario).cost_per_month[0], 1000.0 * 2.0 * 8760.0 / 1776.0);
}

#[test]
fn cost_that_is_not_stranded_for_any_time_costs_nothing() {
    let mut scenario = ten_people(1.0);
    bought(new(&mut scenario));
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.stranded_share) = (1.0, 0.5);
    assert_close(total(&scenario), 10_000.0);
    for months in [0.5, 1.0, 4.0] {
        new(&mut scenario).transition.stranded_months = months;
        assert_close(total(&scenario), 10_000.0 + 5000.0 * months / 2.0);
    }
}

#[test]
fn a_provider_that_is_left_is_paid_for_winding_down() {
    let mut scenario = ten_people(1.0);
    let other = second_provider(&mut scenario);
    for option in [0, 1] {
        let delivery = &mut scenario.options[option].deliveries[0];
        bought(delivery);
        delivery.clauses.minimum_charge_per_year = 12_000.0 * (1.0 + option as f64);
    }
    new(&mut scenario).provider = other;
    let way = &mut new(&mut scenario).transition;
    (way.selection_months, way.termination_charge, way.wind_down_months) = (4.0, 700.0, 1.5);
    let found = of_new(&scenario);
    assert_close(category(&found, Category::Transition), 700.0 + 1500.0);
    assert_close(category(&found, Category::Provider), 4.0 * 1000.0 + 8.0 * 2000.0);
}

/// Two services go back in-house from one provider: one contract ends, with one termination charge and one lawyer.
#[test]
fn leaving_one_provider_of_several_services_is_paid_once() {
    let mut scenario = Scenario::empty("Back in-house");
    for kind in ["help_desk", "application_maintenance"] {
        scenario.add_service(ServiceKind::from_id(kind).unwrap()).unwrap();
    }
    for template in ["onshore", "in_house"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    scenario.status_quo = scenario.options[0].id;
    let same = scenario.options[0].deliveries[0].provider;
    scenario.options[0].deliveries[1].provider = same;
    let total = |scenario: &Scenario, amounts: [(f64, f64); 2]| {
        let mut scenario = scenario.clone();
        for (delivery, (charge, lawyers)) in scenario.options[1].deliveries.iter_mut().zip(amounts) {
            (delivery.transition.termination_charge, delivery.transition.advisory_cost) = (charge, lawyers);
        }
        crate::native::plain::total(&scenario)
    };
    let free = total(&scenario, [(0.0, 0.0); 2]);
    assert_close(total(&scenario, [(7000.0, 500.0), (7000.0, 500.0)]) - free, 7500.0);
    assert_close(total(&scenario, [(7000.0, 500.0), (3000.0, 100.0)]) - free, 7500.0);
    // Two providers are two contracts.
    let other = second_provider(&mut scenario);
    scenario.options[0].deliveries[1].provider = other;
    let free = total(&scenario, [(0.0, 0.0); 2]);
    assert_close(total(&scenario, [(7000.0, 500.0), (3000.0, 100.0)]) - free, 10_600.0);
}

#[test]
fn people_freed_by_an_improvement_leave_as_dearly_as_others() {
    let mut scenario = ten_people(2.0);
    let delivery = new(&mut scenario);
    (delivery.operation.efficiency_gain, delivery.operation.improvement_months) = (0.2, 10.0);
    (delivery.transition.leaving_share, delivery.transition.severance_months) = (1.0, 3.0);
    // A fifth of ten people, three months at a thousand each, the first of them in the first month.
    assert_close(driver(&of_new(&scenario), Driver::Leaving), 2.0 * 3000.0);
}

/// Today's team is half idle; the other option works with half as many people from the first month.
#[test]
fn a_team_that_is_smaller_from_the_first_month_frees_people_too() {
    let mut scenario = ten_people_busy(1.0);
    for option in [0, 1] {
        scenario.options[option].deliveries[0].team.salary_per_year = 12_000.0;
    }
    today(&mut scenario).team.utilisation = 0.5;
    let way = &mut new(&mut scenario).transition;
    (way.leaving_share, way.severance_months) = (0.4, 3.0);
    way.retraining_per_person = 100.0;
    let leaving = 10.0 * 0.4 * 3000.0 + retrained(&scenario) * 0.6 * 100.0;
    assert_close(driver(&of_new(&scenario), Driver::Leaving), leaving);
    // A larger team frees nobody.
    today(&mut scenario).team.utilisation = 1.0;
    new(&mut scenario).team.utilisation = 0.5;
    assert_close(driver(&of_new(&scenario), Driver::Leaving), 0.0);
}

/// Heads that go, with their leads.
fn retrained(scenario: &Scenario) -> f64 {
    let team = &scenario.options[1].deliveries[0].team;
    10.0 * (1.0 + 1.0 / team.people_per_lead)
}
