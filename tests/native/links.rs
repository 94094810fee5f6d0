//! Links open what they were made of for ever, and nothing hostile opens.

use crate::{random, recording};
use base64ct::{Base64UrlUnpadded, Encoding};
use proptest::prelude::*;
use sourcewise::exchange::json::Fault;
use sourcewise::exchange::link::{self, LinkFault};
use sourcewise::model::{Address, LIMITS, Range, SAMPLES, Scenario, ServiceKind, Shape, TEMPLATES, Template};

fn sample() -> Scenario {
    (SAMPLES[0].scenario)()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_with_one_changed_letter_is_called_damaged_or_refused(
        scenario in random::scenario(), place in 0.0..1.0_f64, letter in "[A-Za-z0-9_.-]",
    ) {
        let text = link::encode(&scenario);
        let at = (place * text.len() as f64) as usize;
        let mut changed = text.clone();
        changed.replace_range(at..=at, &letter);
        prop_assume!(changed != text);
        prop_assert!(link::decode(&changed).is_err());
    }

    /// Whoever makes a link on purpose can give it the right checksum.
    #[test]
    fn a_signed_link_with_changed_letters_never_panics(
        scenario in random::scenario(), places in prop::collection::vec(0.0..1.0_f64, 1..4), letter in "[A-Za-z0-9_-]",
    ) {
        let text = link::encode(&scenario);
        let mut body = text.rsplit_once('.').unwrap().0.to_string();
        for place in places {
            let at = 4 + (place * (body.len() - 4) as f64) as usize;
            body.replace_range(at..=at, &letter);
        }
        if let Ok(opened) = link::decode(&signed(&body)) {
            prop_assert_eq!(link::decode(&link::encode(&opened)), Ok(opened));
        }
    }
}

#[test]
fn an_unchanged_sample_has_a_short_link() {
    for sample in SAMPLES {
        let text = link::encode(&(sample.scenario)());
        assert!(text.len() < 80, "{text}");
        assert_eq!(link::decode(&text), Ok((sample.scenario)()));
    }
}

/// What shrinks a thousandfold looks like what attackers send; our own links open all the same.
#[test]
fn a_link_with_notes_of_one_letter_opens() {
    let mut scenario = sample();
    let mut numbers = Vec::new();
    scenario.each(|address, _| numbers.push(address));
    for address in numbers.into_iter().take(50) {
        assert!(scenario.set_note(address, &"a".repeat(2000)));
    }
    assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario));
}

#[test]
fn a_link_holds_only_what_differs() {
    let mut scenario = sample();
    let plain = link::encode(&scenario).len();
    scenario.options[2].name = "Kraków hub".to_string();
    scenario.options[2].deliveries[0].charges.price_per_unit = 15.25;
    let text = link::encode(&scenario);
    assert!(text.len() < plain + 200, "{} characters", text.len());
    assert_eq!(link::decode(&text), Ok(scenario));
}

/// The largest scenario there is, every number of it changed.
fn largest(four_digits: bool, uncertain: bool) -> Scenario {
    let mut next = random::random(7);
    let mut scenario = Scenario::empty("Everything there is");
    for kind in ServiceKind::ALL.iter().cycle().take(LIMITS.services) {
        scenario.add_service(kind).unwrap();
    }
    for template in TEMPLATES.iter().take(LIMITS.options) {
        scenario.add_option(template).unwrap();
    }
    let mut numbers: Vec<(Address, f64)> = Vec::new();
    scenario.each(|address, value| numbers.push((address, value)));
    let mut ranges = Vec::new();
    for (address, value) in numbers {
        let (least, most) = address.field.range;
        let typed = |number: f64| {
            let number = if four_digits { format!("{number:.3e}").parse().unwrap() } else { number };
            number.clamp(least, most)
        };
        let number = typed(random::number(address.field, value, 0.2 + next(), next()));
        assert!(scenario.set_number(address, number), "{address} takes {number}");
        let (low, high) = (typed(number - number.abs() * next()), typed(number + number.abs() * next()));
        ranges.push((address, Range { low, high, shape: Shape::Lognormal }));
    }
    if uncertain {
        scenario.ranges = ranges;
    }
    random::choose(&mut scenario, &mut next);
    scenario
}

/// Notes as long as they may be, of letters that no packing makes shorter.
fn note_all(scenario: &mut Scenario) {
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    let mut next = random::random(11);
    for address in addresses.into_iter().take(LIMITS.all_notes / LIMITS.note) {
        let letters = (0..LIMITS.note).map(|_| char::from_u32(0x1_0000 + (next() * 262_144.0) as u32).unwrap_or('x'));
        assert!(scenario.set_note(address, &letters.collect::<String>()));
    }
}

#[test]
fn the_largest_scenario_has_a_link_that_opens() {
    for (four_digits, uncertain) in [(true, false), (false, false), (true, true), (false, true)] {
        let mut scenario = largest(four_digits, uncertain);
        if uncertain && !four_digits {
            note_all(&mut scenario);
        }
        let text = link::encode(&scenario);
        println!("four digits: {four_digits}, uncertain: {uncertain}: {} characters", text.len());
        assert!(link::decode(&text) == Ok(scenario));
    }
}

