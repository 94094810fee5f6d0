//! Decisions from the literature and from other programs, in `tests/cases/deciding.json`, to their stated digits.

use crate::native::deciding_reversals::reversals_by_trial;
use serde_json::Value;
use sourcewise::engine::decision::{
    CrossCheck, DecisionOutcome, PricedQuality, ScoreWinner, closeness, corners, cost_scores, cross_check, decide_on, normalised, pairwise,
    rank_order_centroid, reversals, total, winner_changes,
};
use sourcewise::model::{Choice, Criterion, CriterionId, CriterionKind, Decision, OptionId, PriceScore, Score, Subject};

pub fn cases() -> Value {
    serde_json::from_str(include_str!("../cases/deciding.json")).unwrap()
}

pub fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap_or_else(|| panic!("{value}")).iter().map(|number| number.as_f64().unwrap()).collect()
}

pub fn list(value: &Value) -> Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value}")).clone()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64, about: &str) {
    assert!((found - expected).abs() <= tolerance, "{about}: {found} instead of {expected}");
}

#[track_caller]
pub fn all_close(found: &[f64], expected: &[f64], tolerance: f64, about: &str) {
    assert_eq!(found.len(), expected.len(), "{about}");
    found.iter().zip(expected).for_each(|(found, expected)| close(*found, *expected, tolerance, about));
}

#[test]
fn pairwise_comparisons_have_their_published_weights_and_consistency() {
    let cases = list(&cases()["ahp"]);
    assert_eq!(cases.len(), 8);
    for case in cases {
        let name = case["name"].as_str().unwrap();
        let found = pairwise(case["n"].as_u64().unwrap() as usize, &numbers(&case["pairs"])).unwrap();
        all_close(&found.weights, &numbers(&case["weights"]), 1e-9, name);
        for (value, key) in
            [(found.largest_eigenvalue, "lambda_max"), (found.index, "consistency_index"), (found.ratio, "consistency_ratio")]
        {
            close(value, case[key].as_f64().unwrap(), 1e-9, name);
        }
        if let Some(worst) = case.get("worst_pair") {
            let misfit = found.fits_least.unwrap();
            assert_eq!(vec![misfit.first as f64, misfit.second as f64], numbers(worst), "{name}");
            close(misfit.implied, case["implied"].as_f64().unwrap(), 1e-6, name);
        }
    }
}

#[test]
fn orders_and_swings_have_their_weights() {
    for (count, weights) in cases()["rank_order_centroid"].as_object().unwrap() {
        all_close(&rank_order_centroid(count.parse().unwrap()), &numbers(weights), 1e-9, count);
    }
    let swing = &cases()["swing"];
    assert_eq!(normalised(&numbers(&swing["points"])).unwrap(), numbers(&swing["weights"]));
}

#[test]
fn topsis_has_its_published_closeness() {
    let cases = list(&cases()["topsis"]);
    assert_eq!(cases.len(), 5);
    for case in cases {
        let rows: Vec<Vec<f64>> = list(&case["matrix"]).iter().map(numbers).collect();
        let weights = normalised(&numbers(&case["weights"])).unwrap();
        let better: Vec<bool> = numbers(&case["better"]).iter().map(|sign| *sign > 0.0).collect();
        all_close(&closeness(&rows, &weights, &better), &numbers(&case["closeness"]), 1e-9, case["name"].as_str().unwrap());
    }
}

