//! Options that do not win but change the winner: found by leaving each of them out.

use crate::native::deciding_cases::option;
use sourcewise::engine::decision::{DecisionOutcome, Reversal, ScoreWinner, decide_on, reversals};
use sourcewise::model::{Choice, Criterion, CriterionId, CriterionKind, Decision, PriceScore, Score, Subject};

/// The three offers of the specification: who loses decides who wins under relative formulas, never on the fixed scale.
#[test]
fn a_hopeless_offer_turns_the_winner_around_under_relative_formulas_only() {
    let mut decision = Decision::default();
    let kinds = ["cost", "service_quality"].map(|id| CriterionKind::from_id(id).unwrap());
    for ((number, kind), weight) in (1..).zip(kinds).zip([40.0, 60.0]) {
        decision.criteria.push(Criterion { weight, ..Criterion::of_kind(CriterionId(number), kind) });
    }
    for (place, quality) in [8.0, 7.0, 1.0].into_iter().enumerate() {
        decision.scores.insert((option(place as u64), CriterionId(2)), Score { score: Some(quality), ..Score::default() });
    }
    let costs: Vec<(Subject, f64)> =
        [100.0, 80.0, 40.0].into_iter().enumerate().map(|(place, cost)| (option(place as u64), cost)).collect();
    let [x, y, z] = [0, 1, 2].map(option);
    for (formula, winner, expected) in [
        (PriceScore::LowestOverPrice, x, vec![Reversal { by: z, is_left_out: true, winner: y }]),
        (PriceScore::BetweenExtremes, y, vec![Reversal { by: x, is_left_out: true, winner: z }]),
        (PriceScore::Fixed, y, vec![]),
    ] {
        decision.price_score = formula;
        let outcome = decide_on(&decision, &costs, Some(100.0));
        assert_eq!(outcome_winner(&outcome), Some(winner), "{}", formula.id());
        assert_eq!(reversals(&decision, &outcome), expected, "{}", formula.id());
        assert_eq!(reversals_by_trial(&decision, &outcome), expected, "{}", formula.id());
    }
}

/// Leaves out each option that does not win, and asks again.
pub fn reversals_by_trial(decision: &Decision, outcome: &DecisionOutcome) -> Vec<Reversal> {
    let winner = outcome_winner(outcome).unwrap();
    let costs: Vec<(Subject, f64)> = outcome.alternatives.iter().map(|one| (one.subject, one.cost)).collect();
    let losers = costs.iter().map(|(subject, _)| *subject).filter(|subject| *subject != winner);
    let without = |by: Subject| {
        let others: Vec<(Subject, f64)> = costs.iter().copied().filter(|(subject, _)| *subject != by).collect();
        let other = outcome_winner(&decide_on(decision, &others, outcome.reference))?;
        (other != winner).then_some(Reversal { by, is_left_out: true, winner: other })
    };
    losers.filter_map(without).collect()
}

pub fn outcome_winner(outcome: &DecisionOutcome) -> Option<Subject> {
    match outcome.winner {
        ScoreWinner::One(winner) => Some(winner),
        _ => None,
    }
}
