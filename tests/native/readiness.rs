//! Twelve questions, prompts on law and place, and risks: what they lead to.

use serde_json::Value;
use sourcewise::engine::readiness::{allowances, exposure_of, exposures, prompts_on};
use sourcewise::engine::{Measure, compute, most_with_one_provider};
use sourcewise::exchange::readiness::{
    ConsequenceKind, Questions, before_deciding, concentration, consequences, is_old, read_prompts, read_questions,
};
use sourcewise::model::grammar::list;
use sourcewise::model::{
    BiasNumber, Choice, DecisionEdit, DeliveredBy, Jurisdiction, OptionId, PROMPTS, PUBLISHED_BIAS, PersonalData, PromptProgress,
    QUESTION_TOPICS, QuestionId, ReadinessAnswer, ReadinessEdit, RiskId, RiskNumber, SAMPLES, Scenario, Sector, ServiceId, TEMPLATES,
    USUAL_RISKS,
};

pub fn sample() -> Scenario {
    (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)()
}

pub fn edited(edits: impl IntoIterator<Item = ReadinessEdit>) -> Scenario {
    let mut scenario = sample();
    for edit in edits {
        assert_eq!(scenario.edit_decision(DecisionEdit::Readiness(edit.clone())), Ok(()), "{edit:?}");
    }
    scenario
}

pub const RISK: RiskId = RiskId(1);

/// A risk with every number.
pub fn risk() -> Vec<ReadinessEdit> {
    let numbers = [
        (RiskNumber::Probability, 0.2),
        (RiskNumber::Low, 50_000.0),
        (RiskNumber::Likely, 100_000.0),
        (RiskNumber::High, 300_000.0),
        (RiskNumber::Mitigated, 0.25),
        (RiskNumber::MitigationCost, 2_000.0),
    ];
    let numbers = numbers.map(|(which, number)| ReadinessEdit::RiskNumber(RISK, which, Some(number)));
    [ReadinessEdit::AddRisk("Lock-in, “hard”".into(), None)].into_iter().chain(numbers).collect()
}

/// Something about everything.
pub fn full() -> Scenario {
    let service = ServiceId(2);
    let others = [
        ReadinessEdit::Mitigation(RISK, "=1+1, keep a second provider".into()),
        ReadinessEdit::Concerns(RISK, OptionId(1), true),
        ReadinessEdit::AddRisk("Disputes".into(), None),
        ReadinessEdit::Answer(None, QuestionId(10), ReadinessAnswer::No),
        ReadinessEdit::Answer(Some(service), QuestionId(1), ReadinessAnswer::Unknown),
        ReadinessEdit::Jurisdiction(Jurisdiction::Eu),
        ReadinessEdit::Sector(Sector::Financial),
        ReadinessEdit::PersonalData(service, PersonalData::Special),
        ReadinessEdit::Critical(service, true),
        ReadinessEdit::Progress("dora_exit", PromptProgress::InHand),
        ReadinessEdit::PromptNote("sub_processors", "Ask the “DPO”".into()),
        ReadinessEdit::PublishedBias(&PUBLISHED_BIAS[0]),
        ReadinessEdit::Bias(BiasNumber::Mitigated, Some(0.5)),
    ];
    edited(risk().into_iter().chain(others))
}

fn questions() -> Questions {
    read_questions(include_str!("../../assets/questions.json")).unwrap()
}

#[test]
fn each_of_the_twelve_questions_has_a_source_and_leads_somewhere() {
    let questions = questions();
    let ids: Vec<QuestionId> = questions.list.iter().map(|question| question.id).collect();
    assert_eq!(ids, QuestionId::all().collect::<Vec<_>>());
    assert_eq!(ids.len(), QUESTION_TOPICS.len());
    let raw: Value = serde_json::from_str(include_str!("../../assets/questions.json")).unwrap();
    let kinds = SAMPLES.iter().flat_map(|sample| (sample.scenario)().services).map(|service| service.kind.id);
    let kinds: Vec<&str> = kinds.collect();
    let is_fact = |name: &str| {
        TEMPLATES.iter().any(|template| template.id == name)
            || sourcewise::model::Pricing::from_id(name).is_some()
            || kinds.contains(&name)
            || ["provider", "abroad", "several_providers", "several_services"].contains(&name)
    };
    for (question, raw) in questions.list.iter().zip(raw["questions"].as_array().unwrap()) {
        assert!(question.question.ends_with('?') && !question.source.is_empty(), "{question:?}");
        assert!(!question.consequences.is_empty(), "{}", question.id);
        for (consequence, raw) in question.consequences.iter().zip(raw["consequences"].as_array().unwrap()) {
            let keys: Vec<&String> = raw.as_object().unwrap().keys().collect();
            assert!(keys.iter().all(|key| ["answers", "column", "text", "when", "absent", "compared"].contains(&key.as_str())), "{keys:?}");
            let is_about = consequence.kind == ConsequenceKind::Against || !consequence.absent.is_empty();
            assert_eq!(!consequence.compared.is_empty(), is_about, "{}: {}", question.id, consequence.text);
            for name in consequence.when.iter().chain(&consequence.absent).flat_map(|names| names.split('|')) {
                assert!(is_fact(name), "{}: {name}", question.id);
            }
        }
    }
}

