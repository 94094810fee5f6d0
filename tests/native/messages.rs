//! Commands of a host as text: executed in full or not at all, with each fault and its place.

use proptest::prelude::*;
use sourcewise::engine::compute;
use sourcewise::engine::simulation::{Delays, Uncertainty, simulate};
use sourcewise::exchange::messages::{LONGEST, Order, VERSION, content, read};
use sourcewise::exchange::{api, json, link, rate_card};
use sourcewise::model::SAMPLES;

#[test]
fn every_order_is_taken() {
    let scenario = (SAMPLES[0].scenario)();
    for sent in
        [json::write(&scenario), link::encode(&scenario).into(), format!(" https://example.org/#s={}\n", link::encode(&scenario)).into()]
    {
        let order = serde_json::json!({ "sourcewise": 1, "type": "load", "scenario": sent });
        assert_eq!(read(&order.to_string()), Ok(Order::Load(Box::new(scenario.clone()))));
    }
    assert_eq!(read(r#"{"type":"get","id":"a"}"#), Ok(Order::Get));
    assert_eq!(read(r#"{"type":"print"}"#), Ok(Order::Print));
    let text = r#"{"type":"init","readOnly":true,"locale":"de-CH","currency":"CHF","theme":"dark","save":false,"rateCard":{"rate_card":1,"entries":[]}}"#;
    let Ok(Order::Init(init)) = read(text) else { panic!("{text} is a command") };
    assert_eq!((init.read_only, init.save, init.theme, init.locale.as_deref()), (Some(true), Some(false), Some("dark"), Some("de-CH")));
    assert!(init.currency.is_some() && init.rate_card.is_some() && init.scenario.is_none());
    assert_eq!(read(r#"{"type":"init","theme":null}"#), Ok(Order::Init(Default::default())), "null changes nothing");
}

#[test]
fn faults_are_reported_with_their_paths() {
    let long = format!(r#"{{"type":"get","id":"{}"}}"#, "x".repeat(LONGEST));
    for (text, path) in [
        ("", "message"),
        (long.as_str(), "message"),
        ("[]", "type"),
        (r#"{"type":"delete"}"#, "type"),
        (r#"{"type":"load"}"#, "scenario"),
        (r#"{"type":"load","scenario":"2.d.abc"}"#, "scenario"),
        (r#"{"type":"init","readOnly":"yes"}"#, "readOnly"),
        (r#"{"type":"init","theme":"pink"}"#, "theme"),
        (r#"{"type":"init","currency":"DOGE"}"#, "currency"),
        (r#"{"type":"init","theme":7}"#, "theme"),
    ] {
        let faults = read(text).unwrap_err();
        let shown: String = text.chars().take(60).collect();
        assert!(faults.iter().any(|fault| fault.path == path), "{shown}: {faults:?}");
    }
}

#[test]
fn frame_and_host_have_the_same_version() {
    for script in [include_str!("../../src/browser/sourcewise-messages.js"), include_str!("../../src/browser/sourcewise-frame.js")] {
        assert_eq!(script.matches(&format!("const VERSION = {VERSION};")).count(), 1);
    }
}

#[test]
fn the_api_tells_the_versions_that_are_in_use() {
    let versions = api::version();
    assert!(link::encode(&(SAMPLES[0].scenario)()).starts_with(&format!("{}.", versions.link)));
    let card = |version: u32| rate_card::read(&serde_json::json!({ "rate_card": version, "entries": [] }).to_string());
    assert!(card(versions.rate_card).is_ok() && card(versions.rate_card + 1).is_err());
    assert_eq!(versions.messages, VERSION);
}

#[test]
fn a_comparison_sent_to_a_host_opens_again() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let told = content(&scenario, compute(&scenario).ok().as_ref(), "");
        assert_eq!(link::decode(told["link"].as_str().unwrap()).unwrap(), scenario);
        assert_eq!(json::read(&told["scenario"]).unwrap(), scenario);
        assert!(told["answer"]["saving"].is_number(), "{}", sample.id);
        assert!(told["uncertainty"].is_null(), "not before all futures are computed");
    }
}

#[test]
fn a_host_learns_how_sure_the_answer_is() {
    let mut scenario = (sourcewise::model::Sample::from_id("data_centre_1").unwrap().scenario)();
    scenario.simulation.trials = 1_024;
    let found = simulate(&scenario, Delays::Drawn).unwrap();
    let told = content(&scenario, compute(&scenario).ok().as_ref(), &serde_json::to_string(&found).unwrap());
    assert_eq!(serde_json::from_value::<Uncertainty>(told["uncertainty"].clone()).unwrap(), found);
    // Its ranges come with the scenario.
    assert!(!scenario.ranges.is_empty() && told["scenario"]["ranges"].as_object().unwrap().len() == scenario.ranges.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_it(text in ".{0,200}", kind in prop::sample::select(vec!["init", "load", "get", "print", "x"])) {
        let _ = read(&text);
        let order = serde_json::json!({ "type": kind, "scenario": text.clone(), "locale": text.clone(), "theme": text.clone(), "rateCard": text });
        let _ = read(&order.to_string());
    }
}
