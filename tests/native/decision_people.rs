//! Several people score on copies of a comparison: their scores are kept beside those that count.

use sourcewise::engine::decision::{scores_of_copy, spreads};
use sourcewise::exchange::link;
use sourcewise::model::{CriterionId, DECISION_LIMITS, DecisionEdit, DecisionFault, OptionId, SAMPLES, Scenario, Subject};

const QUALITY: CriterionId = CriterionId(2);
const EXPERTISE: CriterionId = CriterionId(3);

fn scored(scores: &[(u16, CriterionId, f64)]) -> Scenario {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.edit_decision(DecisionEdit::Start).unwrap();
    for (option, criterion, score) in scores {
        scenario.edit_decision(DecisionEdit::Score(Subject::Option(OptionId(*option)), *criterion, Some(*score))).unwrap();
    }
    scenario
}

#[test]
fn scores_sent_as_a_link_are_beside_your_own_with_mean_and_range() {
    let mut own = scored(&[(1, QUALITY, 5.0), (2, QUALITY, 4.0)]);
    let sent = link::encode(&scored(&[(1, QUALITY, 6.0), (2, QUALITY, 8.0), (2, EXPERTISE, 7.0)]));
    let (scores, left) = scores_of_copy(&own, &link::open(&sent).unwrap());
    assert_eq!((scores.len(), left), (3, 0));
    own.edit_decision(DecisionEdit::AddScores("Anna".to_string(), scores)).unwrap();
    let spreads = spreads(own.decision.as_deref().unwrap());
    let found: Vec<_> =
        spreads.iter().map(|spread| (spread.own, spread.given.clone(), spread.mean, spread.range, spread.is_wide())).collect();
    assert_eq!(
        found,
        [
            (Some(4.0), vec![Some(8.0)], 6.0, 4.0, true),
            (Some(5.0), vec![Some(6.0)], 5.5, 1.0, false),
            (None, vec![Some(7.0)], 7.0, 0.0, false),
        ]
    );
    assert_eq!(own.decision.as_ref().unwrap().score(Subject::Option(OptionId(2)), QUALITY).score, Some(4.0), "your own score counts");
}

#[test]
fn options_are_found_by_name_and_scores_without_a_place_are_counted() {
    let mut own = scored(&[]);
    let mut copy = scored(&[(1, QUALITY, 6.0), (2, QUALITY, 8.0), (2, EXPERTISE, 7.0)]);
    // In the copy, the option has another place and another identity.
    copy.options.reverse();
    own.edit_decision(DecisionEdit::RemoveCriterion(EXPERTISE)).unwrap();
    let (scores, left) = scores_of_copy(&own, &copy);
    assert_eq!(left, 1);
    assert!(scores.contains(&(Subject::Option(OptionId(2)), QUALITY, 8.0)), "{scores:?}");
}

#[test]
fn at_most_six_people_and_only_valid_scores_are_kept() {
    let mut own = scored(&[]);
    let subject = Subject::Option(OptionId(1));
    let before = own.clone();
    for (scores, fault) in [
        (vec![(subject, QUALITY, 11.0)], DecisionFault::Outside(0.0, 10.0)),
        (vec![(subject, CriterionId(1), 5.0)], DecisionFault::CostScoresItself),
        (vec![(Subject::Option(OptionId(99)), QUALITY, 5.0)], DecisionFault::Unknown),
    ] {
        assert_eq!(own.edit_decision(DecisionEdit::AddScores("Anna".to_string(), scores)), Err(fault));
        assert_eq!(own, before, "applied whole or not at all");
    }
    for person in 0..DECISION_LIMITS.people {
        own.edit_decision(DecisionEdit::AddScores(format!("Person {person}"), vec![(subject, QUALITY, 5.0)])).unwrap();
    }
    let more = own.edit_decision(DecisionEdit::AddScores("One more".to_string(), Vec::new()));
    assert_eq!(more, Err(DecisionFault::Full(DECISION_LIMITS.people)));
}
