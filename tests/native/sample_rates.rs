//! Internal rates of the samples, found again by a plain bisection.

use sourcewise::engine::compute;
use sourcewise::model::SAMPLES;

/// Excel's IRR of every challenger of the samples, by halving the interval between −90 % and 1,000 % a year.
#[test]
fn rates_of_the_samples_are_those_of_a_plain_bisection() {
    let mut compared = 0;
    for sample in SAMPLES {
        let outcome = compute(&(sample.scenario)()).unwrap();
        for option in outcome.options.iter().filter(|option| option.id != outcome.status_quo) {
            let flows = &option.saving_per_month;
            let worth =
                |rate: f64| flows.iter().zip(0..).fold(0.0, |sum, (flow, month)| sum + flow * (1.0 + rate).powf(f64::from(-month) / 12.0));
            let steps: Vec<f64> = (0..=1090).map(|step| -0.9 + 0.01 * f64::from(step)).collect();
            let roots: Vec<f64> = steps
                .windows(2)
                .filter(|ends| (worth(ends[0]) > 0.0) != (worth(ends[1]) > 0.0))
                .map(|ends| {
                    let (mut low, mut high) = (ends[0], ends[1]);
                    for _ in 0..60 {
                        let middle = (low + high) / 2.0;
                        if (worth(low) > 0.0) == (worth(middle) > 0.0) { low = middle } else { high = middle }
                    }
                    low
                })
                .collect();
            if let Some(Ok(rate)) = option.internal_rate() {
                compared += 1;
                // A rate beyond the grid has no root on it.
                assert!(rate > 10.0 || (roots.len() == 1 && (roots[0] - rate).abs() < 1e-9), "{}: {rate} and {roots:?}", sample.id);
            }
        }
    }
    assert!(compared >= 20, "{compared} challengers have a rate");
}
