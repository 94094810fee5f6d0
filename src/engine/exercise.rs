//! The answers of exercises, from the same functions as comparisons.

use super::decision::{PricedQuality, closeness, cost_scores, pairwise, price_of_a_point, smallest_shift};
use super::finance::{internal_rate, modified_rate, net_present_value};
use super::service_levels::pool_credit;
use crate::graph::erlang_c::servers_needed;
use crate::model::PriceScore;

/// The answer of an exercise, by name: single numbers are lists of one.
pub type Given<'g> = dyn Fn(&str) -> Option<Vec<f64>> + 'g;

/// The answer to a kind of question; `None` if the kind does not exist or a number is missing.
pub fn exercise_answer(function: &str, given: &Given) -> Option<f64> {
    let one = |name: &str| given(name)?.first().copied();
    match function {
        "net_present_value" => {
            let flows: Vec<f64> = given("benefits")?.iter().zip(given("costs")?).map(|(benefit, cost)| benefit - cost).collect();
            net_present_value(one("rate")?, &flows).ok()
        }
        "internal_rate" => internal_rate(&given("flows")?).ok(),
        "modified_rate" => modified_rate(&given("flows")?, one("finance_rate")?, one("reinvest_rate")?).ok(),
        "agents" => {
            let handle = one("handle_minutes")?;
            let load = one("calls")? / one("interval_minutes")? * handle;
            servers_needed(load, one("target_seconds")? / (handle * 60.0), one("target_service_level")?).map(f64::from)
        }
        "rostered" => Some(libm::ceil(one("agents")? / (1.0 - one("shrinkage")?))),
        "pool_credit" => Some(one("monthly_charge")? * pool_credit(one("at_risk")?, one("pool")?, one("allocation")?)),
        "sum" => Some(given("parts")?.iter().sum()),
        "product" => Some(given("parts")?.iter().product()),
        "pert_mean" => Some((one("low")? + 4.0 * one("likely")? + one("high")?) / 6.0),
        "triangular_mean" => {
            let ends = given("low")?.into_iter().zip(given("high")?);
            Some(ends.zip(given("likely")?).map(|((low, high), likely)| (low + likely + high) / 3.0).sum())
        }
        "perfect_information" => {
            let chances = given("chances")?;
            let mean = |of: &dyn Fn(f64) -> f64| {
                given("gains").map(|gains| gains.iter().zip(&chances).map(|(gain, chance)| of(*gain) * chance).sum::<f64>())
            };
            Some(mean(&|gain| gain.max(0.0))? - mean(&|gain| gain)?.max(0.0))
        }
        _ => decision_answer(function, given),
    }
}

/// The answers about tenders and criteria, from the functions of a decision.
fn decision_answer(function: &str, given: &Given) -> Option<f64> {
    let one = |name: &str| given(name)?.first().copied();
    let step = |name: &str| given(name).and_then(|pair| Some(pair.get(1)? - pair.first()?));
    // The points of the first price, of `full` points.
    let points = || {
        let prices = given("prices")?;
        let scores = cost_scores(PriceScore::LowestOverPrice, &prices, &vec![true; prices.len()], None).ok()?;
        Some(scores.first()? / 10.0 * one("full")?)
    };
    match function {
        "price_points" => points(),
        "tender_total" => Some(one("share")? * one("quality")? + (1.0 - one("share")?) * points()?),
        "award_on_value" => Some(one("price")? - one("mark")? * one("full")?),
        "quality_premium" => {
            let grades = given("grades")?;
            let lowest = grades.iter().copied().fold(f64::INFINITY, f64::min);
            Some(one("estimate")? * (grades.first()? - lowest) / one("price_weight")?)
        }
        "consistency_ratio" => Some(pairwise(one("criteria")? as usize, &given("pairs")?)?.ratio),
        "closeness" => {
            let rows: Vec<Vec<f64>> = ["first", "second", "third", "fourth"].into_iter().map(given).collect::<Option<_>>()?;
            let shares = given("shares")?;
            closeness(&rows, &shares, &vec![true; shares.len()]).get(one("place")? as usize - 1).copied()
        }
        "flexible_budget" => Some(one("units")? * (step("prices")? - step("costs")?)),
        "months_to_even" => Some(-step("once")? / step("per_month")?),
        "price_of_a_point" => {
            let (costs, points) = (given("costs")?, given("points")?);
            let mut bids = costs.iter().zip(&points).map(|(cost, quality)| PricedQuality { cost: *cost, quality: *quality });
            price_of_a_point(bids.next()?, bids.next()?)
        }
        // The first option wins.
        "smallest_shift" => Some(smallest_shift(&given("shares")?, &[given("first")?, given("second")?], 0)?.share),
        _ => None,
    }
}
