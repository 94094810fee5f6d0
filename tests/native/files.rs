//! Scenario files: every scenario is read back unchanged, and every other file is identified.

use crate::native::hostile_files::{broken_scenarios, foreign_bytes, foreign_text};
use crate::native::random;
use crate::native::timing::ends_within;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;
use sourcewise::exchange::file::{Content, FileFault, read, write};
use sourcewise::exchange::library;
use sourcewise::model::{SAMPLES, Scenario};
use std::collections::BTreeSet;
use std::time::Duration;

fn opened(text: &str) -> Scenario {
    match read("a.sourcewise.json", text.as_bytes()) {
        Ok(Content::Scenario(scenario)) => *scenario,
        other => panic!("{other:?}"),
    }
}

/// Every number to the bit, because `==` treats -0 as 0.
fn bits(scenario: &Scenario) -> Vec<u64> {
    let mut bits = Vec::new();
    scenario.each(|_, number| bits.push(number.to_bits()));
    bits
}

#[test]
fn thousands_of_scenarios_come_back_unchanged() {
    // `cargo xtask test --all` sets CASES to 20,000, `--quick` to 100.
    let each = std::env::var("CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(4000) / 4;
    let workers: Vec<_> = (0..4_u8)
        .map(|worker| {
            std::thread::spawn(move || {
                let config = proptest::test_runner::Config::default();
                let random = proptest::test_runner::TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &[worker; 32]);
                let mut runner = TestRunner::new_with_rng(config, random);
                let scenarios = random::scenario();
                for _ in 0..each {
                    let scenario = scenarios.new_tree(&mut runner).unwrap().current();
                    let text = write(&scenario);
                    let read = opened(&text);
                    assert_eq!(bits(&read), bits(&scenario));
                    assert_eq!(read, scenario);
                }
            })
        })
        .collect();
    workers.into_iter().for_each(|worker| worker.join().unwrap());
}

#[test]
fn the_same_scenario_makes_the_same_file_and_numbers_are_written_as_people_write_them() {
    let scenario = (SAMPLES[0].scenario)();
    let text = write(&scenario);
    assert_eq!(text, write(&opened(&text)));
    assert!(text.contains("\n      \"discount_rate\": 0.08,\n") && text.ends_with("}\n"), "it can be read and edited by hand");
}

#[test]
fn a_text_of_the_store_opens_like_a_file() {
    let scenario = (SAMPLES[1].scenario)();
    assert_eq!(opened(&library::as_stored(&scenario, 1.0)), scenario);
    assert_eq!(opened(&format!("\u{feff}{}", write(&scenario))), scenario, "an editor may add a byte-order mark");
    assert_eq!(opened(&write(&scenario).replace('\n', "\r\n")), scenario);
}

#[test]
fn the_backup_of_the_crash_panel_opens_with_every_work_in_it() {
    let scenario = (SAMPLES[1].scenario)();
    let stored = json!({ "sourcewise.work.1": library::as_stored(&scenario, 1.0), "sourcewise.look": "{}", "sourcewise.open": "1", "sourcewise.work.2": 7 });
    let text = json!({ "sourcewise_backup": 1, "time": "2026-11-25T12:00:00.000Z", "stored": stored }).to_string();
    match read("sourcewise-backup-2026-11-25.json", text.as_bytes()) {
        Ok(Content::Backup(backup)) => {
            assert_eq!((backup.works.len(), backup.binned, backup.unreadable), (1, 0, 0));
            assert_eq!(*backup.works[0].scenario, scenario);
        }
        other => panic!("{other:?}"),
    }
    let fault = |text: &str| read("backup.json", text.as_bytes()).expect_err(text);
    assert_eq!(fault(&text.replace("\"sourcewise_backup\":1", "\"sourcewise_backup\":2")), FileFault::NewerBackup(2));
    assert_eq!(fault(r#"{"sourcewise_backup":1,"stored":{"sourcewise.look":"{}"}}"#), FileFault::EmptyBackup);
    assert_eq!(fault(r#"{"sourcewise_backup":1,"stored":[]}"#), FileFault::Foreign);
    assert_eq!(fault(r#"{"sourcewise_backup":"1","stored":{}}"#), FileFault::Foreign);
}

#[test]
fn every_hostile_file_has_its_message_in_bounded_time() {
    let cases = [foreign_bytes(), foreign_text(), broken_scenarios()].concat();
    assert!(cases.len() >= 30, "{} files", cases.len());
    let mut messages = BTreeSet::new();
    for (name, bytes, expected) in cases {
        let mut found = None;
        assert!(ends_within(Duration::from_secs(5), || found = Some(read(name, &bytes))), "{name}");
        let fault = found.unwrap().expect_err(name);
        let message = fault.to_string();
        assert!(message.starts_with(expected), "{name}: {message}");
        assert!(message.chars().count() < 1200 && message.ends_with(['.', '?']), "{name}: {message}");
        if let FileFault::Content(faults) = fault {
            assert!((1..=100).contains(&faults.len()), "{name} has {} faults", faults.len());
        }
        messages.insert(expected);
    }
    assert!(messages.len() >= 19, "{} different messages", messages.len());
}

#[test]
fn no_part_of_a_file_and_no_spoilt_byte_of_it_makes_it_panic() {
    let text = write(&(SAMPLES[0].scenario)());
    let mut next = random::random(7);
    for _ in 0..3000 {
        let mut bytes = text.clone().into_bytes();
        match next() {
            kind if kind < 0.3 => bytes.truncate((next() * bytes.len() as f64) as usize),
            _ => {
                for _ in 0..=(next() * 4.0) as usize {
                    let place = (next() * bytes.len() as f64) as usize;
                    bytes[place] = (next() * 256.0) as u8;
                }
            }
        }
        if let Ok(Content::Scenario(scenario)) = read("a.json", &bytes) {
            assert_eq!(opened(&write(&scenario)), *scenario);
        }
    }
}
