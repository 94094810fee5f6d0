//! Reads a document part by part and collects its faults. Fields left over at the end are unknown.

use super::{Fault, group_name};
use crate::model::map_of;
use crate::model::{ChoiceGroup, Control, Field, Group, LIMITS, Range, plain_limit};
use serde_json::Value;
use std::collections::BTreeMap;
use std::str::FromStr;

/// Nobody reads more faults, and a hostile document could cause millions.
const MOST_FAULTS: usize = 100;

/// An object of the document.
pub(super) struct JsonObject<'document> {
    path: String,
    left: BTreeMap<&'document str, &'document Value>,
}

impl<'document> JsonObject<'document> {
    fn take(&mut self, key: &str) -> Option<&'document Value> {
        self.left.remove(key)
    }

    /// Leaves a field out.
    pub(super) fn skip(&mut self, key: &str) {
        self.take(key);
    }

    /// The names of its remaining fields.
    pub(super) fn keys(&self) -> Vec<String> {
        self.left.keys().map(ToString::to_string).collect()
    }

    /// Whether it has a field that was not read yet.
    pub(super) fn has(&self, key: &str) -> bool {
        self.left.contains_key(key)
    }

    /// A field that was not read yet.
    pub(super) fn peek(&self, key: &str) -> Option<&'document Value> {
        self.left.get(key).copied()
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_string() } else { format!("{}.{key}", self.path) }
    }
}

/// Reads a number of a document.
pub(super) type NumberReader<'n> = &'n dyn Fn(&Value) -> Option<f64>;

/// Collects faults.
pub(super) struct Reader<'n> {
    /// The faults so far.
    pub(super) faults: Vec<Fault>,
    /// Reads its numbers.
    pub(super) number: NumberReader<'n>,
}

