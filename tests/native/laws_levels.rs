//! Laws of service levels, of people, and of queues.

use crate::native::random;
use crate::native::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::{Category, Measure, Outcome, persistent_failure};
use sourcewise::graph::{Graph, Label, Plan, Reach, Unit, Workspace};
use sourcewise::model::{
    CREDITS, Choice, CreditScheme, DEMAND, DeliveredBy, GovernanceMethod, LEVELS, OPERATION, PERFORMANCE, Pricing, Scenario, SoftCost,
    Staffing,
};

fn with_scheme(scenario: &Scenario, scheme: CreditScheme) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.choices.soft_cost = SoftCost::LeftOut;
    random::deliveries(&mut scenario).for_each(|delivery| delivery.choices.credit_scheme = scheme);
    scenario
}

fn schemes() -> impl Strategy<Value = CreditScheme> {
    prop::sample::select(CreditScheme::ALL[1..].to_vec())
}

/// The maximum credit of a scheme, as a share of charges.
fn at_risk(scenario: &Scenario, scheme: CreditScheme) -> f64 {
    let credits = scenario.options.iter().flat_map(|option| &option.deliveries).map(|delivery| &delivery.credits);
    let most = credits.map(|credits| if scheme == CreditScheme::Tiers { credits.third_tier_credit } else { credits.at_risk_share });
    most.fold(0.0, f64::max)
}

/// Everyone works in-house under every option, so that a month's cost is the cost of people.
fn only_people(scenario: &Scenario, staffing: Staffing) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.choices.soft_cost = SoftCost::LeftOut;
    scenario.services.iter_mut().for_each(|service| service.choices.staffing = staffing);
    random::deliveries(&mut scenario).for_each(|delivery| {
        delivery.choices.delivered_by = DeliveredBy::InHouse;
        delivery.choices.team_place = sourcewise::model::WorkPlace::Onshore;
    });
    without(
        &scenario,
        &[
            "replacement_value",
            "platform_per_year",
            "material_per_unit",
            "automation_cost",
            "automation_cost_per_year",
            "improvement_cost",
            "volume_growth",
            "severance_months",
            "retention_share",
            "retraining_per_person",
        ],
    )
}

fn qualities(outcome: &Outcome) -> Vec<(f64, f64, f64)> {
    let quality = outcome.options.iter().flat_map(|option| &option.quality);
    quality.map(|quality| (quality.worst_miss.value, quality.persistent_failure.value, quality.loss_per_year.value)).collect()
}

