//! Laws of the simulation, for random scenarios with random ranges.

use crate::native::random;
use crate::native::random::laws::*;
use proptest::prelude::*;
use sourcewise::engine::simulation::{Delays, Simulation, Spread, Uncertainty};
use sourcewise::engine::{Measure, OptionOutcome, compute, others, problems};
use sourcewise::model::{Address, CHARGES, Effect, Place, Range, Scenario, Shape, TRANSITION};

/// Futures that are enough for a law of every future.
const FEW: u32 = 16;

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
    fn without_ranges_every_percentile_is_the_plain_figure(scenario in random::small_scenario(), has_width in any::<bool>()) {
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
    fn every_draw_is_within_the_limits_of_its_input(scenario in random::small_scenario()) {
        let mut simulation = prepared(&scenario);
        for (address, values) in simulation.drawn(0, FEW) {
            prop_assert!(values.iter().all(|value| address.field.takes(*value)), "{address}: {values:?}");
        }
        prop_assert!(simulation.futures(0, FEW).iter().all(|value| value.is_finite()));
    }

    #[test]
    fn chances_add_up_and_regret_is_never_less_than_perfect_information(scenario in random::small_scenario()) {
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
    fn halving_every_amount_of_money_halves_every_percentile_and_changes_no_chance(scenario in random::small_scenario()) {
        // The limits of inputs are not halved, so nothing may be drawn near them.
        let mut whole = scenario;
        whole.ranges.retain(|(address, range)| !is_money(address.field.unit) || range.high * 8.0 < address.field.range.1);
        let mut half = changed(&whole, |address, number| is_money(address.field.unit).then_some(number / 2.0));
        for (address, range) in &whole.ranges {
            let factor = if is_money(address.field.unit) { 0.5 } else { 1.0 };
            assert!(half.set_range(*address, Some(Range { low: range.low * factor, high: range.high * factor, ..*range })));
        }
        let (whole, half) = (few(&whole), few(&half));
        for (whole, half) in figures(&whole).zip(figures(&half)) {
            let [whole_points, half_points] = [whole, half].map(|known| [known.plain, known.mean, known.p10, known.p50, known.p80, known.p90]);
            prop_assert_eq!(whole_points, half_points.map(|point| 2.0 * point));
            prop_assert_eq!(whole.plain_at, half.plain_at);
        }
        prop_assert_eq!(whole.perfect_information, 2.0 * half.perfect_information);
        for (whole, half) in whole.options.iter().zip(&half.options) {
            prop_assert_eq!((whole.cheapest, whole.worth_it), (half.cheapest, half.worth_it));
            prop_assert_eq!((whole.saves_nothing, whole.misses_hurdle), (half.saves_nothing, half.misses_hurdle));
            prop_assert_eq!((whole.regret, whole.contingency), (2.0 * half.regret, 2.0 * half.contingency));
        }
    }

    #[test]
    fn every_future_is_the_plain_calculation_with_its_numbers(scenario in random::small_scenario()) {
        let mut simulation = prepared(&scenario);
        let (numbers, drawn) = (simulation.futures(0, 8), simulation.drawn(0, 8));
        for (future, row) in numbers.chunks_exact(numbers.len() / 8).enumerate().step_by(3) {
            let mut plain = Scenario { ranges: Vec::new(), ..scenario.clone() };
            for (address, values) in &drawn {
                prop_assert!(plain.set_number(*address, values[future]), "{address} accepts {}", values[future]);
            }
            let plain = compute(&plain);
            prop_assert!(plain.is_ok(), "the numbers of future {future} keep every rule: {plain:?}");
            let Ok(plain) = plain else { continue };
            for (option, found) in plain.options.iter().zip(row.chunks_exact(3)) {
                let after_hurdle = option.measure(Measure::SavingAfterHurdle).map_or(0.0, |figure| figure.value);
                let expected = [option.value(Measure::PresentValue), option.value(Measure::Saving), after_hurdle];
                // Futures add what is linear in another order.
                for (found, expected) in found.iter().zip(expected) {
                    let most = amounts(option).max(plain.option(plain.status_quo).map_or(0.0, amounts));
                    prop_assert!((found - expected).abs() <= 1e-12 * most, "{}: {found} {expected}", option.id);
                }
            }
        }
    }

    #[test]
    fn a_constant_cost_of_an_option_shifts_its_percentiles_and_no_other(scenario in random::small_scenario(), place in any::<prop::sample::Index>(), more in 1e3..1e6_f64) {
        let mut before = scenario;
        // Set-up is paid in the month of the start, so only what decides that month, and the value of money then, must be certain.
        before.ranges.retain(|(address, _)| address.place != Place::Assumptions && address.field.group != TRANSITION.setup_cost.group);
        let dearer = place.get(&before.options).id;
        let after = changed(&before, |Address { place, field }, number| {
            (field == &TRANSITION.setup_cost && place.option() == Some(dearer)).then_some((number + more).min(field.range.1))
        });
        let (small, large) = (outcome(&before), outcome(&after));
        let (before, after) = (few(&before), few(&after));
        for ((small, large), (before, after)) in small.options.iter().zip(&large.options).zip(before.options.iter().zip(&after.options)) {
            let shift = large.value(Measure::PresentValue) - small.value(Measure::PresentValue);
            prop_assert!(shift >= 0.0 && (shift == 0.0 || small.id == dearer), "{shift}");
            let (before, after) = (&before.present_value, &after.present_value);
            for (before, after) in [(before.mean, after.mean), (before.p10, after.p10), (before.p50, after.p50), (before.p90, after.p90)] {
                prop_assert!(close(after, before + shift, amounts(large)), "{after} is {before} and {shift}");
            }
        }
    }

    #[test]
    fn a_copy_of_todays_option_saves_nothing_in_any_future(scenario in random::small_scenario()) {
        let mut scenario = scenario;
        let today = scenario.status_quo;
        let Some(copy) = scenario.copy_option(today) else { return Ok(()) };
        // Numbers that are no fact of their own, such as the contract's management, may differ in the copy.
        let known = scenario.clone();
        let is_one = |address: Address| {
            let own = [Some(today), Some(copy)].contains(&address.place.option());
            !own || others(&known, address).iter().any(|other| [Some(today), Some(copy)].contains(&other.place.option()))
        };
        scenario.ranges.retain(|(address, _)| is_one(*address));
        if !problems(&scenario).is_empty() || outcome(&scenario).option(copy).is_none_or(|copy| copy.value(Measure::Saving) != 0.0) {
            return Ok(());
        }
        let found = few(&scenario);
        let of = |id| found.options.iter().find(|option| option.option == id).unwrap();
        let saving = &of(copy).saving;
        prop_assert_eq!([saving.plain, saving.p10, saving.p50, saving.p90, saving.mean], [0.0; 5]);
        prop_assert_eq!(of(copy).saves_nothing.share, 1.0);
        prop_assert_eq!(of(copy).cheapest.share, 0.0, "today's option wins a tie");
        prop_assert!((of(copy).regret - of(today).regret).abs() <= 1e-12 * size(&scenario) || scenario.assumptions.hurdle_share > 0.0);
    }

    #[test]
    fn pieces_their_order_and_the_number_of_futures_change_no_bit(scenario in random::small_scenario()) {
        let mut longer = scenario.clone();
        longer.simulation.trials *= 2;
        let [mut first, mut second] = [&scenario, &longer].map(prepared);
        let whole = first.futures(1_024, FEW);
        let (later, sooner) = (second.futures(1_024 + FEW / 2, FEW / 2), second.futures(1_024, FEW / 2));
        prop_assert!(whole.iter().zip(sooner.iter().chain(&later)).all(|(one, two)| one.to_bits() == two.to_bits()));
        prop_assert_eq!(whole.len(), sooner.len() + later.len());
        let mut other = scenario;
        other.simulation.seed = 77;
        let (drawn, otherwise) = (first.drawn(0, FEW), prepared(&other).drawn(0, FEW));
        // Three cases, or the limit of an input, may come out the same by chance.
        let is_spread = |values: &[f64]| values.iter().map(|value| value.to_bits()).collect::<std::collections::HashSet<u64>>().len() > values.len() / 2;
        for ((address, values), (_, otherwise)) in drawn.iter().zip(&otherwise).filter(|((_, values), _)| is_spread(values)) {
            prop_assert!(values != otherwise, "{address}: another seed draws other numbers");
        }
    }

    #[test]
    fn a_higher_end_of_a_cost_lowers_none_of_its_draws(scenario in random::small_scenario(), place in any::<prop::sample::Index>(), more in 0.0..1.0_f64) {
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

    #[test]
    fn a_higher_end_of_a_price_lowers_no_percentile_of_any_cost(scenario in random::small_scenario(), place in any::<prop::sample::Index>(), more in 0.01..1.0_f64) {
        let (mut lower, place) = (scenario, place);
        let prices: Vec<(Address, f64)> = numbers(&lower).into_iter().filter(|(address, price)| is_price(*address) && *price > 0.0).collect();
        if prices.is_empty() {
            return Ok(());
        }
        let (address, price) = *place.get(&prices);
        let mut higher = lower.clone();
        let most = address.field.range.1;
        for (scenario, high) in [(&mut lower, 1.2), (&mut higher, 1.2 + more)] {
            assert!(scenario.set_range(address, Some(Range::new(price, (price * high).min(most), Shape::Triangular))));
        }
        let (lower, higher) = (few(&lower), few(&higher));
        for (lower, higher) in lower.options.iter().zip(&higher.options) {
            let (lower, higher) = (&lower.present_value, &higher.present_value);
            for (lower, higher) in lower.curve.iter().zip(&higher.curve) {
                prop_assert!(at_least(*higher, *lower, 0.0), "{address}: {lower} {higher}");
            }
        }
    }
}

fn numbers(scenario: &Scenario) -> Vec<(Address, f64)> {
    let mut numbers = Vec::new();
    scenario.each(|address, number| numbers.push((address, number)));
    numbers
}

/// A price only ever adds to costs; a higher number of another kind may spare a cost elsewhere.
fn is_price(address: Address) -> bool {
    address.field == &CHARGES.price_per_unit
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn finding_out_is_worth_between_nothing_and_perfect_information(mut scenario in random::small_scenario()) {
        // Fewer than a user may ask for: a projection on the draws is a sum of squares of any number of them.
        scenario.simulation.trials = 64;
        let mut simulation = Simulation::new(&scenario, Delays::Drawn).unwrap();
        let numbers = simulation.futures(0, 64);
        let found = simulation.summary(&numbers);
        prop_assert!(found.is_final);
        let challenger = found.options.iter().find(|option| Some(option.option) == found.challenger);
        let spread = challenger.map_or(0.0, |challenger| challenger.saving.dots[19] - challenger.saving.dots[0]);
        let explained: f64 = found.drivers.iter().map(|driver| driver.contribution).sum();
        prop_assert!(spread <= 1e-6 * size(&scenario) || explained > 0.0, "{spread}: something drives it");
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
