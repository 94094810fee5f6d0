//! Scenarios survive every round trip, and hostile input is rejected.

use crate::native::random;
use proptest::prelude::*;
use serde_json::{Map, Value};
use sourcewise::exchange::library::{self, ValueFault};
use sourcewise::exchange::{json, link};
use sourcewise::model::{ContractYears, Delivery, SAMPLES, Scenario, Service, SoftCost};

fn sample() -> Scenario {
    (SAMPLES[0].scenario)()
}

/// Every number to the bit, because `==` treats -0 as 0.
fn bits(scenario: &Scenario) -> Vec<u64> {
    let mut bits = Vec::new();
    scenario.each(|_, number| bits.push(number.to_bits()));
    bits.extend(scenario.ranges.iter().flat_map(|(_, range)| [range.low.to_bits(), range.high.to_bits()]));
    bits
}

/// The value at a path of the document; keys of ranges contain dots.
fn at<'d>(document: &'d Value, path: &str) -> Option<&'d Value> {
    path.split('.').try_fold(document, |part, key| part.get(key))
}

/// Misplaces, removes or adds something anywhere.
fn spoil(value: &mut Value, next: &mut impl FnMut() -> f64) {
    if let Value::Object(fields) = value
        && !fields.is_empty()
        && next() < 0.9
    {
        let keys: Vec<String> = fields.keys().cloned().collect();
        let key = &keys[(next() * keys.len() as f64) as usize];
        match next() {
            kind if kind < 0.05 => drop(fields.remove(key)),
            kind if kind < 0.1 => drop(fields.insert("o3".to_string(), Value::Null)),
            _ => spoil(&mut fields[key], next),
        }
        return;
    }
    let hostile = [
        "null",
        "true",
        "0",
        "-0",
        "-1",
        "1",
        "2.5",
        "1e300",
        "1e-300",
        "1e99999",
        "\"\"",
        "\"o9\"",
        "\"p1\"",
        "\"s1\"",
        "\"none\"",
        "[]",
        "{}",
        "[[[]]]",
        "[\"o1\",\"o1\"]",
        "[\"s2\"]",
        "{\"o1\":{}}",
        "{\"low\":0,\"high\":1,\"shape\":\"pert\"}",
    ];
    *value = serde_json::from_str(random::pick(&hostile, next)).unwrap();
}

/// The number of random scenarios; `CASES=20000` is the number required for a release.
fn cases() -> u32 {
    std::env::var("CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(500)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_scenario_survives_link_json_and_storage_to_the_bit(mut scenario in random::scenario(), title in "\\PC{0,60}") {
        scenario.title = title;
        let stored = library::read(&library::as_stored(&scenario, 1.0)).unwrap().scenario;
        for read in [json::read(&json::write(&scenario)).unwrap(), stored, link::decode(&link::encode(&scenario)).unwrap()] {
            prop_assert_eq!(bits(&read), bits(&scenario));
            prop_assert_eq!(read, scenario.clone());
        }
    }

    #[test]
    fn a_spoilt_document_is_refused_or_read_for_good(scenario in random::scenario(), seed in any::<u64>()) {
        let mut next = random::random(seed);
        let mut document = json::write(&scenario);
        for _ in 0..=(next() * 3.0) as u8 {
            spoil(&mut document, &mut next);
        }
        match json::read(&document) {
            Ok(read) => prop_assert_eq!(json::read(&json::write(&read)).unwrap(), read),
            Err(faults) => prop_assert!(!faults.is_empty() && faults.iter().all(|fault| !fault.path.is_empty())),
        }
    }

    #[test]
    fn any_text_is_refused_without_panic(text in "\\PC{0,200}") {
        prop_assert!(link::decode(&text).is_err());
        prop_assert!(library::read(&text).is_err());
    }

    #[test]
    fn addresses_are_the_paths_of_the_document(scenario in random::scenario()) {
        let document = json::write(&scenario);
        scenario.each(|address, number| assert_eq!(at(&document, &address.to_string()).and_then(Value::as_f64), Some(number), "{address}"));
        scenario.each_choice_group(|place, group| group.each(&mut |field, answer| {
            let address = sourcewise::model::ChoiceAddress { place, field }.to_string();
            assert_eq!(at(&document, &address).and_then(Value::as_str), Some(answer), "{address}");
        }));
        for (address, range) in &scenario.ranges {
            assert_eq!(document["ranges"][address.to_string()]["high"].as_f64(), Some(range.high));
        }
        prop_assert_eq!(document.get("ranges").is_some(), !scenario.ranges.is_empty());
    }

    /// Later versions will have more inputs than documents of this version.
    #[test]
    fn omitted_values_have_the_default_of_their_kind_and_template(scenario in random::scenario()) {
        let mut document = json::write(&scenario);
        let structure = ["title", "name", "kind", "template", "provider", "providers", "services", "options", "deliveries", "status_quo"];
        strip(&mut document, &|key| structure.contains(&key) || key.ends_with("_order") || key[1..].parse::<u16>().is_ok());
        let mut expected = Scenario::empty(&scenario.title);
        (expected.status_quo, expected.options) = (scenario.status_quo, scenario.options);
        let names = scenario.services.into_iter().map(|service| (service.name, service.id, service.kind));
        expected.services = names.map(|(name, id, kind)| Service { name, ..Service::of_kind(id, kind) }).collect();
        for option in &mut expected.options {
            for (delivery, service) in option.deliveries.iter_mut().zip(&expected.services) {
                *delivery = Delivery::from_template(option.template, service.kind, service.id, delivery.provider);
            }
        }
        expected.providers = scenario.providers;
        expected.providers.iter_mut().for_each(|provider| provider.terms = Default::default());
        // A later input keeps the result from before it existed.
        expected.choices.soft_cost = SoftCost::UsersTime;
        expected.services.iter_mut().for_each(|service| service.demand.busy_hours_per_week = 168.0);
        random::deliveries(&mut expected).for_each(|delivery| delivery.choices.contract_years = ContractYears::Decision);
        prop_assert_eq!(json::read(&document).unwrap(), expected);
    }
}

