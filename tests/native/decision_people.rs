//! Several people score on copies of a comparison: their scores are kept beside those that count.

use sourcewise::engine::decision::{CopiedScores, scores_of_copy, spreads};
use sourcewise::exchange::beyond_cost::{scores_added, scores_to_add};
use sourcewise::exchange::link;
use sourcewise::model::{
    AgreedWeights, CriterionId, DECISION_LIMITS, DecisionEdit, DecisionFault, Met, MustId, OptionId, SAMPLES, Scenario, Subject, paired,
};

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
    let found = scores_of_copy(&own, &link::open(&sent).unwrap());
    assert_eq!((found.scores.len(), found.left), (3, 0));
    own.edit_decision(DecisionEdit::AddScores("Anna".to_string(), found.scores)).unwrap();
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
    let found = scores_of_copy(&own, &copy);
    assert_eq!((found.left, found.missing.as_slice()), (1, ["Expertise and innovation".to_string()].as_slice()));
    assert!(found.scores.contains(&(Subject::Option(OptionId(2)), QUALITY, 8.0)), "{found:?}");
    assert_eq!(
        scores_added(&found, None).unwrap(),
        "2 scores added. 1 score has no place here: this comparison lacks “Expertise and innovation”."
    );
}

#[test]
fn criteria_of_your_own_are_found_by_name_and_never_by_their_number() {
    let own_criteria = |names: [&str; 2]| {
        let mut scenario = scored(&[]);
        for name in names {
            scenario.edit_decision(DecisionEdit::AddOwnCriterion(name.to_string())).unwrap();
        }
        scenario
    };
    let (tenth, eleventh) = (CriterionId(10), CriterionId(11));
    let own = own_criteria(["Sustainability", "Time zone of the team"]);
    let mut copy = own_criteria(["Time zone of the team", "Price in 2030"]);
    let subject = Subject::Option(OptionId(2));
    copy.edit_decision(DecisionEdit::Score(subject, tenth, Some(3.0))).unwrap();
    copy.edit_decision(DecisionEdit::Score(subject, eleventh, Some(9.0))).unwrap();
    let found = scores_of_copy(&own, &copy);
    assert_eq!(found.scores, [(subject, eleventh, 3.0)]);
    assert_eq!((found.left, found.missing), (1, vec!["Price in 2030".to_string()]));
    // The same in the list of differences.
    let moved = paired(&copy, &own).scenario.decision.unwrap();
    assert_eq!(moved.score(subject, eleventh).score, Some(3.0));
    assert_eq!(moved.score(subject, tenth).score, None);
    // A criterion of the library may be renamed and is still the same.
    let mut renamed = scored(&[(1, QUALITY, 6.0)]);
    renamed.edit_decision(DecisionEdit::NameCriterion(QUALITY, "How good it is".to_string())).unwrap();
    assert_eq!(scores_of_copy(&own, &renamed).scores, [(Subject::Option(OptionId(1)), QUALITY, 6.0)]);
}

#[test]
fn must_haves_pairs_and_agreed_weights_move_with_their_names() {
    let mut one = scored(&[]);
    let mut other = scored(&[]);
    for (scenario, texts) in [(&mut one, ["Audit", "Data stays"]), (&mut other, ["Data stays", "Audit"])] {
        for text in texts {
            scenario.edit_decision(DecisionEdit::AddMust(text.to_string())).unwrap();
        }
    }
    let subject = Subject::Option(OptionId(1));
    one.edit_decision(DecisionEdit::Verdict(subject, MustId(2), Met::No)).unwrap();
    for (scenario, names) in [(&mut one, ["A", "B"]), (&mut other, ["B", "A"])] {
        for name in names {
            scenario.edit_decision(DecisionEdit::AddOwnCriterion(name.to_string())).unwrap();
        }
    }
    let (tenth, eleventh) = (CriterionId(10), CriterionId(11));
    one.edit_decision(DecisionEdit::Pair(tenth, eleventh, Some(4.0))).unwrap();
    let weights = vec![(tenth, 70.0), (eleventh, 30.0)];
    one.edit_decision(DecisionEdit::Agree(Some(AgreedWeights { on: "2026-03-03".to_string(), weights }))).unwrap();
    let moved = paired(&one, &other).scenario.decision.unwrap();
    assert_eq!(moved.verdict(subject, MustId(1)).met, Met::No);
    assert_eq!(moved.pair(eleventh, tenth), Some(4.0), "A compared with B");
    assert_eq!(moved.agreed.as_ref().unwrap().weights, [(tenth, 30.0), (eleventh, 70.0)]);
}

#[test]
fn a_second_copy_of_the_same_person_replaces_the_first() {
    let mut own = scored(&[]);
    let subject = Subject::Option(OptionId(1));
    let mut add = |score| own.edit_decision(DecisionEdit::AddScores("Anna".to_string(), vec![(subject, score, 5.0)])).unwrap();
    add(QUALITY);
    add(EXPERTISE);
    let people = own.decision.as_ref().unwrap().people.clone();
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].scores.keys().copied().collect::<Vec<_>>(), [(subject, EXPERTISE)]);
    let found = CopiedScores { scores: vec![(subject, QUALITY, 5.0)], ..CopiedScores::default() };
    assert_eq!(scores_added(&found, Some("Anna")).unwrap(), "1 score added in place of those that “Anna” gave before.");
}

#[test]
fn a_copy_without_a_score_that_fits_says_what_is_missing() {
    let missing = ["A", "B", "C", "D"].map(String::from).to_vec();
    let found = CopiedScores { left: 4, missing, ..CopiedScores::default() };
    assert_eq!(scores_added(&found, None), Err("4 scores have no place here: this comparison lacks “A”, “B”, “C” and others.".to_string()));
    let empty = scores_added(&CopiedScores::default(), None).unwrap_err();
    assert_eq!(empty, "It has no scores yet. Ask for it once the criteria are scored.");
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

#[test]
fn with_six_people_on_the_list_each_of_them_can_still_send_a_new_copy() {
    let mut own = scored(&[]);
    let copy = scored(&[(1, QUALITY, 6.0)]);
    let mut add = |name: &str, copy: &Scenario| {
        let (edit, said) = scores_to_add(&own, name, Ok(Box::new(copy.clone())))?;
        own.edit_decision(edit).unwrap();
        Ok::<String, String>(said)
    };
    for person in 1..=DECISION_LIMITS.people {
        assert_eq!(add(&format!("Person {person}"), &copy).as_deref(), Ok("1 score added."));
    }
    let later = scored(&[(1, QUALITY, 9.0)]);
    assert_eq!(add(" Person 6 ", &later).as_deref(), Ok("1 score added in place of those that “Person 6” gave before."));
    assert_eq!(
        add("Person 7", &copy),
        Err("There is room for 6 at most. Remove another one first.".to_string()),
        "nothing is lost in silence"
    );
    assert_eq!(add("", &copy), Err("Enter the name of the person.".to_string()));
    let people = &own.decision.as_ref().unwrap().people;
    assert_eq!(people.len(), DECISION_LIMITS.people);
    assert_eq!(people[5].scores.values().copied().collect::<Vec<_>>(), [9.0]);
    assert_eq!(scores_to_add(&own, "Person 1", Err("This link is cut.".to_string())), Err("This link is cut.".to_string()));
    assert!(scores_to_add(&own, &"x".repeat(200), Ok(Box::new(copy))).unwrap_err().starts_with("Enter at most"));
}
