//! The answers of exercises, from the same functions as comparisons.

use super::finance::{internal_rate, modified_rate, net_present_value};
use super::service_levels::pool_credit;
use crate::graph::erlang_c::servers_needed;

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
        _ => None,
    }
}
