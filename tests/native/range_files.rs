//! Ranges, groups and settings of the simulation in files, links and differences.

use serde_json::{Value, json};
use sourcewise::engine::{Levers, compute, range_of, set_range, suggested_groups, typical_ranges};
use sourcewise::exchange::futures_settings::{read_confidence, read_seed};
use sourcewise::exchange::{json, link};
use sourcewise::model::typical::{CLASSES, POLICY};
use sourcewise::model::{
    ASSUMPTIONS, Address, Along, Bid, CHARGES, DeliveredBy, Delivery, Difference, Ends, GroupId, PROVIDER_TERMS, Place, Pricing, Range,
    SAMPLES, Scenario, Shape, SimulationSettings, TEMPLATES, Together, differences,
};

const INFLATION: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.price_inflation };
const PAY: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.wage_inflation_onshore };

/// The first sample with two ranges that move together, and other settings.
fn together() -> Scenario {
    let mut scenario = (SAMPLES[0].scenario)();
    assert!(scenario.set_range(INFLATION, Some(Range::new(0.01, 0.04, Shape::Normal))));
    assert!(scenario.set_range(PAY, Some(Range { weights: [0.25, 0.5, 0.25], ..Range::new(0.02, 0.05, Shape::Discrete) })));
    let members = vec![(INFLATION, Along::With), (PAY, Along::Against)];
    scenario.together.push(Together { id: GroupId(1), name: "Pay".to_string(), strength: 0.6, members });
    scenario.simulation = SimulationSettings { seed: 7, trials: 4_096, confidence: 0.9 };
    scenario
}

#[test]
fn groups_weights_and_settings_travel_in_files_and_links() {
    let scenario = together();
    assert!(json::read(&json::write(&scenario)) == Ok(scenario.clone()));
    assert!(link::decode(&link::encode(&scenario)) == Ok(scenario));
}

#[test]
fn defaults_are_left_out() {
    let mut scenario = together();
    scenario.together.clear();
    scenario.simulation = SimulationSettings::default();
    scenario.ranges.retain(|(address, _)| *address == INFLATION);
    let document = json::write(&scenario);
    assert!(document.get("together").is_none() && document.get("simulation").is_none());
    assert!(document["ranges"][INFLATION.to_string()].get("weights").is_none());
}

#[test]
fn faulty_groups_and_settings_are_reported_with_their_path() {
    let (inflation, pay) = (INFLATION.to_string(), PAY.to_string());
    let group = |strength: Value, inputs: Value| json!({ "name": "Pay", "strength": strength, "inputs": inputs });
    let both = json!({ inflation.clone(): 1, pay.clone(): -1 });
    let unknown = json!({ inflation.clone(): 1, "assumptions.tax_rate": 1 });
    let cases = [
        ("together", json!({ "g1": group(json!(0.6), json!({ inflation.clone(): 1 })) }), "together.g1"),
        ("together", json!({ "g1": group(json!(1.5), both.clone()) }), "together.g1.strength"),
        ("together", json!({ "g1": { "name": "Pay", "inputs": both.clone() } }), "together.g1"),
        (
            "together",
            json!({ "g1": group(json!(0.6), json!({ inflation.clone(): 1, pay.clone(): 2 })) }),
            "together.g1.inputs.assumptions.wage_inflation_onshore",
        ),
        ("together", json!({ "g1": group(json!(0.6), both.clone()), "g2": group(json!(0.6), both.clone()) }), "together.g2"),
        ("together", json!({ "pay": group(json!(0.6), both.clone()) }), "together"),
        ("together", json!({ "g1": group(json!(0.6), unknown) }), "together.g1.inputs"),
        ("simulation", json!({ "seed": 1.5 }), "simulation.seed"),
        ("simulation", json!({ "seed": -1 }), "simulation.seed"),
        ("simulation", json!({ "seed": 4_294_967_296_u64 }), "simulation.seed"),
        ("simulation", json!({ "trials": 1000 }), "simulation.trials"),
        ("simulation", json!({ "trials": 131_072 }), "simulation.trials"),
        ("simulation", json!({ "confidence": 0.99 }), "simulation.confidence"),
        ("simulation", json!({ "draws": 3 }), "simulation"),
    ];
    for (key, value, path) in cases {
        let mut document = json::write(&together());
        document[key] = value.clone();
        let faults = json::read(&document).expect_err(path);
        assert!(faults.iter().any(|fault| fault.path == path), "{value}: {faults:?}");
    }
    for weights in [json!([0.5, 0.5]), json!([0.5, 0.6, -0.1]), json!([0.3, 0.3, 0.3]), json!("third")] {
        let mut document = json::write(&together());
        document["ranges"][&pay]["weights"] = weights;
        let faults = json::read(&document).unwrap_err();
        assert_eq!(faults[0].path, format!("ranges.{pay}.weights"));
    }
}