impl<'n> Reader<'n> {
    /// A reader without faults yet.
    pub(super) fn new(number: NumberReader<'n>) -> Reader<'n> {
        Reader { faults: Vec::new(), number }
    }

    /// Adds a fault of a part.
    pub(super) fn fault(&mut self, part: &JsonObject, message: impl Into<String>) {
        self.fault_at(part.path.clone(), message);
    }

    pub(super) fn fault_at(&mut self, path: String, message: impl Into<String>) {
        if self.faults.len() == MOST_FAULTS {
            return;
        }
        let path = if path.is_empty() { "scenario".to_string() } else { path };
        self.faults.push(Fault { path, message: message.into() });
    }

    /// The document as a whole.
    pub(super) fn whole<'d>(&mut self, document: &'d Value) -> Option<JsonObject<'d>> {
        self.part(String::new(), Some(document))
    }

    /// A required part.
    pub(super) fn inner<'d>(&mut self, part: &mut JsonObject<'d>, key: &str) -> Option<JsonObject<'d>> {
        self.part(part.path_of(key), part.take(key))
    }

    /// An optional part.
    pub(super) fn optional<'d>(&mut self, part: &mut JsonObject<'d>, key: &str) -> Option<JsonObject<'d>> {
        let value = part.take(key)?;
        self.part(part.path_of(key), Some(value))
    }

    /// The objects in a list; none if it is left out.
    pub(super) fn objects<'d>(&mut self, part: &mut JsonObject<'d>, key: &str, most: usize) -> Vec<JsonObject<'d>> {
        let Some(given) = part.take(key) else { return Vec::new() };
        let list = given.as_array().map_or(&[][..], Vec::as_slice);
        if !given.is_array() || list.len() > most {
            self.fault_at(part.path_of(key), format!("must list at most {most} rows"));
            return Vec::new();
        }
        let path = |place: usize| format!("{}.{place}", part.path_of(key));
        list.iter().enumerate().filter_map(|(place, row)| self.part(path(place), Some(row))).collect()
    }

    fn part<'d>(&mut self, path: String, value: Option<&'d Value>) -> Option<JsonObject<'d>> {
        let Some(fields) = value.and_then(Value::as_object) else {
            self.fault_at(path, "is missing or contains no fields");
            return None;
        };
        Some(JsonObject { path, left: map_of(fields.iter().map(|(key, value)| (key.as_str(), value))) })
    }

    /// Ends a part: every remaining field is a fault; `why` explains it.
    pub(super) fn end(&mut self, part: JsonObject, why: &str) {
        for key in part.left.keys() {
            // Enough for the longest address.
            let key: String = key.chars().take(80).collect();
            self.fault_at(part.path.clone(), format!("contains «{key}», {why}"));
        }
    }

    /// A name or a title.
    pub(super) fn text(&mut self, part: &mut JsonObject, key: &str) -> String {
        let text = part.take(key);
        self.text_within(part.path_of(key), text, LIMITS.name)
    }

    /// An optional text.
    pub(super) fn optional_text(&mut self, part: &mut JsonObject, key: &str, most: usize) -> Option<String> {
        part.take(key).map(|text| self.text_within(part.path_of(key), Some(text), most))
    }

    fn text_within(&mut self, path: String, text: Option<&Value>, most: usize) -> String {
        match text.and_then(Value::as_str) {
            Some(text) if text.chars().count() <= most => return text.to_string(),
            Some(_) => self.fault_at(path, format!("is longer than {most} characters")),
            None => self.fault_at(path, "is missing or is not text"),
        }
        String::new()
    }

    /// The item that a text names.
    pub(super) fn named<T>(&mut self, part: &mut JsonObject, key: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.one_of(part, key, find, || "is missing or unknown to this version".to_string())
    }

    /// The item that a text names, with the message if there is none.
    pub(super) fn one_of<T>(
        &mut self,
        part: &mut JsonObject,
        key: &str,
        find: impl Fn(&str) -> Option<T>,
        message: impl Fn() -> String,
    ) -> Option<T> {
        let found = part.take(key).and_then(Value::as_str).and_then(find);
        if found.is_none() {
            self.fault_at(part.path_of(key), message());
        }
        found
    }

    /// The identities in a list; empty if the list is invalid.
    pub(super) fn order<Id: FromStr + PartialEq>(&mut self, part: &mut JsonObject, key: &str, most: usize) -> Vec<Id> {
        let list = part.take(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let ids: Vec<Id> = list.iter().take(most).filter_map(|id| id.as_str()?.parse().ok()).collect();
        let fits = !list.is_empty() && ids.len() == list.len();
        let repeats = ids.iter().enumerate().any(|(place, id)| ids.iter().take(place).any(|before| before == id));
        if !fits || repeats {
            self.fault_at(part.path_of(key), format!("must list 1 to {most} different identities"));
            return Vec::new();
        }
        ids
    }

    /// A required number that passes a check.
    pub(super) fn number(&mut self, part: &mut JsonObject, field: &Field, key: &str, takes: impl Fn(f64) -> bool) -> Option<f64> {
        let number = part.take(key).and_then(self.number).filter(|number| takes(*number));
        if number.is_none() {
            let (least, most) = field.range;
            let kind = if field.control == Control::Whole { "whole number" } else { "number" };
            self.fault_at(part.path_of(key), format!("must be a {kind} from {} to {}", plain_limit(least), plain_limit(most)));
        }
        number
    }

    /// An optional number without an entry in the input table.
    pub(super) fn plain(&mut self, part: &mut JsonObject, key: &str, takes: impl Fn(f64) -> bool, message: &str) -> Option<f64> {
        let given = part.take(key)?;
        let number = (self.number)(given).filter(|number| takes(*number));
        if number.is_none() {
            self.fault_at(part.path_of(key), message);
        }
        number
    }

    /// The items that a list of texts names; none if it is left out.
    pub(super) fn list<T>(&mut self, part: &mut JsonObject, key: &str, find: impl Fn(&str) -> Option<T>, message: &str) -> Vec<T> {
        let Some(given) = part.take(key) else { return Vec::new() };
        let items = given.as_array().map(|list| list.iter().map(|item| item.as_str().and_then(&find)).collect::<Option<Vec<T>>>());
        items.flatten().unwrap_or_else(|| {
            self.fault_at(part.path_of(key), message);
            Vec::new()
        })
    }

    /// The probabilities of three cases; the usual ones if they are left out.
    pub(super) fn weights(&mut self, part: &mut JsonObject) -> [f64; 3] {
        let Some(given) = part.take("weights") else { return Range::USUAL_WEIGHTS };
        let list: Vec<f64> = given.as_array().into_iter().flatten().filter_map(self.number).filter(|weight| *weight >= 0.0).collect();
        match <[f64; 3]>::try_from(list) {
            Ok(weights) if libm::fabs(weights.iter().sum::<f64>() - 1.0) <= 1e-9 => weights,
            _ => {
                self.fault_at(part.path_of("weights"), "must be three numbers from 0 that add up to 1");
                Range::USUAL_WEIGHTS
            }
        }
    }

    /// A group of numbers; a missing one keeps the meaning it had before it was an input, or does not change.
    pub(super) fn group(&mut self, part: &mut JsonObject, group: &mut dyn Group) {
        let mut numbers = self.optional(part, group_name(group));
        group.each_mut(&mut |field, value| match &mut numbers {
            Some(numbers) if numbers.left.contains_key(field.id) => {
                *value = self.number(numbers, field, field.id, |number| field.accepts(number)).unwrap_or(*value);
            }
            _ => *value = field.left_out.unwrap_or(*value),
        });
        if let Some(numbers) = numbers {
            self.end(numbers, "which this version does not know");
        }
    }

    /// Choices; a missing one keeps the meaning it had before it was a choice, or does not change.
    pub(super) fn choices(&mut self, part: &mut JsonObject, group: &mut dyn ChoiceGroup) {
        let mut fields = Vec::new();
        group.each(&mut |field, _| fields.push(field));
        for field in fields {
            let Some(answer) = part.take(field.id) else {
                if let Some(left_out) = field.left_out {
                    group.choose(field, left_out());
                }
                continue;
            };
            if !answer.as_str().is_some_and(|answer| group.choose(field, answer)) {
                let answers: Vec<&str> = field.answers.iter().map(|answer| answer.id).collect();
                self.fault_at(part.path_of(field.id), format!("must be one of {}", answers.join(", ")));
            }
        }
    }
}
