//! Decisions with something missing or extreme: each comes out as a value that says so.

use sourcewise::engine::compute;
use sourcewise::engine::decision::{
    NoCostScore, NoWeights, RuledOutBy, ScoreWinner, Span, changed_since, cross_check, decide, decide_on, reasons_needed, reversals,
    weights_of, weights_to_agree, winner_changes,
};
use sourcewise::model::{
    Criterion, CriterionId, CriterionKind, Decision, DecisionEdit, Met, Must, MustId, MustVerdict, OptionId, PriceScore, SAMPLES, Score,
    Subject, WeightMethod,
};

const A: Subject = Subject::Option(OptionId(1));
const B: Subject = Subject::Option(OptionId(2));
const C: Subject = Subject::Option(OptionId(3));
const COST: CriterionId = CriterionId(1);
const QUALITY: CriterionId = CriterionId(2);
const CONTROL: CriterionId = CriterionId(3);

/// Cost 50, quality 30, control 20, with these scores.
fn decision(scores: &[(Subject, CriterionId, f64)]) -> Decision {
    let mut decision = Decision::default();
    for (id, kind, weight) in [(COST, "cost", 50.0), (QUALITY, "service_quality", 30.0), (CONTROL, "control", 20.0)] {
        decision.criteria.push(Criterion { weight, ..Criterion::of_kind(id, CriterionKind::from_id(kind).unwrap()) });
    }
    for (subject, criterion, score) in scores {
        decision.scores.insert((*subject, *criterion), Score { score: Some(*score), ..Score::default() });
    }
    decision
}

const COSTS: [(Subject, f64); 2] = [(A, 100.0), (B, 80.0)];
const SCORES: [(Subject, CriterionId, f64); 4] = [(A, QUALITY, 5.0), (A, CONTROL, 5.0), (B, QUALITY, 4.0), (B, CONTROL, 6.0)];

#[test]
fn an_open_score_makes_a_range_and_not_a_zero() {
    let found = decide_on(&decision(&SCORES[..3]), &COSTS, Some(100.0));
    let total = found.alternatives[1].total.unwrap();
    assert_eq!(total, Span { low: 0.5 * 7.0 + 0.3 * 4.0, high: 0.5 * 7.0 + 0.3 * 4.0 + 0.2 * 10.0 });
    assert_eq!((found.winner, found.open_scores, found.contenders), (ScoreWinner::Open, vec![(B, CONTROL)], None));
    assert_eq!((found.breakpoints.len(), found.dominated.len()), (0, 0));
    assert_eq!(found.alternatives[1].open_scores, 1);
}

#[test]
fn an_option_that_wins_whatever_is_open_wins_already() {
    let scores = [(A, QUALITY, 1.0), (A, CONTROL, 1.0), (B, QUALITY, 9.0)];
    let found = decide_on(&decision(&scores), &COSTS, Some(100.0));
    assert_eq!(found.winner, ScoreWinner::One(B));
    assert_eq!(winner_changes(&found), None);
}

#[test]
fn an_open_score_without_weight_affects_nothing() {
    let mut decision = decision(&[(A, QUALITY, 5.0), (B, QUALITY, 4.0)]);
    decision.criteria[2].weight = 0.0;
    let found = decide_on(&decision, &COSTS, Some(100.0));
    assert_eq!(found.winner, ScoreWinner::One(B));
    let check = cross_check(&decision, &found, 1).unwrap();
    assert_eq!(check.share_any[0].1.central.len(), 2);
}

#[test]
fn weights_of_zero_give_no_totals_but_what_needs_none() {
    let mut decision = decision(&SCORES);
    decision.criteria.iter_mut().for_each(|criterion| criterion.weight = 0.0);
    let found = decide_on(&decision, &COSTS, Some(100.0));
    assert_eq!((found.weights.clone(), found.winner.clone()), (Err(NoWeights::AllZero), ScoreWinner::Unknown));
    assert_eq!((found.value_of_a_point, found.alternatives[0].total, found.alternatives[0].quality), (None, None, None));
    let check = cross_check(&decision, &found, 1).unwrap();
    assert!(check.share_near.is_empty() && check.closeness.is_empty() && check.by_formula.is_empty());
    assert_eq!(check.share_any.len(), 2);
}

