//! Every exercise has the answer and the numbers published by its source.

use serde_json::Value;
use sourcewise::exchange::exercises::{Exercise, read};
use sourcewise::exchange::{exams, fallacies, glossary};
use std::collections::BTreeSet;

fn exercises() -> Vec<Exercise> {
    read(include_str!("../../assets/exercises.json")).unwrap()
}

fn published() -> Value {
    serde_json::from_str(include_str!("../cases/published.json")).unwrap()
}

fn deciding() -> Value {
    serde_json::from_str(include_str!("../cases/deciding.json")).unwrap()
}

#[test]
fn every_exercise_has_the_published_answer() {
    let (cases, deciding) = (published(), deciding());
    let price_of_a_point = Value::from(100_000.0 / 6.0);
    // The lead of 0.3 points, by the 6 points that a unit of weight moved costs.
    let shift = Value::from(0.05);
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
        ("price_share", &deciding["price_scores"][0]["scores_of_1"][0], 1e-3),
        ("price_points", &deciding["price_scores"][1]["scores"][1], 3e-3),
        ("tender_total", &deciding["price_scores"][3]["total"][1], 1e-5),
        ("award_on_value", &deciding["value_based_award"]["compared"], 1e-12),
        ("quality_premium", &deciding["price_quality_method"]["offers"][1]["premium"], 1e-12),
        ("consistency", &deciding["ahp"][1]["consistency_ratio"], 1e-6),
        ("closeness", &deciding["topsis"][0]["closeness"][2], 1e-8),
        ("flexible_budget", &deciding["follow_up"][4]["together"], 1e-12),
        ("build_or_buy", &deciding["follow_up"][5]["months"], 1e-12),
        ("price_of_a_point", &price_of_a_point, 1e-12),
        ("smallest_shift", &shift, 1e-12),
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
                // Half an hour, a year and a third are in words.
                let words = [(30.0, "half an hour"), (12.0, "a year"), (1.0 / 3.0, "a third")];
                let words = words.into_iter().any(|(value, words)| number == value && question.contains(words));
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

#[test]
fn every_question_has_four_answers_with_reasons_and_one_of_them_is_right() {
    let terms = glossary::read(include_str!("../../assets/glossary.json")).unwrap();
    let questions = fallacies::read(include_str!("../../assets/fallacies.json")).unwrap();
    assert!(questions.len() >= 24);
    let mut places = BTreeSet::new();
    for question in &questions {
        assert!(terms.iter().any(|entry| entry.term == question.term), "{}: {}", question.id, question.term);
        assert!(question.stem.to_string().ends_with('?'), "{}", question.id);
        assert_eq!(question.answers.len(), 4, "{}", question.id);
        for (place, answer) in question.answers.iter().enumerate() {
            let why = answer.why.to_string();
            assert!(why.ends_with('.'), "{}: {why}", question.id);
            assert_eq!(why.starts_with("Right: "), place == question.right, "{}: {why}", question.id);
        }
        places.insert(question.right);
    }
    assert_eq!(places.len(), 4, "the place gives the right answer away");
    for wrong in ["", "{}", "[{}]", "<html>", r#"[{"id":"a","title":"b","stem":"c?","answers":[],"right":0,"term":"d","source":""}]"#] {
        assert_eq!(fallacies::read(wrong), None, "{wrong}");
    }
}

#[test]
fn the_map_of_exams_leads_to_terms_exercises_and_questions_that_exist() {
    let exams = exams::read(include_str!("../../assets/exams.json")).unwrap();
    let terms: BTreeSet<String> =
        glossary::read(include_str!("../../assets/glossary.json")).unwrap().into_iter().map(|entry| entry.term).collect();
    let exercises: BTreeSet<String> = exercises().into_iter().map(|exercise| exercise.id).collect();
    let questions: BTreeSet<String> =
        fallacies::read(include_str!("../../assets/fallacies.json")).unwrap().into_iter().map(|question| question.id).collect();
    let (mut exercises_used, mut questions_used) = (BTreeSet::new(), BTreeSet::new());
    for topic in exams.iter().flat_map(|exam| &exam.topics) {
        assert!(!topic.terms.is_empty() && topic.terms.iter().all(|term| terms.contains(term)), "{}: {:?}", topic.name, topic.terms);
        exercises_used.extend(topic.exercises.iter().cloned());
        questions_used.extend(topic.questions.iter().cloned());
    }
    assert_eq!((exercises_used, questions_used), (exercises, questions), "each exists, and each is on the map");
    assert_eq!(exams::read("{}"), None);
}
