//! Bids in files and links: they come back as they were, faults have their paths, and differences are said in words.

use crate::native::bidders::{bid, bidder, sample};
use crate::native::random::{self, laws::config};
use proptest::prelude::*;
use serde_json::{Value, json};
use sourcewise::engine::bids::{NoBidOutcome, compare_bids, option_of_bid};
use sourcewise::engine::{Measure, compute};
use sourcewise::exchange::csv::{Dialect, results};
use sourcewise::exchange::{json as documents, link};
use sourcewise::model::{BidAmount, BidEdit, Difference, Pricing, ProviderId, Scenario, ServiceId, TEMPLATES, differences};

/// Something about everything.
fn full() -> (Scenario, ProviderId) {
    let mut scenario = sample("Applications");
    let id = bidder(&mut scenario, "Nordic, “quoted”", "hybrid", Pricing::FixedFee, &[(1, 40_000.0)]);
    for (amount, number) in BidAmount::ALL.into_iter().zip([40_500.5, 1_000.0, 0.0, -3_000.0, 12.5]) {
        bid(&mut scenario, BidEdit::Amount(id, ServiceId(1), amount, Some(number)));
    }
    bid(&mut scenario, BidEdit::Gap(id, ServiceId(1), "=1+1".to_string()));
    bid(&mut scenario, BidEdit::Gap(id, ServiceId(2), "Only a text".to_string()));
    bid(&mut scenario, BidEdit::ValidUntil(id, "2027-06".to_string()));
    bid(&mut scenario, BidEdit::Standing(id, "Accounts of 2025, read by Ada".to_string()));
    bid(&mut scenario, BidEdit::Revenue(id, Some(6e6)));
    (scenario, id)
}

#[test]
fn a_bid_comes_back_as_it_was_from_files_and_links() {
    let (scenario, _) = full();
    for scenario in [scenario.clone(), scenario.without_names()] {
        assert_eq!(documents::read(&documents::write(&scenario)), Ok(scenario.clone()));
        assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario));
    }
}

#[test]
fn faults_have_their_paths() {
    let (scenario, id) = full();
    for (path, value, fault) in [
        ("template", json!("in_house"), "template: must be a sourcing model with a provider"),
        ("template", json!("luck"), "template: must be a sourcing model with a provider"),
        ("pricing", json!("cost_plus"), "pricing: must be one of per_unit"),
        ("revenue", json!(-1), "revenue: must be an amount of at most 1e15"),
        ("valid_until", json!("2027-00"), ": has no month such as 2027-06"),
        ("standing", json!("x".repeat(501)), "standing: is longer than 500 characters"),
        ("services", json!({ "s9": {} }), "services: contains «s9»"),
        ("services", json!({ "s1": { "price": -1 } }), "services.s1.price: must be a number from 0 to 1000000000"),
        ("services", json!({ "s1": { "luck": 1 } }), "services.s1: contains «luck»"),
        ("luck", json!(1), ": contains «luck»"),
    ] {
        let mut document = documents::write(&scenario);
        document["providers"][id.to_string()]["bid"][path] = value;
        let faults = documents::read(&document).unwrap_err();
        let start = format!("providers.{id}.bid");
        let expected = if fault.starts_with(':') { format!("{start}{fault}") } else { format!("{start}.{fault}") };
        let found: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(found.iter().any(|found| found.starts_with(&expected)), "{expected}: {found:?}");
    }
    // An unknown revenue may be written as 0, and what is empty is no entry.
    let mut document = documents::write(&scenario);
    document["providers"][id.to_string()]["bid"] = json!({ "template": "hybrid", "revenue": 0, "services": { "s1": {} } });
    let read = documents::read(&document).unwrap();
    let bid = read.bids().next().unwrap().1;
    assert_eq!((bid.revenue, bid.services.len()), (None, 0));
    assert_eq!(document.get("providers").and_then(Value::as_object).map(serde_json::Map::len), Some(scenario.providers.len()));
}

