//! What a decision says: the reference decision in sentences, in results for programs and in CSV.

use serde_json::Value;
use sourcewise::engine::compute;
use sourcewise::engine::decision::{Misfit, cross_check, decide_on, reversals, weights_to_agree, winner_changes};
use sourcewise::exchange::csv::{self, Dialect};
use sourcewise::exchange::decision_words::DecisionWords;
use sourcewise::exchange::{api, json};
use sourcewise::model::{
    AgreedWeights, Criterion, CriterionId, CriterionKind, Decision, DecisionEdit, Evidence, Met, OptionId, PriceScore, SAMPLES, Scenario,
    Score, ServiceKind, Subject, TEMPLATES,
};
use std::rc::Rc;

/// The reference decision of `tests/cases/deciding.json` in a scenario with its names.
fn reference() -> Scenario {
    let case: Value = serde_json::from_str(include_str!("../cases/deciding.json")).unwrap();
    let case = &case["reference_decision"];
    let mut scenario = Scenario::empty("Reference");
    scenario.add_service(ServiceKind::ALL[0]).unwrap();
    for (template, name) in TEMPLATES.iter().zip(case["options"].as_array().unwrap()) {
        let id = scenario.add_option(template).unwrap();
        scenario.options.iter_mut().filter(|option| option.id == id).for_each(|option| option.name = name.as_str().unwrap().to_string());
    }
    let mut decision = Decision::default();
    let criteria = case["criteria"].as_array().unwrap().iter().zip(case["weights"].as_array().unwrap());
    for (number, (id, weight)) in (1..).zip(criteria) {
        let kind = CriterionKind::from_id(id.as_str().unwrap()).unwrap();
        let weight = (weight.as_f64().unwrap() * 100.0).round();
        decision.criteria.push(Criterion { weight, ..Criterion::of_kind(CriterionId(number), kind) });
    }
    for (option, scores) in (1..).zip(case["scores"].as_array().unwrap()) {
        for (criterion, score) in (2..).zip(scores.as_array().unwrap()) {
            let score = Score { score: score.as_f64(), known: Evidence::Said, reason: String::new() };
            decision.scores.insert((Subject::Option(OptionId(option)), CriterionId(criterion)), score);
        }
    }
    scenario.decision = Some(Rc::new(decision));
    scenario
}

const COSTS: [f64; 4] = [5.0e6, 4.6e6, 4.1e6, 3.6e6];

/// Says something about a decision with the costs of the reference.
fn said<T>(scenario: &Scenario, say: impl FnOnce(&DecisionWords) -> T) -> T {
    let decision = scenario.decision.as_deref().unwrap();
    let costs: Vec<(Subject, f64)> = (1..).map(OptionId).map(Subject::Option).zip(COSTS).collect();
    let outcome = decide_on(decision, &costs, Some(COSTS[0]));
    let money = |amount: f64| format!("${:.2}M", amount / 1e6);
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let points = |points: f64| format!("{:.2}", points).trim_end_matches('0').trim_end_matches('.').to_string();
    say(&DecisionWords { scenario, decision, outcome: &outcome, money: &money, percent: &percent, points: &points })
}

fn edited(mut scenario: Scenario, edits: impl IntoIterator<Item = DecisionEdit>) -> Scenario {
    edits.into_iter().for_each(|edit| scenario.edit_decision(edit).unwrap());
    scenario
}

#[test]
fn the_dearer_option_is_weighed_against_the_cheapest() {
    said(&reference(), |words| {
        let changes = winner_changes(words.outcome).unwrap();
        assert_eq!(words.winner(Some(&changes)), "“Nearshore provider” scores highest, 6.52 of 10, but it is close.");
        assert_eq!(
            words.worth(),
            "It costs $0.50M more than the cheapest, “Offshore provider”, and is 0.83 points better: $0.60M a point. \
             Your weights say a point is worth $0.75M, so it is worth it to you. \
             Below $0.60M a point “Offshore provider” wins, above $1.20M a point “Improved in-house” wins."
        );
        let changes = words.changes(&changes);
        assert_eq!(
            changes[0],
            "Moving 3 % of weight from “Focus and internal load” to “Control, security and compliance” puts “Improved in-house” first."
        );
        assert_eq!(changes[1], "Weight of “Cost”: below 29 % “Improved in-house” wins, above 45 % “Offshore provider” wins.");
        assert_eq!(words.evidence(), "24 of 24 scores rest on somebody's word.");
        assert_eq!(
            words.unusual_value(),
            "By your weights, a point of quality is worth 15 % of today's cost; 5 % to 12 % is usual. Check the weight of the cost."
        );
    });
}