#[test]
fn every_prompt_has_a_text_a_source_and_the_month_it_was_read() {
    let texts = read_prompts(include_str!("../../assets/prompts.json")).unwrap();
    assert_eq!(texts.about, "This helps you ask. It is no legal advice, says nothing is met, and each line says when it was last read.");
    let ids: Vec<&str> = texts.prompts.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(ids, PROMPTS.iter().map(|prompt| prompt.id).collect::<Vec<_>>());
    for text in &texts.prompts {
        assert!(text.question.ends_with(['?', '.']) && !text.ask.is_empty() && !text.source.is_empty(), "{text:?}");
        assert!(!is_old(&text.read_on, "2028-05-31") && is_old(&text.read_on, "2028-06-01"), "{}", text.id);
    }
}

#[test]
fn an_answer_that_the_comparison_contradicts_says_so() {
    let options = sample().options;
    let vendors: Vec<&str> =
        options.iter().filter(|option| option.template.id == "multi_vendor").map(|option| option.name.as_str()).collect();
    assert_eq!(vendors.len(), 2);
    let scenario = edited([ReadinessEdit::Answer(None, QuestionId(10), ReadinessAnswer::No)]);
    let found = consequences(&questions(), &scenario);
    assert_eq!(found.contradictions, [format!("You compare “{}”, and nobody is named to steer it.", vendors.join("” and “"))]);
    let kinds: Vec<ConsequenceKind> = found.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [ConsequenceKind::First, ConsequenceKind::Against, ConsequenceKind::Risk]);
    assert!(found.lines.iter().all(|line| line.source.contains("Forrester") && line.asked.contains("steer")));
    let scenario = edited([ReadinessEdit::Answer(None, QuestionId(10), ReadinessAnswer::Yes)]);
    assert_eq!(consequences(&questions(), &scenario).lines, []);
}

#[test]
fn not_knowing_is_a_task_and_never_a_yes() {
    for question in QuestionId::all() {
        let scenario = edited([ReadinessEdit::Answer(None, question, ReadinessAnswer::Unknown)]);
        let found = consequences(&questions(), &scenario);
        assert!(!found.lines.is_empty() && found.lines.iter().all(|line| line.kind == ConsequenceKind::First), "{question}");
    }
}

#[test]
fn an_answer_for_one_service_is_used_instead_of_that_for_all() {
    let services: Vec<ServiceId> = sample().services.iter().map(|service| service.id).collect();
    let no = ReadinessEdit::Answer(None, QuestionId(11), ReadinessAnswer::No);
    let all_yes = services.iter().map(|id| ReadinessEdit::Answer(Some(*id), QuestionId(11), ReadinessAnswer::Yes));
    let found = consequences(&questions(), &edited([no].into_iter().chain(all_yes)));
    assert_eq!((found.lines, found.contradictions), (vec![], vec![]));
    let one = edited([ReadinessEdit::Answer(Some(services[0]), QuestionId(11), ReadinessAnswer::No)]);
    let found = consequences(&questions(), &one);
    assert!(found.contradictions[0].contains(&format!("for {}, and its data may not be seen from abroad.", one.services[0].name)));
}

