//! Questions, prompts and risks in files, links and edits: they come back as they were, and what is wrong names its place.

use crate::native::readiness::{RISK, edited, full, risk, sample};
use serde_json::{Value, json};
use sourcewise::exchange::{json as documents, link};
use sourcewise::model::{
    Amounts, BiasNumber, Currency, DecisionEdit, DecisionFault, Difference, LIMITS, MixLimits, OptionId, QuestionId, ReadinessAnswer,
    ReadinessEdit, RiskId, RiskNumber, Scenario, ServiceId, differences,
};

fn refused(scenario: &mut Scenario, edit: ReadinessEdit) -> DecisionFault {
    let before = scenario.clone();
    let fault = scenario.edit_decision(DecisionEdit::Readiness(edit)).unwrap_err();
    assert_eq!(*scenario, before, "a refused change leaves no trace");
    fault
}

#[test]
fn everything_comes_back_from_files_and_links() {
    for scenario in [full(), full().without_names(), edited([ReadinessEdit::AddRisk("Disputes".into(), Some([].into()))])] {
        assert_eq!(documents::read(&documents::write(&scenario)), Ok(scenario.clone()));
        assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario));
    }
    let bare = documents::write(&full().without_names()).to_string();
    assert!(!bare.contains("Lock-in") && !bare.contains("DPO") && !bare.contains("second provider"), "{bare}");
}

#[test]
fn faults_have_their_paths() {
    for (field, value, fault) in [
        ("answers", json!({ "q13": "yes" }), "decision.answers: contains «q13»"),
        ("answers", json!({ "s99.q1": "yes" }), "decision.answers: contains «s99.q1»"),
        ("answers", json!({ "q1": "maybe" }), "decision.answers.q1: must be one of open, yes, partly, no, unknown"),
        ("prompts", json!({ "where": "mars" }), "decision.prompts.where: must be one of open, eu, uk, us, elsewhere"),
        ("prompts", json!({ "states": { "luck": {} } }), "decision.prompts.states: contains «luck»"),
        ("prompts", json!({ "states": { "tupe": { "state": "done" } } }), "decision.prompts.states.tupe.state: must be one of"),
        ("prompts", json!({ "critical": ["s99"] }), "decision.prompts.critical: must list services"),
        ("risks", json!({ "r1": {} }), "decision.risks.r1.name: is missing"),
        ("risks", json!({ "r1": { "name": "x", "probability": 1.5 } }), "decision.risks.r1.probability: must be a number from 0 to 1"),
        ("risks", json!({ "r1": { "name": "x", "likely": -1 } }), "decision.risks.r1.likely: must be a number from 0"),
        ("risks", json!({ "r1": { "name": "x", "options": ["o99"] } }), "decision.risks.r1.options: must list options"),
        ("risks", json!({ "r1": { "name": "x", "low": 5, "likely": 1 } }), "decision.risks.r1: must have a low loss"),
        ("risks", json!({ "x": { "name": "x" } }), "decision.risks: contains «x»"),
        ("optimism", json!({ "capital": 11 }), "decision.optimism.capital: must be a number from 0 to 10"),
    ] {
        let mut document = documents::write(&sample());
        document["decision"] = json!({ field: value });
        let faults = documents::read(&document).unwrap_err();
        let found: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(found.iter().any(|found| found.starts_with(fault)), "{fault}: {found:?}");
    }
    let many: serde_json::Map<String, Value> = (1..=41).map(|number| (format!("r{number}"), json!({ "name": "x" }))).collect();
    let mut document = documents::write(&sample());
    document["decision"] = json!({ "risks": many });
    assert!(documents::read(&document).unwrap_err()[0].to_string().starts_with("decision.risks: lists more than 40"));
}

