//! Published and independently computed cases of the sampler: sums of uncertain numbers.

#![allow(clippy::excessive_precision)]

use super::sobol::{BLOCK, Sobol, Stream};
use super::statistics::{percentile, sorted};
use crate::model::{Range, Shape};

/// Values of independent facts in sixteen blocks, each with its value, range and shape.
fn drawn(facts: &[(f64, f64, f64, Shape)]) -> Vec<Vec<f64>> {
    let sobol = Sobol::new();
    let column = |(dimension, (low, value, high, shape)): (usize, &(f64, f64, f64, Shape))| {
        let stream = Stream::new(&format!("fact {dimension}"), dimension);
        let uniforms = (0..16).flat_map(|block| stream.uniforms(&sobol, 1, block * BLOCK, BLOCK));
        let range = Range::new(*low, *high, *shape);
        uniforms.map(|uniform| range.quantile(*value, uniform)).collect()
    };
    facts.iter().enumerate().map(column).collect()
}

fn sums(columns: &[Vec<f64>]) -> Vec<f64> {
    (0..columns[0].len()).map(|future| columns.iter().map(|column| column[future]).sum()).collect()
}

fn moments(values: &[f64]) -> (f64, f64) {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    (mean, (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt())
}

#[test]
fn the_air_vehicle_of_the_cost_guide_has_its_independent_percentiles() {
    // GAO-20-195G, table 12, in thousands of dollars; the expected values are by numerical convolution.
    let elements = [
        (17_955.0, 19_645.0, 21_785.0),
        (8_500.0, 10_553.0, 13_000.0),
        (4_000.0, 4_306.0, 5_100.0),
        (4_100.0, 4_305.0, 4_650.0),
        (550.0, 600.0, 650.0),
        (32_300.0, 35_547.0, 52_500.0),
        (1_950.0, 2_136.0, 2_600.0),
    ];
    let point: f64 = elements.iter().map(|(_, value, _)| value).sum();
    assert_eq!(point, 77_092.0);
    let sums = sums(&drawn(&elements.map(|(low, value, high)| (low, value, high, Shape::Triangular))));
    let (mean, deviation) = moments(&sums);
    assert!((mean - 82_244.0).abs() < 1.0 && (deviation - 4_599.6).abs() < 5.0, "{mean} {deviation}");
    let all = sorted(&sums);
    for (share, expected) in [(0.1, 76_714.58), (0.5, 81_602.22), (0.8, 86_446.37), (0.9, 88_909.99)] {
        assert!((percentile(&all, share) - expected).abs() < 45.0, "{share}: {}", percentile(&all, share));
    }
    let kept = all.partition_point(|sum| *sum <= point) as f64 / all.len() as f64;
    assert!((kept - 0.1258).abs() < 0.003, "{kept}");
}

#[test]
fn sums_of_rectangular_numbers_have_the_interval_of_the_guide_on_uncertainty() {
    // JCGM 101:2008, 9.2.3: four rectangular numbers of deviation 1.
    let end = 3.0_f64.sqrt();
    let sums = sorted(&sums(&drawn(&[(-end, 0.0, end, Shape::Uniform); 4])));
    assert!((percentile(&sums, 0.975) - 3.879_406_741).abs() < 0.03, "{}", percentile(&sums, 0.975));
}

#[test]
fn every_shape_has_its_mean_and_variance() {
    let cases = [
        ((520.0, 545.0, 610.0, Shape::Triangular), 558.333_333_333_333_4, 359.722_222_222_222_2),
        ((0.0, 3.0, 10.0, Shape::Pert), 3.666_666_666_666_666_5, 3.317_460_317_460_318),
        ((9.0, 10.0, 13.0, Shape::Normal), 10.622_592_630_881_615, 2.656_751_217_860_633),
        ((80.0, 100.0, 150.0, Shape::Lognormal), 109.364_587_804_947_35, 903.275_432_399_499_6),
        ((10.0, 20.0, 40.0, Shape::Discrete), 23.0, 141.0),
    ];
    for (fact, mean, variance) in cases {
        let (found, deviation) = moments(&drawn(&[fact])[0]);
        assert!((found / mean - 1.0).abs() < 1e-3 && (deviation.powi(2) / variance - 1.0).abs() < 1e-2, "{fact:?}: {found} {deviation}");
    }
}
