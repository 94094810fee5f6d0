//! Ranges that would break a rule together: every future keeps it, and is the plain calculation with its numbers.

use sourcewise::engine::simulation::{Delays, Simulation, simulate};
use sourcewise::engine::{Measure, compute, problems};
use sourcewise::model::{
    Address, Along, CHARGES, CLAUSES, CREDITS, CreditScheme, DEMAND, Field, GroupId, Place, Pricing, RATES, Range, SAMPLES, Sample,
    Scenario, Shape, Staffing, TRANSITION, Together,
};

/// The futures of a test, all of one block.
const FUTURES: u32 = 256;

/// A number with its range: value, low, high.
type Uncertain = (&'static Field, f64, f64, f64);

/// The place in the sample's third option that moves its only service to a provider.
fn moved(scenario: &Scenario) -> Place {
    let service = scenario.services[0].id;
    let has_provider = scenario.options.iter().filter(|option| option.id != scenario.status_quo);
    let option = has_provider.into_iter().find(|option| option.deliveries[0].has_provider()).unwrap();
    Place::Delivery(option.id, service)
}

/// A sample with these ranges only, after a change.
fn ranged(change: impl Fn(&mut Scenario), place: impl Fn(&Scenario) -> Place, numbers: &[Uncertain]) -> Scenario {
    let mut scenario = (Sample::from_id("service_desk_1").unwrap().scenario)();
    scenario.ranges.clear();
    scenario.together.clear();
    scenario.simulation.trials = 1_024;
    change(&mut scenario);
    let place = place(&scenario);
    for (field, value, low, high) in numbers {
        let address = Address { place, field };
        assert!(scenario.set_number(address, *value), "{address}");
        assert!(scenario.set_range(address, Some(Range::new(*low, *high, Shape::Uniform))), "{address}");
    }
    let problems = problems(&scenario);
    assert!(problems.is_empty(), "{problems:?}");
    scenario
}

/// Every rule that joins numbers, with ranges that break it together.
fn every_rule() -> Vec<(&'static str, Scenario)> {
    let provider = |change: fn(&mut sourcewise::model::Delivery)| {
        move |scenario: &mut Scenario| {
            let today = scenario.status_quo;
            let others = scenario.options.iter_mut().filter(|option| option.id != today);
            others.flat_map(|option| &mut option.deliveries).filter(|delivery| delivery.has_provider()).for_each(change);
        }
    };
    let service = |scenario: &Scenario| Place::Service(scenario.services[0].id);
    let steps = [(&CHARGES.second_tier_share, 0.1, 0.05, 0.6), (&CHARGES.third_tier_share, 0.3, 0.1, 0.7)];
    let phases: [Uncertain; 3] = [
        (&TRANSITION.selection_months, 6.0, 3.0, 20.0),
        (&TRANSITION.knowledge_transfer_months, 3.0, 2.0, 20.0),
        (&TRANSITION.parallel_run_months, 2.0, 1.0, 30.0),
    ];
    let credits: [Uncertain; 5] = [
        (&CREDITS.second_tier_gap, 0.01, 0.0, 0.04),
        (&CREDITS.third_tier_gap, 0.02, 0.01, 0.05),
        (&CREDITS.first_tier_credit, 0.02, 0.0, 0.09),
        (&CREDITS.second_tier_credit, 0.05, 0.01, 0.1),
        (&CREDITS.third_tier_credit, 0.08, 0.02, 0.1),
    ];
    vec![
        (
            "shares",
            ranged(
                provider(|delivery| delivery.choices.pricing = Pricing::TimeAndMaterials),
                moved,
                &[(&RATES.nearshore_share, 0.3, 0.1, 0.9), (&RATES.offshore_share, 0.3, 0.1, 0.9)],
            ),
        ),
        ("phases", ranged(|_| (), moved, &phases)),
        (
            "indexation",
            ranged(
                provider(|delivery| delivery.choices.pricing = Pricing::PerUnit),
                moved,
                &[(&CLAUSES.indexation_floor, 0.01, 0.0, 0.05), (&CLAUSES.indexation_cap, 0.03, 0.01, 0.05)],
            ),
        ),
        ("price tiers", ranged(provider(|delivery| delivery.choices.pricing = Pricing::PerUnit), moved, &steps)),
        ("credits", ranged(provider(|delivery| delivery.choices.credit_scheme = CreditScheme::Tiers), moved, &credits)),
        (
            "busy hours",
            ranged(
                |scenario| scenario.services[0].choices.staffing = Staffing::Queue,
                service,
                &[(&DEMAND.busy_hours_per_week, 20.0, 5.0, 40.0), (&DEMAND.peak_factor, 1.2, 1.0, 6.0)],
            ),
        ),
    ]
}

/// A scenario without ranges and with other numbers.
fn with(scenario: &Scenario, numbers: impl Iterator<Item = (Address, f64)>) -> Scenario {
    let mut plain = Scenario { ranges: Vec::new(), together: Vec::new(), ..scenario.clone() };
    numbers.for_each(|(address, number)| assert!(plain.set_number(address, number), "{address}: {number}"));
    plain
}

#[test]
fn every_future_keeps_every_rule_and_is_its_plain_calculation() {
    for (rule, scenario) in every_rule() {
        let mut simulation = Simulation::new(&scenario, Delays::Expected).unwrap();
        let (drawn, numbers) = (simulation.drawn(0, FUTURES), simulation.futures(0, FUTURES));
        assert!(drawn.len() > 1, "{rule}");
        let row = numbers.len() / FUTURES as usize;
        let mut at_the_limit = 0;
        for future in 0..FUTURES as usize {
            let values = || drawn.iter().map(|(address, values)| (*address, values[future]));
            let plain = with(&scenario, values());
            assert!(problems(&plain).is_empty(), "{rule}, future {future}: {:?}", problems(&plain));
            // A millionth further from the plain numbers would break the rule.
            let further = |(address, value): (Address, f64)| {
                let plain = scenario.number(address).unwrap();
                (address, (plain + (value - plain) * 1.000_001).clamp(address.field.range.0, address.field.range.1))
            };
            at_the_limit += usize::from(!problems(&with(&scenario, values().map(further))).is_empty());
            if future % 32 != 0 {
                continue;
            }
            let outcome = compute(&plain).unwrap();
            for (option, found) in outcome.options.iter().zip(numbers[future * row..].chunks_exact(3)) {
                let expected = option.value(Measure::PresentValue);
                assert!((found[0] - expected).abs() <= 1e-11 * expected, "{rule} {}, future {future}: {found:?} {expected}", option.id);
            }
        }
        assert!((4..FUTURES as usize).contains(&at_the_limit), "{rule}: {at_the_limit} futures are at the limit");
    }
}

#[test]
fn the_ends_of_drivers_keep_every_rule_alone_and_as_a_group() {
    for (rule, scenario) in every_rule() {
        let mut grouped = scenario.clone();
        let members = scenario.ranges.iter().map(|(address, _)| (*address, Along::With)).collect();
        grouped.together = vec![Together { id: GroupId(1), name: "All".to_string(), strength: 1.0, members }];
        for scenario in [scenario, grouped] {
            let found = simulate(&scenario, Delays::Expected).unwrap();
            assert!(!found.drivers.is_empty() && found.failed == 0, "{rule}");
            for driver in &found.drivers {
                for end in [|low: f64, _: f64| low, |_: f64, high: f64| high] {
                    let numbers = driver.ends.iter().map(|(path, low, high)| {
                        let address = scenario.ranges.iter().map(|(address, _)| *address).find(|address| address.to_string() == *path);
                        (address.unwrap(), end(*low, *high))
                    });
                    let problems = problems(&with(&scenario, numbers));
                    assert!(problems.is_empty(), "{rule} {:?}: {problems:?}", driver.ends);
                }
            }
        }
    }
}

#[test]
fn a_fact_in_two_contracts_stays_one_where_only_one_of_them_is_at_its_limit() {
    let sample = SAMPLES.iter().find(|sample| {
        let scenario = (sample.scenario)();
        scenario.delivery(scenario.status_quo, scenario.services[0].id).unwrap().has_provider()
    });
    let mut scenario = (sample.unwrap().scenario)();
    scenario.ranges.clear();
    scenario.together.clear();
    let (today, service) = (scenario.status_quo, scenario.services[0].id);
    let place = scenario.options.iter().position(|option| option.id == today).unwrap();
    scenario.options[place].deliveries[0].choices.pricing = Pricing::TimeAndMaterials;
    let copy = scenario.copy_option(today).unwrap();
    let at = |option, field| Address { place: Place::Delivery(option, service), field };
    for (option, offshore) in [(today, 0.1), (copy, 0.5)] {
        assert!(
            scenario.set_number(at(option, &RATES.nearshore_share), 0.3)
                && scenario.set_number(at(option, &RATES.offshore_share), offshore)
        );
    }
    assert!(scenario.set_range(at(today, &RATES.nearshore_share), Some(Range::new(0.1, 0.95, Shape::Uniform))));
    let drawn = Simulation::new(&scenario, Delays::Expected).unwrap().drawn(0, FUTURES);
    let column = |option| &drawn.iter().find(|(address, _)| *address == at(option, &RATES.nearshore_share)).unwrap().1;
    assert_eq!(column(today), column(copy), "the same people in both");
    let most = column(today).iter().copied().fold(0.0, f64::max);
    assert!(most <= 0.5 + 1e-8 && most > 0.499, "{most}: the option with more offshore hours limits both");
}
