//! Laws of decisions, for random criteria, weights, scores and costs.

use crate::native::random::{self, laws::config};
use proptest::prelude::*;
use sourcewise::engine::decision::{
    DecisionOutcome, ScoreWinner, Weightings, cross_check, decide_on, dominated, pairwise, shares_of_weights, smallest_shift, total, turns,
    winner_changes,
};
use sourcewise::model::{CRITERIA, Criterion, CriterionId, Decision, OptionId, PriceScore, Score, Subject};

fn subject(number: u16) -> Subject {
    Subject::Option(OptionId(number))
}

/// A decision with a score for everything, and the costs of its options; the first is today's.
fn decided() -> impl Strategy<Value = (Decision, Vec<(Subject, f64)>)> {
    (2_usize..=12, 2_u16..=8, any::<u64>()).prop_map(|(criteria, options, seed)| {
        let mut next = random::random(seed);
        let mut decision = Decision::default();
        for (number, kind) in (1..).zip(CRITERIA.iter().take(criteria)) {
            // Some weights are zero; the cost has one.
            let weight = if number > 1 && next() < 0.1 { 0.0 } else { 1.0 + (next() * 99.0).floor() };
            decision.criteria.push(Criterion { weight, ..Criterion::of_kind(CriterionId(number), kind) });
        }
        for option in 1..=options {
            for criterion in decision.criteria.iter().skip(1) {
                let score = Score { score: Some((next() * 20.0).round() / 2.0), ..Score::default() };
                decision.scores.insert((subject(option), criterion.id), score);
            }
        }
        let costs = (1..=options).map(|option| (subject(option), 1e6 * (0.5 + next())));
        let costs = costs.collect();
        (decision, costs)
    })
}

fn outcome((decision, costs): &(Decision, Vec<(Subject, f64)>)) -> DecisionOutcome {
    decide_on(decision, costs, Some(costs[0].1))
}

fn totals(outcome: &DecisionOutcome) -> Vec<f64> {
    outcome.alternatives.iter().map(|alternative| alternative.total.unwrap().exact().unwrap()).collect()
}