/// What stands in `cases/links.txt`. To add the links of a release, add them there as
/// `cargo test --test links -- --ignored --nocapture` prints them.
fn examples() -> [Scenario; 4] {
    let mut changed = sample();
    changed.assumptions.discount_rate = 0.1;
    changed.options[2].deliveries[0].charges.price_per_unit = 15.25;
    let mut full = changed.clone();
    full.add_service(ServiceKind::from_id("network_security").unwrap());
    let mut address = None;
    full.each(|known, _| address = address.or((known.field.id == "volume_growth").then_some(known)));
    assert!(full.set_range(address.unwrap(), Some(Range { low: -0.05, high: 0.1, shape: Shape::Pert })));
    let mut own = Scenario::empty("Own comparison");
    own.add_service(ServiceKind::from_id("data_centre").unwrap()).unwrap();
    for template in ["in_house", "onshore", "nearshore"] {
        own.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    own.options[2].deliveries[0].charges.price_per_unit = 210.5;
    [sample(), changed, full, own]
}

#[test]
#[ignore = "prints the links for a release"]
fn print_links() {
    for scenario in examples() {
        println!("{} {}", link::encode(&scenario), summary(&scenario));
    }
}

fn summary(scenario: &Scenario) -> String {
    let price = scenario.options[2].deliveries[0].charges.price_per_unit;
    let ranges: Vec<String> = scenario.ranges.iter().map(|(address, range)| format!("{address}={}..{}", range.low, range.high)).collect();
    format!("{} {price} {} [{}]", scenario.assumptions.discount_rate, scenario.services.len(), ranges.join(","))
}

/// Links that were released open for ever. Never change one of these; add some for each release.
#[test]
fn released_links_open() {
    for line in include_str!("../cases/links.txt").lines().filter(|line| !line.starts_with('#')) {
        let (text, expected) = line.split_once(' ').unwrap();
        let scenario = link::decode(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(summary(&scenario), expected);
    }
}

/// In the browser they are written alike: `tests/browser.rs`.
#[test]
fn released_links_are_written_anew_as_recorded() {
    let mut written = String::new();
    for line in include_str!("../cases/links.txt").lines().filter(|line| !line.starts_with('#')) {
        let scenario = link::decode(line.split(' ').next().unwrap()).unwrap();
        let again = link::encode(&scenario);
        assert_eq!(link::decode(&again), Ok(scenario), "{line}");
        written.push_str(&format!("{again}\n"));
    }
    recording::compare("tests/cases/links_written.txt", &written);
}

#[test]
fn a_link_on_a_sample_that_is_gone_says_so() {
    let text = "1.j.eyJjaGFuZ2VzIjpudWxsLCJzYW1wbGUiOiJoZWxwX2Rlc2tfMSJ9.451ae6d2";
    let fault = link::decode(text).unwrap_err();
    assert_eq!(fault, LinkFault::UnknownSample);
    assert!(fault.to_string().starts_with("The link builds on a sample that this version does not have."));
}

#[test]
fn every_fault_of_a_link_is_named() {
    let whole = link::encode(&sample());
    let cut = whole.get(..whole.len() - 4).unwrap().to_string();
    let cases = [
        (String::new(), LinkFault::NotALink),
        ("hello".into(), LinkFault::NotALink),
        ("01.j.x.y".into(), LinkFault::NotALink),
        ("3.j.x.y".into(), LinkFault::NewerVersion),
        ("x".repeat(1_200_000), LinkFault::TooLong),
        (cut, LinkFault::Cut),
        (whole.replace("2.", "1."), LinkFault::Damaged),
        (signed("1.j.!!!!"), LinkFault::NotPacked),
        (signed("1.q.e30"), LinkFault::UnknownPacking),
        (signed("1.j.e30"), LinkFault::Unreadable),
        (signed(&format!("1.j.{}", base64(r#"{"sample":"nowhere_9","changes":{}}"#))), LinkFault::UnknownSample),
    ];
    for (text, expected) in cases {
        assert_eq!(link::decode(&text), Err(expected), "{}", text.chars().take(60).collect::<String>());
    }
}

/// What is wrong with the sample after some changes.
fn faults(changes: &str) -> Vec<Fault> {
    match link::decode(&signed(&format!("1.j.{}", base64(&format!(r#"{{"sample":"help_desk_2","changes":{changes}}}"#))))) {
        Err(LinkFault::Content(faults)) => faults,
        other => panic!("{changes}: {other:?}"),
    }
}

#[test]
fn what_a_link_asks_for_is_checked_like_everything_else() {
    let hostile = [
        (r#"{"assumptions":{"discount_rate":1e300}}"#, "assumptions.discount_rate"),
        (r#"{"assumptions":{"discount_rate":"8"}}"#, "assumptions.discount_rate"),
        (r#"{"assumptions":{"horizon_years":2.5}}"#, "assumptions.horizon_years"),
        (r#"{"assumptions":{"nonsense":1}}"#, "assumptions"),
        (r#"{"assumptions":[]}"#, "assumptions"),
        (r#"{"nonsense":1}"#, "scenario"),
        (r#"{"status_quo":"o9"}"#, "status_quo"),
        (r#"{"status_quo":"o01"}"#, "status_quo"),
        (r#"{"option_order":["o1","o1"]}"#, "option_order"),
        (r#"{"option_order":[]}"#, "option_order"),
        (r#"{"option_order":["o1","o2"]}"#, "options"),
        (r#"{"option_order":["o1","o2","o3","o4","o5"]}"#, "options.o5"),
        (r#"{"option_order":["o1","o2","o3","o4","o5","o6","o7","o8","o9"]}"#, "option_order"),
        (r#"{"service_order":["s1","s2"]}"#, "services.s2"),
        (r#"{"provider_order":["p1","p2"]}"#, "providers"),
        (r#"{"provider_order":null}"#, "provider_order"),
        (r#"{"providers":{"p1":{"terms":{"collar":2}}}}"#, "providers.p1.terms.collar"),
        (r#"{"providers":{"p1":{"name":null}}}"#, "providers.p1.name"),
        (r#"{"options":{"o1":{"template":"x"}}}"#, "options.o1.template"),
        (r#"{"options":{"o2":null}}"#, "options.o2"),
        (r#"{"options":{"o2":{"deliveries":{"s1":null}}}}"#, "options.o2.deliveries.s1"),
        (r#"{"options":{"o2":{"deliveries":{"s2":{}}}}}"#, "options.o2.deliveries"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"provider":"p9"}}}}}"#, "options.o2.deliveries.s1.provider"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"provider":null}}}}}"#, "options.o2.deliveries.s1.provider"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"pricing":"free"}}}}}"#, "options.o2.deliveries.s1.pricing"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"exit":{"internal_cost":-1}}}}}}"#, "options.o2.deliveries.s1.exit.internal_cost"),
        (r#"{"options":{"o2":{"deliveries":{"s1":{"levels":{"l4":{}}}}}}}"#, "options.o2.deliveries.s1.levels"),
        (
            r#"{"options":{"o2":{"deliveries":{"s1":{"levels":{"l3":{"performance":{"spread":0}}}}}}}}"#,
            "options.o2.deliveries.s1.levels.l3.performance.spread",
        ),
        (r#"{"services":{"s1":{"kind":"bakery"}}}"#, "services.s1.kind"),
        (r#"{"services":{"s1":{"staffing":7}}}"#, "services.s1.staffing"),
        (r#"{"services":{"s1":{"levels":{"l1":{"level":{"target":1.5}}}}}}"#, "services.s1.levels.l1.level.target"),
        (r#"{"services":{"s1":{"levels":{"l1":7}}}}"#, "services.s1.levels.l1"),
        (r#"{"currency":"€"}"#, "currency"),
        (r#"{"tax":"none"}"#, "tax"),
        (r#"{"title":5}"#, "title"),
        (r#"{"ranges":{"assumptions.nonsense":{"low":1,"high":1,"shape":"pert"}}}"#, "ranges"),
        (r#"[]"#, "scenario"),
        (r#"7"#, "scenario"),
    ];
    for (changes, path) in hostile {
        let faults = faults(changes);
        assert_eq!(faults[0].path, path, "{changes}: {faults:?}");
    }
    assert_eq!(faults(&format!(r#"{{"title":"{}"}}"#, "x".repeat(121)))[0].path, "title");
    let many: Vec<String> = (1..=25).map(|number| format!("\"p{number}\"")).collect();
    assert_eq!(faults(&format!(r#"{{"provider_order":[{}]}}"#, many.join(",")))[0].path, "provider_order");
    let message = &faults(r#"{"options":{"o2":{"deliveries":{"s1":{"provider":"p9"}}}}}"#)[0].message;
    assert_eq!(message, "names a provider that does not exist; there are p1, p2, p3, p4");
}

#[test]
fn a_provider_that_nobody_uses_and_inputs_that_are_not_there_are_fine() {
    for changes in [r#"{"provider_order":["p4","p3","p9","p2","p1"],"providers":{"p9":{"name":"Reserve"}}}"#, r#"{"assumptions":null}"#] {
        let text = signed(&format!("1.j.{}", base64(&format!(r#"{{"sample":"help_desk_2","changes":{changes}}}"#))));
        assert!(link::decode(&text).is_ok(), "{changes}");
    }
}

fn base64(text: &str) -> String {
    Base64UrlUnpadded::encode_string(text.as_bytes())
}

/// A body with its right checksum, as an attacker can make it.
fn signed(body: &str) -> String {
    format!("{body}.{:08x}", fnv(body))
}

/// The checksum of the format, written again here because it must never change.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
