//! The JSON Schema of a decision and of bids in scenario files.

use super::json::object;
use super::schema_parts::{amount, closed, described, each, ids, name, one_of, order, text, within};
use crate::model::{
    BidAmount, CRITERIA, Choice, DECISION_LIMITS, Evidence, LARGEST_AMOUNT, LIMITS, Met, PAIR, PriceScore, Pricing, TEMPLATES, WeightMethod,
};
use serde_json::Value;

/// The schema of the optional decision.
pub(super) fn decision() -> Value {
    let weight = || within(0.0, DECISION_LIMITS.weight);
    let score = || within(0.0, 10.0);
    let agreed = closed([("on", name("The day, such as 2026-03-03.")), ("weights", each("c", weight()))], &["on", "weights"]);
    let entry = closed([("score", score()), ("known", ids::<Evidence>()), ("reason", text(DECISION_LIMITS.reason))], &[]);
    let verdict = closed([("met", ids::<Met>()), ("evidence", text(DECISION_LIMITS.reason))], &[]);
    let person = closed([("name", name("The name of the person.")), ("scores", crossed("[op]", "c", score()))], &["name"]);
    let fields = [
        ("criteria_order", order("c", DECISION_LIMITS.criteria)),
        ("criteria", each("c", criterion())),
        ("weights_by", described(ids::<WeightMethod>(), "How the weights are found; entered if left out.")),
        ("pairs", crossed("c", "c", within(PAIR.0, PAIR.1))),
        ("price_score", described(ids::<PriceScore>(), "How the cost scores; on the fixed scale if left out.")),
        ("reference_cost", described(amount(), "The cost that scores 5; today's present value if left out.")),
        ("agreed", described(agreed, "The weights that were agreed, and when.")),
        ("scores", described(crossed("[op]", "c", entry), "Scores of options and providers, such as o3.c2; open if left out.")),
        ("musts_order", order("m", DECISION_LIMITS.musts)),
        ("musts", each("m", name("The must-have, in a sentence."))),
        ("verdicts", described(crossed("[op]", "m", verdict), "Whether options and providers meet must-haves, such as o3.m1.")),
        ("people", described(each("e", person), "Other people's scores.")),
        ("mix", mix()),
    ];
    let fields = fields.into_iter().chain(super::readiness_schema::readiness());
    described(closed(fields, &[]), "Criteria, weights, scores and must-haves; if left out, cost alone decides.")
}

/// The schema of the optional bid of a provider.
pub(super) fn bid() -> Value {
    // The range of a price is that of the widest unit.
    let amount = |amount: BidAmount| {
        let ranges = Pricing::OFFERED.map(|pricing| amount.field(pricing).range);
        let ends = ranges.into_iter().reduce(|(least, most), (low, high)| (least.min(low), most.max(high))).unwrap_or_default();
        (amount.id(), described(within(ends.0, ends.1), amount.label()))
    };
    let gap = ("gap", described(text(DECISION_LIMITS.reason), "The work that the bid leaves out, and how it was priced."));
    let service = closed(BidAmount::ALL.map(amount).into_iter().chain([gap]), &[]);
    let bought = TEMPLATES.iter().filter(|template| template.is_bought()).map(|template| template.id);
    let month = object([("type", Value::from("string")), ("pattern", "^([0-9]{4}-(0[1-9]|1[0-2]))?$".into())]);
    let fields = [
        ("template", described(one_of(bought), "The sourcing model that it offers, which sets what the bid leaves open.")),
        (
            "pricing",
            described(one_of(Pricing::OFFERED.into_iter().map(Pricing::id)), "How its prices are calculated; as in the model if left out."),
        ),
        ("revenue", described(within(0.0, LARGEST_AMOUNT), "The provider's revenue per year; 0 if unknown.")),
        ("valid_until", described(month, "The last month in which it holds.")),
        ("standing", described(text(DECISION_LIMITS.reason), "The provider's financial standing: what was looked at, when and by whom.")),
        ("services", described(each("s", service), "The offer for each service; one without a price is not in the bid.")),
    ];
    described(closed(fields, &["template"]), "A bid of the provider.")
}

/// An object with a value for each pair of identities, such as `o3.c2`.
fn crossed(first: &str, second: &str, value: Value) -> Value {
    let pattern = format!("^{first}(0|[1-9][0-9]{{0,4}})\\.{second}(0|[1-9][0-9]{{0,4}})$");
    object([
        ("type", Value::from("object")),
        ("patternProperties", object([(pattern, value)])),
        ("additionalProperties", Value::Bool(false)),
    ])
}

fn criterion() -> Value {
    let from = one_of(CRITERIA.iter().map(|kind| kind.id));
    let anchor = || text(DECISION_LIMITS.anchor);
    let fields = [
        ("from", described(from, "The criterion of the library, which sets what is left out.")),
        ("name", name("The name of the criterion.")),
        ("weight", within(0.0, DECISION_LIMITS.weight)),
        ("low", described(anchor(), "The meaning of 0.")),
        ("middle", described(anchor(), "The meaning of 5.")),
        ("high", described(anchor(), "The meaning of 10.")),
        ("minimum_score", within(0.0, 10.0)),
    ];
    closed(fields, &[])
}

fn mix() -> Value {
    let share = || within(0.0, 1.0);
    let providers = object([("type", Value::from("integer")), ("minimum", Value::from(0)), ("maximum", Value::from(LIMITS.providers))]);
    let delivery = object([("type", Value::from("string")), ("pattern", "^o(0|[1-9][0-9]{0,4})\\.s(0|[1-9][0-9]{0,4})$".into())]);
    let forbidden = object([("type", Value::from("array")), ("items", delivery)]);
    let fields = [
        ("most_providers", providers),
        ("most_offshore", share()),
        ("most_abroad", share()),
        ("least_own", share()),
        ("least_quality", within(0.0, 10.0)),
        ("most_one_provider", share()),
        ("once_budget", amount()),
        ("forbidden", described(forbidden, "Deliveries that the mix may not use, such as o3.s6.")),
    ];
    described(closed(fields, &[]), "The limits of the best mix.")
}
