//! Published and independently computed cases of the sampler: sums and products of uncertain numbers, alone and in groups.

use super::draws::{Draws, normal_correlation};
use super::sobol::BLOCK;
use super::statistics::{percentile, sorted};
use crate::model::{Range, Shape, Z90};
use serde_json::Value;

/// Blocks that know an average or a deviation to the digits of these cases.
pub(super) const BLOCKS: u32 = 64;
/// Blocks that know the 97.5 % point of a sum to two decimals.
const BLOCKS_OF_A_TAIL: u32 = 256;

pub(super) fn cases() -> Value {
    serde_json::from_str(include_str!("../../../tests/cases/uncertainty.json")).unwrap()
}

pub(super) fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

pub(super) fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// A normal number by its mean and deviation.
pub(super) fn normal(mean: f64, deviation: f64) -> (Range, f64) {
    (Range::new(mean - Z90 * deviation, mean + Z90 * deviation, Shape::Normal), mean)
}

/// A number with a likely value between two ends.
fn triangular(ends: &Value) -> (Range, f64) {
    (Range::new(number(&ends[0]), number(&ends[2]), Shape::Triangular), number(&ends[1]))
}

pub(super) fn uniform(low: f64, high: f64) -> (Range, f64) {
    (Range::new(low, high, Shape::Uniform), (low + high) / 2.0)
}

/// The values of facts in all futures, a column each.
pub(super) fn columns(draws: &Draws, blocks: u32) -> Vec<Vec<f64>> {
    let mut columns = vec![Vec::new(); draws.facts.len()];
    for block in 0..blocks {
        columns.iter_mut().zip(draws.all_values(block * BLOCK, BLOCK)).for_each(|(column, values)| column.extend(values));
    }
    columns
}

/// The sums of facts, alone or in one group.
fn sums(ranges: &[(Range, f64)], strength: Option<f64>, blocks: u32) -> Vec<f64> {
    let columns = columns(&Draws::of_ranges(ranges, strength), blocks);
    (0..columns[0].len()).map(|future| columns.iter().map(|column| column[future]).sum()).collect()
}

fn moments(values: &[f64]) -> (f64, f64) {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    (mean, (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt())
}

#[track_caller]
pub(super) fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance, "{what}: {found} instead of {expected} ± {tolerance}");
}

#[test]
fn the_air_vehicle_of_the_cost_guide_has_its_independent_percentiles() {
    // GAO-20-195G, table 12, in thousands of dollars; the expected values are by numerical convolution.
    let cases = cases();
    let case = &cases["sums"]["gao_20_195g_table_12_independent"];
    let elements: Vec<(Range, f64)> = list(&case["elements"]).iter().map(triangular).collect();
    let point: f64 = elements.iter().map(|(_, value)| value).sum();
    assert_eq!(point, number(&case["point"]));
    let sums_alone = sums(&elements, None, BLOCKS);
    let (mean, deviation) = moments(&sums_alone);
    close(mean, number(&case["mean"]), 0.5, "mean");
    close(deviation, number(&case["deviation"]), 0.5, "deviation");
    let all = sorted(&sums_alone);
    for (share, name) in [(0.1, "P10"), (0.5, "P50"), (0.8, "P80"), (0.9, "P90")] {
        close(percentile(&all, share), number(&case[name]), 12.0, name);
    }
    let kept = |sums: &[f64]| sums.iter().filter(|sum| **sum <= point).count() as f64 / sums.len() as f64;
    close(kept(&sums_alone), number(&case["probability_within_point"]), 0.0005, "kept");
    for group in list(&cases["sums"]["gao_20_195g_table_12_as_one_group"]) {
        let sums = sums(&elements, Some(number(&group["strength"])), BLOCKS);
        close(moments(&sums).1, number(&group["deviation"]), 1.5, &group.to_string());
        close(kept(&sums), number(&group["probability_within_point"]), 0.0015, &group.to_string());
    }
}

#[test]
fn risks_as_factors_have_the_moments_of_their_product() {
    // GAO-20-195G, table 13: each factor counts in so many futures, and is 1 in the others.
    let cases = cases();
    let case = &cases["risk"]["gao_20_195g_table_13_product_of_factors"];
    let risks = list(&case["risks"]);
    let ranges: Vec<(Range, f64)> = risks.iter().flat_map(|risk| [uniform(0.0, 1.0), triangular(&risk["factor"])]).collect();
    let columns = columns(&Draws::of_ranges(&ranges, None), BLOCKS);
    let products = (0..columns[0].len()).map(|future| {
        let factors = risks.iter().zip(columns.chunks_exact(2));
        let factors = factors.map(|(risk, pair)| if pair[0][future] < number(&risk["probability"]) { pair[1][future] } else { 1.0 });
        factors.product::<f64>()
    });
    let (mean, deviation) = moments(&products.collect::<Vec<f64>>());
    close(mean, number(&case["mean"]), 1e-4, "mean");
    close(deviation, number(&case["deviation"]), 2e-4, "deviation");
}

