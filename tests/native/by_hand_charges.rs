//! One case of every price mechanism, recomputed in plain arithmetic: a second opinion on the formulas.

use crate::native::plain::*;
use sourcewise::engine::{Driver, Measure};
use sourcewise::model::{BandReading, Benchmark, CreditScheme, DeliveredBy, ExitCost, Pricing};

#[test]
fn an_hour_of_a_provider_has_learning_distance_and_rework_in_it() {
    let mut scenario = ten_people_busy(2.0);
    scenario.assumptions.wage_inflation_offshore = 0.1;
    scenario.assumptions.wage_inflation_nearshore = 0.05;
    scenario.assumptions.wage_inflation_onshore = 0.02;
    scenario.providers[0].terms.attrition_per_year = 0.24;
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.pricing = Pricing::TimeAndMaterials;
    let rates = &mut delivery.rates;
    (rates.nearshore_share, rates.offshore_share, rates.billed_utilisation, rates.distance_effort) = (0.25, 0.5, 0.8, 0.1);
    (rates.onshore_rate_per_hour, rates.nearshore_rate_per_hour, rates.offshore_rate_per_hour) = (80.0, 40.0, 20.0);
    (delivery.operation.learning_dip, delivery.operation.learning_months, delivery.operation.rework_share) = (0.3, 6.0, 0.04);
    delivery.transition.selection_months = 2.0;
    let found = of_new(&scenario);
    // Rates rise with the contract years; the contract is signed after two months.
    for month in [2_i32, 3, 12, 13, 14, 23] {
        let wages = |rise: f64| if month >= 14 { 1.0 + rise } else { 1.0 };
        let blended = 0.25 * 80.0 * wages(0.02) + 0.25 * 40.0 * wages(0.05) + 0.5 * 20.0 * wages(0.1);
        let leaving: f64 = 0.02;
        let speed = leaving + 1.0 / 6.0;
        let fading = (-speed * f64::from(month - 2)).exp();
        let productivity = 1.0 - 0.3 * (fading + leaving / speed * (1.0 - fading));
        assert_close(found.cost_per_month[month as usize], 1480.0 / 0.8 * blended * 1.1 / productivity * 1.04);
    }
    assert_eq!(found.cost_per_month[1], 0.0);
}

#[test]
fn vat_that_cannot_be_deducted_is_paid_on_charges_less_credits_and_on_the_transition_charge() {
    let mut scenario = ten_people_busy(2.0);
    (scenario.services[0].levels[1].target, scenario.services[0].levels[1].weight) = (0.9, 0.5);
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.charges.price_per_unit = 10.0;
    delivery.transition.transition_charge = 5000.0;
    delivery.choices.credit_scheme = CreditScheme::Pool;
    (delivery.credits.at_risk_share, delivery.credits.pool_share, delivery.credits.repeat_multiplier) = (0.1, 1.0, 1.0);
    (delivery.levels[1].expected, delivery.levels[1].spread) = (0.96, 0.03);
    let without = of_new(&scenario);
    assert!(driver(&without, Driver::Credits) != 0.0, "credits are paid");
    scenario.providers[0].terms.vat_not_deducted = 0.2;
    let with = of_new(&scenario);
    assert_close(with.cost_per_month[0], without.cost_per_month[0] * 1.2);
    assert_close(with.cost_per_month[9], without.cost_per_month[9] * 1.2);
    assert_close(without.cost_per_month[0] - without.cost_per_month[9], 5000.0);
    assert_close(driver(&with, Driver::Vat), 0.2 * (without.value(Measure::Total)));
}

