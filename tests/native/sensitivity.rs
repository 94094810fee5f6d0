//! Slopes from one backward pass agree with finite differences, and the answer flips at the break-even values.

use crate::native::random;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use sourcewise::engine::{Measure, Outcome, break_even, compute, influences};
use sourcewise::graph::{Graph, Label, Plan, Reach, Tape, Timing, Unit, Workspace};
use sourcewise::model::{OptionId, SAMPLES, Scenario};

fn saving(scenario: &Scenario, option: OptionId) -> Option<f64> {
    Some(compute(scenario).ok()?.option(option)?.value(Measure::Saving))
}

fn cheapest(outcome: &Outcome) -> OptionId {
    let value = |option: &sourcewise::engine::OptionOutcome| option.value(Measure::PresentValue);
    outcome.options.iter().min_by(|first, second| value(first).total_cmp(&value(second))).unwrap().id
}

/// Every kind of node with a slope, in one smooth formula, against central differences.
#[test]
fn every_node_has_the_slope_that_trying_finds() {
    let graph = Graph::new(30);
    let values = [1.3, 0.07, 4.25, 7.5, 2.2];
    let inputs: Vec<_> = values.iter().map(|value| graph.input(*value, Label::new("input", Unit::Number))).collect();
    let [a, b, c, d, e] = inputs[..] else { unreachable!() };
    let series = graph.growth(b, c, 1) * a + graph.ramp(c, d) * (graph.month() + 1.0) / e;
    let more = (series - 3.0 * a).exponential().minimum(50.0) + series.power(b + 1.5) + (series * 0.3 - e).normal_cumulative();
    let chosen = (series - 4.0).if_positive(more * 2.0, more - e) + more.maximum(a * 3.0).delayed(2);
    let whole = (chosen * graph.discount(b, Timing::Middle)).running_sum().sum_months(3, 27) + graph.sum([a, a * d, e.ceiling()]);
    let value = |inputs: &[f64]| {
        let plan = Plan::new(&graph, &[whole.id()], Reach::Nothing);
        let lanes: Vec<[f64; 1]> = inputs.iter().map(|input| [*input]).collect();
        let mut workspace = Workspace::default();
        plan.evaluate(&graph, &lanes, &mut workspace);
        plan.read(whole.id(), &workspace)[0][0]
    };
    let slopes = Tape::new(&graph, &values, &[whole.id()]).slopes(whole.id());
    for (place, slope) in slopes.iter().enumerate() {
        let tried = |step: f64| {
            let mut inputs = values;
            inputs[place] += step;
            value(&inputs)
        };
        let difference = (tried(1e-6) - tried(-1e-6)) / 2e-6;
        // Growth starts with a step, whose slope is deliberately left out, so only input c may differ.
        let tolerance = 1e-4 * difference.abs().max(1.0);
        assert!((slope - difference).abs() <= tolerance, "input {place}: {slope} against {difference}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, rng_seed: RngSeed::Fixed(2027), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn influences_match_small_changes(scenario in random::scenario(), pick in 0..12_usize) {
        let computed = compute(&scenario);
        prop_assume!(computed.is_ok());
        let outcome = computed.unwrap();
        let option = cheapest(&outcome);
        let strongest = influences(&outcome, option);
        if let Some(influence) = strongest.get(pick) {
            let value = scenario.number(influence.address).unwrap();
            let here = saving(&scenario, option).unwrap();
            let tried = |step: f64| {
                let to = |value: f64| {
                    let mut changed = scenario.clone();
                    changed.set_number(influence.address, value).then(|| saving(&changed, option)).flatten()
                };
                Some(((to(value + step)? - here) / step, (here - to(value - step)?) / step))
            };
            // A queue of thousands needs one person more after the smallest steps, so the slope is sought at smaller ones, too.
            let tried: Vec<_> = [1e-5, 1e-8].into_iter().filter_map(|share| tried((value.abs() * share).max(1e-7))).collect();
            // At a kink the slope is that of one side, elsewhere that of both.
            let near = |tried: f64| (influence.slope - tried).abs() <= 2e-3 * influence.slope.abs().max(tried.abs()) + 1e-2;
            let is_found = tried.iter().any(|(above, below)| near(*above) || near(*below) || near((above + below) / 2.0));
            prop_assert!(tried.is_empty() || is_found, "{}: {} against {tried:?}", influence.address, influence.slope);
        }
    }

    #[test]
    fn at_a_break_even_value_the_cheapest_option_changes(scenario in random::scenario(), pick in 0..6_usize) {
        let computed = compute(&scenario);
        prop_assume!(computed.is_ok());
        let outcome = computed.unwrap();
        let option = cheapest(&outcome);
        let picked = influences(&outcome, option).get(pick).copied();
        let turns = picked.and_then(|influence| break_even(&outcome, option, &[influence.address]));
        if let Some((influence, turns)) = picked.zip(turns) {
                let lead = |value: f64| {
                    let mut changed = scenario.clone();
                    assert!(changed.set_number(influence.address, value));
                    // A break-even value may break another rule, such as months beyond the horizon.
                    let outcome = compute(&changed).ok()?;
                    let of = |id| outcome.option(id).unwrap().value(Measure::PresentValue);
                    let rivals = outcome.options.iter().filter(|other| other.id != option).map(|other| of(other.id));
                    // As a share of the cost, because the error in a root's last digits grows with the amounts.
            Some((rivals.fold(f64::INFINITY, f64::min) - of(option)) / of(option).abs().max(1.0))
                };
                let (least, most) = influence.address.field.range;
                let step = (turns.abs() * 1e-4).max(1e-6);
                let around = (lead((turns - step).max(least)), lead((turns + step).min(most)));
                prop_assume!(around.0.is_some() && around.1.is_some());
                let (below, above) = (around.0.unwrap(), around.1.unwrap());
                prop_assert!((below > 0.0) != (above > 0.0) || below.abs().min(above.abs()) < 1e-6, "{below} {above}");
        }
    }
}

#[test]
fn the_sample_is_driven_by_inputs_a_manager_would_name() {
    let scenario = (SAMPLES[0].scenario)();
    let outcome = compute(&scenario).unwrap();
    let option = outcome.options.iter().find(|option| option.id != outcome.status_quo).unwrap().id;
    let names: Vec<&str> = influences(&outcome, option).iter().take(6).map(|influence| influence.address.field.id).collect();
    assert!(names.contains(&"salary_per_year") && names.contains(&"price_per_unit"), "{names:?}");
}
