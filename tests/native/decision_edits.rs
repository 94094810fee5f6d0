//! Changes of a decision: each is applied whole or refused with a remedy, and what is removed leaves no trace.

use crate::native::recording;
use sourcewise::model::{
    AgreedWeights, Amounts, AnchorPlace, CRITERIA, CriterionId, CriterionKind, Currency, DECISION_LIMITS, DecisionEdit, DecisionFault,
    Evidence, LIMITS, Met, MixLimits, MustId, OptionId, PersonId, Provider, ProviderId, ProviderTerms, SAMPLES, Scenario, Score, ServiceId,
    Subject, Template, WeightMethod, paired,
};

fn sample() -> Scenario {
    (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)()
}

fn edited(edits: impl IntoIterator<Item = DecisionEdit>) -> Scenario {
    let mut scenario = sample();
    for edit in edits {
        assert_eq!(scenario.edit_decision(edit.clone()), Ok(()), "{edit:?}");
    }
    scenario
}

const OPTION: Subject = Subject::Option(OptionId(2));
const QUALITY: CriterionId = CriterionId(2);

/// Something about everything.
fn full() -> Scenario {
    let id = OPTION;
    let forbidden = MixLimits { forbidden: [(OptionId(2), ServiceId(1))].into(), once_budget: Some(1_000.0), ..MixLimits::default() };
    edited([
        DecisionEdit::Start,
        DecisionEdit::Score(id, QUALITY, Some(7.5)),
        DecisionEdit::Known(id, QUALITY, Evidence::Tested),
        DecisionEdit::Reason(id, QUALITY, "Visited in May.".to_string()),
        DecisionEdit::AddMust("Data stays in the country".to_string()),
        DecisionEdit::Verdict(id, MustId(1), Met::No),
        DecisionEdit::EvidenceOfMust(id, MustId(1), "Contract, § 4".to_string()),
        DecisionEdit::AddPerson("Ada".to_string()),
        DecisionEdit::ScoreOfPerson(PersonId(1), id, QUALITY, Some(6.0)),
        DecisionEdit::Pair(CriterionId(3), QUALITY, Some(2.0)),
        DecisionEdit::ReferenceCost(Some(5_000_000.0)),
        DecisionEdit::Mix(forbidden),
    ])
}

#[test]
fn a_decision_starts_with_the_usual_criteria_whose_weights_are_percent() {
    let scenario = edited([DecisionEdit::Start]);
    let decision = scenario.decision.unwrap();
    assert_eq!(decision.criteria.len(), 9);
    assert_eq!(decision.criteria.iter().map(|criterion| criterion.weight).sum::<f64>(), 100.0);
    assert!(decision.cost().is_some_and(|cost| cost.weight == 50.0));
}

/// Links leave out what the library says, so this file only grows.
#[test]
fn the_library_of_criteria_is_as_recorded() {
    let lines = CRITERIA.iter().map(|kind| {
        let anchors = kind.anchors();
        let [low, middle, high] = [anchors.low, anchors.middle, anchors.high];
        assert!([&low, &middle, &high].iter().all(|anchor| anchor.chars().count() <= DECISION_LIMITS.anchor));
        format!("{} | {} | {} | {low} | {middle} | {high}\n", kind.id, kind.name, kind.weight)
    });
    recording::compare("tests/cases/criteria.txt", &lines.collect::<String>());
}

