//! The published JSON Schema of scenario files: up to date, valid for every file, and violated by broken ones.

use crate::native::hostile_files;
use crate::native::random;
use crate::native::recording;
use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::Value;
use sourcewise::exchange::api;
use sourcewise::exchange::file::{Content, read, write};
use sourcewise::exchange::json_schema::json_schema;
use sourcewise::model::SAMPLES;

const FILE: &str = "assets/scenario.schema.json";

/// The published schema, ready for validation.
fn published() -> (Schemas, SchemaIndex) {
    let schema: Value = serde_json::from_str(&recording::read(FILE)).unwrap();
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("scenario.schema.json", schema).unwrap();
    let index = compiler.compile("scenario.schema.json", &mut schemas).unwrap();
    (schemas, index)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_published_schema_is_as_recorded() {
    recording::compare(FILE, &format!("{:#}\n", json_schema()));
}

#[test]
fn it_names_every_number_and_choice_of_a_file() {
    let schema = json_schema();
    let scenario = (SAMPLES[0].scenario)();
    let of = |address: &str| {
        address.split('.').try_fold(&schema["properties"]["scenario"], |part, key| {
            part["properties"].get(key).or_else(|| part["patternProperties"].as_object()?.values().next())
        })
    };
    scenario.each(|address, _| {
        let field = of(&address.to_string()).unwrap_or_else(|| panic!("{address}"));
        assert_eq!((field["minimum"].as_f64(), field["maximum"].as_f64()), (Some(address.field.range.0), Some(address.field.range.1)));
        assert_eq!(field["title"], address.field.label);
    });
    scenario.each_choice_group(|place, group| {
        group.each(&mut |field, answer| {
            let address = sourcewise::model::ChoiceAddress { place, field }.to_string();
            assert!(of(&address).unwrap()["enum"].as_array().unwrap().iter().any(|known| known == answer), "{address}");
        });
    });
}

#[test]
fn every_sample_meets_it() {
    let (schemas, index) = published();
    for sample in SAMPLES {
        let file = parsed(&write(&(sample.scenario)()));
        schemas.validate(&file, index).unwrap_or_else(|error| panic!("{}: {error:#}", sample.id));
    }
}

#[test]
fn the_schema_rejects_every_single_value_the_program_rejects() {
    let (schemas, index) = published();
    // A schema cannot check that an identity exists, and this validator cannot check the number.
    let beyond = ["no-such-option.json", "huge.json"];
    let mut broken = 0;
    for (name, bytes, _) in hostile_files::broken_scenarios() {
        if !beyond.contains(&name) {
            assert!(schemas.validate(&parsed(std::str::from_utf8(&bytes).unwrap()), index).is_err(), "{name}");
            broken += 1;
        }
    }
    assert!(broken >= 12, "{broken} broken files");
}

/// The input of hosts and the schema of the API agree, except for faults that only the computation finds.
#[test]
fn the_schema_of_the_api_matches_its_input() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("asked.json", parsed(&api::schema())).unwrap();
    let index = compiler.compile("asked.json", &mut schemas).unwrap();
    let full = parsed(&write(&(SAMPLES[0].scenario)()))["scenario"].clone();
    let mut part = full.clone();
    part.as_object_mut().unwrap().remove("assumptions");
    let mut wrong = full.clone();
    wrong["assumptions"]["discount_rate"] = serde_json::json!(7);
    let mut misspelled = full.clone();
    misspelled["assumption"] = serde_json::json!({});
    for asked in [
        full,
        part,
        wrong,
        misspelled,
        serde_json::json!({ "sample": SAMPLES[0].id }),
        serde_json::json!({ "sample": SAMPLES[1].id, "changes": { "title": "Ours" } }),
        serde_json::json!({ "sample": "no_such_sample" }),
        serde_json::json!({ "sample": SAMPLES[0].id, "change": {} }),
        serde_json::json!({ "sample": 7 }),
        serde_json::json!({}),
        serde_json::json!([]),
    ] {
        let taken = api::calculate(&asked.to_string(), "").is_ok();
        let shown: String = asked.to_string().chars().take(100).collect();
        assert_eq!(schemas.validate(&asked, index).is_ok(), taken, "{shown}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_scenario_meets_it(scenario in random::scenario()) {
        let (schemas, index) = published();
        let file = parsed(&write(&scenario));
        if let Err(error) = schemas.validate(&file, index) {
            prop_assert!(false, "{error:#}");
        }
    }

    /// The schema and the program agree on any value in place of one number.
    #[test]
    fn the_schema_and_the_program_agree_on_numbers(place in any::<prop::sample::Index>(), kind in 0..6, share in 0.0..1.0_f64) {
        let (schemas, index) = published();
        let scenario = (SAMPLES[0].scenario)();
        let mut addresses = Vec::new();
        scenario.each(|address, _| addresses.push(address));
        let address = addresses[place.index(addresses.len())];
        let (least, most) = address.field.range;
        let value = match kind {
            0 => serde_json::json!(least),
            1 => serde_json::json!(most),
            2 => serde_json::json!(least + (most - least) * share),
            3 => serde_json::json!(least - 1.0 - share),
            4 => serde_json::json!(most * 1.5 + 1.0 + share),
            _ => serde_json::json!("12"),
        };
        let mut file = parsed(&write(&scenario));
        *address.to_string().split('.').fold(&mut file["scenario"], |part, key| &mut part[key]) = value.clone();
        let taken = matches!(read("a.json", file.to_string().as_bytes()), Ok(Content::Scenario(_)));
        prop_assert_eq!(schemas.validate(&file, index).is_ok(), taken, "{} as {}", address, value);
    }
}
