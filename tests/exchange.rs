//! Scenarios survive every way out and back, and nothing hostile comes in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random;

use proptest::prelude::*;
use sourcewise::exchange::json;
use sourcewise::exchange::link::{self, LinkFault};
use sourcewise::exchange::stored::{self, StoredFault};
use sourcewise::model::{Scenario, samples};

fn sample() -> Scenario {
    (samples()[0].scenario)()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_scenario_survives_link_json_and_storage_to_the_bit(mut scenario in random::scenario(), title in "\\PC{0,60}") {
        scenario.title = title;
        prop_assert_eq!(&json::read(&json::write(&scenario)).unwrap(), &scenario);
        prop_assert_eq!(&stored::read(&stored::write(&scenario, 1.0)).unwrap(), &scenario);
        let text = link::encode(&scenario);
        if text.len() <= 8192 {
            prop_assert_eq!(&link::decode(&text).unwrap(), &scenario);
        }
    }

    #[test]
    fn a_link_with_one_changed_letter_is_called_damaged_or_refused(place in 0.0..1.0_f64, letter in "[A-Za-z0-9_.-]") {
        let mut scenario = sample();
        scenario.assumptions.discount_rate = 0.1;
        let text = link::encode(&scenario);
        let at = (place * text.len() as f64) as usize;
        let mut changed = text.clone();
        changed.replace_range(at..=at, &letter);
        prop_assume!(changed != text);
        prop_assert!(link::decode(&changed).is_err());
    }

    #[test]
    fn any_text_is_refused_without_panic(text in "\\PC{0,200}") {
        prop_assert!(link::decode(&text).is_err());
        prop_assert!(stored::read(&text).is_err());
    }
}

#[test]
fn an_unchanged_sample_has_a_short_link() {
    let text = link::encode(&sample());
    assert!(text.len() < 80, "{text}");
    assert_eq!(link::decode(&text), Ok(sample()));
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

/// Links that were released open for ever. Never change one of these; add one for each release.
#[test]
fn released_links_open() {
    for (text, discount_rate, price) in include_str!("cases/links.txt").lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut parts = line.split(' ');
        let mut next = || parts.next().unwrap();
        (next(), next().parse::<f64>().unwrap(), next().parse::<f64>().unwrap())
    }) {
        let scenario = link::decode(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(scenario.assumptions.discount_rate, discount_rate);
        assert_eq!(scenario.options[2].deliveries[0].charges.price_per_unit, price);
    }
}

/// Links name samples, so a released sample never changes: change a default, and add a sample `…_2` with the new ones
/// while this one keeps the old.
#[test]
fn released_samples_are_frozen() {
    for line in include_str!("cases/samples.txt").lines() {
        let (id, expected) = line.split_once(' ').unwrap();
        let sample = samples().iter().find(|sample| sample.id == id).unwrap();
        let text = json::write(&(sample.scenario)()).to_string();
        assert_eq!(format!("{:08x}", fnv(&text)), expected, "{id} has changed");
    }
}

#[test]
fn every_fault_of_a_link_is_named() {
    let whole = link::encode(&sample());
    let cut = whole.get(..whole.len() - 4).unwrap().to_string();
    let cases = [
        (String::new(), LinkFault::NotALink),
        ("hello".into(), LinkFault::NotALink),
        ("01.j.x.y".into(), LinkFault::NotALink),
        ("2.j.x.y".into(), LinkFault::NewerVersion),
        ("x".repeat(9000), LinkFault::TooLong),
        (cut, LinkFault::Damaged),
        (signed("1.j.!!!!"), LinkFault::Unreadable),
        (signed("1.q.e30"), LinkFault::NotALink),
        (signed("1.j.e30"), LinkFault::Unreadable),
        (signed(&format!("1.j.{}", base64(r#"{"sample":"nowhere_9","changes":{}}"#))), LinkFault::UnknownSample),
    ];
    for (text, expected) in cases {
        assert_eq!(link::decode(&text), Err(expected), "{text}");
    }
}

#[test]
fn what_a_link_asks_for_is_checked_like_everything_else() {
    let hostile = [
        r#"{"assumptions":{"discount_rate":1e300}}"#,
        r#"{"assumptions":{"discount_rate":"8"}}"#,
        r#"{"assumptions":{"horizon_years":2.5}}"#,
        r#"{"assumptions":{"nonsense":1}}"#,
        r#"{"assumptions":null}"#,
        r#"{"status_quo":"o9"}"#,
        r#"{"option_order":["o1","o1"]}"#,
        r#"{"option_order":[]}"#,
        r#"{"option_order":["o1","o2","o3","o4","o5","o6","o7","o8","o9"]}"#,
        r#"{"options":{"o1":{"template":"x"}}}"#,
        r#"{"options":{"o2":null}}"#,
        r#"{"options":{"o2":{"deliveries":{"s1":null}}}}"#,
        r#"{"services":{"s1":{"kind":"bakery"}}}"#,
        r#"{"currency":"€"}"#,
        r#"{"title":5}"#,
        r#"[]"#,
        r#"7"#,
    ];
    for changes in hostile {
        let text = signed(&format!("1.j.{}", base64(&format!(r#"{{"sample":"help_desk_1","changes":{changes}}}"#))));
        assert!(matches!(link::decode(&text), Err(LinkFault::Content(faults)) if !faults.is_empty()), "{changes}");
    }
    let long = format!(r#"{{"sample":"help_desk_1","changes":{{"title":"{}"}}}}"#, "x".repeat(121));
    assert!(matches!(link::decode(&signed(&format!("1.j.{}", base64(&long)))), Err(LinkFault::Content(_))));
}

#[test]
fn a_link_that_blows_up_is_refused() {
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 3_000_000], 9);
    let text = signed(&format!("1.d.{}", <base64ct::Base64UrlUnpadded as base64ct::Encoding>::encode_string(&bomb)));
    assert_eq!(link::decode(&text), Err(LinkFault::Unreadable));
    let deep = "[".repeat(5000);
    assert_eq!(link::decode(&signed(&format!("1.j.{}", base64(&deep)))), Err(LinkFault::Unreadable));
}

#[test]
fn every_fault_of_stored_text_is_named() {
    let whole = stored::write(&sample(), 1.0);
    let cases = [
        ("", StoredFault::Damaged),
        ("{}", StoredFault::Damaged),
        ("null", StoredFault::Damaged),
        (r#"{"schema":99,"scenario":{}}"#, StoredFault::NewerVersion),
        (r#"{"schema":0,"scenario":{}}"#, StoredFault::Damaged),
        (&whole.replace(":8000,", ":8001,"), StoredFault::Damaged),
        (whole.get(..whole.len() / 2).unwrap(), StoredFault::Damaged),
    ];
    for (text, expected) in cases {
        assert_eq!(stored::read(text), Err(expected), "{}", text.chars().take(60).collect::<String>());
    }
    assert_ne!(whole, whole.replace(":8000,", ":8001,"), "the case above must change something");
}

fn base64(text: &str) -> String {
    use base64ct::Encoding;
    base64ct::Base64UrlUnpadded::encode_string(text.as_bytes())
}

/// A body with its right checksum, as an attacker can make it.
fn signed(body: &str) -> String {
    format!("{body}.{:08x}", fnv(body))
}

/// The checksum of the format, written again here because it must never change.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
