//! The difference between two JSON documents, as a JSON Merge Patch (RFC 7396).

use super::json::object;
use serde_json::{Map, Value};

/// The patch that turns `from` into `to`; `None` if they are the same. Neither may contain `null`.
pub(super) fn difference(from: &Value, to: &Value) -> Option<Value> {
    let (Value::Object(before), Value::Object(after)) = (from, to) else {
        return (from != to).then(|| to.clone());
    };
    let removed = before.keys().filter(|key| !after.contains_key(*key)).map(|key| (key.clone(), Value::Null));
    let changed = after.iter().filter_map(|(key, value)| {
        let change = match before.get(key) {
            Some(old) => difference(old, value)?,
            None => value.clone(),
        };
        Some((key.clone(), change))
    });
    let patch = object(removed.chain(changed));
    (patch != Value::Object(Map::new())).then_some(patch)
}

/// Applies a patch.
pub(super) fn apply(document: &mut Value, patch: Value) {
    let Value::Object(changes) = patch else {
        *document = patch;
        return;
    };
    if !document.is_object() {
        *document = Value::Object(Map::new());
    }
    let Value::Object(fields) = document else { return };
    for (key, change) in changes {
        if change.is_null() {
            fields.remove(&key);
        } else {
            apply(fields.entry(key).or_insert(Value::Null), change);
        }
    }
}
