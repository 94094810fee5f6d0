//! The JSON Schema of scenario files, made from the tables of inputs and choices.

use super::file::SCHEMA;
use super::json::{number, object};
use super::schema_parts::{closed, each, name, named, one_of, order, with, within};
use super::{decision_schema, follow_schema};
use crate::model::{
    Choice, ChoiceField, ChoiceGroup, Control, Delivery, Field, Group, LEVELS, LIMITS, LevelId, SAMPLES, Scenario, ServiceKind, Shape,
    SimulationSettings, TEMPLATES,
};
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of scenario files. It checks each value by itself; only reading the file checks that an
/// identity is listed or that a low end is below the high one.
pub fn json_schema() -> Value {
    let file = closed([("schema", object([("const", Value::from(SCHEMA))])), ("scenario", scenario_schema())], &["schema", "scenario"]);
    published(file, "Sourcewise scenario", "A comparison of ways to source IT services.")
}

/// The JSON Schema of the JavaScript API's input: the scenario of a file, or a sample with changes.
pub fn asked_schema() -> Value {
    let changes =
        object([("type", Value::from("object")), ("description", "The changes to the sample, as a JSON Merge Patch (RFC 7396).".into())]);
    let of_sample = closed([("sample", one_of(SAMPLES.iter().map(|sample| sample.id))), ("changes", changes)], &["sample"]);
    let asked = object([("anyOf", Value::Array(vec![scenario_schema(), of_sample]))]);
    published(asked, "Sourcewise scenario of the JavaScript API", "A scenario, or a sample with changes.")
}

fn published(schema: Value, title: &str, about: &str) -> Value {
    let description = format!("{about} Shares are fractions: 0.08 is 8 %. Omitted values have their defaults.");
    let dialect = "https://json-schema.org/draft/2020-12/schema";
    with(schema, [("$schema", dialect.into()), ("title", title.into()), ("description", description.into())])
}

fn scenario_schema() -> Value {
    let scenario = SAMPLES.first().map_or_else(|| Scenario::empty(""), |sample| (sample.scenario)());
    let mut fields =
        vec![("title".to_string(), name("The title of the comparison.")), ("status_quo".to_string(), identity("o", "Today's option."))];
    let lists = [("service", "s", LIMITS.services), ("option", "o", LIMITS.options), ("provider", "p", LIMITS.providers)];
    for (what, letter, most) in lists {
        fields.push((format!("{what}_order"), order(letter, most)));
    }
    fields.extend(choices(&scenario.choices));
    fields.push(group(&scenario.assumptions));
    if let Some(service) = scenario.services.first() {
        let mut parts = vec![("name".to_string(), name("The name of the service.")), ("kind".to_string(), kind())];
        parts.extend(choices(&service.choices));
        parts.extend([group(&service.demand), levels(service.levels.first())]);
        fields.push(("services".to_string(), each("s", closed(parts, &["name", "kind"]))));
    }
    if let Some(provider) = scenario.providers.first() {
        let bid = ("bid".to_string(), decision_schema::bid());
        let parts = vec![("name".to_string(), name("The name of the provider.")), group(&provider.terms), bid];
        fields.push(("providers".to_string(), each("p", closed(parts, &["name"]))));
    }
    if let Some(delivery) = scenario.options.first().and_then(|option| option.deliveries.first()) {
        let deliveries = each("s", delivery_schema(delivery));
        let parts = [("name", name("The name of the option.")), ("template", template()), ("deliveries", deliveries)];
        fields.push(("options".to_string(), each("o", closed(parts, &["name", "template", "deliveries"]))));
    }
    fields.push(("ranges".to_string(), ranges()));
    fields.push(("together".to_string(), together()));
    fields.push(("simulation".to_string(), simulation()));
    fields.push(("notes".to_string(), beside("Notes on inputs, by their addresses.")));
    fields.push(("decision".to_string(), decision_schema::decision()));
    fields.push(("follow".to_string(), follow_schema::follow()));
    let estimates = "Inputs estimated from the six questions, by their addresses, each with an explanation; empty if its note explains it.";
    fields.push(("estimates".to_string(), beside(estimates)));
    let needed = ["title", "status_quo", "service_order", "option_order", "provider_order", "services", "options", "providers"];
    closed(fields, &needed)
}

fn delivery_schema(delivery: &Delivery) -> Value {
    let mut parts = vec![("provider".to_string(), identity("p", "The provider, if one delivers."))];
    parts.extend(choices(&delivery.choices));
    parts.extend(delivery.groups().map(group));
    parts.push(levels(delivery.levels.first()));
    closed(parts, &["provider"])
}

