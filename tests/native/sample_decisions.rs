//! The samples as the page opens them: their decisions and bids can be read, teach what the samples say, and change no figure.

use sourcewise::engine::bids::compare_bids;
use sourcewise::engine::decision::{ScoreWinner, changed_since, decide};
use sourcewise::engine::follow_up::{follow_up, ways_on};
use sourcewise::engine::{Measure, compute};
use sourcewise::exchange::{json, link, sample_decisions};
use sourcewise::model::{Evidence, LeakCause, SAMPLES, Sample, Scenario, ServiceId, Subject};

fn opened(id: &str) -> Scenario {
    sample_decisions::with_decision(Sample::from_id(id).unwrap())
}

#[test]
fn a_sample_differs_by_its_decision_bids_and_follow_up_alone() {
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
        scenario.follow = None;
        assert_eq!(scenario, plain, "{}", sample.id);
    }
    assert_eq!(decided, ["help_desk_3", "data_centre_1", "whole_it_2", "insourcing_2"], "a fault in the file would leave the sample plain");
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

#[test]
fn two_years_of_the_help_desk_show_more_volume_unclaimed_credits_and_inflation_above_the_case() {
    let scenario = opened("help_desk_3");
    let follow = scenario.follow.as_deref().unwrap();
    let found = follow_up(follow).unwrap();
    assert_eq!((found.months, found.faults(), found.gaps.len()), (24, 0, 0));
    assert_eq!(*follow.case, scenario.without_follow(), "the comparison is the case that was signed");
    assert!(found.forecast.is_ok() && follow.rows.iter().all(|row| row.note.starts_with(char::is_uppercase) && row.note.ends_with('.')));
    let units: f64 = follow.rows.iter().filter_map(|row| row.service(ServiceId(1)).units).sum();
    let of_case: f64 = found.periods.iter().map(|period| period.units_of_case[0].1).sum();
    assert!((units / of_case - 1.08).abs() < 0.005, "{}", units / of_case);
    // What is due is more than what is received, and at most the tenth of a quarter's charges that is at risk.
    for actuals in follow.rows.iter().map(|row| row.service(ServiceId(1))) {
        assert!(actuals.received <= actuals.due && actuals.due.unwrap_or(0.0) <= 0.1 * actuals.paid.unwrap());
    }
    let sums = found.sums;
    assert_eq!(sums.unclaimed(), follow.leaks[&LeakCause::UnclaimedCredits]);
    assert!(sums.volume_effect() > 0.0 && sums.index_effect() > 0.0 && (0.005..0.03).contains(&sums.leak_share().unwrap()), "{sums:?}");
    let explained: f64 = follow.leaks.values().sum();
    assert!((0.8..1.0).contains(&(explained / sums.leak())), "most of the leak is explained, not all");
    // Each quarter is within a few hundredths of what the case allows; selection and move are paid for first, and the saving follows.
    let quarters: Vec<_> = found.periods.iter().map(|period| period.figures.unwrap()).collect();
    assert!(quarters.iter().all(|quarter| (1.0..1.05).contains(&quarter.paid_to_flexed().unwrap())), "{quarters:?}");
    assert!(quarters[..5].iter().all(|quarter| quarter.received_saving() < 0.0));
    assert!(quarters[5..].iter().all(|quarter| quarter.received_saving() > 0.0));
    assert!(ways_on(follow, &found).is_some());
}