#[test]
fn changes_are_refused_with_a_remedy() {
    let mut scenario = edited(risk());
    let number = |which, number| ReadinessEdit::RiskNumber(RISK, which, Some(number));
    assert_eq!(refused(&mut scenario, number(RiskNumber::Probability, 1.1)), DecisionFault::Outside(0.0, 1.0));
    assert_eq!(refused(&mut scenario, number(RiskNumber::Low, 200_000.0)), DecisionFault::Outside(0.0, 100_000.0));
    assert_eq!(refused(&mut scenario, number(RiskNumber::Likely, 400_000.0)), DecisionFault::Outside(50_000.0, 300_000.0));
    assert_eq!(refused(&mut scenario, number(RiskNumber::High, f64::NAN)), DecisionFault::Outside(100_000.0, 1e15));
    let unknown = [
        ReadinessEdit::RemoveRisk(RiskId(9)),
        ReadinessEdit::Concerns(RISK, OptionId(99), true),
        ReadinessEdit::AddRisk("x".into(), Some([OptionId(99)].into())),
        ReadinessEdit::Answer(None, QuestionId(13), ReadinessAnswer::Yes),
        ReadinessEdit::Answer(Some(ServiceId(99)), QuestionId(1), ReadinessAnswer::Yes),
        ReadinessEdit::Critical(ServiceId(99), true),
        ReadinessEdit::PromptNote("luck", "x".into()),
    ];
    for edit in unknown {
        assert_eq!(refused(&mut scenario, edit), DecisionFault::Unknown);
    }
    assert_eq!(refused(&mut scenario, ReadinessEdit::NameRisk(RISK, "x\ny".into())), DecisionFault::Text(LIMITS.name));
    assert_eq!(refused(&mut scenario, ReadinessEdit::PromptNote("tupe", "x".repeat(501))), DecisionFault::Text(500));
    assert_eq!(refused(&mut scenario, ReadinessEdit::Bias(BiasNumber::Mitigated, Some(1.5))), DecisionFault::Outside(0.0, 1.0));
}

#[test]
fn removed_options_and_services_leave_no_trace_and_cost_alone_keeps_the_register() {
    let mut scenario = full();
    scenario.edit_decision(DecisionEdit::Mix(MixLimits { most_providers: Some(2), ..MixLimits::default() })).unwrap();
    let before = scenario.clone();
    scenario.edit_decision(DecisionEdit::Start).unwrap();
    scenario.edit_decision(DecisionEdit::Remove).unwrap();
    assert_eq!(scenario, before, "comparing on cost alone keeps the limits of a mix and what is known before deciding");
    let copy = scenario.copy_option(OptionId(2)).unwrap();
    assert!(scenario.decision.as_ref().unwrap().readiness.risks[0].options.contains(&copy));
    assert!(scenario.remove_option(copy));
    assert!(scenario.remove_service(ServiceId(2)));
    let readiness = &scenario.decision.as_ref().unwrap().readiness;
    assert!(!readiness.risks[0].options.contains(&copy));
    assert_eq!(readiness.answers.len(), 1);
    assert!(readiness.law.critical.is_empty() && readiness.law.personal_data.is_empty());
}

#[test]
fn differences_name_what_changed() {
    let said: Vec<String> = differences(&sample(), &full())
        .into_iter()
        .filter_map(|difference| match difference {
            Difference::Decision(difference) => Some(difference.what),
            _ => None,
        })
        .collect();
    for what in
        ["Steering people named", "Law that applies", "Exit plan under DORA", "Risk", "Lock-in, “hard”: loss, likely", "Optimism, added to"]
    {
        assert!(said.iter().any(|said| said.contains(what)), "{what}: {said:?}");
    }
    assert!(differences(&full(), &full()).is_empty());
}

#[test]
fn amounts_follow_the_currency() {
    let mut scenario = full();
    scenario.exchange(Currency::Eur, 0.5, Amounts::All);
    let risk = &scenario.decision.as_ref().unwrap().readiness.risks[0];
    assert_eq!(risk.number(RiskNumber::Probability), Some(0.2));
    assert_eq!((risk.number(RiskNumber::Likely), risk.number(RiskNumber::MitigationCost)), (Some(50_000.0), Some(1_000.0)));
}