#[test]
fn differences_between_bids_are_said_in_words() {
    let (before, id) = full();
    let mut after = before.clone();
    bid(&mut after, BidEdit::Amount(id, ServiceId(1), BidAmount::Price, Some(39_000.0)));
    bid(&mut after, BidEdit::ValidUntil(id, String::new()));
    let said: Vec<String> = differences(&before, &after)
        .into_iter()
        .map(|difference| match difference {
            Difference::Decision(own) => format!("{}: {} > {}", own.what, own.before, own.after),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        said,
        ["Bid of Nordic, “quoted”, New functions: price: 40500.5 > 39000", "Bid of Nordic, “quoted”, valid until: 2027-06 > "]
    );
}

#[test]
fn every_row_of_the_results_has_a_cell_for_each_bid() {
    let (scenario, _) = full();
    let text = results(&scenario, &compute(&scenario).unwrap(), Dialect::Point);
    let mut reader = csv::ReaderBuilder::new();
    let mut rows = reader.has_headers(false).flexible(false).from_reader(text.as_bytes()).into_records().map(Result::unwrap);
    let head = rows.next().unwrap();
    assert_eq!(head.iter().next_back(), Some("Bid: Nordic, “quoted”"));
    let price = rows.find(|row| &row[0] == "Bid" && &row[1] == "Adjusted price").unwrap();
    assert!(price.iter().next_back().unwrap().parse::<f64>().unwrap() > 0.0 && price[5].is_empty());
}

/// A random scenario with a random bid; two options are enough, because options do not affect each other's cost.
fn with_bid() -> impl Strategy<Value = (Scenario, ProviderId)> {
    (random::scenario(), any::<u64>()).prop_map(|(mut scenario, seed)| {
        let mut next = random::random(seed);
        let others = scenario.options.iter().map(|option| option.id).filter(|id| *id != scenario.status_quo);
        for option in others.skip(1).collect::<Vec<_>>() {
            assert!(scenario.remove_option(option));
        }
        let bought: Vec<&str> = TEMPLATES.iter().filter(|template| template.is_bought()).map(|template| template.id).collect();
        let template = bought[(next() * bought.len() as f64) as usize];
        let pricing = Pricing::OFFERED[(next() * 6.0) as usize];
        let services: Vec<ServiceId> = scenario.services.iter().map(|service| service.id).collect();
        let id = bidder(&mut scenario, "Bidder", template, pricing, &[(services[0].0, 1.0 + next() * 99.0)]);
        for service in services {
            for amount in BidAmount::ALL {
                if next() < 0.5 {
                    let number = (next() * 1e5).round() * if amount == BidAmount::GapOnce { -1.0 } else { 1.0 };
                    bid(&mut scenario, BidEdit::Amount(id, service, amount, Some(number)));
                }
            }
        }
        (scenario, id)
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_bid_made_an_option_costs_what_its_steps_say((scenario, id) in with_bid()) {
        let outcome = compute(&scenario).unwrap();
        let found = compare_bids(&scenario, &outcome).unwrap().bids.remove(0).outcome;
        let mut made = scenario;
        let option = option_of_bid(&mut made, id).unwrap();
        // The option may break a rule; the bid then has no results.
        prop_assert!(found.is_ok() || matches!(found, Err(NoBidOutcome::Broken(_))), "{found:?}");
        prop_assume!(found.is_ok());
        let (found, outcome) = (found.unwrap(), compute(&made).unwrap());
        let amounts: f64 = found.steps.iter().map(|(_, amount)| amount.abs()).sum();
        let sum: f64 = found.steps.iter().map(|(_, amount)| amount).sum();
        prop_assert!((sum - found.adjusted_price).abs() <= 1e-9 * amounts.max(1.0), "{sum} {found:?}");
        let cost = outcome.option(option).unwrap().value(Measure::PresentValue);
        prop_assert!((cost - found.adjusted_price).abs() <= 1e-9 * amounts.max(1.0), "{cost} {found:?}");
    }
}

/// The scenario after up to twelve random edits. Whatever is added, copied and removed, the bidder stays until its bid is removed.
fn edited(mut scenario: Scenario, id: ProviderId, seed: u64) -> Scenario {
    let mut next = random::random(seed);
    for _ in 0..12 {
        let option = scenario.options[(next() * scenario.options.len() as f64) as usize].id;
        let service = scenario.services[(next() * scenario.services.len() as f64) as usize].id;
        match (next() * 6.0) as u8 {
            0 => drop(scenario.add_option(TEMPLATES[(next() * TEMPLATES.len() as f64) as usize])),
            1 => drop(scenario.copy_option(option)),
            2 => assert!(scenario.remove_option(option) || scenario.options.len() < 3 || scenario.status_quo == option),
            3 => assert!(scenario.remove_service(service) || scenario.services.len() == 1),
            4 => drop(option_of_bid(&mut scenario, id)),
            _ => bid(&mut scenario, BidEdit::Add("Another".to_string())),
        }
        assert!(scenario.provider(id).is_some_and(|provider| provider.bid.is_some()));
        assert!(scenario.bids().all(|(_, bid)| bid.services.keys().all(|service| scenario.service(*service).is_some())));
        if scenario.providers.len() >= 20 {
            break;
        }
    }
    scenario
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_bidder_survives_every_edit((scenario, id) in with_bid(), seed in any::<u64>()) {
        edited(scenario, id, seed);
    }
}

proptest! {
    // Links and files are slow to write, and have laws of their own.
    #![proptest_config(ProptestConfig { cases: config().cases / 10, ..config() })]

    #[test]
    fn a_bid_survives_files_and_links((scenario, id) in with_bid(), seed in any::<u64>()) {
        prop_assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario.clone()));
        let edited = edited(scenario.clone(), id, seed);
        for scenario in [scenario, edited] {
            prop_assert_eq!(documents::read(&documents::write(&scenario)), Ok(scenario));
        }
    }
}
