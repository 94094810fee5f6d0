//! Links always open their original comparison, and hostile links never open.

use crate::native::forged_links::signed;
use crate::native::{random, recording};
use proptest::prelude::*;
use sourcewise::exchange::link::{self, LinkFault};
use sourcewise::model::{Address, LIMITS, Range, SAMPLES, Scenario, ServiceKind, Shape, TEMPLATES, Template};

fn sample() -> Scenario {
    (SAMPLES[0].scenario)()
}

proptest! {
    // Five changes of a link cost less than five links.
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_with_one_changed_letter_is_called_damaged_or_refused(
        scenario in random::scenario(), changes in prop::collection::vec((0.0..1.0_f64, "[A-Za-z0-9_.-]"), 5),
    ) {
        let text = link::encode(&scenario);
        for (place, letter) in changes {
            let at = (place * text.len() as f64) as usize;
            let mut changed = text.clone();
            changed.replace_range(at..=at, &letter);
            prop_assert!(changed == text || link::decode(&changed).is_err(), "{letter} in place {at}");
        }
    }

    /// An attacker can give a forged link the right checksum.
    #[test]
    fn a_signed_link_with_changed_letters_never_panics(
        scenario in random::scenario(),
        changes in prop::collection::vec((prop::collection::vec(0.0..1.0_f64, 1..4), "[A-Za-z0-9_-]"), 5),
    ) {
        let text = link::encode(&scenario);
        for (places, letter) in changes {
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
}

#[test]
fn an_unchanged_sample_has_a_short_link() {
    for sample in SAMPLES {
        let text = link::encode(&(sample.scenario)());
        assert!(text.len() < 80, "{text}");
        assert_eq!(link::decode(&text), Ok((sample.scenario)()));
    }
}

/// A text that shrinks a thousandfold looks like an attack, but our own links open all the same.
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
fn a_link_contains_only_differences() {
    let mut scenario = sample();
    let plain = link::encode(&scenario).len();
    scenario.options[2].name = "Kraków hub".to_string();
    scenario.options[2].deliveries[0].charges.price_per_unit = 15.25;
    let text = link::encode(&scenario);
    assert!(text.len() < plain + 200, "{} characters", text.len());
    assert_eq!(link::decode(&text), Ok(scenario));
}

/// The largest scenario, with every number changed.
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
        assert!(scenario.set_number(address, number), "{address} accepts {number}");
        let (low, high) = (typed(number - number.abs() * next()), typed(number + number.abs() * next()));
        if address.field.why_certain().is_none() {
            ranges.push((address, Range::new(low, high, Shape::Lognormal)));
        }
    }
    if uncertain {
        scenario.ranges = ranges;
    }
    random::choose(&mut scenario, &mut next);
    scenario
}

/// Notes of the maximum length, with incompressible letters.
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

/// The content of `cases/links.txt`. To add the links of a release, add them there as
/// `cargo test --lib native::links::print_links -- --ignored --nocapture` prints them.
fn examples() -> [Scenario; 4] {
    let mut changed = sample();
    changed.assumptions.discount_rate = 0.1;
    changed.options[2].deliveries[0].charges.price_per_unit = 15.25;
    let mut full = changed.clone();
    full.add_service(ServiceKind::from_id("network_security").unwrap());
    let mut address = None;
    full.each(|known, _| address = address.or((known.field.id == "volume_growth").then_some(known)));
    assert!(full.set_range(address.unwrap(), Some(Range::new(-0.05, 0.1, Shape::Pert))));
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

/// Released links must always open. Never change one of these; add some for each release.
#[test]
fn released_links_open() {
    for line in include_str!("../cases/links.txt").lines().filter(|line| !line.starts_with('#')) {
        let (text, expected) = line.split_once(' ').unwrap();
        let scenario = link::decode(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(summary(&scenario), expected);
    }
}

/// In the browser they are written identically: `tests/end_to_end/api.test.mjs`.
#[test]
fn released_links_are_rewritten_as_recorded() {
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
    assert!(fault.to_string().starts_with("This link is based on a sample that this version does not have."));
}

#[test]
fn a_message_travels_behind_a_link_and_never_inside_it() {
    let scenario = (SAMPLES[0].scenario)();
    let link = link::encode(&scenario);
    let long = "x".repeat(400);
    for (typed, read) in [
        ("Please check the volumes, Ana", "Please check the volumes, Ana"),
        (" two\n lines\u{202e} ", "two lines"),
        ("größer & <b>?", "größer & <b>?"),
        (&long, &long[..280]),
    ] {
        let address = format!("https://example.org/#{}{link}{}", link::KEY, link::with_message(typed));
        assert_eq!(link::message_in(&address).as_deref(), Some(read));
        assert_eq!(link::open(&address).as_ref(), Ok(&scenario), "{typed}");
        // Mail programs add a full stop.
        assert_eq!(link::message_in(&format!("{address}.")).as_deref(), Some(read));
    }
    assert_eq!(
        (link::with_message(" "), link::message_in("https://example.org/#s=2.d.x.y&m=%%%"), link::message_in("https://example.org/")),
        (String::new(), None, None)
    );
}
