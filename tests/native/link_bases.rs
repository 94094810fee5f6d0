//! Values that links leave out must never change: the defaults of every kind of service under every template, and all values
//! of the samples. `cargo xtask record` records new values, but never changed ones.

use crate::native::recording;
use serde_json::Value;
use sourcewise::exchange::{json, link};
use sourcewise::model::{Address, ContractYears, DEMAND, Origin, Place, SAMPLES, Sample, Scenario, ServiceKind, SoftCost, TEMPLATES};
use std::collections::BTreeMap;

/// The checksum of an empty text.
const NOTHING: u32 = 0x811c_9dc5;

/// A checksum extended by one text.
fn with(sum: u32, text: &str) -> u32 {
    text.bytes().fold(sum, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The defaults of every kind under every template, below the lines that name those.
const DEFAULTS: &str = "tests/cases/link_defaults_2.txt";
/// The values of the released samples, below the line that names them.
const SAMPLE_VALUES: &str = "tests/cases/sample_values.txt";

/// Every number, choice and name with its path.
fn leaves(value: &Value, path: &str, visit: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| leaves(value, &format!("{path}.{key}"), visit)),
        other => visit(path, other),
    }
}

/// For each path, a checksum of its values for all kinds of service and templates known when links of version 2 started, by
/// their names in files.
fn defaults(kinds: &[&str], templates: &[&str]) -> BTreeMap<String, u32> {
    let mut sums = BTreeMap::new();
    for kind in kinds.iter().map(|id| ServiceKind::from_id(id).unwrap()) {
        for template in templates.iter().map(|id| TEMPLATES.iter().find(|template| template.id == *id).unwrap()) {
            let mut scenario = Scenario::empty("");
            scenario.add_service(kind).unwrap();
            scenario.add_option(template).unwrap();
            // The values of a document with only its kinds and templates.
            let mut frame = json::write(&scenario);
            json::strip(&mut frame);
            leaves(&json::write(&json::read(&frame).unwrap()), "", &mut |path, value| {
                let sum = sums.entry(path.trim_start_matches('.').to_string()).or_insert(NOTHING);
                *sum = with(*sum, &value.to_string());
            });
        }
    }
    // Names are always written.
    sums.retain(|path, _| !path.ends_with("name") && path != "title");
    sums
}

/// The parts of the record of defaults: kinds, templates, and the values below those two lines. A later kind or template starts
/// a separate part, so that earlier sums do not change.
struct FrozenDefaults {
    kinds: Vec<String>,
    templates: Vec<String>,
    /// In the order of recording.
    sums: Vec<(String, String)>,
}

fn frozen_defaults(text: &str) -> Vec<FrozenDefaults> {
    let names = |line: Option<&str>| line.unwrap().split(' ').skip(1).map(str::to_string).collect();
    let parts = text.split("kinds ").skip(1).map(|part| format!("kinds {part}"));
    parts
        .map(|part| {
            let mut lines = part.lines();
            let (kinds, templates) = (names(lines.next()), names(lines.next()));
            let sums = lines.map(|line| line.split_once(' ').unwrap()).map(|(path, sum)| (path.to_string(), sum.to_string())).collect();
            FrozenDefaults { kinds, templates, sums }
        })
        .collect()
}

/// The current values of a part.
fn part_of_defaults(kinds: &[&str], templates: &[&str], found: &[(String, String)]) -> String {
    let lines: String = found.iter().map(|(path, sum)| format!("{path} {sum}\n")).collect();
    format!("kinds {}\ntemplates {}\n{lines}", kinds.join(" "), templates.join(" "))
}

#[test]
fn defaults_that_links_leave_out_are_as_recorded() {
    let mut now = String::new();
    for FrozenDefaults { kinds, templates, sums } in frozen_defaults(&recording::read(DEFAULTS)) {
        let names = [&kinds, &templates].map(|names| names.iter().map(String::as_str).collect::<Vec<_>>());
        let mut found = defaults(&names[0], &names[1]);
        let mut lines = Vec::new();
        for (path, sum) in sums {
            let now = found.remove(&path).map(|sum| format!("{sum:08x}"));
            assert_eq!(
                now.as_ref(),
                Some(&sum),
                "the default of {path} has changed, so links of version 2 that leave it out would open with another value: give links version 3 and read version 2 with the old default"
            );
            lines.push((path, sum));
        }
        lines.extend(found.into_iter().map(|(path, sum)| (path, format!("{sum:08x}"))));
        now += &part_of_defaults(&names[0], &names[1], &lines);
    }
    if recording::is_freezing() {
        let (kinds, templates, _) = unreleased();
        let all = |names: Vec<&'static str>, without: &[&str]| names.into_iter().filter(|id| !without.contains(id)).collect::<Vec<_>>();
        let known = all(ServiceKind::ALL.iter().map(|kind| kind.id).collect(), &kinds);
        let every = TEMPLATES.iter().map(|template| template.id).collect::<Vec<_>>();
        for (kinds, templates) in [(known, templates), (kinds, every)] {
            let sums: Vec<(String, String)> =
                defaults(&kinds, &templates).into_iter().map(|(path, sum)| (path, format!("{sum:08x}"))).collect();
            if !sums.is_empty() {
                now += &part_of_defaults(&kinds, &templates, &sums);
            }
        }
    }
    recording::compare(DEFAULTS, &now);
}