#[test]
fn a_fixed_fee_counts_from_the_baseline_or_beyond_the_band() {
    let mut scenario = ten_people_busy(3.0);
    // 1,480 units at first, growing by a fifth a year.
    demand(&mut scenario).volume_growth = 0.2;
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.pricing = Pricing::FixedFee;
    let charges = &mut delivery.charges;
    (charges.price_per_unit, charges.baseline_share, charges.dead_band) = (10.0, 1.0, 0.1);
    (charges.additional_charge_share, charges.reduced_credit_share) = (0.9, 0.7);
    let volume = |month: i32| 1480.0 * 1.2_f64.powf(f64::from(month) / 12.0);
    let found = of_new(&scenario);
    assert_close(found.cost_per_month[3], 14_800.0);
    assert_close(found.cost_per_month[30], 14_800.0 + 9.0 * (volume(30) - 1480.0));
    new(&mut scenario).choices.band_reading = BandReading::BeyondBand;
    assert_close(of_new(&scenario).cost_per_month[30], 14_800.0 + 9.0 * (volume(30) - 1480.0 * 1.1));
    // A baseline of twice the volume: far below the band.
    new(&mut scenario).charges.baseline_share = 2.0;
    demand(&mut scenario).volume_growth = 0.0;
    assert_close(of_new(&scenario).cost_per_month[0], 29_600.0 - 7.0 * (1480.0 - 296.0));
    new(&mut scenario).choices.band_reading = BandReading::FromBaseline;
    assert_close(of_new(&scenario).cost_per_month[0], 29_600.0 - 7.0 * 1480.0);
    // A fee in money replaces the price per unit, also of units outside the band: 29,600 for a baseline of 2,960 units.
    let charges = &mut new(&mut scenario).charges;
    (charges.price_per_unit, charges.fee_per_month) = (99.0, 29_600.0);
    assert_close(of_new(&scenario).cost_per_month[0], 29_600.0 - 7.0 * 1480.0);
    // Without a baseline, only the price per unit can price a unit.
    new(&mut scenario).charges.baseline_share = 0.0;
    assert_close(of_new(&scenario).cost_per_month[0], 29_600.0 + 0.9 * 99.0 * 1480.0);
}

#[test]
fn consumption_charges_the_reservation_and_the_rest_on_demand() {
    let mut scenario = ten_people_busy(2.0);
    demand(&mut scenario).volume_growth = 0.5;
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.pricing = Pricing::Consumption;
    let charges = &mut delivery.charges;
    (charges.price_per_unit, charges.committed_share, charges.commitment_discount) = (2.0, 1.2, 0.25);
    let reserved = 1.2 * 1480.0 * 0.75;
    let found = of_new(&scenario);
    assert_close(found.cost_per_month[0], 2.0 * reserved);
    assert_close(found.cost_per_month[12], 2.0 * (reserved + 1480.0 * (1.5 - 1.2)));
}

#[test]
fn steps_indexation_and_a_benchmark_make_a_unit_price() {
    let mut scenario = ten_people_busy(4.0);
    scenario.assumptions.price_inflation = 0.08;
    let delivery = new(&mut scenario);
    bought(delivery);
    let charges = &mut delivery.charges;
    (charges.price_per_unit, charges.second_tier_share, charges.third_tier_share) = (10.0, 0.5, 0.75);
    (charges.second_tier_discount, charges.third_tier_discount, charges.minimum_share) = (0.1, 0.3, 1.0);
    let clauses = &mut delivery.clauses;
    (clauses.indexation_share, clauses.indexation_cap, clauses.price_reduction_per_year) = (0.5, 0.06, 0.01);
    (clauses.benchmark_year, clauses.market_price_share, clauses.benchmark_tolerance) = (3.0, 0.9, 0.05);
    clauses.market_trend_per_year = -0.02;
    delivery.choices.benchmark = Benchmark::Agreed;
    let at_full_price = 740.0 + 370.0 * 0.9 + 370.0 * 0.7;
    let yearly: f64 = 1.03 * 0.99;
    let market = 0.9 * 0.98_f64.powi(3) * 1.05;
    let found = of_new(&scenario);
    assert_close(found.cost_per_month[12], 10.0 * yearly * at_full_price);
    assert_close(found.cost_per_month[35], 10.0 * yearly.powi(2) * at_full_price);
    assert_close(found.cost_per_month[36], 10.0 * market * at_full_price);
    // Half the work is automated from the first day: the minimum is charged at the price for its volume.
    (new(&mut scenario).operation.automated_share, new(&mut scenario).operation.automation_months) = (0.5, 1.0);
    assert_close(of_new(&scenario).cost_per_month[0], 10.0 * at_full_price);
}