#[test]
fn costs_have_their_published_scores() {
    for case in list(&cases()["price_scores"]) {
        let source = case["source"].as_str().unwrap();
        let fixed = case["formula"].as_str().unwrap().starts_with("fixed");
        let formula = if fixed { PriceScore::Fixed } else { PriceScore::LowestOverPrice };
        let score = |prices: &[f64]| cost_scores(formula, prices, &vec![true; prices.len()], Some(100.0));
        let decimals = 10_f64.powi(case["decimals"].as_i64().unwrap_or(9) as i32);
        let rounded = |value: f64| (value * decimals).round() / decimals;
        let scaled =
            |prices: &Value, most: f64| score(&numbers(prices)).unwrap().iter().map(|score| rounded(score * most)).collect::<Vec<_>>();
        if let Some(expected) = case.get("scores_of_1") {
            assert_eq!(scaled(&case["prices"], 0.1), numbers(expected), "{source}");
        } else if let Some(expected) = case.get("scores") {
            assert_eq!(scaled(&case["prices"], case["out_of"].as_f64().unwrap() / 10.0), numbers(expected), "{source}");
        } else if case.get("expect").is_some() {
            assert!(score(&numbers(&case["prices"])).is_err(), "{source}");
        } else if let Some(options) = case.get("options") {
            let share = case["price_weight"].as_f64().unwrap();
            let totals = |options: &[Value]| -> Vec<f64> {
                let prices: Vec<f64> = options.iter().map(|option| option[2].as_f64().unwrap()).collect();
                let quality = options.iter().map(|option| option[1].as_f64().unwrap());
                quality.zip(score(&prices).unwrap()).map(|(quality, score)| (1.0 - share) * quality + share * 10.0 * score).collect()
            };
            let mut options = list(options);
            all_close(&totals(&options), &numbers(&case["total"]), 1e-9, source);
            options.push(case["with_third"].clone());
            all_close(&totals(&options), &numbers(&case["total_with_third"]), 1e-9, source);
        } else {
            // The middle of three can never win.
            let (quality, prices) = ([50.0, 75.0, 100.0], [50.0, 75.0, 100.0]);
            let found: Vec<f64> = quality.iter().zip(score(&prices).unwrap()).map(|(quality, score)| 0.5 * quality + 5.0 * score).collect();
            all_close(&found, &numbers(&case["total"]), 1e-3, source);
        }
    }
}

#[test]
fn the_price_quality_method_of_new_zealand_has_the_same_order_as_the_fixed_scale() {
    let case = &cases()["price_quality_method"];
    let (estimate, share) = (case["estimate"].as_f64().unwrap(), case["price_weight"].as_f64().unwrap() / 100.0);
    let offers = list(&case["offers"]);
    let of = |key: &str| offers.iter().map(|offer| offer[key].as_f64().unwrap()).collect::<Vec<f64>>();
    let (grades, prices) = (of("grades_weighted"), of("price"));
    // Weighted grades are points of the total; the quality is from 0 to 10.
    let quality: Vec<f64> = grades.iter().map(|grade| grade / 10.0 / (1.0 - share)).collect();
    let value = sourcewise::engine::decision::value_of_a_point(share, estimate).unwrap();
    let premiums: Vec<f64> = quality.iter().map(|own| value * (own - quality[0])).collect();
    all_close(&premiums, &of("premium"), 1e-6, "premium");
    let compared: Vec<f64> = prices.iter().zip(&premiums).map(|(price, premium)| price - premium).collect();
    all_close(&compared, &of("compared"), 1e-6, "compared");
    let scores = cost_scores(PriceScore::Fixed, &prices, &[true; 3], Some(estimate)).unwrap();
    let totals: Vec<f64> = scores.iter().zip(&quality).map(|(cost, quality)| total(&[share, 1.0 - share], &[*cost, *quality])).collect();
    let best = (0..3).max_by(|first, second| totals[*first].total_cmp(&totals[*second])).unwrap();
    assert_eq!(best as u64, case["winner"].as_u64().unwrap());
}

/// The reference decision, with its outcome.
fn reference(formula: PriceScore) -> (Value, Decision, DecisionOutcome) {
    let case = cases()["reference_decision"].clone();
    let mut decision = Decision { price_score: formula, ..Decision::default() };
    let ids: Vec<String> = list(&case["criteria"]).iter().map(|id| id.as_str().unwrap().to_string()).collect();
    for ((number, id), weight) in (1..).zip(&ids).zip(numbers(&case["weights"])) {
        let kind = CriterionKind::from_id(id).unwrap();
        decision.criteria.push(Criterion { weight: weight * 100.0, ..Criterion::of_kind(CriterionId(number), kind) });
    }
    for (option, scores) in (1..).zip(list(&case["scores"])) {
        for (criterion, score) in (2..).zip(numbers(&scores)) {
            let key = (Subject::Option(OptionId(option)), CriterionId(criterion));
            decision.scores.insert(key, Score { score: Some(score), ..Score::default() });
        }
    }
    let costs = numbers(&case["present_value"]);
    let subjects: Vec<(Subject, f64)> = (0_usize..4).map(|place| (option(place as u64), costs[place])).collect();
    let outcome = decide_on(&decision, &subjects, Some(costs[0]));
    (case, decision, outcome)
}

