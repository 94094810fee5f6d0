//! Shares of weights: the exact fractions of small cases, and the same bits on every machine.

use crate::native::deciding_cases::{cases, list, numbers};
use serde_json::Value;
use sourcewise::engine::decision::{Weightings, shares_of_weights};

#[track_caller]
fn close(found: f64, expected: f64, about: &str) {
    assert!((found - expected).abs() <= 0.015, "{about}: {found} instead of {expected}");
}

/// A fraction such as 3/5.
fn fraction(value: &Value) -> f64 {
    let text = value.as_str().unwrap();
    match text.split_once('/') {
        Some((above, below)) => above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap(),
        None => text.parse().unwrap(),
    }
}

#[test]
fn shares_of_weights_are_the_exact_fractions() {
    let any = |rows: &[Vec<f64>], seed| {
        let even = vec![1.0; rows[0].len()];
        shares_of_weights(Weightings::Any, &even, rows, seed).iter().map(|own| own.share).collect::<Vec<f64>>()
    };
    for seed in [1, 7] {
        for case in list(&cases()["acceptability_two_options"]) {
            let difference = numbers(&case["difference_of_scores"]);
            let none = vec![0.0; difference.len()];
            let found = any(&[difference, none], seed)[0];
            close(found, fraction(&case["share_in_which_the_first_is_better"]), &case.to_string());
        }
        for case in list(&cases()["acceptability_several"]) {
            let rows: Vec<Vec<f64>> = list(&case["scores"]).iter().map(numbers).collect();
            let expected: Vec<f64> = list(&case["share"]).iter().map(fraction).collect();
            assert_eq!(rows.len(), expected.len());
            any(&rows, seed).iter().zip(expected).for_each(|(found, expected)| close(*found, expected, &case.to_string()));
        }
        for case in list(&cases()["acceptability_factors"]) {
            assert_eq!(numbers(&case["factor"]), [0.5, 1.5]);
            let rows = [numbers(&case["difference_of_scores"]), vec![0.0; 2]];
            let found = shares_of_weights(Weightings::Near, &numbers(&case["weights"]), &rows, seed);
            close(found[0].share, fraction(&case["share"]), "factors");
        }
    }
}

/// Integers and a portable logarithm decide every bit, so that every browser shows the same shares.
#[test]
fn the_bits_of_a_share_never_change() {
    let rows = [vec![9.0, 3.0, 4.0], vec![5.0, 8.0, 5.0], vec![4.0, 5.0, 9.0]];
    let found = shares_of_weights(Weightings::Any, &[1.0; 3], &rows, 1);
    assert_eq!(found.iter().map(|own| own.share).collect::<Vec<f64>>(), [0.2724609375, 0.35087890625, 0.37666015625]);
}