#[test]
fn a_gain_is_shared_above_its_threshold_and_below_its_cap() {
    let mut scenario = ten_people_busy(1.0);
    today(&mut scenario).team.salary_per_year = 60_000.0;
    let delivery = new(&mut scenario);
    bought(delivery);
    delivery.choices.pricing = Pricing::GainShare;
    let charges = &mut delivery.charges;
    (charges.price_per_unit, charges.gain_share, charges.gain_threshold_share, charges.gain_cap_share) = (20.0, 0.4, 0.1, 0.2);
    // 50,000 today, 29,600 base, 5,000 not shared.
    assert_close(of_new(&scenario).cost_per_month[0], 29_600.0 + 0.2 * 29_600.0);
    new(&mut scenario).charges.gain_cap_share = 1.0;
    assert_close(of_new(&scenario).cost_per_month[0], 29_600.0 + 0.4 * 15_400.0);
    // A provider with half of the work is measured against half of today's cost: 25,000, of which 2,500 are not shared.
    let delivery = new(&mut scenario);
    delivery.choices.delivered_by = DeliveredBy::Shared;
    (delivery.operation.provider_share, delivery.team.salary_per_year) = (0.5, 0.0);
    assert_close(of_new(&scenario).cost_per_month[0], 14_800.0 + 0.4 * 7_700.0);
}

#[test]
fn seats_are_shared_like_the_work() {
    let mut scenario = scenario(1.0);
    (demand(&mut scenario).covered_hours_per_week, demand(&mut scenario).minimum_seats) = (168.0, 2.0);
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Shared;
    delivery.choices.pricing = Pricing::TimeAndMaterials;
    (delivery.operation.provider_share, delivery.team.salary_per_year) = (0.75, 12_000.0);
    delivery.rates.onshore_rate_per_hour = 10.0;
    let people = 2.0 * 8760.0 / 1776.0;
    assert_close(of_today(&scenario).cost_per_month[0], people * (0.25 * 1000.0 + 0.75 * 148.0 * 10.0));
}

#[test]
fn an_exit_is_paid_for_in_the_last_month() {
    let mut scenario = ten_people_busy(1.0);
    scenario.choices.exit_cost = ExitCost::Counted;
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.charges.price_per_unit = 10.0;
    let exit = &mut delivery.exit;
    (exit.assistance_share, exit.parallel_months, exit.internal_cost) = (0.05, 2.0, 3000.0);
    let found = of_today(&scenario);
    assert_close(found.cost_per_month[10], 14_800.0);
    assert_close(found.cost_per_month[11], 14_800.0 * (1.0 + 0.05 * 12.0 + 2.0) + 3000.0);
}

#[test]
fn a_price_per_user_follows_the_users() {
    let mut scenario = ten_people_busy(2.0);
    demand(&mut scenario).volume_growth = 0.1;
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.choices.pricing = Pricing::PerUser;
    delivery.charges.price_per_user_per_month = 30.0;
    assert_close(of_today(&scenario).cost_per_month[0], 3000.0);
    assert_close(of_today(&scenario).cost_per_month[12], 3300.0);
}

#[test]
fn the_minimum_charge_and_the_pass_through_are_those_of_the_whole_contract() {
    let mut scenario = ten_people_busy(1.0);
    let delivery = today(&mut scenario);
    bought(delivery);
    delivery.choices.delivered_by = DeliveredBy::Shared;
    delivery.operation.provider_share = 0.5;
    delivery.charges.price_per_unit = 10.0;
    (delivery.clauses.pass_through_per_year, delivery.clauses.minimum_charge_per_year) = (1200.0, 120_000.0);
    assert_close(of_today(&scenario).cost_per_month[0], 10_000.0 + 100.0);
}

#[test]
fn a_renewed_contract_shares_its_gain_on_todays_charges() {
    let mut scenario = ten_people_busy(1.0);
    for option in [0, 1] {
        let delivery = &mut scenario.options[option].deliveries[0];
        bought(delivery);
        delivery.choices.pricing = Pricing::GainShare;
        (delivery.charges.price_per_unit, delivery.charges.gain_share, delivery.charges.gain_cap_share) = (30.0, 0.5, 1.0);
        // Governance and trips are not part of this comparison.
        (delivery.governance.audit_per_year, delivery.clauses.trips_per_year, delivery.clauses.cost_per_trip) = (1200.0, 12.0, 500.0);
    }
    assert_eq!(of_new(&scenario).value(sourcewise::engine::Measure::Saving), 0.0);
    new(&mut scenario).charges.price_per_unit = 20.0;
    assert_close(of_new(&scenario).cost_per_month[0], 29_600.0 + 0.5 * 14_800.0 + 600.0);
}