/// Keeps only some keys, and no service levels.
fn strip(value: &mut Value, keep: &dyn Fn(&str) -> bool) {
    if let Value::Object(fields) = value {
        fields.retain(|key, _| keep(key));
        fields.values_mut().for_each(|value| strip(value, keep));
    }
}

#[test]
fn exactly_the_valid_ranges_are_read() {
    let mut document = json::write(&sample());
    let ranges = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap();
    document["ranges"] = Value::Object(Map::new());
    assert_eq!(json::read(&document).unwrap(), sample());
    // An older document may have one where it never had an effect.
    document["ranges"] = Value::Object(ranges(r#"{"assumptions.horizon_years":{"low":2.5,"high":2.5,"shape":"discrete"}}"#));
    assert_eq!(json::read(&document).unwrap(), sample());
    document["ranges"] = Value::Object(ranges(r#"{"assumptions.price_inflation":{"low":0.025,"high":0.025,"shape":"discrete"}}"#));
    let read = json::read(&document).unwrap();
    let mut set = sample();
    assert!(set.set_range(read.ranges[0].0, Some(read.ranges[0].1)));
    assert_eq!(read, set);
    for (text, path) in [
        (r#"{"assumptions.horizon_years":{"low":3,"high":2,"shape":"pert"}}"#, "ranges.assumptions.horizon_years"),
        (r#"{"assumptions.horizon_years":{"low":0.5,"high":2,"shape":"pert"}}"#, "ranges.assumptions.horizon_years.low"),
        (r#"{"assumptions.horizon_years":{"low":1,"high":11,"shape":"pert"}}"#, "ranges.assumptions.horizon_years.high"),
        (r#"{"assumptions.horizon_years":{"low":1,"high":"2","shape":"pert"}}"#, "ranges.assumptions.horizon_years.high"),
        (r#"{"assumptions.horizon_years":{"low":1,"shape":"pert"}}"#, "ranges.assumptions.horizon_years.high"),
        (r#"{"assumptions.horizon_years":{"low":1,"high":2,"shape":"round"}}"#, "ranges.assumptions.horizon_years.shape"),
        (r#"{"assumptions.horizon_years":{"low":1,"high":2,"shape":"pert","mean":1}}"#, "ranges.assumptions.horizon_years"),
        (r#"{"assumptions.horizon_years":null}"#, "ranges.assumptions.horizon_years"),
        (r#"{"options.o9.deliveries.s1.team.utilisation":{"low":1,"high":1,"shape":"pert"}}"#, "ranges"),
        (r#"{"options.o1.deliveries.s1.charges.utilisation":{"low":1,"high":1,"shape":"pert"}}"#, "ranges"),
        (r#"{"services.s1.levels.l4.level.weight":{"low":1,"high":1,"shape":"pert"}}"#, "ranges"),
        (r#"{"title":{"low":1,"high":1,"shape":"pert"}}"#, "ranges"),
    ] {
        document["ranges"] = Value::Object(ranges(text));
        let faults = json::read(&document).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.path.as_str()).collect::<Vec<_>>(), [path], "{text}: {faults:?}");
    }
}

#[test]
fn unusual_numbers_come_back_to_the_bit() {
    for number in [-0.0, 5e-324, 0.1 + 0.2, -1.0 / 3.0 / 7.0, f64::MIN_POSITIVE] {
        let mut scenario = sample();
        scenario.assumptions.price_inflation = number;
        assert_eq!(bits(&link::decode(&link::encode(&scenario)).unwrap()), bits(&scenario), "{number:e}");
        assert_eq!(bits(&library::read(&library::as_stored(&scenario, 1.0)).unwrap().scenario), bits(&scenario), "{number:e}");
    }
}

#[test]
fn every_fault_of_stored_text_is_named() {
    let whole = library::as_stored(&sample(), 1.0);
    let cases = [
        ("", ValueFault::Damaged),
        ("{}", ValueFault::Damaged),
        ("null", ValueFault::Damaged),
        (r#"{"schema":99,"scenario":{}}"#, ValueFault::NewerVersion(None)),
        (r#"{"schema":0,"scenario":{}}"#, ValueFault::Damaged),
        (&whole.replace(":8000,", ":8001,"), ValueFault::Damaged),
        (whole.get(..whole.len() / 2).unwrap(), ValueFault::Damaged),
    ];
    for (text, expected) in cases {
        assert_eq!(library::read(text).map(|value| value.scenario), Err(expected), "{}", text.chars().take(60).collect::<String>());
    }
    assert_ne!(whole, whole.replace(":8000,", ":8001,"), "the case above must change something");
}
