//! Reads what should be known before deciding; what a document leaves out is open.

use super::decision_read::{UNKNOWN, answer};
use super::part::{JsonObject, Reader};
use crate::model::{
    BiasNumber, Choice, DECISION_LIMITS, Jurisdiction, LARGEST_AMOUNT, LawAndPlace, OptimismBias, OptionId, PROMPTS, PersonalData,
    PromptProgress, PromptState, QuestionId, Readiness, ReadinessAnswer, Risk, RiskId, RiskNumber, Scenario, Sector, ServiceId, Sorting,
    plain_limit, set_of,
};

/// Reads it from the part of a decision.
pub(super) fn read(reader: &mut Reader, part: &mut JsonObject, scenario: &Scenario) -> Readiness {
    let mut readiness = Readiness::default();
    if let Some(part) = reader.optional(part, "answers") {
        answers(reader, part, scenario, &mut readiness);
    }
    if let Some(part) = reader.optional(part, "prompts") {
        readiness.law = law(reader, part, scenario);
    }
    if let Some(part) = reader.optional(part, "risks") {
        readiness.risks = risks(reader, part, scenario);
    }
    if let Some(mut part) = reader.optional(part, "optimism") {
        for which in BiasNumber::ALL {
            let (least, most) = OptimismBias::limits(*which);
            let number = reader.plain(&mut part, which.id(), |number| (least..=most).contains(&number), &between(least, most));
            readiness.bias.number_mut(*which).into_iter().for_each(|known| *known = number);
        }
        reader.end(part, UNKNOWN);
    }
    readiness
}

fn between(least: f64, most: f64) -> String {
    format!("must be a number from {} to {}", plain_limit(least), plain_limit(most))
}

fn answers(reader: &mut Reader, mut part: JsonObject, scenario: &Scenario, readiness: &mut Readiness) {
    for key in part.keys() {
        let (service, question) = match key.split_once('.') {
            Some((service, question)) => (service.parse::<ServiceId>().ok().filter(|id| scenario.service(*id).is_some()), question),
            None => (None, key.as_str()),
        };
        let question = question.parse::<QuestionId>().ok().filter(|question| question.topic().is_some());
        let Some(question) = question.filter(|_| service.is_some() || !key.contains('.')) else { continue };
        let given = answer(reader, &mut part, &key, ReadinessAnswer::Open);
        if given != ReadinessAnswer::Open {
            readiness.answers.insert((service, question), given);
        }
    }
    reader.end(part, "which is not a question, or a service with a question, such as q1 or s2.q1");
}

fn law(reader: &mut Reader, mut part: JsonObject, scenario: &Scenario) -> LawAndPlace {
    let mut law = LawAndPlace {
        jurisdiction: answer(reader, &mut part, "where", Jurisdiction::Open),
        sector: answer(reader, &mut part, "sector", Sector::Open),
        ..LawAndPlace::default()
    };
    let known = |text: &str| text.parse::<ServiceId>().ok().filter(|id| scenario.service(*id).is_some());
    if let Some(mut parts) = reader.optional(&mut part, "personal_data") {
        for (key, service) in parts.keys().into_iter().filter_map(|key| known(&key).map(|service| (key, service))) {
            let data = answer(reader, &mut parts, &key, PersonalData::Open);
            if data != PersonalData::Open {
                law.personal_data.insert(service, data);
            }
        }
        reader.end(parts, "which is not a service such as s1");
    }
    law.critical = set_of(reader.list(&mut part, "critical", known, "must list services such as s1").into_iter());
    if let Some(mut parts) = reader.optional(&mut part, "states") {
        for prompt in PROMPTS {
            let Some(mut part) = reader.optional(&mut parts, prompt.id) else { continue };
            let state = PromptState {
                progress: answer(reader, &mut part, "state", PromptProgress::Open),
                note: reader.optional_text(&mut part, "note", DECISION_LIMITS.reason).unwrap_or_default(),
            };
            reader.end(part, UNKNOWN);
            if state != PromptState::default() {
                law.states.insert(prompt.id, state);
            }
        }
        reader.end(parts, "which is not a prompt that this version knows");
    }
    reader.end(part, UNKNOWN);
    law
}

/// Reads the risks of a decision.
pub(super) fn risks(reader: &mut Reader, mut parts: JsonObject, scenario: &Scenario) -> Vec<Risk> {
    let mut risks: Vec<Risk> = Vec::new();
    let ids: Vec<RiskId> = parts.keys().iter().filter_map(|key| key.parse().ok()).collect();
    if ids.len() > DECISION_LIMITS.risks {
        reader.fault(&parts, format!("lists more than {}", DECISION_LIMITS.risks));
    }
    for id in ids.into_iter().take(DECISION_LIMITS.risks) {
        let Some(mut part) = reader.inner(&mut parts, &id.to_string()) else { continue };
        let name = reader.text(&mut part, "name");
        let known = |text: &str| text.parse::<OptionId>().ok().filter(|id| scenario.option(*id).is_some());
        let options = if part.has("options") {
            set_of(reader.list(&mut part, "options", known, "must list options such as o2").into_iter())
        } else {
            Risk::usual_options(scenario)
        };
        let mut risk = Risk::new(id, name, options);
        for which in RiskNumber::ALL {
            let (least, most) = if which.is_share() { (0.0, 1.0) } else { (0.0, LARGEST_AMOUNT) };
            let number = reader.plain(&mut part, which.id(), |number| (least..=most).contains(&number), &between(least, most));
            risk.number_mut(*which).into_iter().for_each(|known| *known = number);
        }
        if RiskNumber::ALL.iter().any(|which| risk.number(*which).is_some_and(|number| number > risk.limits(*which).1)) {
            reader.fault(&part, "must have a low loss of at most the likely one, and a likely loss of at most the high one");
        }
        risk.mitigation = reader.optional_text(&mut part, "mitigation", DECISION_LIMITS.reason).unwrap_or_default();
        reader.end(part, UNKNOWN);
        risks.push(risk);
    }
    reader.end(parts, "which is not a risk such as r1");
    risks.order_by_key(|risk| risk.id);
    risks
}
