//! Writes a scenario in full, each part at the path of its place.

use super::{ESTIMATED, bid, decision_write, follow_write, group_name, number, object, uncertainty};
use crate::model::{ChoiceGroup, Group, Place, Scenario};
use serde_json::{Map, Value};

/// Writes a scenario in full.
pub fn write(scenario: &Scenario) -> Value {
    let Scenario { title, status_quo, services, options, providers, .. } = scenario;
    let mut document = object([
        ("title", Value::from(title.as_str())),
        ("status_quo", text(status_quo)),
        ("service_order", Value::Array(services.iter().map(|service| text(service.id)).collect())),
        ("option_order", Value::Array(options.iter().map(|option| text(option.id)).collect())),
        ("provider_order", Value::Array(providers.iter().map(|provider| text(provider.id)).collect())),
    ]);
    for provider in providers {
        put(&mut document, &Place::Provider(provider.id).to_string(), [("name", text(&provider.name))]);
        if let Some(offered) = &provider.bid {
            put(&mut document, &Place::Provider(provider.id).to_string(), [("bid", bid::write(offered))]);
        }
    }
    for service in services {
        let fields = [("name", text(&service.name)), ("kind", text(service.kind.id))];
        put(&mut document, &Place::Service(service.id).to_string(), fields);
    }
    for option in options {
        let fields = [("name", text(&option.name)), ("template", text(option.template.id))];
        put(&mut document, &format!("options.{}", option.id), fields);
        for delivery in &option.deliveries {
            let place = Place::Delivery(option.id, delivery.service);
            put(&mut document, &place.to_string(), [("provider", text(delivery.provider))]);
        }
    }
    scenario.each_choice_group(|place, choices| put(&mut document, &place.to_string(), answers(choices)));
    scenario.each_group(|place, group| put(&mut document, &place.to_string(), [(group_name(group), numbers(group))]));
    put(&mut document, "", uncertainty::write(scenario));
    if let Some(decision) = &scenario.decision {
        put(&mut document, "", [("decision", decision_write::write(decision, scenario))]);
    }
    if let Some(follow) = &scenario.follow {
        put(&mut document, "", [("follow", follow_write::write(follow))]);
    }
    if !scenario.notes.is_empty() {
        let notes = scenario.notes.iter().map(|(address, note)| (address.to_string(), text(note)));
        put(&mut document, "", [("notes", object(notes))]);
    }
    // A document that lists estimates lists all of them, however its notes start.
    if !scenario.estimates.is_empty() || scenario.notes.iter().any(|(_, note)| note.starts_with(ESTIMATED)) {
        let estimates = scenario.estimates.iter().map(|(address, how)| (address.to_string(), text(how)));
        put(&mut document, "", [("estimates", object(estimates))]);
    }
    document
}

/// Removes every number, choice, range, group, setting, note and estimate from a document, which leaves those of its kinds and templates.
pub fn strip(document: &mut Value) {
    let keep = |value: &mut Value, keys: &[&str]| {
        if let Value::Object(fields) = value {
            fields.retain(|key, _| keys.contains(&key.as_str()));
        }
    };
    let each = |value: Option<&mut Value>, visit: &mut dyn FnMut(&mut Value)| {
        if let Some(Value::Object(fields)) = value {
            fields.values_mut().for_each(visit);
        }
    };
    let frame = ["title", "status_quo", "service_order", "option_order", "provider_order", "providers", "services", "options"];
    keep(document, &frame);
    each(document.get_mut("providers"), &mut |provider| keep(provider, &["name"]));
    each(document.get_mut("services"), &mut |service| keep(service, &["name", "kind"]));
    each(document.get_mut("options"), &mut |option| {
        keep(option, &["name", "template", "deliveries"]);
        each(option.get_mut("deliveries"), &mut |delivery| keep(delivery, &["provider"]));
    });
}

fn text(text: impl ToString) -> Value {
    Value::String(text.to_string())
}

fn answers(choices: &dyn ChoiceGroup) -> Vec<(&'static str, Value)> {
    let mut fields = Vec::new();
    choices.each(&mut |field, answer| fields.push((field.id, text(answer))));
    fields
}

fn numbers(group: &dyn Group) -> Value {
    let mut fields = Map::new();
    group.each(&mut |field, value| {
        fields.insert(field.id.to_string(), number(value));
    });
    Value::Object(fields)
}

/// Puts fields into the object at a path, creating it if necessary.
fn put(document: &mut Value, path: &str, fields: impl IntoIterator<Item = (&'static str, Value)>) {
    let part = path.split('.').filter(|key| !key.is_empty()).fold(document, |part, key| match part {
        Value::Object(inner) => inner.entry(key).or_insert_with(|| Value::Object(Map::new())),
        other => other,
    });
    if let Value::Object(part) = part {
        for (key, value) in fields {
            part.insert(key.to_string(), value);
        }
    }
}