/// The order of some figures, the highest first; those that differ by rounding alone keep their order.
fn order(figures: &[f64], rounding: f64) -> Vec<i64> {
    let steps = figures.iter().map(|figure| figures.iter().filter(|other| **other > figure + rounding).count() as i64);
    steps.collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_total_is_between_the_least_and_the_largest_score(case in decided()) {
        for alternative in outcome(&case).alternatives {
            let scores: Vec<f64> = alternative.scores.iter().map(|score| score.unwrap()).collect();
            let (least, most) = scores.iter().fold((f64::MAX, f64::MIN), |(least, most), score| (least.min(*score), most.max(*score)));
            let total = alternative.total.unwrap().exact().unwrap();
            prop_assert!((least - 1e-9..=most + 1e-9).contains(&total));
        }
    }

    #[test]
    fn the_order_by_total_is_the_order_by_cost_less_the_value_of_quality(case in decided()) {
        let found = outcome(&case);
        let Some(value) = found.value_of_a_point else { return Ok(()) };
        let worth = |alternative: &sourcewise::engine::decision::Alternative| {
            alternative.quality.map_or(0.0, |quality| value * quality.low) - alternative.cost
        };
        let worth: Vec<f64> = found.alternatives.iter().map(worth).collect();
        let share = found.weights.as_ref().unwrap().shares[0];
        // A point of the total is worth so much money.
        let money = found.reference.unwrap() / (10.0 * share);
        let scaled: Vec<f64> = worth.iter().map(|worth| worth / money).collect();
        prop_assert_eq!(order(&totals(&found), 1e-9), order(&scaled, 1e-9));
    }

    #[test]
    fn another_option_changes_no_order_on_the_fixed_scale(case in decided()) {
        let all = totals(&outcome(&case));
        let (decision, mut costs) = case;
        costs.pop();
        let without = totals(&outcome(&(decision, costs)));
        prop_assert_eq!(&all[..without.len()], &without[..]);
    }

    #[test]
    fn scaled_weights_change_nothing(case in decided(), power in -3_i32..=3) {
        let before = outcome(&case);
        let (mut decision, costs) = case;
        // A power of two, so that rounding cannot differ.
        decision.criteria.iter_mut().for_each(|criterion| criterion.weight *= 2_f64.powi(power));
        prop_assert_eq!(before, outcome(&(decision, costs)));
    }

    #[test]
    fn equal_options_are_level_by_every_formula(case in decided(), formula in 0_usize..3) {
        let (mut decision, mut costs) = case;
        decision.price_score = [PriceScore::Fixed, PriceScore::LowestOverPrice, PriceScore::BetweenExtremes][formula];
        decision.scores.values_mut().for_each(|score| score.score = Some(5.0));
        costs.iter_mut().for_each(|(_, cost)| *cost = 1e6);
        let case = (decision, costs);
        let found = outcome(&case);
        prop_assert_eq!(&found.winner, &ScoreWinner::Level(case.1.iter().map(|(subject, _)| *subject).collect()));
        let check = cross_check(&case.0, &found, 1).unwrap();
        let even = 1.0 / case.1.len() as f64;
        prop_assert!(check.share_any.iter().all(|(_, own)| (own.share - even).abs() < 1e-9));
        prop_assert!(check.closeness.iter().all(|(_, closeness)| *closeness == 0.5));
        prop_assert_eq!((check.highest, check.cheapest, check.topsis, winner_changes(&found)), (None, None, None, None));
    }

    #[test]
    fn what_changes_the_winner_makes_two_level(case in decided()) {
        let found = outcome(&case);
        let Some(contenders) = found.contenders.filter(|_| matches!(found.winner, ScoreWinner::One(_))) else { return Ok(()) };
        let (shares, rows) = (&contenders.shares, &contenders.rows);
        let winner = contenders.subjects.iter().position(|subject| ScoreWinner::One(*subject) == found.winner).unwrap();
        let lead = |shares: &[f64], place: usize| total(shares, &rows[winner]) - total(shares, &rows[place]);
        for criterion in 0..shares.len() {
            let found = turns(shares, rows, winner, criterion);
            for turn in [found.below, found.above].into_iter().flatten() {
                let rest = (1.0 - turn.at) / (1.0 - shares[criterion]);
                let mut moved: Vec<f64> = shares.iter().map(|share| share * rest).collect();
                moved[criterion] = turn.at;
                prop_assert!(lead(&moved, turn.winner).abs() < 1e-6);
                prop_assert!((0..rows.len()).all(|place| lead(&moved, place) > -1e-6));
            }
        }
        if let Some(shift) = smallest_shift(shares, rows, winner) {
            prop_assert!(shift.share > 0.0 && shift.share <= 1.0 + 1e-9 && !shift.from.contains(&shift.to));
            let mut moved = shares.clone();
            let mut left = shift.share;
            for place in shift.from {
                let taken = left.min(moved[place]);
                moved[place] -= taken;
                left -= taken;
            }
            moved[shift.to] += shift.share;
            prop_assert!(lead(&moved, shift.winner).abs() < 1e-6 && left.abs() < 1e-9);
        }
        // No smaller shift does: neither from one criterion to another, nor any of several at once.
        let least = smallest_shift(shares, rows, winner).map_or(1.0, |shift| shift.share);
        let rivals = || (0..rows.len()).filter(|place| *place != winner);
        for rival in rivals() {
            let differences: Vec<f64> = rows[winner].iter().zip(&rows[rival]).map(|(own, other)| own - other).collect();
            for (from, share) in shares.iter().enumerate() {
                for to in 0..shares.len() {
                    let needed = lead(shares, rival) / (differences[from] - differences[to]);
                    prop_assert!(!(needed > 0.0 && needed <= *share) || needed >= least - 1e-9, "{needed} is less than {least}");
                }
            }
        }
        let mut next = random::random(rows.len() as u64 + shares.len() as u64 * 31);
        for _ in 0..20 {
            let mut moved = shares.clone();
            let mut left = least * 0.999;
            for _ in 0..8 {
                let [from, to] = [(); 2].map(|()| (next() * shares.len() as f64) as usize);
                let amount = (left * next()).min(moved[from]);
                moved[from] -= amount;
                moved[to] += amount;
                left -= amount;
            }
            prop_assert!(rivals().all(|rival| lead(&moved, rival) > -1e-9));
        }
        // Without one, the winner is better on every criterion than each of the others.
        let is_sure = |rival: usize| rows[winner].iter().zip(&rows[rival]).all(|(own, other)| own > other);
        prop_assert_eq!(smallest_shift(shares, rows, winner).is_none(), rivals().all(is_sure));
    }

    #[test]
    fn weights_of_consistent_pairs_are_the_column_of_their_matrix(count in 1_usize..=10, seed in any::<u64>()) {
        let mut next = random::random(seed);
        let weights: Vec<f64> = (0..count).map(|_| 0.1 + next()).collect();
        let sum: f64 = weights.iter().sum();
        let pairs: Vec<f64> =
            (0..count).flat_map(|row| (row + 1..count).map(move |column| (row, column))).map(|(row, column)| weights[row] / weights[column]).collect();
        let found = pairwise(count, &pairs).unwrap();
        prop_assert!(found.weights.iter().zip(&weights).all(|(found, weight)| (found - weight / sum).abs() < 1e-9));
        prop_assert!(found.ratio < 1e-9 && found.fits_least.is_none());
    }

    #[test]
    fn shares_add_up_and_a_dominated_option_has_none(case in decided(), seed in any::<u32>()) {
        let found = outcome(&case);
        let contenders = found.contenders.unwrap();
        for weightings in [Weightings::Any, Weightings::Near] {
            let shares = shares_of_weights(weightings, &contenders.shares, &contenders.rows, seed);
            prop_assert!((shares.iter().map(|own| own.share).sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert_eq!(&shares, &shares_of_weights(weightings, &contenders.shares, &contenders.rows, seed));
            for own in shares.iter().filter(|own| own.share > 0.0) {
                prop_assert!((own.central.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            }
            if weightings == Weightings::Any {
                prop_assert!(dominated(&contenders.rows).iter().all(|(place, _)| shares[*place].share == 0.0));
            }
        }
    }
}
