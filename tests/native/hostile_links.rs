//! Links that cannot be opened: each gives the reason and the remedy, and none does harm, however it is mutated.

use crate::native::random;
use crate::native::recording;
use crate::native::timing::ends_within;
use base64ct::{Base64UrlUnpadded, Encoding};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use sourcewise::exchange::link::{self, LinkFault};
use sourcewise::model::SAMPLES;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How long a link may take.
const LONGEST: Duration = Duration::from_secs(1);

/// A body with the right checksum, as an attacker could make it.
fn signed(body: &str) -> String {
    let sum = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{body}.{sum:08x}")
}

fn holding(text: &[u8]) -> String {
    signed(&format!("2.j.{}", Base64UrlUnpadded::encode_string(text)))
}

/// The link of a case: unchanged, a body to be signed, or a text to be inserted into one.
fn link_of(case: &Value) -> String {
    let part = |key: &str| case.get(key).and_then(Value::as_str);
    match (part("link"), part("body"), part("text")) {
        (Some(link), ..) => link.to_string(),
        (_, Some(body), _) => signed(body),
        (.., Some(text)) => holding(text.as_bytes()),
        _ => panic!("{case} contains no link"),
    }
}

#[test]
fn each_hostile_link_has_its_message_as_recorded() {
    let file = "tests/cases/hostile_links.json";
    let mut cases: Vec<Value> = serde_json::from_str(&recording::read(file)).unwrap();
    assert_eq!(cases.len(), 93, "a case was lost or added");
    for case in &mut cases {
        let message = link::decode(&link_of(case)).expect_err(case["name"].as_str().unwrap()).to_string();
        case["message"] = message.into();
    }
    let lines: Vec<String> = cases.iter().map(Value::to_string).collect();
    recording::compare(file, &format!("[\n{}\n]\n", lines.join(",\n")));
}

#[test]
fn every_fault_says_its_remedy() {
    let faults = [
        LinkFault::NotALink,
        LinkFault::NewerVersion,
        LinkFault::TooLong,
        LinkFault::Cut,
        LinkFault::Damaged,
        LinkFault::UnknownPacking,
        LinkFault::NotPacked,
        LinkFault::TooLarge,
        LinkFault::TooDeep,
        LinkFault::TooMany,
        LinkFault::Unreadable,
        LinkFault::UnknownSample,
        LinkFault::Content(Vec::new()),
    ];
    let messages: BTreeSet<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(messages.len(), faults.len(), "each has its own message");
    for message in messages {
        assert!(["Ask", "ask", "Open it with", "copy all", "Copy it again"].iter().any(|advice| message.contains(advice)), "{message}");
    }
}

#[test]
fn decompression_bombs_are_refused_before_unpacking() {
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 30_000_000], 9);
    for version in [1, 2] {
        let text = signed(&format!("{version}.d.{}", Base64UrlUnpadded::encode_string(&bomb)));
        assert!(ends_within(Duration::from_millis(200), || assert_eq!(link::decode(&text), Err(LinkFault::TooLarge))));
    }
    // A link short enough for a mail unpacks to at most 64 KiB.
    let small = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 70_000], 9);
    assert!(small.len() < 200);
    assert_eq!(link::decode(&signed(&format!("2.d.{}", Base64UrlUnpadded::encode_string(&small)))), Err(LinkFault::TooLarge));
    assert_eq!(link::decode(&"x".repeat(1_179_649)), Err(LinkFault::TooLong));
    assert_eq!(link::decode(&holding(&[b'['; 33])), Err(LinkFault::TooDeep));
    assert_eq!(link::decode(&holding(format!("[{}1]", "1,".repeat(100_000)).as_bytes())), Err(LinkFault::TooMany));
    assert_eq!(link::decode(&holding(&[0xff, 0xfe, 0x00])), Err(LinkFault::Unreadable));
}

/// Mutates a link: the seed decides how, how often and whether it gets a valid checksum again.
fn mutated(text: &str, next: &mut impl FnMut() -> f64) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%~";
    let (body, _) = text.rsplit_once('.').unwrap();
    let resign = next() < 0.7;
    let mut letters = if resign { body } else { text }.as_bytes().to_vec();
    for _ in 0..=(next() * 4.0) as usize {
        let place = (next() * letters.len() as f64) as usize;
        match next() {
            kind if kind < 0.6 => letters[place] = random::pick(LETTERS, next),
            kind if kind < 0.75 => drop(letters.remove(place)),
            kind if kind < 0.9 => letters.insert(place, random::pick(LETTERS, next)),
            kind if kind < 0.95 => letters.truncate(place.max(8)),
            _ => letters.extend_from_within(place..),
        }
    }
    let text = String::from_utf8(letters).unwrap();
    if resign { signed(&text) } else { text }
}

/// Decodes a number of mutated links: of samples with changes and of random scenarios, packed and plain. None may panic or be
/// slow; any that opens must be a comparison that can be sent on. Returns the number that opened.
fn decode_mutated(count: usize) -> usize {
    let mut runner = TestRunner::deterministic();
    let mut links: Vec<String> = SAMPLES.iter().map(|sample| link::encode(&(sample.scenario)())).collect();
    links.extend((0..40).map(|_| link::encode(&random::scenario().new_tree(&mut runner).unwrap().current())));
    links.push(holding(br#"{"sample":"help_desk_2","changes":{"assumptions":{"discount_rate":0.05}}}"#));
    links.extend(
        include_str!("../cases/links.txt")
            .lines()
            .filter_map(|line| line.split(' ').next())
            .filter(|link| link.contains('.'))
            .map(str::to_string),
    );
    links.sort_by_key(String::len);
    let (mut next, mut opened) = (random::random(5), 0);
    for _ in 0..count {
        // Short ones more often: they are quick, and fewer changes reach their content.
        let place = next() * next();
        let text = mutated(&links[(place * links.len() as f64) as usize], &mut next);
        let started = Instant::now();
        let found = link::decode(&text);
        if started.elapsed() >= LONGEST {
            assert!(ends_within(LONGEST, || drop(link::decode(&text))), "{text}");
        }
        if let Ok(scenario) = found {
            opened += 1;
            if opened % 50 == 0 {
                assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario), "{text}");
            }
        }
    }
    opened
}

#[test]
fn mutated_links_never_panic_nor_take_long() {
    let opened = decode_mutated(50_000);
    assert!(opened > 100, "{opened} opened: some mutations reach the content of a link");
}

#[test]
#[ignore = "takes minutes: a million of them"]
fn a_million_mutated_links_never_panic_nor_take_long() {
    let started = Instant::now();
    println!("{} opened in {:?}", decode_mutated(1_000_000), started.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_packed_bytes_are_refused_or_opened(version in 1_u8..=2, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = link::decode(&signed(&format!("{version}.d.{}", Base64UrlUnpadded::encode_string(&bytes))));
    }
}
