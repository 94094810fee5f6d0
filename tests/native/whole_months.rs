//! A start that is a whole month but for the last bits of a sum costs as much as a start in that month.

use sourcewise::engine::{Measure, Outcome, compute};
use sourcewise::model::{SAMPLES, Scenario};

/// Months of selection, handover and shadowing, in tenths: two sums just above a whole number, and two just below one.
fn missed() -> Vec<[f64; 3]> {
    let all = (1..30_u16).flat_map(|first| (1..30_u16).map(move |second| [first, second, 60 - first - second]));
    let sums = all.map(|parts| parts.map(|tenths| f64::from(tenths) / 10.0));
    let (above, rest): (Vec<_>, Vec<_>) = sums.filter(|[first, second, third]| first + second + third != 6.0).partition(is_above);
    above.into_iter().take(2).chain(rest.into_iter().take(2)).collect()
}

fn is_above([first, second, third]: &[f64; 3]) -> bool {
    first + second + third > 6.0
}

/// A sample whose new deliveries all start after these months.
fn starting(sample: fn() -> Scenario, [selection, handover, shadow]: [f64; 3]) -> Outcome {
    let mut scenario = sample();
    for transition in scenario.options.iter_mut().flat_map(|option| &mut option.deliveries).map(|delivery| &mut delivery.transition) {
        (transition.selection_months, transition.knowledge_transfer_months, transition.shadow_months) = (selection, handover, shadow);
    }
    compute(&scenario).unwrap()
}

/// The largest difference of a measure, as a share of the present value.
fn apart(first: &Outcome, second: &Outcome) -> f64 {
    let options = first.options.iter().zip(&second.options);
    let shares = options.flat_map(|(first, second)| {
        let size = first.value(Measure::PresentValue);
        Measure::ALL.iter().map(move |&measure| (first.value(measure) - second.value(measure)).abs() / first.value(measure).abs().max(size))
    });
    shares.fold(0.0, f64::max)
}

#[test]
fn the_last_bits_of_a_sum_of_months_cost_no_month() {
    let missed = missed();
    assert!(missed.len() == 4 && is_above(&missed[1]) && !is_above(&missed[2]), "{missed:?}");
    let mut later: f64 = 0.0;
    for sample in SAMPLES {
        for [selection, handover, shadow] in missed.clone() {
            let exact = 6.0 - (selection + handover);
            assert_eq!(selection + handover + exact, 6.0);
            let whole = starting(sample.scenario, [selection, handover, exact]);
            let found = apart(&starting(sample.scenario, [selection, handover, shadow]), &whole);
            assert!(found < 1e-9, "{}: {selection} + {handover} + {shadow} months change a figure by {found:e}", sample.id);
            later = later.max(apart(&starting(sample.scenario, [selection, handover, shadow + 1e-6]), &whole));
        }
    }
    assert!(later > 1e-4, "no figure has a step at a whole month: {later:e}");
}
