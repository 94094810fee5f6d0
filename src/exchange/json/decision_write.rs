//! Writes a decision: what the library of criteria says, and everything open or usual, is left out.

use super::{number, object};
use crate::model::{Choice, Criterion, Decision, Evidence, Met, MixLimits, PriceScore, Scenario, WeightMethod};
use serde_json::Value;

/// A decision as JSON.
pub(super) fn write(decision: &Decision, scenario: &Scenario) -> Value {
    let mut fields: Vec<(&str, Value)> = Vec::new();
    let mut put = |key: &'static str, value: Value| {
        let is_empty = value.as_object().is_some_and(serde_json::Map::is_empty) || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty && !value.is_null() {
            fields.push((key, value));
        }
    };
    put("criteria_order", order(decision.criteria.iter().map(|criterion| criterion.id)));
    put("criteria", object(decision.criteria.iter().map(|one| (one.id.to_string(), criterion(one)))));
    put("weights_by", unless(decision.weights_by, WeightMethod::Direct));
    put("pairs", object(decision.pairs.iter().map(|((first, second), pair)| (format!("{first}.{second}"), number(*pair)))));
    put("price_score", unless(decision.price_score, PriceScore::Fixed));
    put("reference_cost", amount(decision.reference_cost));
    if let Some(agreed) = &decision.agreed {
        let weights = object(agreed.weights.iter().map(|(id, weight)| (id.to_string(), number(*weight))));
        put("agreed", object([("on", Value::from(agreed.on.as_str())), ("weights", weights)]));
    }
    let scores = decision.scores.iter().map(|((subject, criterion), score)| {
        let entry = entry(("score", amount(score.score)), ("known", unless(score.known, Evidence::Said)), ("reason", &score.reason));
        (format!("{subject}.{criterion}"), entry)
    });
    put("scores", object(scores));
    put("musts_order", order(decision.musts.iter().map(|must| must.id)));
    put("musts", object(decision.musts.iter().map(|must| (must.id.to_string(), Value::from(must.text.as_str())))));
    let verdicts = decision.verdicts.iter().map(|((subject, must), verdict)| {
        let entry = entry(("met", unless(verdict.met, Met::Open)), ("met", Value::Null), ("evidence", &verdict.evidence));
        (format!("{subject}.{must}"), entry)
    });
    put("verdicts", object(verdicts));
    let people = decision.people.iter().map(|person| {
        let scores = person.scores.iter().map(|((subject, criterion), score)| (format!("{subject}.{criterion}"), number(*score)));
        (person.id.to_string(), object([("name", Value::from(person.name.as_str())), ("scores", object(scores))]))
    });
    put("people", object(people));
    put("mix", mix(&decision.mix));
    super::readiness_write::write(&decision.readiness, scenario).into_iter().for_each(|(key, value)| put(key, value));
    object(fields)
}

/// The order of a list, unless it is that of its identities.
fn order<Id: ToString + Ord>(ids_in_order: impl Iterator<Item = Id> + Clone) -> Value {
    if ids_in_order.clone().is_sorted() { Value::Null } else { ids(ids_in_order) }
}

fn ids<Id: ToString>(ids: impl Iterator<Item = Id>) -> Value {
    Value::Array(ids.map(|id| Value::String(id.to_string())).collect())
}

/// An answer, unless it is the usual one.
pub(super) fn unless<T: Choice>(answer: T, usual: T) -> Value {
    if answer == usual { Value::Null } else { Value::from(answer.id()) }
}

pub(super) fn amount(amount: Option<f64>) -> Value {
    amount.map_or(Value::Null, number)
}

/// Two values and a text, without those that are null or empty.
pub(super) fn entry(first: (&'static str, Value), second: (&'static str, Value), (key, text): (&'static str, &str)) -> Value {
    let text = if text.is_empty() { Value::Null } else { Value::from(text) };
    object([first, second, (key, text)].into_iter().filter(|(_, value)| !value.is_null()))
}

fn criterion(criterion: &Criterion) -> Value {
    let usual = criterion.kind.map(|kind| Criterion::of_kind(criterion.id, kind));
    let usual = usual.unwrap_or_else(|| Criterion::own(criterion.id, ""));
    let text = |own: &str, usual: &str| if own == usual { Value::Null } else { Value::from(own) };
    let (own, known) = (&criterion.anchors, &usual.anchors);
    let fields = [
        ("from", criterion.kind.map_or(Value::Null, |kind| Value::from(kind.id))),
        ("name", text(&criterion.name, &usual.name)),
        ("weight", if criterion.weight == usual.weight { Value::Null } else { number(criterion.weight) }),
        ("low", text(&own.low, &known.low)),
        ("middle", text(&own.middle, &known.middle)),
        ("high", text(&own.high, &known.high)),
        ("minimum_score", amount(criterion.minimum_score)),
    ];
    object(fields.into_iter().filter(|(_, value)| !value.is_null()))
}

fn mix(mix: &MixLimits) -> Value {
    let forbidden = mix.forbidden.iter().map(|(option, service)| format!("{option}.{service}"));
    let limits = [
        ("most_providers", mix.most_providers.map(f64::from)),
        ("most_offshore", mix.most_offshore),
        ("most_abroad", mix.most_abroad),
        ("least_own", mix.least_own),
        ("least_quality", mix.least_quality),
        ("most_one_provider", mix.most_one_provider),
        ("once_budget", mix.once_budget),
    ];
    let limits = limits.into_iter().filter_map(|(key, limit)| Some((key, number(limit?))));
    let forbidden = Some(("forbidden", ids(forbidden))).filter(|_| !mix.forbidden.is_empty());
    object(limits.chain(forbidden))
}
