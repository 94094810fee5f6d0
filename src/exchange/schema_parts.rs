//! The pieces that every part of the JSON Schema is made of.

use super::json::{number, object};
use crate::model::{Choice, LARGEST_AMOUNT, LIMITS};
use serde_json::Value;

/// A number within limits.
pub(super) fn within(least: f64, most: f64) -> Value {
    object([("type", Value::from("number")), ("minimum", number(least)), ("maximum", number(most))])
}

/// A name.
pub(super) fn name(description: &str) -> Value {
    object([("type", Value::from("string")), ("maxLength", Value::from(LIMITS.name)), ("description", description.into())])
}

/// An identity.
pub(super) fn named(letter: &str) -> Value {
    object([("type", Value::from("string")), ("pattern", pattern(letter).into())])
}

/// An identity as written: its letter and a number without leading zeros.
pub(super) fn pattern(letter: &str) -> String {
    format!("^{letter}(0|[1-9][0-9]{{0,4}})$")
}

/// Identities in display order.
pub(super) fn order(letter: &str, most: usize) -> Value {
    object([
        ("type", Value::from("array")),
        ("items", named(letter)),
        ("minItems", Value::from(1)),
        ("maxItems", Value::from(most)),
        ("uniqueItems", Value::Bool(true)),
        ("description", "The identities in display order.".into()),
    ])
}

/// An object with a value of one kind for each identity.
pub(super) fn each(letter: &str, value: Value) -> Value {
    object([
        ("type", Value::from("object")),
        ("patternProperties", object([(pattern(letter), value)])),
        ("additionalProperties", Value::Bool(false)),
    ])
}

/// An object with these fields and no others.
pub(super) fn closed<Key: Into<String>>(fields: impl IntoIterator<Item = (Key, Value)>, needed: &[&str]) -> Value {
    let needed: Vec<Value> = needed.iter().map(|name| Value::from(*name)).collect();
    let mut schema =
        object([("type", Value::from("object")), ("properties", object(fields)), ("additionalProperties", Value::Bool(false))]);
    if !needed.is_empty() {
        schema = with(schema, [("required", Value::Array(needed))]);
    }
    schema
}

/// One of some texts.
pub(super) fn one_of<'a>(answers: impl Iterator<Item = &'a str>) -> Value {
    object([("enum", Value::Array(answers.map(Value::from).collect()))])
}

/// A schema with more fields.
pub(super) fn with<'a>(schema: Value, more: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let Value::Object(mut fields) = schema else { return schema };
    for (key, value) in more {
        fields.insert(key.to_string(), value);
    }
    Value::Object(fields)
}

/// A schema with a description.
pub(super) fn described(schema: Value, description: &str) -> Value {
    with(schema, [("description", description.into())])
}

/// The answers of a choice.
pub(super) fn ids<T: Choice>() -> Value {
    one_of(T::ANSWERS.iter().map(|answer| answer.id))
}

/// A text of a limited length.
pub(super) fn text(most: usize) -> Value {
    object([("type", Value::from("string")), ("maxLength", Value::from(most))])
}

/// An amount of money from zero on.
pub(super) fn amount() -> Value {
    object([("type", Value::from("number")), ("minimum", number(0.0)), ("maximum", number(LARGEST_AMOUNT))])
}