#[test]
fn a_seed_and_a_confidence_are_read_as_typed_and_never_rounded() {
    let seeds = [("7", Some(7)), ("4,294,967,295", Some(u32::MAX)), ("0", Some(0)), ("1.5", None), ("-1", None), ("4294967296", None)];
    for (text, expected) in seeds.into_iter().chain([("", None), ("one", None), ("1 to 3", None), ("3 %", None)]) {
        assert_eq!(read_seed(text, '.'), expected, "{text}");
    }
    assert_eq!((read_seed("1,5", ','), read_seed("1.234", ',')), (None, Some(1_234)));
    let confidences = [("80", Some(0.8)), ("80 %", Some(0.8)), ("95%", Some(0.95)), ("49", None), ("96 %", None), ("8", None), ("", None)];
    for (text, expected) in confidences {
        assert_eq!(read_confidence(text, '.'), expected, "{text}");
    }
}

#[test]
fn groups_are_suggested_for_what_moves_together_until_it_does() {
    let mut suggested = 0;
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        let mut numbers: Vec<Address> = Vec::new();
        scenario.each(|address, _| numbers.push(address));
        for address in numbers {
            let typical = scenario.typical_range(address).filter(|_| range_of(&scenario, address).is_none());
            typical.into_iter().for_each(|range| assert!(set_range(&mut scenario, address, Some(range)), "{address}"));
        }
        scenario.together.clear();
        let groups = suggested_groups(&scenario);
        assert!(groups.iter().any(|group| group.name == "Pay"), "{}", sample.id);
        suggested += groups.len();
        for group in groups {
            assert!(group.members.iter().all(|(address, _)| scenario.group_of(*address).is_none()), "{group:?} is in one already");
            assert!(scenario.set_group(group.clone()), "{}: {group:?}", sample.id);
        }
        assert!(suggested_groups(&scenario).is_empty(), "{}: {:?}", sample.id, suggested_groups(&scenario));
    }
    assert!(suggested > 2 * SAMPLES.len(), "{suggested}");
    // Without ranges, there is nothing to suggest.
    let mut certain = (SAMPLES[0].scenario)();
    certain.ranges.clear();
    certain.together.clear();
    assert!(suggested_groups(&certain).is_empty());
}

#[test]
fn other_groups_and_settings_are_differences() {
    let (before, after) = ((SAMPLES[0].scenario)(), together());
    let found = differences(&before, &after);
    assert!(found.iter().any(|difference| matches!(difference, Difference::Together(None, Some(group)) if group.name == "Pay")));
    assert!(found.iter().any(|difference| matches!(difference, Difference::Simulation(_, settings) if settings.seed == 7)));
    assert!(differences(&after, &after).is_empty());
}

#[test]
fn thirty_ranges_fit_into_a_link_that_outlook_keeps() {
    let mut scenario = (SAMPLES[0].scenario)();
    let mut numbers: Vec<Address> = Vec::new();
    scenario.each(|address, _| numbers.push(address));
    for address in numbers {
        if scenario.ranges.len() < 30
            && range_of(&scenario, address).is_none()
            && let Some(range) = scenario.typical_range(address)
        {
            assert!(set_range(&mut scenario, address, Some(range)), "{address}: {range:?}");
        }
    }
    let length = link::encode(&scenario).len();
    assert_eq!(scenario.ranges.len(), 30);
    assert!(length < link::LONG, "{length} characters");
}

