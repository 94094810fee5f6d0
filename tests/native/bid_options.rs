//! Bids that become options: their texts, their scores, and the questions about their prices.

use crate::native::bidders::{bid, bidder, sample};
use sourcewise::engine::bids::{compare_bids, option_of_bid, options_of_bids};
use sourcewise::engine::compute;
use sourcewise::exchange::beyond_cost::{BidWords, judged_apart, made_options};
use sourcewise::model::{Address, BidAmount, BidEdit, CriterionId, DecisionEdit, LIMITS, Place, Pricing, Scenario, ServiceId, Subject};

#[test]
fn bids_without_a_price_take_no_place_of_those_with_one() {
    let mut scenario = sample("Applications");
    scenario.options.truncate(2);
    for number in 0..LIMITS.options {
        bidder(&mut scenario, &format!("Empty {number}"), "onshore", Pricing::PerUnit, &[]);
    }
    bidder(&mut scenario, "Priced", "onshore", Pricing::PerUnit, &[(1, 22.0)]);
    let made = options_of_bids(&mut scenario);
    assert_eq!(made.iter().map(|id| scenario.option(*id).unwrap().name.as_str()).collect::<Vec<_>>(), ["Priced"]);
}

#[test]
fn what_a_bid_leaves_out_without_an_amount_is_noted_in_its_option_and_asked_about() {
    let mut scenario = sample("Applications");
    // All of its hours are worked offshore.
    let id = bidder(&mut scenario, "Far", "offshore", Pricing::TimeAndMaterials, &[(1, 22.0), (2, 22.0)]);
    bid(&mut scenario, BidEdit::Gap(id, ServiceId(1), "No night shift".to_string()));
    let found = compare_bids(&scenario, &compute(&scenario).unwrap()).unwrap();
    let words = |scenario: &Scenario| {
        let (money, percent, points) = (|amount: f64| amount.to_string(), |share: f64| share.to_string(), |points: f64| points.to_string());
        BidWords { scenario, found: &found, changes: None, money: &money, percent: &percent, points: &points }.about_cost().join("\n")
    };
    let asked =
        "“Far” leaves out work of “New functions” that has no amount yet, so it is not on the same scope. Enter what the work costs.";
    assert!(words(&scenario).contains(asked), "{}", words(&scenario));
    let option = option_of_bid(&mut scenario, id).unwrap();
    let noted: Vec<(&str, &str)> = scenario
        .notes
        .iter()
        .filter(|(address, _)| address.place == Place::Delivery(option, ServiceId(1)))
        .map(|(address, note)| (address.field.id, note.as_str()))
        .collect();
    assert!(noted.contains(&("per_year", "No night shift")), "{noted:?}");
    let price = noted.iter().find(|(_, note)| note.starts_with("Offered by “Far”")).unwrap().0;
    let place = Place::Delivery(option, ServiceId(1));
    let used = scenario.field(&format!("rates.{price}")).unwrap();
    assert_eq!(scenario.number(Address { place, field: used }), Some(22.0), "the note is beside the price that counts: {price}");
    assert!(!made_options(&scenario, &[option]).contains("no room"));
}

#[test]
fn notes_and_reasons_that_have_no_room_are_said() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Wordy", "onshore", Pricing::PerUnit, &[(1, 22.0)]);
    bid(&mut scenario, BidEdit::Gap(id, ServiceId(1), "x".repeat(500)));
    // Less room is left than the gap needs.
    let mut places = Vec::new();
    scenario.each(|address, _| places.push(address));
    for length in [1_990, 200] {
        places.retain(|address| scenario.note(*address).is_empty());
        let _full = places.iter().all(|address| scenario.set_note(*address, &"y".repeat(length)));
    }
    let option = option_of_bid(&mut scenario, id).unwrap();
    let said = made_options(&scenario, &[option]);
    assert!(
        said.ends_with("There is no room for all notes and reasons, 100000 characters together: those left out stay with its bid."),
        "{said}"
    );
}

#[test]
fn a_price_below_zero_counts_and_is_questioned() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Odd", "onshore", Pricing::TimeAndMaterials, &[(1, 40.0), (2, 40.0)]);
    bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), BidAmount::GapOnce, Some(-1e9)));
    let empty = bidder(&mut scenario, "Empty", "onshore", Pricing::TimeAndMaterials, &[]);
    let found = compare_bids(&scenario, &compute(&scenario).unwrap()).unwrap();
    assert!(found.bids[0].adjusted_price().unwrap() < 0.0 && found.cheapest_first()[0].0 == id && empty != id);
    let (money, percent, points) = (|amount: f64| amount.to_string(), |share: f64| share.to_string(), |points: f64| points.to_string());
    let words = BidWords { scenario: &scenario, found: &found, changes: None, money: &money, percent: &percent, points: &points };
    let said = words.about_cost();
    let questioned = "The adjusted price of “Odd” is below zero. Check the signs of its charges and adjustments.";
    assert!(said.iter().any(|line| line == questioned), "{said:?}");
    assert!(said.iter().any(|line| line == "“Empty” has no price yet. Enter one for at least one service."), "{said:?}");
}

#[test]
fn scores_of_a_bid_given_after_it_became_an_option_say_where_they_count() {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Nordic", "onshore", Pricing::PerUnit, &[(1, 22.0)]);
    scenario.edit_decision(DecisionEdit::Start).unwrap();
    let option = option_of_bid(&mut scenario, id).unwrap();
    let said = |scenario: &Scenario| judged_apart(scenario, &compare_bids(scenario, &compute(scenario).unwrap()).unwrap());
    assert_eq!(said(&scenario), None);
    scenario.edit_decision(DecisionEdit::Score(Subject::Provider(id), CriterionId(2), Some(8.0))).unwrap();
    let expected = "Scores and must-haves of “Nordic” count among the bids only: its option has others.";
    assert_eq!(said(&scenario).as_deref(), Some(expected));
    scenario.copy_subject(Subject::Provider(id), Subject::Option(option));
    assert_eq!(said(&scenario), None);
}
