//! The results of a decision for programs and in CSV.

use serde_json::Value;
use sourcewise::engine::compute;
use sourcewise::exchange::csv::{self, Dialect};
use sourcewise::exchange::{api, json};
use sourcewise::model::{CriterionId, DecisionEdit, SAMPLES, Scenario, Subject};

#[test]
fn programs_and_spreadsheets_receive_the_results() {
    let mut scenario = (SAMPLES[0].scenario)();
    let text = |scenario: &Scenario| json::write(scenario).to_string();
    let without: Value = serde_json::to_value(api::calculate(&text(&scenario), "").unwrap()).unwrap();
    assert!(without["value"].get("decision").is_none());
    let outcome = compute(&scenario).unwrap();
    assert!(!csv::results(&scenario, &outcome, Dialect::Point).contains("\r\nScore,"));
    scenario.edit_decision(DecisionEdit::Start).unwrap();
    for option in scenario.options.clone() {
        for id in 2..=9 {
            scenario.edit_decision(DecisionEdit::Score(Subject::Option(option.id), CriterionId(id), Some(f64::from(option.id.0)))).unwrap();
        }
    }
    let found: Value = serde_json::to_value(api::calculate(&text(&scenario), "").unwrap()).unwrap();
    let found = &found["value"]["decision"];
    assert_eq!(found["weights"]["c1"], 0.5);
    let options = found["options"].as_array().unwrap();
    assert_eq!(options.len(), scenario.options.len());
    assert_eq!(options[1]["quality"], 2.0);
    let near: f64 = options.iter().map(|option| option["share_near"].as_f64().unwrap()).sum();
    assert!((near - 1.0).abs() < 1e-9);
    let rows = csv::results(&scenario, &outcome, Dialect::Point);
    assert!(rows.contains("\r\nScore,Service quality,,,points,1,2"), "{rows}");
    assert!(rows.contains("\r\nTotal,Quality,,,points,1,2"));
}