#[test]
fn all_weight_on_one_side_has_no_worth_of_quality() {
    let weighted = |cost: f64, quality: f64| {
        let mut decision = decision(&SCORES);
        decision.criteria.iter_mut().zip([cost, quality, 0.0]).for_each(|(criterion, weight)| criterion.weight = weight);
        decide_on(&decision, &COSTS, Some(100.0))
    };
    assert_eq!((weighted(0.0, 1.0).value_of_a_point, weighted(1.0, 0.0).value_of_a_point), (None, Some(0.0)));
    assert_eq!(weighted(1.0, 0.0).alternatives[0].quality, None);
    assert_eq!(weighted(1.0, 0.0).winner, ScoreWinner::One(B));
    assert!(winner_changes(&weighted(1.0, 0.0)).is_some());
}

#[test]
fn without_a_cost_of_today_only_the_money_view_is_left() {
    for today in [None, Some(0.0), Some(-5.0)] {
        let decision = decision(&SCORES[..2].iter().copied().chain([(B, QUALITY, 2.0), (B, CONTROL, 2.0)]).collect::<Vec<_>>());
        let found = decide_on(&decision, &COSTS, today);
        assert_eq!((found.no_cost_score, found.winner.clone()), (Some(NoCostScore::NoReference), ScoreWinner::Unknown));
        assert_eq!((found.value_of_a_point, found.alternatives[0].total), (None, None));
        assert_eq!(found.breakpoints.len(), 1);
        let given = Decision { reference_cost: Some(100.0), ..decision };
        assert!(decide_on(&given, &COSTS, today).value_of_a_point.is_some());
    }
}

#[test]
fn the_cost_may_be_taken_off_the_list() {
    let mut decision = decision(&SCORES);
    decision.criteria.remove(0);
    let found = decide_on(&decision, &COSTS, Some(100.0));
    assert_eq!((found.no_cost_score, found.value_of_a_point), (None, None));
    assert!(matches!(found.winner, ScoreWinner::One(_)) && found.contenders.is_some());
}

#[test]
fn a_cost_of_nothing_has_no_score_in_relation_to_the_lowest() {
    let decision = Decision { price_score: PriceScore::LowestOverPrice, ..decision(&SCORES) };
    let found = decide_on(&decision, &[(A, 10.0), (B, 0.0)], Some(10.0));
    assert_eq!(found.no_cost_score, Some(NoCostScore::CostOfNothing));
    assert_eq!(reversals(&decision, &found), []);
}

#[test]
fn a_must_that_is_not_met_rules_out_and_an_open_one_is_counted() {
    let mut decision = decision(&SCORES);
    decision.musts = vec![Must { id: MustId(1), text: "Data stays".into() }, Must { id: MustId(2), text: "ISO 27001".into() }];
    decision.verdicts.insert((B, MustId(1)), MustVerdict { met: Met::No, evidence: String::new() });
    decision.criteria[1].minimum_score = Some(4.5);
    let found = decide_on(&decision, &COSTS, Some(100.0));
    assert_eq!(found.alternatives[1].ruled_out_by, [RuledOutBy::Must(MustId(1)), RuledOutBy::MinimumScore(QUALITY)]);
    assert_eq!((found.alternatives[0].open_musts, found.alternatives[1].open_musts), (2, 1));
    assert_eq!(found.winner, ScoreWinner::One(A));
    assert!(found.alternatives[1].total.is_some());
    assert_eq!(winner_changes(&found), None);

    decision.verdicts.insert((A, MustId(2)), MustVerdict { met: Met::No, evidence: String::new() });
    let found = decide_on(&decision, &COSTS, Some(100.0));
    assert_eq!((found.winner, found.contenders), (ScoreWinner::Nobody, None));
    assert!(found.alternatives.iter().all(|alternative| alternative.total.is_some()));
}

/// A hopeless offer turns the first two around, as in the published example; on the fixed scale it cannot.
#[test]
fn a_hopeless_offer_that_changes_the_winner_is_found() {
    let mut decision = decision(&[(A, QUALITY, 8.0), (B, QUALITY, 7.0), (C, QUALITY, 1.0)]);
    decision.criteria.truncate(2);
    decision.criteria.iter_mut().zip([40.0, 60.0]).for_each(|(criterion, weight)| criterion.weight = weight);
    let costs = [(A, 100.0), (B, 80.0), (C, 40.0)];
    let relative = Decision { price_score: PriceScore::LowestOverPrice, ..decision.clone() };
    let found = decide_on(&relative, &costs, Some(100.0));
    assert_eq!(found.winner, ScoreWinner::One(A));
    let by: Vec<_> = reversals(&relative, &found).iter().map(|reversal| (reversal.by, reversal.is_left_out, reversal.winner)).collect();
    assert_eq!(by, [(C, true, B)]);
    assert_eq!(reversals(&decision, &decide_on(&decision, &costs, Some(100.0))), []);

    let mut ruled_out = relative;
    ruled_out.musts = vec![Must { id: MustId(1), text: "Must".into() }];
    ruled_out.verdicts.insert((C, MustId(1)), MustVerdict { met: Met::No, evidence: String::new() });
    let found = decide_on(&ruled_out, &costs, Some(100.0));
    assert_eq!(found.winner, ScoreWinner::One(B));
    let by: Vec<_> = reversals(&ruled_out, &found).iter().map(|reversal| (reversal.by, reversal.is_left_out, reversal.winner)).collect();
    assert_eq!(by, [(C, false, A)]);
}