#[test]
fn typical_ranges_are_for_what_moves_the_answer_and_valid() {
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        scenario.ranges.clear();
        let levers = Levers::of(&scenario, &compute(&scenario).unwrap()).unwrap();
        let found = typical_ranges(&scenario, &levers.strongest);
        assert!((1..=10).contains(&found.len()), "{}: {}", sample.id, found.len());
        for (address, range) in found {
            assert!(!std::ptr::eq(scenario.class_of(address), &POLICY), "{address} is a decision");
            assert!(set_range(&mut scenario, address, Some(range)), "{address}: {range:?}");
        }
        assert!(compute(&scenario).is_ok(), "{}: no range breaks a rule", sample.id);
    }
}

/// How firm a price is decides how far it usually is from the truth; a contract that is signed has no range.
#[test]
fn the_typical_range_of_a_price_follows_from_what_it_is() {
    let mut scenario = (SAMPLES[0].scenario)();
    let (today, service) = (scenario.status_quo, scenario.services[0].id);
    let moved = scenario.options.iter().find(|option| option.id != today && option.deliveries[0].has_provider()).unwrap().id;
    let at = |option| Address { place: Place::Delivery(option, service), field: &CHARGES.price_per_unit };
    let factors = |scenario: &Scenario, option| {
        let (value, range) = (scenario.number(at(option)).unwrap(), scenario.typical_range(at(option)));
        range.map(|range| [range.low, range.high].map(|end| (100.0 * end / value).round()))
    };
    let delivery = |scenario: &mut Scenario, option, change: &dyn Fn(&mut Delivery)| {
        change(&mut scenario.options.iter_mut().find(|known| known.id == option).unwrap().deliveries[0]);
    };
    delivery(&mut scenario, moved, &|delivery| delivery.choices.pricing = Pricing::PerUnit);
    assert!(scenario.give_number(at(moved), scenario.default_of(at(moved)).0));
    assert_eq!(factors(&scenario, moved), Some([70.0, 150.0]), "nobody has quoted it");
    assert!(scenario.give_number(at(moved), 100.0));
    assert_eq!(factors(&scenario, moved), Some([80.0, 130.0]), "a budgetary quote");
    let provider = scenario.delivery(moved, service).unwrap().provider;
    scenario.providers.iter_mut().find(|known| known.id == provider).unwrap().bid = Some(std::rc::Rc::new(Bid::new(TEMPLATES[2])));
    assert_eq!(factors(&scenario, moved), Some([85.0, 120.0]), "a written offer");
    delivery(&mut scenario, moved, &|delivery| delivery.choices.pricing = Pricing::Consumption);
    assert_eq!(factors(&scenario, moved), Some([95.0, 125.0]), "use that is measured");
    delivery(&mut scenario, today, &|delivery| delivery.choices.delivered_by = DeliveredBy::Provider);
    assert!(scenario.give_number(at(today), 100.0));
    assert_eq!(factors(&scenario, today), None, "today's contract is signed");
    // Currencies of emerging markets move more, by half.
    let drift = Address { place: Place::Provider(provider), field: &PROVIDER_TERMS.currency_drift_per_year };
    let spread = |scenario: &Scenario| scenario.typical_range(drift).map(|range| range.high - range.low).unwrap();
    delivery(&mut scenario, moved, &|delivery| delivery.rates.offshore_share = 0.0);
    scenario.options.iter_mut().flat_map(|option| &mut option.deliveries).for_each(|delivery| delivery.rates.offshore_share = 0.0);
    let major = spread(&scenario);
    delivery(&mut scenario, moved, &|delivery| delivery.rates.offshore_share = 0.8);
    assert!((spread(&scenario) / major - 1.5).abs() < 0.02, "{} {major}", spread(&scenario));
}

/// Every input has a typical range that its own limits and rules accept, or none because it is a decision, zero or cannot vary.
#[test]
fn every_typical_range_is_around_its_number() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        scenario.each(|address, value| {
            if let Some(range) = scenario.typical_range(address) {
                assert!(range.low <= value && value <= range.high && address.field.takes(range.low) && address.field.takes(range.high));
                assert!(range.shape != Shape::Lognormal || range.low > 0.0, "{address}: {range:?}");
            }
        });
    }
    assert!(CLASSES.iter().all(|class| match class.ends {
        Ends::Factors(low, high) => low < 1.0 && high > 1.0,
        Ends::Points(points) => points > 0.0,
        Ends::Currency(volatility) => volatility > 0.0,
        Ends::Tenth | Ends::Decided => true,
    }));
}
