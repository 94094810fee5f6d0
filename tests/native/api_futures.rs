//! The simulation of the JavaScript API: settings, columns and faults.

use sourcewise::engine::simulation::{Delays, simulate};
use sourcewise::exchange::api_futures;
use sourcewise::model::Sample;

const SCENARIO: &str = r#"{"sample":"insourcing_1"}"#;

#[test]
fn the_api_says_what_the_engine_says() {
    let found = api_futures::simulate(SCENARIO, "", r#"{"trials":1024,"seed":5}"#).unwrap().value;
    let mut scenario = (Sample::from_id("insourcing_1").unwrap().scenario)();
    (scenario.simulation.trials, scenario.simulation.seed) = (1_024, 5);
    assert_eq!(found, simulate(&scenario, Delays::Drawn).unwrap());
}

#[test]
fn columns_hold_every_future_of_inputs_and_results() {
    let found = api_futures::samples(SCENARIO, "", r#"{"trials":2048}"#).unwrap().value;
    let summary = api_futures::simulate(SCENARIO, "", r#"{"trials":2048}"#).unwrap().value;
    assert_eq!(found.trials, 2_048);
    let scenario = (Sample::from_id("insourcing_1").unwrap().scenario)();
    for (address, _) in &scenario.ranges {
        assert!(found.columns.iter().any(|(name, _)| *name == address.to_string()), "{address}");
    }
    for (name, values) in &found.columns {
        assert_eq!(values.len(), 2_048, "{name}");
    }
    for option in &summary.options {
        let (_, values) = found.columns.iter().find(|(name, _)| *name == format!("options.{}.saving", option.option)).unwrap();
        let mean = values.iter().sum::<f64>() / 2_048.0;
        assert!((mean - option.saving.mean).abs() <= 1e-9 * mean.abs().max(1.0), "{mean} {}", option.saving.mean);
    }
}

#[test]
fn settings_that_no_simulation_accepts_name_themselves() {
    let cases = [
        (r#"{"seed":1.5}"#, "seed"),
        (r#"{"seed":-1}"#, "seed"),
        (r#"{"seed":4294967296}"#, "seed"),
        (r#"{"seed":"1"}"#, "seed"),
        (r#"{"trials":1000}"#, "trials"),
        (r#"{"trials":512}"#, "trials"),
        (r#"{"trials":131072}"#, "trials"),
        (r#"{"trials":null}"#, "trials"),
        ("{", "options"),
    ];
    for (settings, path) in cases {
        let faults = api_futures::simulate(SCENARIO, "", settings).map(|_| ()).unwrap_err();
        assert_eq!(faults[0].path, path, "{settings}");
        assert_eq!(api_futures::samples(SCENARIO, "", settings).map(|_| ()).unwrap_err(), faults);
    }
    assert_eq!(api_futures::simulate("{", "", "").map(|_| ()).unwrap_err()[0].path, "scenario");
}
