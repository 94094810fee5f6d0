//! Every rule across inputs blocks a scenario that breaks it, names the part and the remedy, and disappears when fixed.

use sourcewise::engine::{compute, problems};
use sourcewise::model::{
    ASSUMPTIONS, Address, CHARGES, CLAUSES, CREDITS, CreditScheme, Delivery, LEVEL, LevelId, OptionId, Place, Pricing, ProviderId, RATES,
    Range, Scenario, ServiceId, ServiceKind, Shape, TRANSITION, Template,
};

/// A help desk, in-house today, with an onshore provider.
fn scenario() -> Scenario {
    let mut scenario = Scenario::empty("Rules");
    scenario.add_service(ServiceKind::from_id("help_desk").unwrap()).unwrap();
    for template in ["in_house", "onshore"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    scenario
}

const PROVIDED: Place = Place::Delivery(OptionId(2), ServiceId(1));

fn provided(scenario: &mut Scenario) -> &mut Delivery {
    scenario.delivery_mut(OptionId(2), ServiceId(1)).unwrap()
}

/// Breaks one rule and fixes it again: the message starts with `who`, contains `what`, and is shown at `place` and at the first
/// of its inputs, if it has any.
fn breaks(who: &str, what: &str, place: Option<Place>, input: Option<&str>, damage: fn(&mut Scenario), mend: fn(&mut Scenario)) {
    let mut scenario = scenario();
    assert_eq!(problems(&scenario), []);
    damage(&mut scenario);
    let found = problems(&scenario);
    assert_eq!(found.len(), 1, "{what}: {found:?}");
    let problem = &found[0];
    assert!(problem.message.starts_with(who) && problem.message.contains(what) && problem.message.ends_with('.'), "{}", problem.message);
    assert!(problem.remedy.ends_with('.') && problem.remedy.split(' ').count() >= 4, "{}", problem.remedy);
    assert_eq!(problem.place, place, "{what}");
    assert_eq!(problem.inputs.first().map(Address::to_string).as_deref(), input, "{what}");
    assert!(problem.inputs.iter().all(|address| scenario.number(*address).is_some()), "{what}");
    assert_eq!(compute(&scenario).unwrap_err(), found, "it blocks");
    mend(&mut scenario);
    assert_eq!(problems(&scenario), [], "{what}");
    assert!(compute(&scenario).is_ok());
}

#[test]
fn a_provider_has_to_exist() {
    let mend = |scenario: &mut Scenario| provided(scenario).provider = ProviderId(1);
    breaks("Onshore provider: ", "does not exist", Some(PROVIDED), None, |scenario| provided(scenario).provider = ProviderId(77), mend);
}

#[test]
fn shares_of_hours_add_up_to_a_whole() {
    let damage = |scenario: &mut Scenario| {
        let delivery = provided(scenario);
        delivery.choices.pricing = Pricing::TimeAndMaterials;
        (delivery.rates.nearshore_share, delivery.rates.offshore_share) = (0.5, 0.6);
    };
    let input = "options.o2.deliveries.s1.rates.nearshore_share";
    breaks("Onshore provider: ", "more than 100 %", Some(PROVIDED), Some(input), damage, |scenario| {
        provided(scenario).rates.nearshore_share = 0.4;
    });
}

#[test]
fn the_way_there_is_shorter_than_the_comparison() {
    let input = "options.o2.deliveries.s1.transition.selection_months";
    let longer: fn(&mut Scenario) = |scenario| provided(scenario).transition.parallel_run_months = 36.0;
    let shorter: fn(&mut Scenario) = |scenario| scenario.assumptions.horizon_years = 3.0;
    breaks(
        "Onshore provider: ",
        "take up the whole horizon",
        Some(PROVIDED),
        Some(input),
        |scenario| {
            provided(scenario).transition.parallel_run_months = 36.0;
            scenario.assumptions.horizon_years = 3.0;
        },
        |scenario| scenario.assumptions.horizon_years = 4.0,
    );
    for harmless in [longer, shorter] {
        let mut scenario = scenario();
        harmless(&mut scenario);
        assert_eq!(problems(&scenario), []);
    }
}

#[test]
fn price_steps_are_in_order() {
    let damage = |scenario: &mut Scenario| provided(scenario).charges.second_tier_share = 2.0;
    let input = "options.o2.deliveries.s1.charges.second_tier_share";
    breaks("Onshore provider: ", "starts below tier 2", Some(PROVIDED), Some(input), damage, |scenario| {
        provided(scenario).charges.second_tier_share = CHARGES.second_tier_share.default;
    });
}

#[test]
fn indexation_has_its_floor_below_its_cap() {
    let damage = |scenario: &mut Scenario| provided(scenario).clauses.indexation_floor = 0.2;
    let input = "options.o2.deliveries.s1.clauses.indexation_floor";
    breaks("Onshore provider: ", "indexation", Some(PROVIDED), Some(input), damage, |scenario| {
        provided(scenario).clauses.indexation_floor = CLAUSES.indexation_floor.default;
    });
}

#[test]
fn steps_of_credits_are_in_order() {
    let damage = |scenario: &mut Scenario| {
        let delivery = provided(scenario);
        delivery.choices.credit_scheme = CreditScheme::Tiers;
        delivery.credits.first_tier_credit = 0.9;
    };
    let input = "options.o2.deliveries.s1.credits.second_tier_gap";
    breaks("Onshore provider: ", "out of order", Some(PROVIDED), Some(input), damage, |scenario| {
        provided(scenario).credits.first_tier_credit = CREDITS.first_tier_credit.default;
    });
}

#[test]
fn a_month_is_a_month_and_every_number_lies_in_its_range() {
    let start = Some("assumptions.start_month");
    let thirteenth: fn(&mut Scenario) = |scenario| scenario.assumptions.start_month = 13.0;
    let between: fn(&mut Scenario) = |scenario| scenario.assumptions.start_month = 1.5;
    for damage in [thirteenth, between] {
        let what = "Start, month accepts whole numbers from 1 to 12";
        breaks("All options: ", what, Some(Place::Assumptions), start, damage, |scenario| scenario.assumptions.start_month = 12.0);
    }
    let users = |scenario: &mut Scenario| scenario.services[0].demand.users = f64::NAN;
    let place = Some(Place::Service(ServiceId(1)));
    breaks("Help desk: ", "Users", place, Some("services.s1.demand.users"), users, |scenario| scenario.services[0].demand.users = 10.0);
}

/// The place of uncertain numbers in these tests.
fn hourly_rate() -> Address {
    Address { place: PROVIDED, field: &RATES.onshore_rate_per_hour }
}

#[test]
fn an_uncertain_number_lies_between_its_ends() {
    let outside = |scenario: &mut Scenario| {
        assert!(scenario.set_range(hourly_rate(), Some(Range::new(60.0, 70.0, Shape::Triangular))));
    };
    let input = "options.o2.deliveries.s1.rates.onshore_rate_per_hour";
    breaks("Onshore provider: ", "does not include its value", Some(PROVIDED), Some(input), outside, |scenario| {
        assert!(scenario.set_number(hourly_rate(), 60.0));
    });
    let promise = Address { place: Place::Level(ServiceId(1), LevelId(1)), field: &LEVEL.target };
    let mut scenario = scenario();
    scenario.ranges.push((promise, Range::new(0.9, 0.1, Shape::Uniform)));
    assert!(problems(&scenario)[0].message.starts_with("Help desk: "));
}

#[test]
fn a_lognormal_number_is_above_zero() {
    let damage = |scenario: &mut Scenario| {
        assert!(scenario.set_range(hourly_rate(), Some(Range::new(0.0, 70.0, Shape::Lognormal))));
    };
    let input = "options.o2.deliveries.s1.rates.onshore_rate_per_hour";
    breaks("Onshore provider: ", "lognormal", Some(PROVIDED), Some(input), damage, |scenario| {
        assert!(scenario.set_range(hourly_rate(), Some(Range::new(1.0, 70.0, Shape::Lognormal))));
    });
}

#[test]
fn a_comparison_has_services_options_and_a_today() {
    fn whole(what: &str, damage: fn(&mut Scenario), mend: fn(&mut Scenario)) {
        breaks("", what, None, None, damage, mend);
    }
    whole("today's", |scenario| scenario.status_quo = OptionId(9), |scenario| scenario.status_quo = OptionId(1));
    whole(
        "two to eight options",
        |scenario| scenario.options.truncate(1),
        |scenario| {
            scenario.add_option(Template::from_id("offshore").unwrap()).unwrap();
        },
    );
    whole(
        "no delivery for a service",
        |scenario| scenario.options[1].deliveries.clear(),
        |scenario| {
            *scenario = self::scenario();
        },
    );
    whole("one to twelve services", |scenario| scenario.services.clear(), |scenario| *scenario = self::scenario());
}

#[test]
fn rules_about_unused_inputs_stay_silent() {
    let mut scenario = scenario();
    let unused = scenario.delivery_mut(OptionId(1), ServiceId(1)).unwrap();
    unused.provider = ProviderId(77);
    unused.clauses.indexation_floor = 0.2;
    unused.credits.first_tier_credit = 0.9;
    unused.transition.selection_months = TRANSITION.selection_months.range.1;
    let provided = provided(&mut scenario);
    (provided.rates.nearshore_share, provided.rates.offshore_share) = (0.9, 0.9);
    scenario.assumptions.start_month = ASSUMPTIONS.start_month.range.1;
    assert_eq!(problems(&scenario), []);
}

#[test]
fn busy_hours_have_no_more_calls_than_the_week() {
    fn demand(scenario: &mut Scenario, busy: f64, peak: f64) {
        let service = &mut scenario.services[0];
        service.choices.staffing = sourcewise::model::Staffing::Queue;
        let demand = &mut service.demand;
        (demand.covered_hours_per_week, demand.busy_hours_per_week, demand.peak_factor) = (40.0, busy, peak);
    }
    let place = Place::Service(ServiceId(1));
    let input = "services.s1.demand.busy_hours_per_week";
    let what = "more calls than the whole week";
    breaks("Help desk: ", what, Some(place), Some(input), |scenario| demand(scenario, 15.0, 3.0), |scenario| demand(scenario, 15.0, 2.6));
    // Where every opening hour is busy, as in links of released versions, the ratio sizes the seats alone.
    for (busy, peak) in [(40.0, 3.0), (168.0, 3.0), (20.0, 2.0), (0.0, 20.0)] {
        let mut scenario = scenario();
        demand(&mut scenario, busy, peak);
        assert_eq!(problems(&scenario), [], "{busy} busy hours at {peak}");
    }
    let mut by_workload = scenario();
    demand(&mut by_workload, 15.0, 3.0);
    by_workload.services[0].choices.staffing = sourcewise::model::Staffing::Workload;
    assert_eq!(problems(&by_workload), []);
}
