//! Laws of the simulation, for random scenarios with random ranges.

use crate::random;
use crate::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::simulation::{Delays, Simulation, Spread, Uncertainty};
use sourcewise::engine::{OptionOutcome, problems};
use sourcewise::model::{Address, Effect, Range, Scenario, Shape};

/// Futures that are enough for a law of every future.
const FEW: u32 = 32;

fn prepared(scenario: &Scenario) -> Simulation {
    Simulation::new(scenario, Delays::Expected).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// What a few futures say.
fn few(scenario: &Scenario) -> Uncertainty {
    let mut simulation = prepared(scenario);
    let numbers = simulation.futures(0, FEW);
    simulation.summary(&numbers)
}

fn figures(found: &Uncertainty) -> impl Iterator<Item = &Spread> {
    found.options.iter().flat_map(|option| [&option.present_value, &option.saving, &option.saving_after_hurdle])
}

/// The sizes of the amounts behind the figures of a scenario.
fn size(scenario: &Scenario) -> f64 {
    outcome(scenario).options.iter().map(|option: &OptionOutcome| amounts(option)).fold(0.0, f64::max)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn without_ranges_every_percentile_is_the_plain_figure(scenario in random::scenario(), has_width in any::<bool>()) {
        let mut certain = scenario;
        let ranges = std::mem::take(&mut certain.ranges);
        for (address, range) in ranges.into_iter().filter(|_| has_width) {
            let value = certain.number(address).unwrap();
            certain.ranges.push((address, Range::new(value, value, range.shape)));
        }
        if !problems(&certain).is_empty() {
            return Ok(());
        }
        for Spread { plain, plain_at, mean, p10, p50, p90, .. } in figures(&few(&certain)) {
            prop_assert_eq!([mean, p10, p50, p90], [plain; 4]);
            prop_assert_eq!(*plain_at, 0.5);
        }
    }

    #[test]
    fn every_draw_is_within_the_limits_of_its_input(scenario in random::scenario()) {
        let mut simulation = prepared(&scenario);
        for (address, values) in simulation.drawn(0, FEW) {
            prop_assert!(values.iter().all(|value| address.field.takes(*value)), "{address}: {values:?}");
        }
        prop_assert!(simulation.futures(0, FEW).iter().all(|value| value.is_finite()));
    }

    #[test]
    fn chances_add_up_and_regret_is_never_less_than_perfect_information(scenario in random::scenario()) {
        let found = few(&scenario);
        let add_up = |share: fn(&sourcewise::engine::simulation::OptionUncertainty) -> f64| found.options.iter().map(share).sum::<f64>();
        prop_assert!((add_up(|option| option.cheapest.share) - 1.0).abs() < 1e-12);
        prop_assert!((add_up(|option| option.worth_it.share) - 1.0).abs() < 1e-12);
        prop_assert!(found.perfect_information >= 0.0);
        for option in &found.options {
            prop_assert!(option.regret >= found.perfect_information);
            prop_assert!(option.saving.curve.is_sorted() && option.saving.dots.is_sorted());
        }
    }

    #[test]
    fn a_higher_end_of_a_cost_lowers_none_of_its_draws(scenario in random::scenario(), place in any::<prop::sample::Index>(), more in 0.0..1.0_f64) {
        // A PERT range with a higher end has more weight on low values, so it is left out.
        let dearer = |(address, range): &&(Address, Range)| address.field.effect == Effect::Dearer && range.shape != Shape::Pert;
        let dearer: Vec<(Address, Range)> = scenario.ranges.iter().filter(dearer).copied().collect();
        if dearer.is_empty() {
            return Ok(());
        }
        let (address, range) = *place.get(&dearer);
        let mut wider = scenario.clone();
        let high = (range.high + more * range.high.abs()).min(address.field.range.1);
        let higher = Range { high, ..range };
        prop_assert!(wider.set_range(address, Some(higher)));
        let [before, after] = [&scenario, &wider].map(|scenario| prepared(scenario).drawn(0, FEW));
        for ((address, before), (_, after)) in before.iter().zip(&after) {
            let rises = before.iter().zip(after).all(|(before, after)| at_least(*after, *before, 0.0));
            prop_assert!(rises, "{address}: {before:?} {after:?}");
        }
    }
}

/// Fewer cases, because each needs whole blocks.
fn few_cases() -> ProptestConfig {
    ProptestConfig { cases: 12, ..config() }
}

proptest! {
    #![proptest_config(few_cases())]

    #[test]
    fn finding_out_is_worth_between_nothing_and_perfect_information(mut scenario in random::scenario()) {
        scenario.simulation.trials = 1_024;
        let mut simulation = Simulation::new(&scenario, Delays::Drawn).unwrap();
        let numbers = simulation.futures(0, 1_024);
        let found = simulation.summary(&numbers);
        prop_assert!(found.is_final);
        let rounding = 1e-9 * size(&scenario);
        for driver in &found.drivers {
            prop_assert!(driver.contribution >= 0.0 && driver.contribution <= 1.0 + 1e-6, "{driver:?}");
            prop_assert!(driver.worth_finding_out >= 0.0 && driver.worth_finding_out <= found.perfect_information + rounding);
            prop_assert!(driver.low_effect.is_finite() && driver.high_effect.is_finite());
        }
        for required in &found.acceptability {
            prop_assert!((required.chances.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }
}
