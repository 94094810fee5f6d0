//! Examples for the checks of a decision.

use super::{Example, uncertain};
use sourcewise::engine::decision::weights_to_agree;
use sourcewise::engine::{Measure, compute};
use sourcewise::model::{
    Criterion, CriterionId, DecisionEdit, OptionId, PUBLISHED_BIAS, PriceScore, RATES, Range, ReadinessEdit, Scenario, Shape, Subject,
};

/// A decision on cost and quality alone, with agreed weights; the scores of quality are those of the options.
fn decided(scenario: &mut Scenario, cost: f64, scores: [f64; 4], formula: PriceScore) {
    let mut edit = |edit: DecisionEdit| scenario.edit_decision(edit).unwrap();
    edit(DecisionEdit::Start);
    for id in 3..=9 {
        edit(DecisionEdit::RemoveCriterion(CriterionId(id)));
    }
    edit(DecisionEdit::Weight(CriterionId(1), cost));
    edit(DecisionEdit::Weight(CriterionId(2), 100.0 - cost));
    edit(DecisionEdit::PriceScore(formula));
    for (option, score) in (1..).zip(scores) {
        edit(DecisionEdit::Score(Subject::Option(OptionId(option)), CriterionId(2), Some(score)));
    }
    let decision = scenario.decision.as_deref().unwrap();
    assert!(decision.criteria.iter().map(Criterion::is_cost).eq([true, false]));
    let agreed = weights_to_agree(decision, "2026-11-30").unwrap();
    scenario.edit_decision(DecisionEdit::Agree(Some(agreed))).unwrap();
}

/// Scores by which the second cheapest option loses to the third, but only because the cheapest, which is hopeless, is there too.
fn close(scenario: &Scenario) -> [f64; 4] {
    let outcome = compute(scenario).unwrap();
    let costs: Vec<f64> = outcome.options.iter().map(|option| option.value(Measure::PresentValue)).collect();
    let mut order = [0, 1, 2, 3];
    order.sort_by(|first, second| costs[*first].total_cmp(&costs[*second]));
    let [cheapest, second, third, _] = order;
    // The lead in cost of the second over the third, in points: less while the cheapest sets the scale.
    let lead = |least: usize| 10.0 * costs[least] * (1.0 / costs[second] - 1.0 / costs[third]);
    let mut scores = [0.0; 4];
    (scores[second], scores[third]) = (8.0, 8.0 + (lead(cheapest) + lead(second)) / 2.0);
    scores
}

pub static EXAMPLES: &[Example] = &[
    example!(
        "rank_reversal",
        "Beyond cost: without “",
        |scenario| {
            let scores = close(scenario);
            decided(scenario, 50.0, scores, PriceScore::LowestOverPrice);
        },
        |scenario| {
            let scores = close(scenario);
            decided(scenario, 50.0, scores, PriceScore::Fixed);
        }
    ),
    example!(
        "value_of_a_point_unusual",
        "Beyond cost: by the weights, a point of quality is worth 1.1 % of the cost that scores 5.",
        |scenario| decided(scenario, 90.0, [5.0; 4], PriceScore::Fixed),
        |scenario| decided(scenario, 50.0, [5.0; 4], PriceScore::Fixed)
    ),
    example!(
        "optimism_counted_twice",
        "one range leans towards a higher cost, and an allowance for optimism is added to it",
        |scenario| {
            scenario.edit_decision(DecisionEdit::Readiness(ReadinessEdit::PublishedBias(&PUBLISHED_BIAS[0]))).unwrap();
            uncertain(scenario, &RATES.offshore_rate_per_hour, Range::new(30.0, 60.0, Shape::Pert));
        },
        |scenario| uncertain(scenario, &RATES.offshore_rate_per_hour, Range::new(30.0, 60.0, Shape::Pert))
    ),
];