/// The probability of persistent failure in a year with this probability of missing a month.
fn failure(miss: f64) -> f64 {
    let graph = Graph::new(1);
    let node = persistent_failure(graph.input(miss, Label::new("Miss", Unit::Share))).id();
    let mut workspace = Workspace::default();
    let plan = Plan::new(&graph, &[node], Reach::Nothing);
    plan.evaluate(&graph, &[[miss]], &mut workspace);
    plan.read(node, &workspace)[0][0]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn credits_never_exceed_the_amount_at_risk(scenario in random::scenario(), pricing in prop::sample::select(Pricing::ALL.to_vec()), scheme in schemes()) {
        let scenario = bought(&scenario, pricing);
        let most = at_risk(&scenario, scheme);
        for (with, without) in both_charges(&with_scheme(&scenario, scheme), &scenario) {
            prop_assert!(at_least(without, with, without) && at_least(with, without * (1.0 - most), without), "{scheme:?}");
        }
    }

    #[test]
    fn credits_reduce_charges_by_at_most_the_amount_at_risk(scenario in random::scenario(), scheme in schemes()) {
        let most = at_risk(&scenario, scheme);
        let (with, none) = (outcome(&with_scheme(&scenario, scheme)), outcome(&with_scheme(&scenario, CreditScheme::None)));
        let costs = category(&with, Category::Provider).into_iter().zip(category(&none, Category::Provider));
        let gain_shares = scenario.options.iter().any(|option| option.deliveries.iter().any(|delivery| delivery.choices.pricing == Pricing::GainShare));
        for ((with, without), option) in costs.zip(&none.options) {
            // A gain share is measured against today's cost after credits.
            prop_assert!(gain_shares || at_least(with, without * (1.0 - most), amounts(option)));
            prop_assert!(at_least(without, with, amounts(option)));
        }
        for option in &none.options {
            prop_assert_eq!(driver_of_credits(option), 0.0);
            prop_assert!(option.quality.iter().all(|quality| quality.credits_per_year.is_none() && quality.credit_cover.is_none()));
        }
    }

    #[test]
    fn a_certain_miss_costs_exactly_what_the_clause_says(scenario in random::scenario(), weights in prop::array::uniform3(0.0..1.0_f64)) {
        let mut scenario = bought(&scenario, Pricing::PerUser);
        for service in &mut scenario.services {
            service.levels.iter_mut().zip(weights).for_each(|(level, weight)| (level.target, level.weight) = (1.0, weight));
        }
        for delivery in random::deliveries(&mut scenario) {
            delivery.levels.iter_mut().for_each(|level| (level.expected, level.spread) = (0.9, 0.0001));
            delivery.credits = scenario_credits();
        }
        let weight: f64 = weights.iter().sum();
        let clauses = [
            (CreditScheme::Pool, 0.12 * (0.5 * weight).min(1.0)),
            (CreditScheme::Points, ((30.0 * weight - 5.0).max(0.0) * 0.003).min(0.12)),
            (CreditScheme::PerPercentagePoint, (10.0 * weight * 0.01).min(0.12)),
            (CreditScheme::Tiers, 0.5),
        ];
        for (scheme, share) in clauses {
            for (with, without) in both_charges(&with_scheme(&scenario, scheme), &scenario) {
                // If the spread crosses the cap, the mean of capped credits is slightly below both.
                let room = if scheme == CreditScheme::PerPercentagePoint { 1e-4 * without.abs() } else { 0.0 };
                let expected = without * (1.0 - share * 0.75);
                prop_assert!(close(with, expected, without) || (with - expected).abs() <= room, "{scheme:?}: {with} of {without}");
            }
        }
    }

    #[test]
    fn doing_worse_never_lowers_credits(scenario in random::scenario(), scheme in schemes(), worse in 0.0..0.2_f64) {
        let scenario = with_scheme(&bought(&scenario, Pricing::PerUser), scheme);
        let badly = changed(&scenario, |address, value| (address.field.id == "expected").then_some((value - worse).max(0.0)));
        for (well, badly) in both_charges(&scenario, &badly) {
            prop_assert!(at_least(well, badly, well), "{scheme:?}");
        }
        let all_back = everywhere(&scenario, &CREDITS.earn_back_share, 1.0);
        prop_assert_eq!(charges(&all_back), charges(&with_scheme(&scenario, CreditScheme::None)));
    }

    #[test]
    fn probabilities_and_availabilities_are_shares(scenario in random::scenario()) {
        for option in &outcome(&scenario).options {
            let mut chain = 1.0;
            for quality in &option.quality {
                prop_assert_eq!(quality.misses.len(), LEVELS);
                let misses: Vec<f64> = quality.misses.iter().map(|miss| miss.value).collect();
                prop_assert!(misses.iter().chain([&quality.availability.value, &quality.persistent_failure.value]).all(|share| (0.0..=1.0).contains(share)));
                prop_assert_eq!(quality.worst_miss.value, misses.iter().copied().fold(0.0, f64::max));
                prop_assert!(quality.downtime_minutes.value >= 0.0 && quality.loss_per_year.value >= 0.0);
                prop_assert!(quality.credits_per_year.is_none_or(|credits| credits.value >= 0.0));
                chain *= quality.availability.value;
            }
            let found = option.value(Measure::ChainAvailability);
            prop_assert!((0.0..=1.0).contains(&found) && close(found, chain, 1.0));
        }
    }

    #[test]
    fn the_business_loses_the_more_the_worse_it_is_served(scenario in random::scenario(), worse in 0.0..0.2_f64) {
        let before = outcome(&scenario);
        let badly = changed(&scenario, |address, value| match address.field {
            field if field == &PERFORMANCE.expected => Some((value - worse).max(0.0)),
            field if field == &OPERATION.availability => Some((value - worse).max(0.5)),
            _ => None,
        });
        for (before, after) in qualities(&before).into_iter().zip(qualities(&again(&before, &badly))) {
            prop_assert!(after.0 >= before.0 && at_least(after.1, before.1, 1.0) && at_least(after.2, before.2, before.2));
        }
    }

    #[test]
    fn persistent_failure_grows_with_the_probability_of_a_miss(miss in 0.0..1.0_f64, more in 0.0..1.0_f64) {
        let (low, high) = (failure(miss), failure(miss + (1.0 - miss) * more));
        prop_assert!((0.0..=1.0).contains(&low) && high >= low - 1e-12);
        prop_assert!(low <= (10.0 * miss.powi(3) + 792.0 * miss.powi(5)).min(1.0) + 1e-12, "no more than every way by itself");
    }

    #[test]
    fn more_calls_never_need_fewer_people(scenario in random::scenario(), more in 0.0..2.0_f64) {
        let scenario = only_people(&scenario, Staffing::Queue);
        let few = outcome(&scenario);
        let many = changed(&scenario, |address, value| {
            (address.field == &DEMAND.volume_per_month).then_some((value * (1.0 + more)).min(1e8))
        });
        for (few, many) in few.options.iter().zip(&again(&few, &many).options) {
            prop_assert!(few.cost_per_month.iter().zip(&many.cost_per_month).all(|(few, many)| at_least(*many, *few, *few)));
        }
    }

    #[test]
    fn a_queue_needs_more_people_than_the_work_alone(scenario in random::scenario()) {
        // Without idle time and busy hours, waiting is the only difference.
        let plain = |staffing| {
            let scenario = without(&only_people(&scenario, staffing), &["automated_share", "efficiency_gain", "minimum_seats"]);
            changed(&scenario, |address, _| ["utilisation", "peak_factor"].contains(&address.field.id).then_some(1.0))
        };
        for (queue, work) in both_charges(&plain(Staffing::Queue), &plain(Staffing::Workload)) {
            prop_assert!(at_least(queue, work, work), "{queue} {work}");
        }
    }

    #[test]
    fn people_follow_the_way_they_are_counted(scenario in random::scenario(), factor in 0.1..1.0_f64) {
        let still = ["minimum_seats"];
        for (staffing, id, inverse) in [(Staffing::Workload, "minutes_per_unit", false), (Staffing::Ratio, "units_per_person", true), (Staffing::Headcount, "headcount", false)] {
            let scenario = without(&only_people(&scenario, staffing), &still);
            let start = changed(&scenario, |address, _| (address.field.id == id).then_some(100.0));
            let scaled = changed(&scenario, |address, _| (address.field.id == id).then_some(100.0 * factor));
            for (start, scaled) in both_charges(&start, &scaled) {
                let expected = if inverse { start / factor } else { start * factor };
                prop_assert!(close(scaled, expected, start), "{staffing:?}");
            }
        }
    }

    #[test]
    fn seats_that_are_always_filled_are_a_floor(scenario in random::scenario(), seats in 0.0..50.0_f64, staffing in prop::sample::select(Staffing::ALL.to_vec())) {
        let scenario = everywhere(&without(&only_people(&scenario, staffing), &["learning_dip"]), &DEMAND.minimum_seats, seats);
        // People required only by the seats: no volume, no entered number.
        let idle = without(&scenario, &["volume_per_month", "headcount"]);
        for (busy, idle) in both_charges(&scenario, &idle) {
            prop_assert!(at_least(busy, idle, busy), "{busy} {idle}");
        }
    }

    #[test]
    fn the_table_of_administrators_never_falls_with_size(scenario in random::scenario(), more in 0.0..3.0_f64) {
        let mut scenario = bought(&scenario, Pricing::PerUser);
        random::deliveries(&mut scenario).for_each(|delivery| delivery.choices.governance_method = GovernanceMethod::Table);
        scenario.services.iter_mut().for_each(|service| service.choices.staffing = Staffing::Workload);
        let small = outcome(&scenario);
        let large = changed(&scenario, |address, value| (address.field == &DEMAND.volume_per_month).then_some((value * (1.0 + more)).min(1e8)));
        let large = category(&again(&small, &large), Category::Governance);
        for (small, large) in category(&small, Category::Governance).into_iter().zip(large) {
            prop_assert!(at_least(large, small, small));
        }
    }
}

fn driver_of_credits(option: &sourcewise::engine::OptionOutcome) -> f64 {
    driver(option, sourcewise::engine::Driver::Credits)
}

/// Terms of all clauses with different numbers.
fn scenario_credits() -> sourcewise::model::Credits<f64> {
    sourcewise::model::Credits {
        at_risk_share: 0.12,
        pool_share: 0.5,
        points_per_miss: 30.0,
        free_points: 5.0,
        share_per_point: 0.003,
        share_per_percentage_point: 0.01,
        first_tier_credit: 0.1,
        second_tier_gap: 0.009,
        second_tier_credit: 0.25,
        third_tier_gap: 0.049,
        third_tier_credit: 0.5,
        repeat_multiplier: 1.0,
        earn_back_share: 0.25,
    }
}
