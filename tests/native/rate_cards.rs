//! A company's rate card: valid entries are used, invalid ones reported, and nothing else changes.

use proptest::prelude::*;
use serde_json::{Value, json};
use sourcewise::exchange::rate_card::{LONGEST, read, write};
use sourcewise::exchange::{json as document, workbook};
use sourcewise::model::{RateCard, SAMPLES};
use std::rc::Rc;

fn card(entries: Value) -> String {
    json!({ "rate_card": 1, "title": "Rates 2027", "currency": "EUR", "entries": entries }).to_string()
}

#[test]
fn the_example_has_one_wrong_entry() {
    let text = include_str!("../../embedding/rates.json");
    let (card, faults) = read(text).unwrap();
    assert_eq!((card.entries.len(), faults.len()), (4, 1));
    assert_eq!(faults[0].path, "entries.5 (team.coffee_per_day)");
}

#[test]
fn written_files_are_read_back_unchanged() {
    let (card, _) = read(include_str!("../../embedding/rates.json")).unwrap();
    for card in [card, RateCard::default()] {
        assert_eq!(read(&write(&card)), Ok((card, Vec::new())));
    }
}

/// The workbook program receives texts.
#[test]
fn a_workbook_of_texts_is_that_of_the_comparison_with_its_rate_card() {
    let (card, _) = read(include_str!("../../embedding/rates.json")).unwrap();
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.know(&Rc::new(card));
    let outcome = sourcewise::engine::compute(&scenario).unwrap();
    let text = document::write(&scenario).to_string();
    let direct = || workbook::workbook(&scenario, &outcome, None).unwrap();
    // A workbook contains the second of its creation, so on a busy computer two may differ.
    let card = write(&scenario.rate_card);
    assert!((0..5).any(|_| workbook::of_texts(&text, &card, "").unwrap() == direct()));
    let direct = direct();
    assert!(workbook::of_texts(&text, "", "").unwrap() != direct, "it contains the rate card's sources");
    assert_eq!(workbook::of_texts("{", "", ""), None);
}

#[test]
fn faulty_entries_are_reported_one_by_one_and_the_others_count() {
    let right = json!({ "input": "team.salary_per_year", "value": 90000, "source": "Pay scale" });
    for (wrong, told) in [
        (json!(7), "contains no fields"),
        (json!({ "value": 1, "source": "a" }), "names no input"),
        (json!({ "input": "team.none", "value": 1, "source": "a" }), "does not know"),
        (json!({ "input": "assumptions.discount_rate", "value": 7, "source": "a" }), "needs a value from"),
        (json!({ "input": "assumptions.discount_rate", "value": "7", "source": "a" }), "needs a value from"),
        (json!({ "input": "assumptions.discount_rate", "value": 0.05 }), "needs a source"),
        (json!({ "input": "assumptions.discount_rate", "value": 0.05, "source": "x".repeat(201) }), "needs a source"),
        (json!({ "input": "assumptions.discount_rate", "value": 0.05, "source": "a", "service": "tea" }), "kind of service"),
        (json!({ "input": "assumptions.discount_rate", "value": 0.05, "source": "a", "template": "tea" }), "template"),
        (json!({ "input": "assumptions.discount_rate", "value": 0.05, "source": "a", "note": "b" }), "contains «note»"),
        (right.clone(), "repeats an input"),
    ] {
        let (card, faults) = read(&card(json!([right, wrong]))).unwrap();
        assert_eq!((card.entries.len(), faults.len()), (1, 1), "{wrong}");
        assert!(faults[0].path.starts_with("entries.2 ") && faults[0].message.contains(told), "{wrong}: {}", faults[0].message);
    }
}

#[test]
fn an_invalid_rate_card_is_refused_as_a_whole() {
    let many: Vec<Value> = (0..501).map(|_| json!({})).collect();
    for (text, told) in [
        (String::new(), "is not valid JSON"),
        ("[]".to_string(), "must start with"),
        (json!({ "rate_card": 2, "entries": [] }).to_string(), "newer version"),
        (json!({ "rate_card": 1 }).to_string(), "no list of entries"),
        (card(json!(many)), "more than 500"),
        (" ".repeat(LONGEST + 1), "longer than 256 KiB"),
    ] {
        assert!(read(&text).unwrap_err().message.contains(told), "{told}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_it(text in ".{0,200}", value in any::<f64>()) {
        let _ = read(&text);
        let _ = read(&card(json!([{ "input": text.clone(), "value": value, "source": text.clone() }, text])));
    }
}