#[test]
fn a_change_that_is_not_possible_changes_nothing_and_says_what_to_do() {
    let before = full();
    let cost = CriterionKind::from_id("cost").unwrap();
    let gone = Subject::Provider(ProviderId(999));
    let agreed = |on: &str, id| AgreedWeights { on: on.to_string(), weights: vec![(CriterionId(id), 1.0)] };
    let none = |id| DecisionEdit::Weight(CriterionId(id), 0.0);
    let mut single = before.clone();
    (1..9).for_each(|id| single.edit_decision(none(id)).unwrap());
    assert_eq!(single.edit_decision(none(9)), Err(DecisionFault::NoWeight));
    for (edit, fault) in [
        (DecisionEdit::Weight(QUALITY, -1.0), DecisionFault::Outside(0.0, 1e6)),
        (DecisionEdit::Weight(QUALITY, f64::NAN), DecisionFault::Outside(0.0, 1e6)),
        (DecisionEdit::Score(OPTION, QUALITY, Some(11.0)), DecisionFault::Outside(0.0, 10.0)),
        (DecisionEdit::Score(OPTION, CriterionId(1), Some(5.0)), DecisionFault::CostScoresItself),
        (DecisionEdit::Score(gone, QUALITY, Some(5.0)), DecisionFault::Unknown),
        (DecisionEdit::Score(OPTION, CriterionId(99), Some(5.0)), DecisionFault::Unknown),
        (DecisionEdit::AddCriterion(cost), DecisionFault::Twice),
        (DecisionEdit::AddOwnCriterion("a\nb".to_string()), DecisionFault::Text(120)),
        (DecisionEdit::Anchor(QUALITY, AnchorPlace::High, "x".repeat(201)), DecisionFault::Text(200)),
        (DecisionEdit::Reason(OPTION, QUALITY, "x".repeat(501)), DecisionFault::Text(500)),
        (DecisionEdit::Pair(QUALITY, CriterionId(3), Some(10.0)), DecisionFault::Outside(1.0 / 9.0, 9.0)),
        (DecisionEdit::Pair(QUALITY, QUALITY, Some(1.0)), DecisionFault::Unknown),
        (DecisionEdit::Agree(Some(agreed("tomorrow", 1))), DecisionFault::NotADay),
        (DecisionEdit::Agree(Some(agreed("2026-03-03", 99))), DecisionFault::Unknown),
        (DecisionEdit::ReferenceCost(Some(0.0)), DecisionFault::Outside(0.0, 1e15)),
        (DecisionEdit::MoveCriterion(CriterionId(1), -1), DecisionFault::Unknown),
        (DecisionEdit::Mix(MixLimits { most_offshore: Some(1.1), ..MixLimits::default() }), DecisionFault::Outside(0.0, 1.0)),
        (DecisionEdit::Mix(MixLimits { forbidden: [(OptionId(99), ServiceId(1))].into(), ..MixLimits::default() }), DecisionFault::Unknown),
    ] {
        let mut scenario = before.clone();
        assert_eq!(scenario.edit_decision(edit.clone()), Err(fault.clone()), "{edit:?}");
        assert_eq!(scenario, before, "{edit:?}");
        assert!(fault.to_string().ends_with('.'));
    }
}

#[test]
fn lists_are_full_at_their_limits() {
    let mut scenario = edited([DecisionEdit::Start]);
    for (edit, room, most) in [
        (DecisionEdit::AddOwnCriterion("Own".to_string()), 3, 12),
        (DecisionEdit::AddMust("Must".to_string()), 12, 12),
        (DecisionEdit::AddPerson("Person".to_string()), 6, 6),
    ] {
        for _ in 0..room {
            scenario.edit_decision(edit.clone()).unwrap();
        }
        assert_eq!(scenario.edit_decision(edit), Err(DecisionFault::Full(most)));
    }
    for id in 1..=10 {
        scenario.edit_decision(DecisionEdit::RemoveCriterion(CriterionId(id))).unwrap();
    }
    assert_eq!(scenario.edit_decision(DecisionEdit::RemoveCriterion(CriterionId(12))), Err(DecisionFault::TooFew(2)));
}

#[test]
fn all_reasons_and_notes_share_one_limit() {
    let mut scenario = full();
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    let noted = addresses.iter().take_while(|address| scenario.set_note(**address, &"x".repeat(LIMITS.note))).count();
    assert_eq!(noted, 49);
    assert!(scenario.characters_beside() > 98_000);
    let filled = "x".repeat(LIMITS.all_notes - scenario.characters_beside());
    assert!(scenario.set_note(addresses[noted], &filled));
    let before = scenario.clone();
    let more = DecisionEdit::Reason(OPTION, CriterionId(3), "x".to_string());
    assert_eq!(scenario.edit_decision(more), Err(DecisionFault::NoRoom(LIMITS.all_notes)));
    assert_eq!(scenario, before);
}

