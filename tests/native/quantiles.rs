//! Quantiles of uncertain numbers: independent values of every shape.

use serde_json::Value;
use sourcewise::model::{Choice, Range, Shape, Z90, normal_cumulative, normal_quantile};

fn cases() -> Value {
    serde_json::from_str(include_str!("../cases/quantiles.json")).unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[test]
fn normal_quantiles_have_fourteen_digits() {
    assert!((normal_quantile(0.9) - Z90).abs() < 1e-15);
    for case in cases()["normal_quantile"].as_array().unwrap() {
        let (probability, expected) = (number(&case[0]), number(&case[1]));
        let found = normal_quantile(probability);
        assert!((found - expected).abs() <= 1e-14 * expected.abs().max(1.0), "{probability}: {found} {expected}");
        assert!((normal_cumulative(found) - probability).abs() <= 1e-13 * probability, "{probability}");
    }
}

#[test]
fn every_shape_has_the_quantiles_of_independent_calculations() {
    let cases = cases();
    let cases = cases["quantiles"].as_array().unwrap();
    assert_eq!(cases.len(), 15);
    for case in cases {
        let [low, value, high] = ["low", "value", "high"].map(|key| number(&case[key]));
        let range = Range::new(low, high, Shape::from_id(case["shape"].as_str().unwrap()).unwrap());
        for (at, expected) in case["at"].as_array().unwrap().iter().zip(case["is"].as_array().unwrap()) {
            let (found, expected) = (range.quantile(value, number(at)), number(expected));
            assert!((found - expected).abs() <= 1e-12 * expected.abs().max(high - low), "{case}: {at} {found} {expected}");
        }
    }
}

#[test]
fn ends_and_the_value_are_where_the_shape_says() {
    for (shape, ends) in [(Shape::Normal, [0.1, 0.9]), (Shape::Lognormal, [0.1, 0.9]), (Shape::Uniform, [0.0, 1.0])] {
        let range = Range::new(80.0, 150.0, shape);
        let found = ends.map(|end| range.quantile(100.0, end));
        assert!((found[0] - 80.0).abs() < 1e-9 && (found[1] - 150.0).abs() < 1e-9, "{shape:?}: {found:?}");
    }
    let middle = |shape| Range::new(80.0, 150.0, shape).quantile(100.0, 0.5);
    assert_eq!([Shape::Normal, Shape::Lognormal].map(middle), [100.0, 100.0]);
    let cases = Range { weights: [0.1, 0.2, 0.7], ..Range::new(1.0, 3.0, Shape::Discrete) };
    assert_eq!([0.05, 0.15, 0.35, 0.9].map(|at| cases.quantile(2.0, at)), [1.0, 2.0, 3.0, 3.0]);
}

#[test]
fn a_range_without_width_is_certain_in_every_shape() {
    for shape in Shape::ALL {
        assert_eq!(Range::new(5.0, 5.0, *shape).quantile(5.0, 0.01), 5.0, "{shape:?}");
    }
}
