//! The JSON Schema (2020-12) of scenarios as files hold them, written from the input tables.

use super::json::{number, object};
use super::tables::Part;
use crate::model::{Answer, Choice, ChoiceField, Control, Field, LIMITS, SAMPLES, ServiceKind, Shape, TEMPLATES};
use serde_json::Value;

/// The schema of a scenario.
pub fn schema() -> Value {
    let parts = Part::all();
    let part = |name: &str, more: Vec<(&str, Value)>, required: &[&str]| {
        let own = parts.iter().find(|part| part.name == name).map(of_part).unwrap_or_default();
        closed(own.into_iter().chain(more.into_iter().map(|(key, value)| (key.to_string(), value))), required)
    };
    let kinds = one_of(ServiceKind::ALL.iter().map(|kind| kind.id));
    let templates = one_of(TEMPLATES.iter().map(|template| template.id));
    let definitions = [
        ("provider", part("provider", vec![("name", text())], &["name"])),
        ("promise", part("promise", Vec::new(), &[])),
        ("performance", part("performance", Vec::new(), &[])),
        ("service", part("service", vec![("name", text()), ("kind", kinds), ("levels", by_id("l", "promise"))], &["name", "kind"])),
        ("delivery", part("delivery", vec![("provider", id("p")), ("levels", by_id("l", "performance"))], &["provider"])),
        (
            "option",
            closed(
                [("name".to_string(), text()), ("template".to_string(), templates), ("deliveries".to_string(), by_id("s", "delivery"))],
                &["name", "template", "deliveries"],
            ),
        ),
        ("range", range()),
    ];
    let own = vec![
        ("title", text()),
        ("status_quo", id("o")),
        ("service_order", order("s", LIMITS.services)),
        ("option_order", order("o", LIMITS.options)),
        ("provider_order", order("p", LIMITS.providers)),
        ("providers", by_id("p", "provider")),
        ("services", by_id("s", "service")),
        ("options", by_id("o", "option")),
        ("ranges", object([("type", words("object")), ("additionalProperties", reference("range"))])),
    ];
    let required = ["title", "status_quo", "service_order", "option_order", "provider_order", "providers", "services", "options"];
    let full = part("scenario", own, &required);
    let samples = one_of(SAMPLES.iter().map(|sample| sample.id));
    let changes =
        object([("description", words("What differs from the sample, as a JSON Merge Patch (RFC 7396).")), ("type", words("object"))]);
    let of_sample = closed([("sample".to_string(), samples), ("changes".to_string(), changes)], &["sample"]);
    object([
        ("$schema", words("https://json-schema.org/draft/2020-12/schema")),
        ("title", words("Sourcewise scenario")),
        ("description", words("A scenario in full or in part (what is left out has its default), or a sample with what differs from it.")),
        ("anyOf", Value::Array(vec![full, of_sample])),
        ("$defs", object(definitions)),
    ])
}

fn of_part(part: &Part) -> Vec<(String, Value)> {
    let choices = part.choices.iter().map(|choice| (choice.id.to_string(), of_choice(choice)));
    let groups = part.groups.iter().map(|(name, fields)| {
        let fields = fields.iter().map(|field| (field.id.to_string(), of_field(field)));
        ((*name).to_string(), closed(fields, &[]))
    });
    choices.chain(groups).collect()
}

fn of_choice(choice: &ChoiceField) -> Value {
    let answers = choice.answers.iter().map(|Answer { id, .. }| words(id)).collect();
    object([("title", words(choice.label)), ("description", words(choice.help.trim())), ("enum", Value::Array(answers))])
}

fn of_field(field: &Field) -> Value {
    let (least, most) = field.range;
    let kind = if field.control == Control::Whole { "integer" } else { "number" };
    object([
        ("title", words(field.label)),
        ("description", words(&format!("{} Unit: {:?}.", field.help.trim(), field.unit))),
        ("type", words(kind)),
        ("minimum", number(least)),
        ("maximum", number(most)),
        ("default", number(field.default)),
    ])
}

fn range() -> Value {
    let fields = [("low", "number"), ("high", "number")].map(|(name, kind)| (name.to_string(), object([("type", words(kind))])));
    let shape = ("shape".to_string(), one_of(Shape::ANSWERS.iter().map(|answer| answer.id)));
    closed(fields.into_iter().chain([shape]), &["low", "high", "shape"])
}

/// An object with these fields and no others.
fn closed(fields: impl IntoIterator<Item = (String, Value)>, required: &[&str]) -> Value {
    let required = required.iter().map(|name| words(name)).collect();
    object([
        ("type", words("object")),
        ("properties", object(fields)),
        ("required", Value::Array(required)),
        ("additionalProperties", Value::Bool(false)),
    ])
}

fn by_id(letter: &str, definition: &str) -> Value {
    object([
        ("type", words("object")),
        ("patternProperties", object([(pattern(letter), reference(definition))])),
        ("additionalProperties", Value::Bool(false)),
    ])
}

fn order(letter: &str, most: usize) -> Value {
    object([
        ("type", words("array")),
        ("items", id(letter)),
        ("minItems", number(1.0)),
        ("maxItems", number(most as f64)),
        ("uniqueItems", Value::Bool(true)),
    ])
}

fn id(letter: &str) -> Value {
    object([("type", words("string")), ("pattern", Value::String(pattern(letter)))])
}

fn pattern(letter: &str) -> String {
    format!("^{letter}(0|[1-9][0-9]*)$")
}

fn text() -> Value {
    object([("type", words("string")), ("maxLength", number(LIMITS.name as f64))])
}

fn one_of(names: impl Iterator<Item = &'static str>) -> Value {
    object([("enum", Value::Array(names.map(words).collect()))])
}

fn reference(definition: &str) -> Value {
    object([("$ref", Value::String(format!("#/$defs/{definition}")))])
}

fn words(text: &str) -> Value {
    Value::String(text.to_string())
}
