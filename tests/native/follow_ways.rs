//! The ways on from a contract that is followed: at the price really paid and the last volume, and for every sample.

use crate::native::follow_up::{contract, edit, followed, outcome, set};
use crate::native::plain::{self, assert_close};
use sourcewise::engine::compute;
use sourcewise::engine::follow_up::ways_on;
use sourcewise::model::{DeliveredBy, FollowEdit, FollowFigure, OptionId, Pricing, SAMPLES, WorkPlace};

#[test]
fn the_ways_on_start_from_the_price_paid_and_the_last_volume() {
    let mut scenario = contract(5.0, Pricing::FixedFee);
    (scenario.assumptions.start_year, scenario.assumptions.start_month) = (2024.0, 4.0);
    let delivery = plain::new(&mut scenario);
    (delivery.charges.baseline_share, delivery.charges.dead_band) = (1.0, 0.1);
    (delivery.clauses.market_price_share, delivery.clauses.market_trend_per_year) = (0.9, -0.1);
    let scenario = followed(scenario, &[(1.0, 1e9), (1.0, 33_000.0), (1.0, 33_000.0), (1.0, 33_000.0), (0.8, 30_000.0)]);
    let follow = scenario.follow.as_deref().unwrap();
    let found = ways_on(follow, &outcome(&scenario)).unwrap();
    let names: Vec<&str> = found.scenario.options.iter().map(|option| option.name.as_str()).collect();
    assert_eq!(names, ["Renew as it is", "Renegotiated at the market price", "Another provider", "Taken back and improved"]);
    // 129,000 for 11,400 units; signed at 10, and the market is at 0.9 · 0.9 of that after a year.
    assert_close(found.prices[0].paid, 129_000.0 / 11_400.0);
    assert_close(found.prices[0].market, 8.1);
    assert_close(found.scenario.services[0].demand.volume_per_month, 800.0);
    assert_close(found.scenario.services[0].demand.users, 80.0);
    assert_eq!((found.scenario.assumptions.start_year, found.scenario.assumptions.start_month), (2025.0, 7.0));
    let results = compute(&found.scenario).unwrap();
    let year = |option: u16| results.option(OptionId(option)).unwrap().years[0].value;
    assert_close(year(1), 800.0 * 12.0 * 129_000.0 / 11_400.0);
    assert_close(year(2), 800.0 * 12.0 * 8.1);
    assert_eq!(ways_on(follow, &outcome(&followed(contract(5.0, Pricing::PerUnit), &[]))), None, "without a row there is no price");
}

#[test]
fn the_market_price_follows_the_price_signed_whatever_was_paid_and_is_no_higher() {
    let market = |paid: f64| {
        let mut scenario = contract(5.0, Pricing::PerUnit);
        plain::new(&mut scenario).clauses.indexation_share = 1.0;
        (scenario.assumptions.price_inflation, plain::new(&mut scenario).clauses.market_trend_per_year) = (0.05, 0.02);
        plain::new(&mut scenario).transition.knowledge_transfer_months = 3.0;
        let scenario = followed(scenario, &[(1.0, paid); 4]);
        let found = ways_on(scenario.follow.as_deref().unwrap(), &outcome(&scenario)).unwrap();
        (found.prices[0].paid, found.prices[0].market)
    };
    for paid in [36_000.0, 60_000.0] {
        assert_close(market(paid).0, paid / 3000.0);
        assert_close(market(paid).1, 10.2);
    }
    assert_eq!(market(24_000.0).1, market(24_000.0).0, "nobody renegotiates to a higher price");
}

#[test]
fn pay_rises_as_it_does_where_the_team_works() {
    for (place, rise) in [(WorkPlace::Onshore, 1.02), (WorkPlace::Nearshore, 1.05), (WorkPlace::Offshore, 1.1)] {
        let mut scenario = contract(5.0, Pricing::PerUnit);
        let assumptions = &mut scenario.assumptions;
        (assumptions.wage_inflation_onshore, assumptions.wage_inflation_nearshore) = (0.02, 0.05);
        assumptions.wage_inflation_offshore = 0.1;
        for delivery in scenario.options.iter_mut().flat_map(|option| &mut option.deliveries) {
            delivery.choices.team_place = place;
            delivery.team.salary_per_year = 10_000.0;
            delivery.governance.retained_salary_per_year = 50_000.0;
        }
        // The new delivery is shared: your own team continues, and the retained people stay at home wherever it is.
        plain::new(&mut scenario).choices.delivered_by = DeliveredBy::Shared;
        plain::new(&mut scenario).operation.provider_share = 0.5;
        let scenario = followed(scenario, &[(1.0, 30_000.0); 8]);
        let found = ways_on(scenario.follow.as_deref().unwrap(), &outcome(&scenario)).unwrap().scenario;
        for option in [0, 1, 2, 3] {
            let delivery = &found.options[option].deliveries[0];
            assert_close(delivery.team.salary_per_year, 10_000.0 * rise * rise);
        }
        assert_close(found.options[0].deliveries[0].governance.retained_salary_per_year, 50_000.0 * 1.02 * 1.02);
    }
}

#[test]
fn every_option_of_every_sample_has_ways_on_that_can_be_computed() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        for option in &scenario.options {
            let mut followed = scenario.clone();
            edit(&mut followed, FollowEdit::Start(option.id));
            for (service, units) in outcome(&followed).periods[0].units_of_case.clone() {
                set(&mut followed, 0, FollowFigure::Units(service), units);
                set(&mut followed, 0, FollowFigure::Paid(service), units * 3.0);
            }
            let found = ways_on(followed.follow.as_deref().unwrap(), &outcome(&followed)).unwrap();
            let computed = compute(&found.scenario);
            assert!(computed.is_ok(), "{}, {}: {:?}", sample.label, option.name, computed.err());
            let mut broken = Vec::new();
            found.scenario.each(|address, value| {
                if !address.field.accepts(value) {
                    broken.push((address.to_string(), value));
                }
            });
            assert!(broken.is_empty(), "{}: {broken:?}", sample.label);
        }
    }
}
