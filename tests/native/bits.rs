//! The bits of results and futures, the same on every machine; a story compares the WebAssembly program with the same files
//! (`tests/end_to_end/api.test.mjs`).

use crate::native::recording;
use serde_json::Value;
use sourcewise::engine::reference::reference_scenario;
use sourcewise::exchange::{api, api_futures, link};
use sourcewise::model::SAMPLES;

/// A comparison as the API reads it, in the first column of its lines.
fn asked() -> Vec<(String, String)> {
    let samples = SAMPLES.iter().map(|sample| (sample.id.to_string(), format!("{{\"sample\":\"{}\"}}", sample.id)));
    let reference = link::encode(&reference_scenario());
    let text = api::decode_link(&reference).unwrap();
    samples.chain([(reference, text)]).collect()
}

fn bits(value: &Value) -> Option<String> {
    value.as_f64().map(|number| format!("{:016x}", number.to_bits()))
}

/// For each option of each sample with ranges, the bits of its spread over 1,024 futures.
fn lines_of_futures() -> String {
    let mut lines = String::new();
    for sample in SAMPLES.iter().filter(|sample| !(sample.scenario)().ranges.is_empty()) {
        let text = format!("{{\"sample\":\"{}\"}}", sample.id);
        let found = api_futures::simulate(&text, "", "{\"trials\":1024}").unwrap().value;
        for option in serde_json::to_value(&found).unwrap()["options"].as_array().unwrap() {
            let spreads = ["present_value", "saving_after_hurdle"].map(|figure| &option[figure]);
            let spreads = spreads.into_iter().flat_map(|spread| ["mean", "p10", "p50", "p90"].map(|point| bits(&spread[point]).unwrap()));
            lines.push_str(&format!("{} {}\n", sample.id, spreads.collect::<Vec<String>>().join(" ")));
        }
    }
    lines
}

/// For each option of each comparison, the bits of its measures in the order of their names.
fn lines() -> String {
    let mut lines = String::new();
    for (name, text) in asked() {
        let results = serde_json::to_value(api::calculate(&text, "").unwrap().value).unwrap();
        for option in results["options"].as_array().unwrap() {
            let measures = option["measures"].as_object().unwrap();
            let mut measures: Vec<(&String, &Value)> = measures.iter().collect();
            measures.sort_by_key(|(measure, _)| measure.as_str());
            let measures: Vec<String> = measures.into_iter().filter_map(|(_, value)| bits(value)).collect();
            assert!(measures.len() > 3, "{name}");
            lines.push_str(&format!("{name} {}\n", measures.join(" ")));
        }
    }
    lines
}

/// They change only with a formula.
#[test]
fn every_figure_has_its_bits_as_recorded() {
    recording::compare("tests/cases/result_bits.txt", &lines());
}

/// They change with a formula, a range of a sample or the way futures are drawn and added.
#[test]
fn every_future_has_its_bits_as_recorded() {
    recording::compare("tests/cases/futures_bits.txt", &lines_of_futures());
}