#[test]
fn choices_switch_prompts_on_for_the_options_they_concern() {
    let topics = |edits: Vec<ReadinessEdit>| -> Vec<&str> { prompts_on(&edited(edits)).iter().map(|on| on.prompt.id).collect() };
    assert_eq!(topics(vec![]), [""; 0], "nothing is asked before anything is said");
    let uk = topics(vec![ReadinessEdit::Jurisdiction(Jurisdiction::Uk)]);
    assert!(uk.contains(&"tupe") && !uk.iter().any(|id| id.starts_with("dora") || id.starts_with("transfer")), "{uk:?}");
    let financial = vec![ReadinessEdit::Jurisdiction(Jurisdiction::Eu), ReadinessEdit::Sector(Sector::Financial)];
    let found = topics(financial.clone());
    assert!(found.contains(&"dora_register") && !found.contains(&"dora_exit"), "{found:?}");
    let critical = [ReadinessEdit::Critical(ServiceId(1), true), ReadinessEdit::PersonalData(ServiceId(1), PersonalData::Ordinary)];
    let found = topics(financial.into_iter().chain(critical).collect());
    assert!(["dora_exit", "transfer_basis", "sub_processors", "right_to_audit"].iter().all(|id| found.contains(id)), "{found:?}");
    for on in prompts_on(&full()) {
        assert!(!on.options.is_empty(), "{}", on.prompt.id);
        assert_eq!(on.is_open(), on.prompt.id != "dora_exit");
    }
}

#[test]
fn concentration_names_the_share_with_one_provider_under_each_option() {
    let critical = (1..=6).map(|service| ReadinessEdit::Critical(ServiceId(service), true));
    let law = [ReadinessEdit::Jurisdiction(Jurisdiction::Eu), ReadinessEdit::Sector(Sector::Financial)];
    let scenario = edited(law.into_iter().chain(critical));
    let outcome = compute(&scenario).unwrap();
    let today = outcome.option(scenario.status_quo).unwrap();
    let all: f64 = today.services.iter().map(|(.., value)| value.value).sum();
    let on = prompts_on(&scenario);
    let asked = on.iter().find(|on| on.prompt.id == "dora_concentration").unwrap();
    let mut shares = Vec::new();
    for id in &asked.options {
        let option = scenario.option(*id).unwrap();
        let of = |provider| -> f64 {
            let own = option.deliveries.iter().filter(|delivery| delivery.has_provider() && delivery.provider == provider);
            own.map(|delivery| {
                let value = today.services.iter().find(|(service, ..)| *service == delivery.service).unwrap().2.value;
                let shared = delivery.choices.delivered_by == DeliveredBy::Shared;
                value / all * if shared { delivery.operation.provider_share } else { 1.0 }
            })
            .sum()
        };
        let most = scenario.providers.iter().map(|provider| of(provider.id)).fold(0.0, f64::max);
        assert!((most_with_one_provider(&scenario, &outcome, *id) - most).abs() < 1e-9, "{}", option.name);
        shares.push(format!("{:.0} % under “{}”", most * 100.0, option.name));
    }
    assert!(shares.len() > 1 && shares.iter().any(|share| share.starts_with("100 %")), "{shares:?}");
    let said = concentration(&scenario, &outcome, asked, |share| format!("{:.0} %", share * 100.0)).unwrap();
    assert_eq!(said, format!("With one provider, by today's cost: {}.", list(&shares)));
    assert!(on.iter().filter(|on| *on != asked).all(|on| concentration(&scenario, &outcome, on, |_| String::new()).is_none()));
}

#[test]
fn exposure_is_linear_in_probability_and_full_mitigation_removes_the_loss() {
    let of = |edits: &[ReadinessEdit]| {
        let scenario = edited(risk().into_iter().chain(edits.iter().cloned()));
        exposure_of(&scenario.decision.as_ref().unwrap().readiness.risks[0]).unwrap()
    };
    // 0.2 times a mean of 150,000, of which a quarter is prevented.
    let own = of(&[]);
    assert!((own.unmitigated - 30_000.0).abs() < 1e-9 && (own.expected - 22_500.0).abs() < 1e-9, "{own:?}");
    assert_eq!(own.mitigation_cost, 2_000.0);
    let at = |probability: f64| of(&[ReadinessEdit::RiskNumber(RISK, RiskNumber::Probability, Some(probability))]).expected;
    assert_eq!(at(0.0), 0.0);
    assert!((at(0.4) - 2.0 * at(0.2)).abs() < 1e-9 && (at(1.0) - 10.0 * at(0.1)).abs() < 1e-9);
    assert_eq!(of(&[ReadinessEdit::RiskNumber(RISK, RiskNumber::Mitigated, Some(1.0))]).expected, 0.0);
    // A loss with a likely size only has that size.
    let open = |which| ReadinessEdit::RiskNumber(RISK, which, None);
    assert!((of(&[open(RiskNumber::Low), open(RiskNumber::High)]).unmitigated - 20_000.0).abs() < 1e-9);
}