/// The kinds of service, templates and samples that are offered but not frozen yet.
fn unreleased() -> (Vec<&'static str>, Vec<&'static str>, Vec<&'static str>) {
    let parts = frozen_defaults(&recording::read(DEFAULTS));
    let text = recording::read(SAMPLE_VALUES);
    let samples: Vec<&str> = text.lines().next().unwrap().split(' ').skip(1).collect();
    let kind = |id: &str| parts.iter().any(|part| part.kinds.iter().any(|known| known == id));
    let template = |id: &str| parts.iter().any(|part| part.templates.iter().any(|known| known == id));
    (
        ServiceKind::ALL.iter().map(|kind| kind.id).filter(|id| !kind(id)).collect(),
        TEMPLATES.iter().map(|template| template.id).filter(|id| !template(id)).collect(),
        SAMPLES.iter().map(|sample| sample.id).filter(|id| !samples.contains(id)).collect(),
    )
}

/// `cargo xtask release` fails until this list is empty, because links would rely on values that may still change.
#[test]
fn unreleased_defaults_are_as_recorded() {
    let mut list = "# Offered, and free to change until `cargo xtask freeze`; must be empty for a release.\n".to_string();
    if !recording::is_freezing() {
        let (kinds, templates, samples) = unreleased();
        for (what, ids) in [("kind", kinds), ("template", templates), ("sample", samples)] {
            list += &ids.iter().map(|id| format!("{what} {id}\n")).collect::<String>();
        }
    }
    recording::compare("tests/cases/unreleased.txt", &list);
}

/// A sample by its paths, each without the numbers of options, services, providers and levels; for each path a checksum of its
/// values, and whether they all equal those of an unchanged comparison.
fn said_by(sample: &Sample) -> BTreeMap<String, (u32, bool)> {
    let document = json::write(&(sample.scenario)());
    let mut frame = document.clone();
    json::strip(&mut frame);
    let unchanged = json::write(&json::read(&frame).unwrap());
    let mut defaults = BTreeMap::new();
    leaves(&unchanged, "", &mut |path, value| {
        defaults.insert(path.to_string(), value.clone());
    });
    let mut said = BTreeMap::new();
    leaves(&document, "", &mut |path, value| {
        let numbered = |part: &&str| part.len() > 1 && part[1..].bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = path.split('.').filter(|part| !part.is_empty() && !numbered(part)).collect();
        let (sum, usual) = said.entry(parts.join(".")).or_insert((NOTHING, true));
        // The sum includes the whole path, because two options must not swap places.
        *sum = with(with(*sum, path), &value.to_string());
        *usual &= defaults.get(path) == Some(value);
    });
    said
}

/// Links name samples and leave out their values, so a released sample never changes. A new input does not change it if it has
/// its default there, because old links are read with that default.
#[test]
fn released_samples_are_as_recorded() {
    let text = recording::read(SAMPLE_VALUES);
    let mut lines = text.lines();
    let mut samples: Vec<&str> = lines.next().unwrap().split(' ').skip(1).collect();
    let released = samples.len();
    if recording::is_freezing() {
        samples
            .extend(SAMPLES.iter().map(|sample| sample.id).filter(|id| !text.lines().next().unwrap().split(' ').any(|known| known == *id)));
    }
    let frozen: BTreeMap<&str, &str> = lines.map(|line| line.rsplit_once(' ').unwrap()).collect();
    let found: BTreeMap<String, (u32, bool)> = samples
        .iter()
        .flat_map(|id| said_by(Sample::from_id(id).unwrap()).into_iter().map(move |(path, said)| (format!("{id} {path}"), said)))
        .collect();
    let remedy = "links based on it would open something else: add a sample with the next number and restore this one";
    for (path, sum) in &frozen {
        let now = found.get(*path).map(|(sum, _)| format!("{sum:08x}"));
        assert_eq!(now.as_deref(), Some(*sum), "{path} has changed; {remedy}");
    }
    let new: Vec<_> = found.iter().filter(|(path, _)| !frozen.contains_key(path.as_str())).collect();
    for (path, (_, usual)) in &new {
        let id = path.split(' ').next().unwrap();
        assert!(*usual || samples[released..].contains(&id), "{path} is new and does not have its default; {remedy}");
    }
    let new: Vec<String> = new.iter().map(|(path, (sum, _))| format!("{path} {sum:08x}\n")).collect();
    let before = text.split_once('\n').unwrap().1;
    recording::compare(SAMPLE_VALUES, &format!("samples {}\n{before}{}", samples.join(" "), new.concat()));
}

/// Soft cost, contract years and busy hours were added later: a released link that leaves them out keeps its meaning.
#[test]
fn a_released_link_keeps_its_meaning_after_later_inputs() {
    let links = recording::read("tests/cases/links.txt");
    let link = links.lines().find(|line| !line.starts_with('#')).and_then(|line| line.split(' ').next()).unwrap();
    let (released, new) = (link::decode(link).unwrap(), (SAMPLES[0].scenario)());
    assert_eq!((released.choices.soft_cost, new.choices.soft_cost), (SoftCost::UsersTime, SoftCost::Counted));
    let hours = |scenario: &Scenario| scenario.services[0].demand.busy_hours_per_week;
    assert_eq!((hours(&released), hours(&new)), (168.0, 15.0));
    let years = |scenario: &Scenario| scenario.options[1].deliveries[0].choices.contract_years;
    assert_eq!((years(&released), years(&new)), (ContractYears::Decision, ContractYears::Signing));
    // Values left out of a link do not count as set.
    let busy = Address { place: Place::Service(released.services[0].id), field: &DEMAND.busy_hours_per_week };
    assert_eq!(released.origin(busy, 168.0), Origin::Default);
}

/// The words that links of version 2 are packed with can never change.
#[test]
fn the_words_of_links_are_frozen() {
    let words = include_str!("../../src/exchange/link/words_2.txt");
    assert_eq!((words.len(), format!("{:08x}", with(NOTHING, words)).as_str()), (6726, "759ca238"));
}
