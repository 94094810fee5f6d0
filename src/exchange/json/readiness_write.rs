//! Writes what should be known before deciding, without what is open.

use super::decision_write::{amount, entry, unless};
use super::object;
use crate::model::{BiasNumber, Choice, Jurisdiction, LawAndPlace, PromptProgress, Readiness, Risk, RiskNumber, Scenario, Sector};
use serde_json::Value;

/// Its fields in a decision; an empty one is left out by the caller.
pub(super) fn write(readiness: &Readiness, scenario: &Scenario) -> [(&'static str, Value); 4] {
    let answers = readiness.answers.iter().map(|((service, question), answer)| {
        let key = service.map_or_else(|| question.to_string(), |service| format!("{service}.{question}"));
        (key, Value::from(answer.id()))
    });
    let risks = readiness.risks.iter().map(|one| (one.id.to_string(), risk(one, scenario)));
    let bias = BiasNumber::ALL.iter().map(|which| (which.id(), amount(readiness.bias.number(*which))));
    [("answers", object(answers)), ("prompts", law(&readiness.law)), ("risks", object(risks)), ("optimism", object(given(bias)))]
}

fn given<'a>(fields: impl Iterator<Item = (&'a str, Value)>) -> impl Iterator<Item = (&'a str, Value)> {
    fields.filter(|(_, value)| {
        let is_empty = value.as_object().is_some_and(serde_json::Map::is_empty) || value.as_array().is_some_and(Vec::is_empty);
        !is_empty && !value.is_null()
    })
}

fn law(law: &LawAndPlace) -> Value {
    let states = law.states.iter().map(|(prompt, state)| {
        let progress = unless(state.progress, PromptProgress::Open);
        (*prompt, entry(("state", progress), ("state", Value::Null), ("note", &state.note)))
    });
    let fields = [
        ("where", unless(law.jurisdiction, Jurisdiction::Open)),
        ("sector", unless(law.sector, Sector::Open)),
        ("personal_data", object(law.personal_data.iter().map(|(service, data)| (service.to_string(), Value::from(data.id()))))),
        ("critical", Value::Array(law.critical.iter().map(|service| Value::from(service.to_string())).collect())),
        ("states", object(states)),
    ];
    object(given(fields.into_iter()))
}

fn risk(risk: &Risk, scenario: &Scenario) -> Value {
    let mut fields = vec![("name", Value::from(risk.name.as_str()))];
    if risk.options != Risk::usual_options(scenario) {
        fields.push(("options", Value::Array(risk.options.iter().map(|option| Value::from(option.to_string())).collect())));
    }
    fields.extend(given(RiskNumber::ALL.iter().map(|which| (which.id(), amount(risk.number(*which))))));
    if !risk.mitigation.is_empty() {
        fields.push(("mitigation", Value::from(risk.mitigation.as_str())));
    }
    object(fields)
}
