//! What a link leaves out must be the same for ever: the defaults of every kind of service under every template.

use crate::recording;
use serde_json::Value;
use sourcewise::exchange::json;
use sourcewise::model::{Scenario, ServiceKind, TEMPLATES};
use std::collections::BTreeMap;

/// Every number, choice and name with its path.
fn leaves(value: &Value, path: &str, visit: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| leaves(value, &format!("{path}.{key}"), visit)),
        other => visit(path, other),
    }
}

/// For each path, a checksum over what stands there for all kinds of service and templates that links of version 2 began
/// with, by their names in files.
fn defaults(kinds: &[&str], templates: &[&str]) -> BTreeMap<String, u32> {
    let mut sums = BTreeMap::new();
    for kind in kinds.iter().map(|id| ServiceKind::from_id(id).unwrap()) {
        for template in templates.iter().map(|id| TEMPLATES.iter().find(|template| template.id == *id).unwrap()) {
            let mut scenario = Scenario::empty("");
            scenario.add_service(kind).unwrap();
            scenario.add_option(template).unwrap();
            leaves(&json::write(&scenario), "", &mut |path, value| {
                let sum = sums.entry(path.trim_start_matches('.').to_string()).or_insert(0x811c_9dc5_u32);
                *sum = value.to_string().bytes().fold(*sum, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
            });
        }
    }
    // Names are always written.
    sums.retain(|path, _| !path.ends_with("name") && path != "title");
    sums
}

const FILE: &str = "tests/cases/link_defaults_2.txt";

/// `cargo xtask record` adds inputs and choices that are new; it changes none.
#[test]
fn defaults_that_links_leave_out_are_as_recorded() {
    let text = recording::read(FILE);
    let mut lines = text.lines();
    let names = [lines.next().unwrap(), lines.next().unwrap()].map(|line| line.split(' ').skip(1).collect::<Vec<_>>());
    let frozen: BTreeMap<&str, &str> = lines.map(|line| line.split_once(' ').unwrap()).collect();
    let found = defaults(&names[0], &names[1]);
    for (path, sum) in &frozen {
        let now = found.get(*path).map(|sum| format!("{sum:08x}"));
        assert_eq!(
            now.as_deref(),
            Some(*sum),
            "the default of {path} has changed, and with it what links of version 2 open that leave it out: give links version 3 and read version 2 with the former default"
        );
    }
    let new: Vec<String> =
        found.iter().filter(|(path, _)| !frozen.contains_key(path.as_str())).map(|(path, sum)| format!("{path} {sum:08x}\n")).collect();
    recording::compare(FILE, &(text.clone() + &new.concat()));
}

/// What links of version 2 are packed with can never change.
#[test]
fn the_words_of_links_are_frozen() {
    let words = include_str!("../../src/exchange/link/words_2.txt");
    let sum = words.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    assert_eq!((words.len(), format!("{sum:08x}").as_str()), (6726, "759ca238"));
}