#[test]
fn weights_by_pairs_need_all_of_them_until_then_the_agreed_ones_count() {
    let mut decision = Decision { weights_by: WeightMethod::Pairwise, ..decision(&SCORES) };
    decision.pairs.insert((COST, QUALITY), 3.0);
    assert_eq!(weights_of(&decision), Err(NoWeights::PairsMissing(2)));
    let direct = Decision { weights_by: WeightMethod::Direct, ..decision.clone() };
    decision.agreed = Some(weights_to_agree(&direct, "2026-03-03").unwrap());
    let found = weights_of(&decision).unwrap();
    assert_eq!((found.missing_pairs, found.shares), (2, vec![0.5, 0.3, 0.2]));
    decision.pairs.extend([((COST, CONTROL), 5.0), ((QUALITY, CONTROL), 3.0)]);
    let found = weights_of(&decision).unwrap();
    assert!(found.missing_pairs == 0 && (found.shares[0] - 0.636985572).abs() < 1e-9 && found.consistency.is_some());
    assert_eq!(changed_since(&decision).len(), 3);
}

#[test]
fn weights_are_compared_with_those_that_were_agreed() {
    let mut decision = decision(&SCORES);
    decision.agreed = Some(weights_to_agree(&decision, "2026-03-03").unwrap());
    assert_eq!(changed_since(&decision), []);
    // The same weights in another unit are no change.
    decision.criteria.iter_mut().for_each(|criterion| criterion.weight *= 3.0);
    assert_eq!(changed_since(&decision), []);
    decision.criteria[0].weight = 0.0;
    let changed = changed_since(&decision);
    assert_eq!(changed.iter().map(|weight| (weight.criterion, weight.then, weight.now)).collect::<Vec<_>>()[0], (COST, 0.5, 0.0));
    decision.criteria.pop();
    assert!(changed_since(&decision).iter().any(|weight| weight.criterion == CONTROL && weight.now == 0.0));
    let order = Decision { weights_by: WeightMethod::Order, ..decision };
    let agreed = weights_to_agree(&order, "2026-03-04").unwrap();
    assert_eq!(changed_since(&Decision { agreed: Some(agreed), ..order }), []);
}

#[test]
fn a_reason_is_needed_at_the_ends_of_the_scale_and_where_a_point_decides() {
    let mut decision = decision(&[(A, QUALITY, 9.0), (A, CONTROL, 5.0), (B, QUALITY, 4.0), (B, CONTROL, 5.0)]);
    decision.criteria[0].weight = 0.0;
    let needed = |decision: &Decision| {
        let found = decide_on(decision, &COSTS, Some(100.0));
        reasons_needed(decision, &found, winner_changes(&found).as_ref())
    };
    assert_eq!(needed(&decision), [(A, QUALITY)]);
    decision.scores.get_mut(&(A, QUALITY)).unwrap().reason = "Seen.".into();
    assert_eq!(needed(&decision), []);
    decision.scores.get_mut(&(A, QUALITY)).unwrap().score = Some(4.5);
    assert_eq!(needed(&decision), [(A, CONTROL), (B, QUALITY), (B, CONTROL)]);
}

#[test]
fn a_scenario_is_decided_by_its_present_values() {
    let mut scenario = (SAMPLES[0].scenario)();
    let outcome = compute(&scenario).unwrap();
    assert_eq!(decide(&scenario, &outcome), None);
    scenario.edit_decision(DecisionEdit::Start).unwrap();
    scenario.edit_decision(DecisionEdit::ScoreToday).unwrap();
    let found = decide(&scenario, &outcome).unwrap();
    let today = found.alternatives.iter().find(|one| one.subject == Subject::Option(scenario.status_quo)).unwrap();
    assert!((today.total.unwrap().exact().unwrap() - 5.0).abs() < 1e-9);
    assert_eq!(found.alternatives.len(), scenario.options.len());
}
