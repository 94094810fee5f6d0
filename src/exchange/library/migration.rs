//! Migrates documents of earlier schemas to the current one, step by step.

use super::value::SCHEMA;
use crate::exchange::json;
use serde_json::Value;

/// The step from each schema to the next, starting with the first schema.
const STEPS: [fn(Value) -> Option<Value>; SCHEMA as usize - 1] = [from_1_to_2];

/// A whole document of a schema as one of the current schema; `None` if it does not match its schema.
pub(super) fn to_current(schema: u64, document: Value) -> Option<Value> {
    let done = usize::try_from(schema.checked_sub(1)?).ok()?;
    STEPS.iter().skip(done).try_fold(document, |document, step| step(document))
}

/// The second schema counts revisions and records the predecessor of each.
fn from_1_to_2(document: Value) -> Option<Value> {
    let Value::Object(mut fields) = document else { return None };
    fields.insert("schema".into(), json::number(2.0));
    fields.insert("revision".into(), json::number(1.0));
    fields.insert("parent".into(), Value::String(String::new()));
    Some(Value::Object(fields))
}
