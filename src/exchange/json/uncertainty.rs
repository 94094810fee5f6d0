//! Ranges, the groups of numbers that move together, and the settings of the simulation, as JSON. All of them are optional.

use super::part::{JsonObject, Reader};
use super::{number, object};
use crate::model::{Address, Along, Choice, Field, GroupId, Range, Scenario, Shape, SimulationSettings, Sorting, Together};
use serde_json::Value;

const UNKNOWN: &str = "which this version does not know";

/// Reads all of them, ranges in the order of the scenario; each number is looked up once, because setting them one by one would sort
/// them after each one.
pub(super) fn read(reader: &mut Reader, part: &mut JsonObject, scenario: &mut Scenario) {
    if let Some(mut parts) = reader.optional(part, "ranges") {
        let mut ranges = Vec::new();
        scenario.each(|address, _| {
            if let Some(part) = reader.optional(&mut parts, &address.to_string()) {
                // Older documents may have one where it never had an effect: it is left out.
                let found = range(reader, address.field, part).filter(|_| address.field.why_certain().is_none());
                ranges.extend(found.map(|range| (address, range)));
            }
        });
        scenario.ranges = ranges;
        reader.end(parts, "which is not a number of this comparison");
    }
    if let Some(parts) = reader.optional(part, "together") {
        scenario.together = groups(reader, parts, scenario);
    }
    if let Some(mut part) = reader.optional(part, "simulation") {
        let usual = SimulationSettings::default();
        let whole = |number: f64| SimulationSettings::seed_of(number);
        let seed = reader.plain(&mut part, "seed", |number| whole(number).is_some(), "must be a whole number from 0 to 4294967295");
        let accepts = |number: f64| whole(number).is_some_and(SimulationSettings::accepts_trials);
        let trials = reader.plain(&mut part, "trials", accepts, "must be a power of two from 1024 to 65536");
        let confidence = reader.plain(&mut part, "confidence", SimulationSettings::accepts_confidence, "must be a number from 0.5 to 0.95");
        scenario.simulation = SimulationSettings {
            seed: seed.map_or(usual.seed, |seed| seed as u32),
            trials: trials.map_or(usual.trials, |trials| trials as u32),
            confidence: confidence.unwrap_or(usual.confidence),
        };
        reader.end(part, UNKNOWN);
    }
}

fn range(reader: &mut Reader, field: &Field, mut part: JsonObject) -> Option<Range> {
    let low = reader.number(&mut part, field, "low", |number| field.takes(number));
    let high = reader.number(&mut part, field, "high", |number| field.takes(number));
    let shape = reader.named(&mut part, "shape", Shape::from_id);
    let weights = reader.weights(&mut part);
    let range = Range { weights, ..Range::new(low?, high?, shape?) };
    if range.low > range.high {
        reader.fault(&part, "has a low end above its high end");
    }
    reader.end(part, UNKNOWN);
    Some(range)
}

/// The groups in the order of their numbers.
fn groups(reader: &mut Reader, mut parts: JsonObject, scenario: &Scenario) -> Vec<Together> {
    let mut found: Vec<Together> = Vec::new();
    for key in parts.keys() {
        let Ok(id) = key.parse::<GroupId>() else { continue };
        let Some(mut part) = reader.inner(&mut parts, &key) else { continue };
        let name = reader.text(&mut part, "name");
        if !part.keys().iter().any(|key| key == "strength") {
            reader.fault(&part, "has no strength");
        }
        let strength = reader.plain(&mut part, "strength", |strength| (0.0..=1.0).contains(&strength), "must be a number from 0 to 1");
        let mut members: Vec<(Address, Along)> = Vec::new();
        if let Some(mut inputs) = reader.inner(&mut part, "inputs") {
            for (address, _) in &scenario.ranges {
                let along = reader.plain(&mut inputs, &address.to_string(), |along| libm::fabs(along) == 1.0, "must be 1 or -1");
                members.extend(along.map(|along| (*address, if along > 0.0 { Along::With } else { Along::Against })));
            }
            reader.end(inputs, "which is not an uncertain number of this comparison");
        }
        if members.iter().any(|(address, _)| found.iter().any(|group| group.members.iter().any(|(known, _)| known == address))) {
            reader.fault(&part, "has an input that is in another group as well");
        } else if !(2..=Together::MOST_MEMBERS).contains(&members.len()) {
            reader.fault(&part, format!("must have 2 to {} inputs", Together::MOST_MEMBERS));
        }
        reader.end(part, UNKNOWN);
        found.extend(strength.map(|strength| Together { id, name, strength, members }));
    }
    if found.len() > Together::MOST {
        reader.fault(&parts, format!("lists more than {} groups", Together::MOST));
    }
    reader.end(parts, "which is not a group such as g1");
    found.order_by_key(|group| group.id.0);
    found
}

/// Writes what differs from the defaults: the names of the fields, with their values.
pub(super) fn write(scenario: &Scenario) -> Vec<(&'static str, Value)> {
    let mut fields = Vec::new();
    if !scenario.ranges.is_empty() {
        let ranges = scenario.ranges.iter().map(|(address, range)| {
            let mut fields = vec![("low", number(range.low)), ("high", number(range.high)), ("shape", range.shape.id().into())];
            if range.weights != Range::USUAL_WEIGHTS {
                fields.push(("weights", Value::Array(range.weights.map(number).to_vec())));
            }
            (address.to_string(), object(fields))
        });
        fields.push(("ranges", object(ranges)));
    }
    if !scenario.together.is_empty() {
        let groups = scenario.together.iter().map(|group| {
            let inputs =
                group.members.iter().map(|(address, along)| (address.to_string(), Value::from(if *along == Along::With { 1 } else { -1 })));
            let fields = [("name", group.name.as_str().into()), ("strength", number(group.strength)), ("inputs", object(inputs))];
            (group.id.to_string(), object(fields))
        });
        fields.push(("together", object(groups)));
    }
    let (usual, own) = (SimulationSettings::default(), scenario.simulation);
    let settings = [
        ("seed", Some(f64::from(own.seed)).filter(|_| own.seed != usual.seed)),
        ("trials", Some(f64::from(own.trials)).filter(|_| own.trials != usual.trials)),
        ("confidence", Some(own.confidence).filter(|_| own.confidence != usual.confidence)),
    ];
    let settings: Vec<(&str, Value)> = settings.into_iter().filter_map(|(key, value)| Some((key, number(value?)))).collect();
    if !settings.is_empty() {
        fields.push(("simulation", object(settings)));
    }
    fields
}