/// The option at a place of the case.
pub fn option(place: u64) -> Subject {
    Subject::Option(OptionId(place as u16 + 1))
}

#[test]
fn the_reference_decision_has_its_totals_and_the_worth_of_quality() {
    let (case, _, outcome) = reference(PriceScore::Fixed);
    let each =
        |figure: fn(&sourcewise::engine::decision::Alternative) -> f64| outcome.alternatives.iter().map(figure).collect::<Vec<f64>>();
    all_close(&each(|one| one.scores[0].unwrap()), &numbers(&case["cost_score"]), 1e-9, "cost");
    all_close(&each(|one| one.total.unwrap().exact().unwrap()), &numbers(&case["total"]), 1e-9, "total");
    all_close(&each(|one| one.quality.unwrap().exact().unwrap()), &numbers(&case["quality"]), 1e-9, "quality");
    for (alternative, expected) in outcome.alternatives.iter().zip(list(&case["contributions"])) {
        let found: Vec<f64> = alternative.contributions.iter().map(|part| part.unwrap()).collect();
        all_close(&found, &numbers(&expected), 1e-9, "contributions");
    }
    let value = outcome.value_of_a_point.unwrap();
    close(value, case["value_of_a_point"].as_f64().unwrap(), 1e-6, "value of a point");
    let quality = each(|one| one.quality.unwrap().low);
    let least = quality.iter().copied().fold(f64::INFINITY, f64::min);
    let less: Vec<f64> = outcome.alternatives.iter().zip(&quality).map(|(one, quality)| one.cost - value * (quality - least)).collect();
    all_close(&less, &numbers(&case["cost_less_quality"]), 1e-3, "cost less quality");
    assert_eq!(outcome.winner, ScoreWinner::One(option(case["winner"].as_u64().unwrap())));
    let expected = list(&case["value_of_a_point_at_which_the_winner_changes"]);
    assert_eq!(outcome.breakpoints.len(), expected.len());
    for (found, expected) in outcome.breakpoints.iter().zip(expected) {
        close(found.at, expected["at"].as_f64().unwrap(), 1e-3, "breakpoint");
        assert_eq!([found.from, found.to], [&expected["from_"], &expected["to"]].map(|place| option(place.as_u64().unwrap())));
    }
    let pairs = list(&case["dominated_in_cost_and_quality"]);
    let pairs: Vec<(Subject, Subject)> =
        pairs.iter().map(|pair| (option(pair["option"].as_u64().unwrap()), option(pair["by"].as_u64().unwrap()))).collect();
    assert_eq!(outcome.dominated_in_cost_and_quality, pairs);
    assert_eq!(outcome.dominated, []);
}

