//! The JSON Schema of what should be known before deciding.

use super::json::object;
use super::schema_parts::{amount, closed, described, each, ids, name, text, within};
use crate::model::{
    BiasNumber, Choice, DECISION_LIMITS, Jurisdiction, OptimismBias, PROMPTS, PersonalData, PromptProgress, ReadinessAnswer, RiskNumber,
    Sector,
};
use serde_json::Value;

/// Its fields in the schema of a decision.
pub(super) fn readiness() -> [(&'static str, Value); 4] {
    let answers = object([
        ("type", Value::from("object")),
        ("patternProperties", object([("^(s(0|[1-9][0-9]{0,4})\\.)?q([1-9]|1[0-2])$", ids::<ReadinessAnswer>())])),
        ("additionalProperties", Value::Bool(false)),
    ]);
    let numbers = RiskNumber::ALL.iter().map(|which| (which.id(), if which.is_share() { within(0.0, 1.0) } else { amount() }));
    let fields = [
        ("name", name("The name of the risk.")),
        ("options", described(list("^o(0|[1-9][0-9]{0,4})$"), "The options it concerns; all but today's if left out.")),
        ("mitigation", described(text(DECISION_LIMITS.reason), "The action against it.")),
    ];
    let risk = closed(fields.into_iter().chain(numbers), &["name"]);
    let bias = BiasNumber::ALL.iter().map(|which| {
        let (least, most) = OptimismBias::limits(*which);
        (which.id(), within(least, most))
    });
    [
        ("answers", described(answers, "Answers to the twelve questions, for all services or for one, such as q1 or s2.q1.")),
        ("prompts", described(law(), "The prompts on law and place.")),
        ("risks", described(each("r", risk), "The risk register; a number left out is open.")),
        ("optimism", described(closed(bias, &[]), "The allowance for optimism, as shares.")),
    ]
}

fn list(pattern: &str) -> Value {
    let item = object([("type", Value::from("string")), ("pattern", pattern.into())]);
    object([("type", Value::from("array")), ("items", item)])
}

fn law() -> Value {
    let state = closed([("state", ids::<PromptProgress>()), ("note", text(DECISION_LIMITS.reason))], &[]);
    let states = closed(PROMPTS.iter().map(|prompt| (prompt.id, state.clone())), &[]);
    let fields = [
        ("where", described(ids::<Jurisdiction>(), "The law that applies.")),
        ("sector", ids::<Sector>()),
        ("personal_data", described(each("s", ids::<PersonalData>()), "The personal data of each service.")),
        ("critical", described(list("^s(0|[1-9][0-9]{0,4})$"), "The services that support a critical function.")),
        ("states", states),
    ];
    closed(fields, &[])
}