/// The levels of a service, each with its group of numbers.
fn levels<Level: Group>(level: Option<&Level>) -> (String, Value) {
    let level = level.map_or(Value::Bool(true), |level| closed([group(level)], &[]));
    let levels = (1..=LEVELS).filter_map(|number| Some((LevelId(number.try_into().ok()?).to_string(), level.clone())));
    ("levels".to_string(), closed(levels, &[]))
}

fn group(group: &dyn Group) -> (String, Value) {
    let (mut name, mut fields) = ("", Vec::new());
    group.each(&mut |field, _| {
        name = field.group;
        fields.push((field.id, number_schema(field)));
    });
    (name.to_string(), closed(fields, &[]))
}

fn number_schema(field: &Field) -> Value {
    object([
        ("title", Value::from(field.label)),
        ("description", field.help().into()),
        ("type", if field.control == Control::Whole { "integer" } else { "number" }.into()),
        ("minimum", number(field.range.0)),
        ("maximum", number(field.range.1)),
        ("default", number(field.left_out.unwrap_or(field.default))),
    ])
}

fn choices(group: &dyn ChoiceGroup) -> Vec<(String, Value)> {
    let mut fields = Vec::new();
    group.each(&mut |field, _| fields.push((field.id.to_string(), choice(field))));
    fields
}

fn choice(field: &ChoiceField) -> Value {
    let answers = field.answers.iter().map(|answer| answer.id);
    with(one_of(answers), [("title", field.label.into()), ("description", field.help().into())])
}

fn kind() -> Value {
    with(one_of(ServiceKind::ALL.iter().map(|kind| kind.id)), [("description", "The kind of service, which sets its defaults.".into())])
}

fn template() -> Value {
    let description = "The sourcing model the option started from, which sets its defaults.";
    with(one_of(TEMPLATES.iter().map(|template| template.id)), [("description", description.into())])
}

/// Ranges by the addresses of their numbers.
fn ranges() -> Value {
    let end = || object([("type", Value::from("number"))]);
    let weights = object([
        ("type", Value::from("array")),
        ("items", end()),
        ("minItems", Value::from(3)),
        ("maxItems", Value::from(3)),
        ("description", "The probabilities of low, the value and high, for the shape of three cases; 0.3, 0.4 and 0.3 if left out.".into()),
    ]);
    let shape = one_of(Shape::ALL.iter().map(|shape| shape.id()));
    let range = closed([("low", end()), ("high", end()), ("shape", shape), ("weights", weights)], &["low", "high", "shape"]);
    let description = "The uncertainty of numbers, by their addresses.";
    object([("type", Value::from("object")), ("description", description.into()), ("additionalProperties", range)])
}

/// Groups of uncertain numbers that move together.
fn together() -> Value {
    let along = object([("enum", Value::Array(vec![Value::from(1), Value::from(-1)]))]);
    let inputs = object([("type", Value::from("object")), ("additionalProperties", along), ("minProperties", Value::from(2))]);
    let group = closed(
        [("name", name("The name of the group.")), ("strength", within(0.0, 1.0)), ("inputs", inputs)],
        &["name", "inputs", "strength"],
    );
    let description = "Uncertain numbers that move together, each with its group (1) or against it (-1), as closely as the strength says.";
    with(each("g", group), [("description", description.into())])
}

/// The settings of the simulation.
fn simulation() -> Value {
    let (confidence, trials) = (SimulationSettings::CONFIDENCE, SimulationSettings::TRIALS);
    let powers = SimulationSettings::choices_of_trials().map(Value::from);
    let seed = object([("type", Value::from("integer")), ("minimum", Value::from(0)), ("maximum", Value::from(u32::MAX))]);
    let description = format!("How {} to {} futures are drawn and read; the same seed draws the same futures.", trials.0, trials.1);
    let fields = [
        ("seed", seed),
        ("trials", object([("enum", Value::Array(powers.collect()))])),
        ("confidence", within(confidence.0, confidence.1)),
    ];
    with(closed(fields, &[]), [("description", description.into())])
}

/// Texts by the addresses of their numbers.
fn beside(description: &str) -> Value {
    let note = object([("type", Value::from("string")), ("maxLength", Value::from(LIMITS.note))]);
    object([("type", Value::from("object")), ("description", description.into()), ("additionalProperties", note)])
}

fn identity(letter: &str, description: &str) -> Value {
    with(named(letter), [("description", description.into())])
}