#[test]
fn the_reference_decision_has_the_changes_that_turn_it() {
    let (case, _, outcome) = reference(PriceScore::Fixed);
    let changes = winner_changes(&outcome).unwrap();
    for (turn, name) in changes.weights.iter().zip(list(&case["criteria"])) {
        let expected = &case["weights_at_which_the_winner_changes"][name.as_str().unwrap()];
        for (found, expected) in [(turn.below, &expected["below"]), (turn.above, &expected["above"])] {
            assert_eq!(found.is_none(), expected.is_null(), "{name}: {found:?}");
            if let Some((at, winner)) = found {
                close(at, expected["at"].as_f64().unwrap(), 1e-9, "weight");
                assert_eq!(winner, option(expected["winner"].as_u64().unwrap()));
            }
        }
    }
    let shift = changes.smallest_shift.unwrap();
    let expected = &case["smallest_shift_of_weight"];
    let place = |key: &Value| list(&case["criteria"]).iter().position(|name| name == key).unwrap() as u16 + 1;
    close(shift.share, expected["share"].as_f64().unwrap(), 1e-9, "shift");
    assert_eq!(shift.from, [CriterionId(place(&expected["from_"]))]);
    assert!(list(&expected["to"]).iter().any(|to| CriterionId(place(to)) == shift.to));
    assert_eq!(shift.winner, option(expected["winner"].as_u64().unwrap()));
    let limits = case["winner_keeps_its_lead_while_its_score_is_above"].as_object().unwrap();
    assert_eq!(changes.score_limits.len(), limits.len());
    for (criterion, limit) in &changes.score_limits {
        let name = list(&case["criteria"])[usize::from(criterion.0) - 1].as_str().unwrap().to_string();
        close(*limit, limits[&name].as_f64().unwrap(), 1e-9, &name);
    }
    assert!(changes.is_close);
}

fn check() -> (Value, CrossCheck) {
    let (case, decision, outcome) = reference(PriceScore::Fixed);
    (case, cross_check(&decision, &outcome, 1).unwrap())
}

#[test]
fn the_reference_decision_has_the_winners_of_other_methods() {
    let (case, found) = check();
    let topsis: Vec<f64> = found.closeness.iter().map(|(_, closeness)| *closeness).collect();
    all_close(&topsis, &numbers(&case["topsis_with_money"]), 1e-9, "TOPSIS");
    let winner = Some(option(case["winner"].as_u64().unwrap()));
    assert_eq!([found.highest, found.topsis, found.near, found.any], [winner; 4]);
    assert_eq!(found.cheapest, Some(option(case["cheapest"].as_u64().unwrap())));
    for (formula, by) in &found.by_formula {
        let expected = &case["other_price_scores"][formula.id()];
        assert_eq!(*by, Some(option(expected["winner"].as_u64().unwrap())));
        let (_, decision, outcome) = reference(*formula);
        let scores: Vec<f64> = outcome.alternatives.iter().map(|one| one.scores[0].unwrap()).collect();
        let totals: Vec<f64> = outcome.alternatives.iter().map(|one| one.total.unwrap().low).collect();
        all_close(&scores, &numbers(&expected["cost_score"]), 1e-9, formula.id());
        all_close(&totals, &numbers(&expected["total"]), 1e-9, formula.id());
        assert_eq!(reversals(&decision, &outcome), reversals_by_trial(&decision, &outcome), "{}", formula.id());
    }
}

#[test]
fn the_reference_decision_has_its_shares_of_weights() {
    let (case, found) = check();
    let any = &case["acceptability_any_weights"];
    let near = &case["acceptability_each_weight_times_0.5_to_1.5"];
    let of =
        |shares: &[(Subject, sourcewise::engine::decision::ShareOfWeights)]| shares.iter().map(|(_, own)| own.share).collect::<Vec<_>>();
    all_close(&of(&found.share_any), &numbers(&any["share"]), 0.015, "any");
    all_close(&of(&found.share_near), &numbers(&near["share"]), 0.015, "near");
    all_close(&found.share_any[2].1.central, &numbers(&any["central_weights_of_winner"]), 0.01, "central");
}

#[test]
fn a_corner_is_the_price_of_a_point_between_two_winners() {
    let priced = |cost, quality| PricedQuality { cost, quality };
    // The second is beaten at every value, the last two cost the same.
    let found = corners(&[priced(10.0, 1.0), priced(20.0, 1.5), priced(18.0, 3.0), priced(40.0, 5.0), priced(40.0, 4.9)]);
    assert_eq!(found.iter().map(|corner| (corner.at, corner.from, corner.to)).collect::<Vec<_>>(), [(4.0, 0, 2), (11.0, 2, 3)]);
    assert_eq!(corners(&[]), []);
    assert_eq!(corners(&[priced(3.0, 5.0), priced(3.0, 5.0)]), []);
}