#[test]
fn a_removed_option_or_criterion_leaves_no_trace() {
    let mut scenario = full();
    assert!(scenario.decision.as_ref().unwrap().is_about(OPTION));
    assert!(scenario.remove_option(OptionId(2)));
    let decision = scenario.decision.as_ref().unwrap();
    assert!(!decision.is_about(OPTION) && decision.mix.forbidden.is_empty());

    let mut scenario = full();
    scenario.edit_decision(DecisionEdit::RemoveCriterion(QUALITY)).unwrap();
    scenario.edit_decision(DecisionEdit::RemoveMust(MustId(1))).unwrap();
    let decision = scenario.decision.as_ref().unwrap();
    assert!(!decision.is_about(OPTION) && decision.pairs.is_empty());

    let mut scenario = full();
    assert!(scenario.remove_service(ServiceId(1)));
    assert!(scenario.decision.unwrap().mix.forbidden.is_empty());
}

#[test]
fn a_removed_decision_is_none_at_all() {
    let mut scenario = full();
    scenario.edit_decision(DecisionEdit::Remove).unwrap();
    // The limits of the best mix apply without criteria.
    scenario.edit_decision(DecisionEdit::Mix(MixLimits::default())).unwrap();
    assert_eq!(scenario, sample());
    scenario.edit_decision(DecisionEdit::Mix(MixLimits { most_providers: Some(2), ..MixLimits::default() })).unwrap();
    scenario.edit_decision(DecisionEdit::Mix(MixLimits::default())).unwrap();
    assert_eq!(scenario, sample());
}

#[test]
fn an_open_score_without_reason_is_no_entry() {
    let mut scenario = edited([DecisionEdit::Start, DecisionEdit::Score(OPTION, QUALITY, Some(3.0))]);
    scenario.edit_decision(DecisionEdit::Score(OPTION, QUALITY, None)).unwrap();
    assert_eq!(scenario, edited([DecisionEdit::Start]));
}

#[test]
fn a_copy_has_the_scores_of_its_original_and_a_mix_has_none() {
    let mut scenario = full();
    assert!(scenario.remove_option(OptionId(6)));
    let copy = scenario.copy_option(OptionId(2)).unwrap();
    let decision = scenario.decision.clone().unwrap();
    assert_eq!(decision.score(Subject::Option(copy), QUALITY), decision.score(OPTION, QUALITY));
    assert_eq!(decision.verdict(Subject::Option(copy), MustId(1)).met, Met::No);
    assert_eq!(decision.people[0].scores[&(Subject::Option(copy), QUALITY)], 6.0);
    let parts: Vec<_> = scenario.services.iter().map(|service| (service.id, OptionId(2))).collect();
    let mix = scenario.add_combination(&parts).unwrap();
    assert!(!scenario.decision.unwrap().is_about(Subject::Option(mix)));
}

#[test]
fn a_bidder_that_is_scored_stays_without_a_delivery() {
    let mut scenario = edited([DecisionEdit::Start]);
    for id in [77, 78] {
        scenario.providers.push(Provider { id: ProviderId(id), name: format!("Bidder {id}"), terms: ProviderTerms::default(), bid: None });
    }
    let bidder = Subject::Provider(ProviderId(77));
    scenario.edit_decision(DecisionEdit::Score(bidder, QUALITY, Some(8.0))).unwrap();
    assert!(scenario.remove_option(OptionId(2)));
    assert!(scenario.provider(ProviderId(77)).is_some() && scenario.provider(ProviderId(78)).is_none());
}

#[test]
fn today_is_scored_five_where_nothing_was_entered() {
    let today = Subject::Option(sample().status_quo);
    let scenario = edited([DecisionEdit::Start, DecisionEdit::Score(today, QUALITY, Some(4.0)), DecisionEdit::ScoreToday]);
    let decision = scenario.decision.unwrap();
    let of = |id| decision.score(today, CriterionId(id)).score;
    assert_eq!((of(1), of(2), of(3), of(9)), (None, Some(4.0), Some(Score::AS_TODAY), Some(5.0)));
}

