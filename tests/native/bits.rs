//! The bits of results, the same on every machine; a story compares the WebAssembly program with the same file
//! (`tests/end_to_end/api.test.mjs`).

use crate::recording;
use serde_json::Value;
use sourcewise::engine::reference::reference_scenario;
use sourcewise::exchange::{api, link};
use sourcewise::model::SAMPLES;

/// A comparison as the API reads it, in the first column of its lines.
fn asked() -> Vec<(String, String)> {
    let samples = SAMPLES.iter().map(|sample| (sample.id.to_string(), format!("{{\"sample\":\"{}\"}}", sample.id)));
    let reference = link::encode(&reference_scenario());
    let text = api::decode_link(&reference).unwrap();
    samples.chain([(reference, text)]).collect()
}

/// For each option of each comparison, the bits of its measures in the order of their names.
fn lines() -> String {
    let bits = |value: &Value| value.as_f64().map(|number| format!("{:016x}", number.to_bits()));
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
