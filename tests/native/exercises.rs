//! Every exercise has the answer and the numbers published by its source.

use serde_json::Value;
use sourcewise::exchange::exercises::{Exercise, read};
use sourcewise::exchange::glossary;

fn exercises() -> Vec<Exercise> {
    read(include_str!("../../assets/exercises.json")).unwrap()
}

fn published() -> Value {
    serde_json::from_str(include_str!("../cases/published.json")).unwrap()
}

#[test]
fn every_exercise_has_the_published_answer() {
    let cases = published();
    let open_entry = &cases["service_desk_arithmetic"];
    let expected = [
        ("net_present_value", &cases["net_present_value"][0]["expect"]["npv"], 1e-6),
        ("internal_rate", &cases["internal_rate_of_return"][1]["expect"], 1e-8),
        ("modified_rate", &cases["modified_internal_rate_of_return"][0]["expect"], 1e-8),
        ("staffing", &cases["erlang_c"][0]["expect"]["agents"], 0.0),
        ("rostered", &cases["erlang_c"][0]["expect"]["rostered"], 0.0),
        ("credit", &cases["service_credits"][0]["expect"], 1e-12),
        ("escalated", &open_entry[1]["expect_cost_of_an_escalated_ticket"], 0.0),
        ("reset", &open_entry[2]["expect_per_year"], 1e-12),
        ("hidden", &cases["hidden_costs_of_offshoring_share_of_contract"]["expect"]["worst_total"], 1e-12),
        ("pert", &cases["estimates"][0]["expect_pert_mean"], 1e-5),
        ("ranges", &cases["uncertainty"][0]["expect_mean"], 1e-9),
        ("perfect_information", &cases["uncertainty"][1]["expect_perfect_information"], 1e-4),
    ];
    let exercises = exercises();
    assert_eq!(exercises.iter().map(|exercise| exercise.id.as_str()).collect::<Vec<_>>(), expected.map(|(id, ..)| id));
    for (exercise, (id, published, tolerance)) in exercises.iter().zip(expected) {
        let published = published.as_f64().unwrap();
        assert!((exercise.answer - published).abs() <= tolerance * published.abs(), "{id}: {} is not {published}", exercise.answer);
        assert!(exercise.accepts(published) && !exercise.accepts(published * 1.03 + 0.001), "{id}");
    }
}

/// The question has exactly the numbers of the case.
#[test]
fn every_given_number_is_in_the_question() {
    let raw: Vec<Value> = serde_json::from_str(include_str!("../../assets/exercises.json")).unwrap();
    for exercise in &raw {
        let question = exercise["question"].as_str().unwrap().replace([',', '{', '}'], "");
        for (name, value) in exercise["given"].as_object().unwrap() {
            let numbers: Vec<f64> = value
                .as_array()
                .map_or_else(|| vec![value.as_f64().unwrap()], |list| list.iter().map(|one| one.as_f64().unwrap()).collect());
            for number in numbers.into_iter().map(f64::abs).filter(|number| *number != 0.0) {
                let percent = format!("{} %", (number * 1e4).round() / 1e2);
                // Half an hour and a year are in words.
                let words = (number == 30.0 && question.contains("half an hour")) || (number == 12.0 && question.contains("a year"));
                let found = question.contains(&number.to_string()) || question.contains(&percent) || words;
                assert!(found, "{}: {name} {number} is not in the question", exercise["id"]);
            }
        }
    }
}

#[test]
fn exercises_lead_to_terms_that_exist_and_explain_themselves() {
    let terms = glossary::read(include_str!("../../assets/glossary.json")).unwrap();
    for exercise in exercises() {
        assert!(terms.iter().any(|entry| entry.term == exercise.term), "{}: {}", exercise.id, exercise.term);
        assert!(exercise.question.to_string().contains('?'), "{}", exercise.id);
        assert!(!exercise.steps.is_empty() && exercise.steps.iter().all(|step| step.to_string().ends_with('.')), "{}", exercise.id);
    }
    for wrong in ["", "{}", "[{}]", "<html>", "[{\"id\":\"a\"}]"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}
