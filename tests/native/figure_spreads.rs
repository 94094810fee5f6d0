//! How the figures of the tables spread over the futures: each as the plain calculation gives it, future by future.

use sourcewise::engine::simulation::{Delays, Simulation, simulate};
use sourcewise::engine::{FigureName, Measure, compute};
use sourcewise::model::{Sample, Scenario};

/// A sample with one block of futures.
fn sample(id: &str) -> Scenario {
    let mut scenario = (Sample::from_id(id).unwrap().scenario)();
    scenario.simulation.trials = 1_024;
    scenario
}

/// As a spreadsheet does, between the two nearest values.
fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = share * (values.len() - 1) as f64;
    let below = values[place.floor() as usize];
    below + (values[place.ceil() as usize] - below) * place.fract()
}

#[test]
fn every_figure_spreads_as_the_plain_calculation_does() {
    for id in ["data_centre_1"] {
        let scenario = sample(id);
        let found = simulate(&scenario, Delays::Drawn).unwrap();
        let drawn = Simulation::new(&scenario, Delays::Drawn).unwrap().drawn(0, 1_024);
        let futures = (0..1_024).map(|future| {
            let mut plain = Scenario { ranges: Vec::new(), ..scenario.clone() };
            drawn.iter().for_each(|(address, values)| assert!(plain.set_number(*address, values[future])));
            compute(&plain).unwrap()
        });
        let futures: Vec<_> = futures.collect();
        let mut compared = 0;
        for (place, option) in futures[0].options.iter().enumerate() {
            for name in FigureName::in_tables(option) {
                let mut values: Vec<f64> = futures.iter().map(|future| name.of(&future.options[place]).unwrap().value).collect();
                let known = found.options[place].figures.iter().find(|known| Some(&known.figure) == name.in_results().as_ref());
                let size = values.iter().fold(1e-6, |size: f64, value| size.max(value.abs()));
                let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|share| percentile(&mut values, share));
                if let Some(known) = known {
                    for (known, expected) in [(known.p10, p10), (known.p50, p50), (known.p90, p90)] {
                        assert!((known - expected).abs() <= 1e-9 * size, "{id} {} {name:?}: {known} {expected}", option.id);
                    }
                    compared += 1;
                } else if !matches!(name, FigureName::Measure(Measure::PresentValue | Measure::Saving | Measure::SavingAfterHurdle)) {
                    assert!((p90 - p10).abs() <= 1e-9 * size, "{id} {} {name:?} spreads from {p10} to {p90}", option.id);
                }
            }
        }
        assert!(compared > 20, "{id}: only {compared} figures spread");
    }
}

#[test]
fn a_payback_spreads_up_to_never() {
    let found = simulate(&sample("data_centre_1"), Delays::Drawn).unwrap();
    let today = sample("data_centre_1").status_quo;
    let mut seen = 0;
    for option in &found.options {
        assert_eq!(option.payback.is_none(), option.option == today);
        let Some(payback) = option.payback else { continue };
        // Never comes after every month.
        let [p10, p50, p90] = [payback.p10, payback.p50, payback.p90].map(|months| months.unwrap_or(f64::INFINITY));
        assert!(p10 <= p50 && p50 <= p90, "{payback:?}");
        // The chance to have paid back by the end of a year agrees with the points.
        for by in &option.paid_back_by {
            let months = f64::from(by.months);
            assert!(by.share >= 0.09 || p10 >= months, "{payback:?} {by:?}");
            assert!(by.share <= 0.91 || p90 <= months, "{payback:?} {by:?}");
        }
        seen += usize::from(p10.is_finite());
    }
    assert!(seen > 0, "no option ever pays back");
}