#[test]
fn a_pair_may_be_entered_from_either_side() {
    let (first, second) = (CriterionId(2), CriterionId(3));
    let pair = |from, to, value| edited([DecisionEdit::Start, DecisionEdit::Pair(from, to, Some(value))]);
    assert_eq!(pair(first, second, 4.0), pair(second, first, 0.25));
    let decision = pair(first, second, 4.0).decision.unwrap();
    assert_eq!((decision.pair(second, first), decision.pair(first, first)), (Some(0.25), Some(1.0)));
    assert!((1..=9).map(f64::from).all(|value| pair(second, first, value).decision.is_some()));
}

#[test]
fn another_order_moves_a_criterion_and_a_new_one_never_reuses_an_identity() {
    let agreed = AgreedWeights { on: "2026-03-03".to_string(), weights: vec![(CriterionId(9), 5.0)] };
    let scenario = edited([
        DecisionEdit::Start,
        DecisionEdit::MoveCriterion(CriterionId(1), 2),
        DecisionEdit::WeightsBy(WeightMethod::Order),
        DecisionEdit::Agree(Some(agreed)),
        DecisionEdit::RemoveCriterion(CriterionId(9)),
        DecisionEdit::AddOwnCriterion("Own".to_string()),
    ]);
    let ids: Vec<u16> = scenario.decision.unwrap().criteria.iter().map(|criterion| criterion.id.0).collect();
    assert_eq!(ids, [2, 3, 1, 4, 5, 6, 7, 8, 10]);
}

#[test]
fn amounts_follow_the_currency_and_identities_follow_a_pairing() {
    let mut scenario = full();
    scenario.exchange(Currency::Eur, 0.5, Amounts::All);
    let decision = scenario.decision.as_ref().unwrap();
    assert_eq!((decision.reference_cost, decision.mix.once_budget), (Some(2_500_000.0), Some(500.0)));

    let one = full();
    let mut other = sample();
    // The same options in another order of creation.
    let template: &'static Template = other.option(OptionId(2)).unwrap().template;
    let name = other.option(OptionId(2)).unwrap().name.clone();
    other.remove_option(OptionId(2));
    let new = other.add_option(template).unwrap();
    other.options.iter_mut().filter(|option| option.id == new).for_each(|option| option.name = name.clone());
    let moved = paired(&one, &other).scenario.decision.unwrap();
    assert_eq!(moved.score(Subject::Option(new), QUALITY).score, Some(7.5));
    assert!(moved.mix.forbidden.contains(&(new, ServiceId(1))));
}

#[test]
fn without_names_only_scores_and_verdicts_are_left() {
    let bare = full().without_names().decision.unwrap();
    let text = format!("{bare:?}");
    for secret in ["Visited", "§ 4", "Ada", "Data stays"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert_eq!(bare.score(OPTION, QUALITY).score, Some(7.5));
    assert_eq!(bare.verdict(OPTION, MustId(1)).met, Met::No);
    assert_eq!(bare.criteria[0].name, "Cost");
}

#[test]
fn the_most_important_step_counts_100_points_and_no_share_changes() {
    let scenario = edited([DecisionEdit::Start, DecisionEdit::Weight(QUALITY, 30.0)]);
    let weights = |scenario: &Scenario| -> Vec<f64> {
        scenario.decision.as_ref().unwrap().criteria.iter().map(|criterion| criterion.weight).collect()
    };
    let before = weights(&scenario);
    let mut swung = scenario.clone();
    swung.edit_decision(DecisionEdit::WeightsBy(WeightMethod::Swing)).unwrap();
    let after = weights(&swung);
    assert_eq!(after.iter().copied().fold(0.0, f64::max), 100.0);
    let share = |weights: &[f64], place: usize| weights[place] / weights.iter().sum::<f64>();
    assert!((0..before.len()).all(|place| (share(&before, place) - share(&after, place)).abs() < 1e-12), "{before:?} {after:?}");
}
