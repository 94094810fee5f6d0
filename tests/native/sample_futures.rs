//! The futures of every sample with ranges against 262,144 drawn elsewhere: `tests/cases/sample_futures.json` holds points of
//! SciPy's Sobol sequence through SciPy's quantiles, the plain calculation of each, and NumPy's percentiles, means and shares.
//! Delays are late by their expected length.

use serde_json::Value;
use sourcewise::engine::simulation::{Chance, Delays, simulate};
use sourcewise::model::{SAMPLES, Sample};

/// The standard errors that may lie between a figure and the truth, beyond what the truth is known to. They are those of the run's
/// sampler, from its sixteen independent blocks, and a fraction of what as many unconnected draws would have. Of some 400 figures one in
/// a hundred may be further off, because an error from sixteen blocks is itself uncertain: beyond three is one in 110 by Student's
/// distribution.
const ERRORS: f64 = 3.0;
/// Beyond so many, none may be.
const MOST_ERRORS: f64 = 4.0;
/// The half width that a run states of its error, in standard errors, for sixteen blocks.
const HALF_WIDTH: f64 = 2.131;
/// What the independent results are known to: shares to a thousandth, amounts to so much of their deviation.
const SHARE: f64 = 0.001;
const AMOUNT: f64 = 0.004;

#[test]
fn futures_of_the_samples_agree_with_independent_ones() {
    let cases: Value = serde_json::from_str(include_str!("../cases/sample_futures.json")).unwrap();
    let uncertain: Vec<&Sample> = SAMPLES.iter().copied().filter(|sample| !(sample.scenario)().ranges.is_empty()).collect();
    assert_eq!(cases.as_object().unwrap().len(), uncertain.len(), "one case for each sample with ranges");
    let (mut compared, mut far, mut faults) = (0, Vec::new(), Vec::new());
    let mut compare = |figure: String, found: f64, expected: f64, half_width: f64, known: f64| {
        let off = ((found - expected).abs() - known) * HALF_WIDTH;
        compared += 1;
        let report = || format!("{figure}: {found} instead of {expected}");
        far.extend((off > ERRORS * half_width).then(report));
        faults.extend((off > MOST_ERRORS * half_width).then(report));
    };
    for sample in uncertain {
        let case = &cases[sample.id];
        let found = simulate(&(sample.scenario)(), Delays::Expected).unwrap();
        assert_eq!((found.trials, found.failed), (16_384, 0), "{}", sample.id);
        let mut largest = 0.0_f64;
        for option in &found.options {
            let expected = |figure: &str| case["options"][option.option.to_string()][figure].as_f64().unwrap();
            let mut compare = |figure: &str, found: f64, half_width: f64, known: f64| {
                compare(format!("{} {} {figure}", sample.id, option.option), found, expected(figure), half_width, known);
            };
            let (cost, known) = (&option.present_value, AMOUNT * expected("deviation") + 0.01);
            largest = largest.max(known);
            compare("mean", cost.mean, cost.mean_error, known);
            compare("p10", cost.p10, cost.p10_error, known);
            compare("p50", cost.p50, cost.p50_error, known);
            compare("p90", cost.p90, cost.p90_error, known);
            compare("regret", option.regret, option.saving_after_hurdle.mean_error, known);
            let mut chance = |figure: &str, chance: Chance| compare(figure, chance.share, chance.error, SHARE);
            chance("cheapest", option.cheapest);
            chance("saves_nothing", option.saves_nothing);
            chance("misses_hurdle", option.misses_hurdle);
        }
        let (worth, expected) = (found.perfect_information, case["evpi"].as_f64().unwrap());
        compare(format!("{}, perfect information", sample.id), worth, expected, found.perfect_information_error, largest);
    }
    assert_eq!(faults, [""; 0]);
    assert!(far.len() * 100 <= compared, "of {compared} figures beyond three errors: {far:?}");
}
