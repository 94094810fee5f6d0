//! The decision among bids: must-haves, questions about low bids, and the published formulas for prices.

use crate::native::bidders::{bid, bidder, sample};
use sourcewise::engine::bids::{compare_bids, option_of_bid};
use sourcewise::engine::decision::{ScoreWinner, decide_on};
use sourcewise::engine::{Measure, compute};
use sourcewise::exchange::beyond_cost::BidWords;
use sourcewise::exchange::results::results;
use sourcewise::model::{
    BidEdit, CRITERIA, Criterion, CriterionId, Decision, DecisionEdit, LIMITS, Met, MustId, PriceScore, Pricing, ProviderId, Score,
    ServiceId, Subject, Template,
};

#[test]
fn bids_that_miss_a_must_have_are_ruled_out_of_means_and_of_the_first_place() {
    let mut scenario = sample("Applications");
    let prices = [60.0, 62.0, 64.0, 12.0];
    let ids: Vec<ProviderId> = prices
        .iter()
        .map(|price| bidder(&mut scenario, &format!("At {price}"), "onshore", Pricing::TimeAndMaterials, &[(1, *price), (2, *price)]))
        .collect();
    for edit in [
        DecisionEdit::AddMust("Data stays in the country".to_string()),
        DecisionEdit::Verdict(Subject::Provider(ids[3]), MustId(1), Met::No),
    ] {
        scenario.edit_decision(edit).unwrap();
    }
    let found = compare_bids(&scenario, &compute(&scenario).unwrap()).unwrap();
    assert_eq!(found.cheapest_first()[0].0, ids[0]);
    assert!(found.low.iter().all(|low| low.bidder != ids[3]), "{:?}", found.low);
    scenario.edit_decision(DecisionEdit::Verdict(Subject::Provider(ids[3]), MustId(1), Met::Yes)).unwrap();
    let outcome = compute(&scenario).unwrap();
    let found = compare_bids(&scenario, &outcome).unwrap();
    let asked: Vec<&str> = found.low.iter().filter(|low| low.bidder == ids[3]).map(|low| low.check).collect();
    assert!(asked.contains(&"bid_far_below_others"), "{:?}", found.low);
    let (money, percent, points) = (|_: f64| String::new(), |share: f64| format!("{:.0}%", share * 100.0), |_: f64| String::new());
    let words = BidWords { scenario: &scenario, found: &found, changes: None, money: &money, percent: &percent, points: &points };
    let said = words.questions();
    assert!(
        said[0].starts_with("Far below the mean of the bids: “At 12” by ") && said[0].contains("%. Ask how it is built up."),
        "{said:?}"
    );
    assert!(said.last().unwrap().ends_with("EU directive 2014/24, article 69, asks before a bid may be rejected."), "{said:?}");
    let published = results(&scenario, &outcome).bids.unwrap();
    assert_eq!(published.bids[3].questions, asked);
    assert!(published.bids.iter().all(|bid| (bid.steps.values().sum::<f64>() - bid.adjusted_price.unwrap()).abs() < 1e-3));
}

#[test]
fn a_bid_that_would_beat_every_option_is_named_until_it_is_one() {
    let mut scenario = sample("Applications");
    let cheap = bidder(&mut scenario, "Cheap", "onshore", Pricing::TimeAndMaterials, &[(1, 12.0), (2, 12.0)]);
    bidder(&mut scenario, "Expensive", "onshore", Pricing::TimeAndMaterials, &[(1, 200.0), (2, 200.0)]);
    let outcome = compute(&scenario).unwrap();
    let found = compare_bids(&scenario, &outcome).unwrap();
    let least = outcome.options.iter().map(|option| option.value(Measure::PresentValue)).fold(f64::INFINITY, f64::min);
    let (bidder, less) = found.left_out.unwrap();
    assert_eq!(bidder, cheap);
    assert!((less - (least - found.bids[0].adjusted_price().unwrap())).abs() < 1e-6 && less > 0.0, "{less}");
    option_of_bid(&mut scenario, cheap).unwrap();
    let outcome = compute(&scenario).unwrap();
    assert_eq!(compare_bids(&scenario, &outcome).unwrap().left_out, None, "it is an option, and the other bid costs more");
}

#[test]
fn bidders_score_by_the_published_price_formulas() {
    let cost = Criterion { weight: 100.0, ..Criterion::of_kind(CriterionId(1), &CRITERIA[0]) };
    let own = Criterion { weight: 0.0, ..Criterion::own(CriterionId(2), "Quality") };
    let subjects: Vec<Subject> = (1..=3).map(|id| Subject::Provider(ProviderId(id))).collect();
    let scored = |decision: &Decision, prices: [f64; 3]| {
        let costs: Vec<(Subject, f64)> = subjects.iter().copied().zip(prices).collect();
        decide_on(decision, &costs, Some(1e6))
    };
    // Crown Commercial Service: the lowest price over each.
    let relative = Decision { criteria: vec![cost.clone(), own.clone()], price_score: PriceScore::LowestOverPrice, ..Decision::default() };
    let totals = scored(&relative, [15_000.0, 10_000.0, 30_000.0]).alternatives;
    let totals: Vec<f64> = totals.iter().map(|bid| bid.total.unwrap().low / 10.0).collect();
    for (found, published) in totals.iter().zip([0.667, 1.0, 0.333]) {
        assert!((found - published).abs() < 5e-4, "{found}");
    }
    // New Zealand Transport Agency, price quality method: estimate 1 M, price weight 40, grades 39, 45 and 54 of 60.
    let mut decision = Decision {
        criteria: vec![Criterion { weight: 40.0, ..cost }, Criterion { weight: 60.0, ..own }],
        reference_cost: Some(1e6),
        ..Decision::default()
    };
    for (subject, grade) in subjects.iter().zip([39.0, 45.0, 54.0]) {
        decision.scores.insert((*subject, CriterionId(2)), Score { score: Some(grade / 6.0), ..Score::default() });
    }
    assert_eq!(scored(&decision, [1e6, 1.1e6, 1.35e6]).winner, ScoreWinner::One(subjects[1]));
}

#[test]
fn without_room_for_a_provider_the_one_that_delivers_new_options_is_known() {
    let mut scenario = sample("Help desk");
    assert!(scenario.provider_without_room().is_none());
    while scenario.providers.len() < LIMITS.providers {
        let name = format!("Bidder {}", scenario.providers.len());
        bid(&mut scenario, BidEdit::Add(name));
    }
    let known = scenario.provider_without_room().unwrap().id;
    let option = scenario.add_option(Template::from_id("nearshore").unwrap()).unwrap();
    assert_eq!(scenario.delivery(option, ServiceId(1)).unwrap().provider, known);
}