#[test]
fn exposure_is_beside_the_cost_and_discounted_like_it() {
    let scenario = edited(risk());
    let (before, after) = (compute(&sample()).unwrap(), compute(&scenario).unwrap());
    assert_eq!(before.options, after.options, "no cost depends on a risk");
    let found = exposures(&scenario);
    let today = found.iter().find(|(id, _)| *id == scenario.status_quo).unwrap().1;
    assert_eq!((today.risks, today.present_value), (0, 0.0), "a risk of a change does not concern today's option");
    let first = &after.options[0];
    let years = first.value(Measure::PresentValue) / first.value(Measure::YearlyEquivalent);
    for (id, own) in found.iter().filter(|(id, _)| *id != scenario.status_quo) {
        assert!((own.present_value - 24_500.0 * years).abs() < 1e-6 * own.present_value, "{id}");
    }
    assert_eq!(exposures(&sample()), []);
}

#[test]
fn an_open_risk_counts_as_nothing_and_is_said() {
    let scenario = edited([ReadinessEdit::AddRisk("Disputes".into(), None)]);
    assert!(exposures(&scenario).iter().all(|(_, own)| own.present_value == 0.0));
    let said = before_deciding(&scenario, &compute(&scenario).unwrap(), |amount| format!("${amount:.0}"));
    assert_eq!(said, ["1 risk has no probability or no loss yet and counts as nothing."]);
}

#[test]
fn optimism_is_added_by_category_to_all_but_today() {
    let mut half = edited([ReadinessEdit::PublishedBias(&PUBLISHED_BIAS[0])]).decision.unwrap().readiness.bias.clone();
    *half.number_mut(BiasNumber::Mitigated).unwrap() = Some(0.5);
    assert!((100.0 * (1.0 + half.added(BiasNumber::Running)) - 120.5).abs() < 1e-12);
    *half.number_mut(BiasNumber::Mitigated).unwrap() = Some(1.0);
    assert_eq!(half.added(BiasNumber::Running), 0.0);
    let scenario = edited([ReadinessEdit::PublishedBias(&PUBLISHED_BIAS[0])]);
    let outcome = compute(&scenario).unwrap();
    let found = allowances(&scenario, &outcome);
    assert_eq!(found.len(), scenario.options.len() - 1);
    for (id, own) in found {
        let option = outcome.option(id).unwrap();
        let (whole, moving) = (option.value(Measure::PresentValue), option.value(Measure::TransitionValue));
        assert!((own.capital - 0.24 * moving).abs() < 1e-6 * whole.abs());
        assert!((own.present_value - (1.24 * moving + 1.41 * (whole - moving))).abs() < 1e-6 * whole.abs());
    }
    assert_eq!(allowances(&sample(), &outcome), []);
}

#[test]
fn published_numbers_of_a_category_leave_the_others_as_they_are() {
    let [_, outsourcing, equipment] = &PUBLISHED_BIAS;
    let numbers = |edits: Vec<ReadinessEdit>| {
        let bias = edited(edits).decision.unwrap().readiness.bias.clone();
        BiasNumber::ALL.iter().map(|which| bias.number(*which)).collect::<Vec<_>>()
    };
    let mitigated = || ReadinessEdit::Bias(BiasNumber::Mitigated, Some(0.5));
    assert_eq!(numbers(vec![mitigated(), ReadinessEdit::PublishedBias(outsourcing)]), [None, Some(0.41), Some(0.5)]);
    assert_eq!(
        numbers(vec![ReadinessEdit::PublishedBias(outsourcing), ReadinessEdit::PublishedBias(equipment)]),
        [Some(2.0), Some(0.41), None]
    );
}

#[test]
fn well_known_risks_have_names_only() {
    assert_eq!(USUAL_RISKS.len(), 8);
    let scenario = edited(USUAL_RISKS.iter().map(|name| ReadinessEdit::AddRisk((*name).to_string(), None)));
    let risks = &scenario.decision.as_ref().unwrap().readiness.risks;
    assert!(risks.iter().all(|risk| RiskNumber::ALL.iter().all(|which| risk.number(*which).is_none())));
}