#[test]
fn other_methods_agree_or_not_in_one_line() {
    said(&reference(), |words| {
        let check = cross_check(words.decision, words.outcome, 1).unwrap();
        assert_eq!(
            words.agreement(&check),
            "Cheapest: “Offshore provider”. Highest score: “Nearshore provider”; TOPSIS agrees; the share of weights agrees; \
             by “Between lowest and highest” it would be “Offshore provider”."
        );
        assert_eq!(words.shares(&check)[1], "“Nearshore provider” scores highest in 54 of 100 weightings near yours.");
    });
}

#[test]
fn agreed_weights_and_their_changes_are_said() {
    let scenario = reference();
    assert_eq!(said(&scenario, |words| words.weights()), "Weights are not agreed yet.");
    assert!(said(&scenario, |words| words.sentences(None)).iter().all(|sentence| !sentence.contains("highest")));
    let agreed: AgreedWeights = weights_to_agree(scenario.decision.as_deref().unwrap(), "2026-03-03").unwrap();
    let scenario = edited(scenario, [DecisionEdit::Agree(Some(agreed))]);
    assert_eq!(said(&scenario, |words| words.weights()), "Weights were agreed on 2026-03-03 and are unchanged.");
    assert!(said(&scenario, |words| words.sentences(None))[0].contains("highest"));
    let changed = [DecisionEdit::Weight(CriterionId(1), 30.0), DecisionEdit::Weight(CriterionId(2), 30.0)];
    assert_eq!(
        said(&edited(scenario, changed), |words| words.weights()),
        "Weights were agreed on 2026-03-03; changed since then: “Cost” from 40 % to 30 % and “Service quality” from 20 % to 30 %."
    );
}

#[test]
fn what_is_ruled_out_open_or_reversed_is_said() {
    let offshore = Subject::Option(OptionId(4));
    let must = DecisionEdit::AddMust("Data stays in the country".into());
    let ruled_out = edited(reference(), [must, DecisionEdit::Verdict(offshore, sourcewise::model::MustId(1), Met::No)]);
    said(&ruled_out, |words| {
        assert_eq!(words.cheapest_ruled_out(), "The cheapest option, “Offshore provider”, is ruled out by “Data stays in the country”.");
        assert_eq!(words.worth(), "It is also the cheapest. Above $1.20M a point “Improved in-house” wins.");
    });
    let open = edited(reference(), [DecisionEdit::Score(offshore, CriterionId(2), None)]);
    assert_eq!(said(&open, |words| words.winner(None)), "1 score is open and may change the winner.");
    let shown = edited(open, [DecisionEdit::Known(Subject::Option(OptionId(1)), CriterionId(2), Evidence::Shown)]);
    assert_eq!(said(&shown, |words| words.evidence()), "22 of 23 scores rest on somebody's word.");
    let relative = edited(reference(), [DecisionEdit::PriceScore(PriceScore::LowestOverPrice), DecisionEdit::Weight(CriterionId(1), 41.0)]);
    said(&relative, |words| {
        for reversal in reversals(words.decision, words.outcome) {
            assert!(words.reversal(&reversal).starts_with("Without “"));
        }
    });
    said(&reference(), |words| {
        let misfit = Misfit { first: 2, second: 0, given: 1.0 / 7.0, implied: 1.0 / 12.5886 };
        assert_eq!(
            words.misfit(&misfit),
            "You said “Cost” is 7 times as important as “Expertise and innovation”; your other answers imply 12.59."
        );
    });
}

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