#[test]
fn sums_have_the_intervals_of_the_guide_on_uncertainty() {
    // JCGM 101:2008, 9.2: four numbers of deviation 1, or three of 1 and one of 10.
    let cases = cases();
    let case = &cases["sums"]["jcgm_101"];
    let rectangular = |deviation: f64| uniform(-deviation * 3.0_f64.sqrt(), deviation * 3.0_f64.sqrt());
    let point = |ranges: &[(Range, f64)]| percentile(&sorted(&sums(ranges, None, BLOCKS_OF_A_TAIL)), 0.975);
    close(point(&[normal(0.0, 1.0); 4]), number(&case["four_normals_97.5"]), 0.02, "normal");
    close(point(&[rectangular(1.0); 4]), number(&case["four_rectangular_97.5"]), 0.01, "rectangular");
    let [one, ten] = [1.0, 10.0].map(rectangular);
    close(point(&[one, one, one, ten]), number(&case["three_sd1_one_sd10_97.5"]), 0.01, "one of them ten times as wide");
}

#[test]
fn ten_numbers_that_move_together_spread_wider() {
    let cases = cases();
    let case = &cases["sums"]["ten_normals_at_rank_correlation_0.25"];
    for (strength, expected) in [(Some(0.25), &case["deviation"]), (None, &case["alone"])] {
        close(moments(&sums(&[normal(0.0, 1.0); 10], strength, BLOCKS)).1, number(expected), 0.002, "ten");
    }
}

#[test]
fn two_numbers_of_a_group_are_above_their_medians_together_as_often_as_their_correlation_says() {
    let cases = cases();
    for case in list(&cases["copula"]) {
        assert!((normal_correlation(number(&case["spearman"])) - number(&case["gaussian"])).abs() < 1e-15, "{case}");
    }
    for case in list(&cases["bivariate_normal"]) {
        let strength = 6.0 / std::f64::consts::PI * (number(&case["rho"]) / 2.0).asin();
        let columns = columns(&Draws::of_ranges(&[normal(0.0, 1.0); 2], Some(strength)), BLOCKS);
        let both = columns[0].iter().zip(&columns[1]).filter(|(first, second)| **first > 0.0 && **second > 0.0).count();
        close(both as f64 / columns[0].len() as f64, number(&case["both_above_median"]), 5e-4, &case.to_string());
    }
}

#[test]
fn groups_keep_their_rank_correlation_and_every_margin() {
    let members = [normal(0.0, 1.0), (Range::new(520.0, 610.0, Shape::Triangular), 545.0)];
    for strength in [0.3, 0.6, 0.9] {
        let columns = columns(&Draws::of_ranges(&members, Some(strength)), 16);
        let count = columns[0].len() as f64;
        let ranks: Vec<Vec<f64>> = columns.iter().map(|column| ranks(column)).collect();
        let products: f64 = ranks[0].iter().zip(&ranks[1]).map(|(first, second)| (first - 0.5) * (second - 0.5)).sum();
        close(12.0 * products / count, strength, 0.002, "rank correlation");
        for (column, (range, value)) in columns.iter().zip(&members) {
            let all = sorted(column);
            for hundredth in 1..100 {
                let share = f64::from(hundredth) / 100.0;
                let below = all.partition_point(|drawn| *drawn <= range.quantile(*value, share)) as f64 / count;
                close(below, share, 0.005, "share below a percentage point");
            }
        }
    }
}

#[test]
fn what_some_futures_have_in_common_stands_out() {
    let draws = Draws::of_ranges(&[normal(0.0, 1.0), normal(5.0, 2.0), normal(0.0, 1.0)], None);
    let columns = columns(&draws, 2);
    let some: Vec<u32> = (0..).zip(&columns[1]).filter(|(_, value)| **value > 8.0).map(|(future, _)| future).collect();
    assert!(some.len() > 20, "{}", some.len());
    let found: Vec<f64> = draws.standing_out(&some, 2 * BLOCK).into_iter().map(|fact| fact.plain).collect();
    assert_eq!(found, [5.0]);
    assert!(draws.standing_out(&[], 2 * BLOCK).is_empty());
}

/// The ranks of numbers, between 0 and 1.
fn ranks(values: &[f64]) -> Vec<f64> {
    let all = sorted(values);
    values.iter().map(|value| (all.partition_point(|other| other < value) as f64 + 0.5) / all.len() as f64).collect()
}

#[test]
fn every_shape_has_its_mean_and_variance() {
    let cases: Value = serde_json::from_str(include_str!("../../../tests/cases/quantiles.json")).unwrap();
    let moments_of = list(&cases["moments"]);
    assert_eq!(moments_of.len(), 15);
    for case in moments_of {
        let shape = <Shape as crate::model::Choice>::from_id(case["shape"].as_str().unwrap()).unwrap();
        let fact = (Range::new(number(&case["low"]), number(&case["high"]), shape), number(&case["value"]));
        let (mean, deviation) = moments(&columns(&Draws::of_ranges(&[fact], None), BLOCKS)[0]);
        let variance = number(&case["variance"]);
        close(mean, number(&case["mean"]), 1e-3 * variance.sqrt(), &format!("mean of {case}"));
        // The tail of a lognormal shape needs more futures than the others.
        let share = if shape == Shape::Lognormal { 4e-3 } else { 2e-3 };
        close(deviation.powi(2), variance, share * variance, &format!("variance of {case}"));
    }
}
