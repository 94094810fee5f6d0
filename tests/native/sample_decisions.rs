//! The samples as the page opens them: their decisions and bids can be read, teach what the samples say, and change no figure.

use sourcewise::engine::bids::compare_bids;
use sourcewise::engine::decision::{ScoreWinner, changed_since, decide};
use sourcewise::engine::{Measure, compute};
use sourcewise::exchange::{json, link, sample_decisions};
use sourcewise::model::{Evidence, SAMPLES, Sample, Scenario, Subject};

fn opened(id: &str) -> Scenario {
    sample_decisions::with_decision(Sample::from_id(id).unwrap())
}

#[test]
fn a_sample_differs_by_its_decision_and_bids_alone() {
    let mut decided = Vec::new();
    for sample in SAMPLES {
        let plain = (sample.scenario)();
        let mut scenario = opened(sample.id);
        assert_eq!(json::read(&json::write(&scenario)), Ok(scenario.clone()), "{}", sample.id);
        assert_eq!(link::decode(&link::encode(&scenario)), Ok(scenario.clone()), "{}", sample.id);
        if scenario != plain {
            decided.push(sample.id);
        }
        scenario.decision = None;
        scenario.providers.iter_mut().for_each(|provider| provider.bid = None);
        assert_eq!(scenario, plain, "{}", sample.id);
    }
    assert_eq!(decided, ["data_centre_1", "whole_it_2", "insourcing_2"], "a fault in the file would leave the sample plain");
}

/// The winner by score and the cheapest option.
fn winners(id: &str) -> (Subject, Subject) {
    let scenario = opened(id);
    let outcome = compute(&scenario).unwrap();
    let found = decide(&scenario, &outcome).unwrap();
    let ScoreWinner::One(winner) = found.winner else { panic!("{id}: {:?}", found.winner) };
    let cheapest = outcome.options.iter().min_by(|one, other| {
        let cost = |option: &sourcewise::engine::OptionOutcome| option.value(Measure::PresentValue);
        cost(one).total_cmp(&cost(other))
    });
    assert!(found.open_scores.is_empty() && found.breakpoints.iter().all(|point| point.at > 0.0), "{id}");
    (winner, Subject::Option(cheapest.unwrap().id))
}

#[test]
fn in_one_sample_the_cheapest_wins_and_in_one_a_point_of_quality_is_worth_it() {
    let (winner, cheapest) = winners("whole_it_2");
    assert_eq!(winner, cheapest);
    let (winner, cheapest) = winners("data_centre_1");
    assert_ne!(winner, cheapest);
    let name = opened("data_centre_1").subject_name(winner).to_string();
    assert_eq!(name, "Consolidated in-house");
}

#[test]
fn the_scores_have_reasons_and_evidence_of_every_kind() {
    for id in ["data_centre_1", "whole_it_2"] {
        let scenario = opened(id);
        let decision = scenario.decision.as_deref().unwrap();
        assert!(decision.agreed.is_some() && changed_since(decision).is_empty(), "{id}");
        for known in [Evidence::Said, Evidence::Shown, Evidence::Tested] {
            assert!(decision.scores.values().any(|score| score.known == known), "{id}: {known:?}");
        }
        for ((subject, criterion), score) in &decision.scores {
            let is_today = *subject == Subject::Option(scenario.status_quo);
            let is_sentence = score.reason.starts_with(char::is_uppercase) && score.reason.ends_with('.');
            assert!(is_sentence || is_today && score.score == Some(5.0), "{id} {subject}.{criterion}: {}", score.reason);
        }
    }
}

#[test]
fn the_contract_that_ends_has_three_bids_of_which_one_is_not_on_the_same_scope() {
    let scenario = opened("insourcing_2");
    let found = compare_bids(&scenario, &compute(&scenario).unwrap()).unwrap();
    let outcomes: Vec<_> = found.bids.iter().map(|bid| bid.outcome.as_ref().unwrap()).collect();
    assert_eq!(outcomes.len(), 3);
    assert_eq!(outcomes.iter().filter(|bid| !bid.is_on_same_scope()).count(), 1);
    assert!(found.low.is_empty(), "{:?}", found.low);
}
