//! The futures of every sample with ranges against 262,144 drawn elsewhere: `tests/cases/sample_futures.json` holds points of
//! SciPy's Sobol sequence through SciPy's quantiles, the plain calculation of each, and NumPy's percentiles, means and shares.
//! Delays are late by their expected length.

use serde_json::Value;
use sourcewise::engine::simulation::{Chance, Delays, simulate};
use sourcewise::model::{SAMPLES, Sample};

/// Four standard errors of the run may lie between it and the truth, as some 400 figures are compared; it states the half width of 19
/// in 20.
const ERRORS: f64 = 4.0 / 1.96;
/// What the independent results are known to: shares to a thousandth, amounts to so much of their deviation.
const SHARE: f64 = 0.001;
const AMOUNT: f64 = 0.004;

#[test]
fn futures_of_the_samples_agree_with_independent_ones() {
    let cases: Value = serde_json::from_str(include_str!("../cases/sample_futures.json")).unwrap();
    let uncertain: Vec<&Sample> = SAMPLES.iter().copied().filter(|sample| !(sample.scenario)().ranges.is_empty()).collect();
    assert_eq!(cases.as_object().unwrap().len(), uncertain.len(), "one case for each sample with ranges");
    let mut faults = Vec::new();
    for sample in uncertain {
        let case = &cases[sample.id];
        let found = simulate(&(sample.scenario)(), Delays::Expected).unwrap();
        assert_eq!((found.trials, found.failed), (16_384, 0), "{}", sample.id);
        let mut largest = 0.0_f64;
        for option in &found.options {
            let expected = |figure: &str| case["options"][option.option.to_string()][figure].as_f64().unwrap();
            let mut compare = |figure: &str, found: f64, tolerance: f64| {
                if (found - expected(figure)).abs() > tolerance {
                    faults.push(format!("{} {} {figure}: {found} instead of {}", sample.id, option.option, expected(figure)));
                }
            };
            let (cost, known) = (&option.present_value, AMOUNT * expected("deviation") + 0.01);
            largest = largest.max(known);
            compare("mean", cost.mean, ERRORS * cost.mean_error + known);
            compare("p10", cost.p10, ERRORS * cost.p10_error + known);
            compare("p50", cost.p50, ERRORS * cost.p50_error + known);
            compare("p90", cost.p90, ERRORS * cost.p90_error + known);
            compare("regret", option.regret, ERRORS * option.saving_after_hurdle.mean_error + known);
            let mut chance = |figure: &str, chance: Chance| compare(figure, chance.share, ERRORS * chance.error + SHARE);
            chance("cheapest", option.cheapest);
            chance("saves_nothing", option.saves_nothing);
            chance("misses_hurdle", option.misses_hurdle);
        }
        let (worth, expected) = (found.perfect_information, case["evpi"].as_f64().unwrap());
        if (worth - expected).abs() > ERRORS * found.perfect_information_error + largest {
            faults.push(format!("{}: perfect information is worth {worth} instead of {expected}", sample.id));
        }
    }
    assert_eq!(faults, [""; 0]);
}
