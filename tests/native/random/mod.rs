//! Random scenarios for laws: mostly plausible numbers, sometimes extreme ones.

pub mod laws;

use proptest::prelude::*;
use sourcewise::model::{
    Address, ChoiceAddress, Control, Delivery, Field, LIMITS, OptionId, Provider, ProviderId, ProviderTerms, Range, Scenario, ServiceKind,
    Shape, TEMPLATES,
};

/// Any scenario that breaks no rule across fields, rarely a large one: any kinds of service and templates, one to ten years.
/// Its status quo is mostly, but not always, its first option.
pub fn scenario() -> BoxedStrategy<Scenario> {
    let options = prop_oneof![40 => 2_usize..=4, 1 => 5_usize..=LIMITS.options];
    let services = prop_oneof![60 => 1_usize..=2, 1 => 3_usize..=LIMITS.services];
    let years = prop_oneof![4 => 1_u8..=5, 1 => 6_u8..=10];
    of_sizes(options, services, years).boxed()
}

/// Whether `CASES` asks for as many cases as a release requires.
pub fn is_for_a_release() -> bool {
    std::env::var("CASES").ok().and_then(|text| text.parse().ok()).is_some_and(|cases: u32| cases > 500)
}

/// The same with few options and services, for laws that compute a scenario many times; with `CASES` as for a release, of any size.
pub fn small_scenario() -> BoxedStrategy<Scenario> {
    let few = |most: usize| prop_oneof![9 => Just(most - 1), 1 => Just(most)];
    if is_for_a_release() { scenario() } else { of_sizes(few(3), few(2), 1_u8..=3).boxed() }
}

fn of_sizes(
    options: impl Strategy<Value = usize>,
    services: impl Strategy<Value = usize>,
    years: impl Strategy<Value = u8>,
) -> impl Strategy<Value = Scenario> {
    (options, services, years, any::<u64>(), 0.0..1.0_f64).prop_map(|(options, services, years, seed, wildness)| {
        let mut next = random(seed);
        let mut scenario = composed(options, services, &mut next);
        scenario.assumptions.horizon_years = f64::from(years);
        let mut numbers: Vec<(Address, f64)> = Vec::new();
        scenario.each(|address, value| numbers.push((address, value)));
        // A fee in money replaces the price per unit, whose laws are tested here; a law of its own compares the two.
        // An adjustment to the same scope may be negative, which no law of costs expects; it has a law of its own, too.
        numbers.retain(|(address, _)| address.field.id != "fee_per_month" && address.field.group != "scope");
        for (address, value) in numbers {
            if next() < wildness && address.field.id != "horizon_years" {
                let number = number(address.field, value, next(), next());
                assert!(scenario.set_number(address, number), "{address} accepts {number}");
            }
        }
        choose(&mut scenario, &mut next);
        mend(&mut scenario);
        doubt(&mut scenario, &mut next);
        note(&mut scenario, &mut next);
        scenario
    })
}

/// A scenario with one service and two options.
pub fn one_scenario() -> Scenario {
    composed(2, 1, &mut random(0))
}

/// A small generator (SplitMix64), because the cases must be the same on every machine.
pub fn random(mut state: u64) -> impl FnMut() -> f64 {
    move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = state;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((word ^ (word >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// One of several.
pub fn pick<T: Copy>(from: &[T], next: &mut impl FnMut() -> f64) -> T {
    from[(next() * from.len() as f64) as usize]
}

/// Services and options arranged as by a user: added, copied, removed and named.
fn composed(options: usize, services: usize, next: &mut impl FnMut() -> f64) -> Scenario {
    let mut scenario = Scenario::empty("");
    let (before, after) = if next() < 0.8 { (services, 0) } else { (1, services - 1) };
    for _ in 0..before {
        scenario.add_service(pick(ServiceKind::ALL, next)).unwrap();
    }
    for _ in 0..options {
        scenario.add_option(pick(TEMPLATES, next)).unwrap();
    }
    for _ in 0..after {
        scenario.add_service(pick(ServiceKind::ALL, next)).unwrap();
    }
    if next() < 0.2 {
        let ids: Vec<OptionId> = scenario.options.iter().map(|option| option.id).collect();
        scenario.status_quo = pick(&ids, next);
    }
    if next() < 0.2 {
        scenario.copy_option(OptionId(1));
        scenario.remove_option(OptionId(2));
    }
    if next() < 0.2 && scenario.providers.len() < LIMITS.providers {
        let id = ProviderId(100 + (next() * 1000.0) as u16);
        scenario.providers.push(Provider { id, name: String::new(), terms: ProviderTerms::default(), bid: None });
    }
    let providers: Vec<ProviderId> = scenario.providers.iter().map(|provider| provider.id).collect();
    for delivery in deliveries(&mut scenario) {
        if next() < 0.3 {
            delivery.provider = pick(&providers, next);
        }
    }
    let Scenario { title, services, options, providers, .. } = &mut scenario;
    let names = services.iter_mut().map(|service| &mut service.name).chain(options.iter_mut().map(|option| &mut option.name));
    for name in names.chain(providers.iter_mut().map(|provider| &mut provider.name)).chain([title]) {
        if next() < 0.5 {
            *name = (0..(next() * 4.0) as u8).map(|_| pick(&NAMES, next)).collect();
        }
    }
    scenario
}

const NAMES: [&str; 8] = ["Kraków hub ", "帮助台", "a.b", "\"quoted\\\" ", "\u{0}\n\t", "o1", "null ", "🙂"];

/// Every delivery, to be changed.
pub fn deliveries(scenario: &mut Scenario) -> impl Iterator<Item = &mut Delivery> {
    scenario.options.iter_mut().flat_map(|option| &mut option.deliveries)
}

/// A number that a field accepts: near its previous value or, for zero, a small part of the maximum.
pub fn number(field: &Field, before: f64, kind: f64, place: f64) -> f64 {
    let (least, most) = field.range;
    let number = match kind {
        _ if kind < 0.05 => least,
        _ if kind < 0.08 => most,
        _ if kind < 0.15 => least + (most - least) * place,
        _ if before == 0.0 => (most * 0.1 * place).max(least),
        _ => (before * (0.25 + 3.75 * place)).clamp(least, most),
    };
    if field.control == Control::Whole { number.trunc().max(least) } else { number }
}

/// Changes about half of all choices.
pub fn choose(scenario: &mut Scenario, next: &mut impl FnMut() -> f64) {
    let mut choices: Vec<ChoiceAddress> = Vec::new();
    scenario.each_choice_group(|place, group| group.each(&mut |field, _| choices.push(ChoiceAddress { place, field })));
    for address in choices {
        let answers: Vec<&str> = address.field.answers.iter().map(|answer| answer.id).collect();
        if next() < 0.5 {
            assert!(scenario.choose(address, pick(&answers, next)), "{address}");
        }
    }
}

/// Repairs rules that random numbers break together.
fn mend(scenario: &mut Scenario) {
    let months = f64::from(scenario.months());
    for demand in scenario.services.iter_mut().map(|service| &mut service.demand) {
        // Busy hours have no more calls than the week.
        if demand.busy_hours_per_week < demand.covered_hours_per_week {
            demand.peak_factor = demand.peak_factor.min(demand.covered_hours_per_week / demand.busy_hours_per_week.max(1e-9));
        }
    }
    for Delivery { transition, rates, charges, clauses, credits, .. } in deliveries(scenario) {
        let shares = rates.nearshore_share + rates.offshore_share;
        if shares > 1.0 {
            rates.nearshore_share /= shares;
            rates.offshore_share /= shares;
        }
        let phases = [
            &mut transition.selection_months,
            &mut transition.knowledge_transfer_months,
            &mut transition.shadow_months,
            &mut transition.parallel_run_months,
        ];
        let length: f64 = phases.iter().map(|phase| **phase).sum();
        if length >= months {
            phases.into_iter().for_each(|phase| *phase *= 0.5 * months / length);
        }
        let start = transition.selection_months + transition.knowledge_transfer_months + transition.shadow_months;
        if start + transition.operate_months >= months {
            transition.operate_months = (0.5 * (months - start)).max(1.0);
        }
        let in_order = |low: &mut f64, high: &mut f64| {
            if low > high {
                std::mem::swap(low, high);
            }
        };
        in_order(&mut charges.second_tier_share, &mut charges.third_tier_share);
        in_order(&mut clauses.indexation_floor, &mut clauses.indexation_cap);
        in_order(&mut credits.second_tier_gap, &mut credits.third_tier_gap);
        in_order(&mut credits.first_tier_credit, &mut credits.second_tier_credit);
        in_order(&mut credits.second_tier_credit, &mut credits.third_tier_credit);
        in_order(&mut credits.first_tier_credit, &mut credits.second_tier_credit);
    }
}

/// Makes up to twenty numbers uncertain, each between its two ends; whole numbers stay certain.
fn doubt(scenario: &mut Scenario, next: &mut impl FnMut() -> f64) {
    let mut numbers: Vec<(Address, f64)> = Vec::new();
    scenario.each(|address, value| numbers.push((address, value)));
    for _ in 0..(next() * 21.0) as u8 {
        let (address, value) = pick(&numbers, next);
        let (least, most) = address.field.range;
        let spread = value.abs() * next();
        let (low, high) = ((value - spread * next()).max(least), (value + spread * next()).min(most));
        // A lognormal number is never zero or below.
        let shapes: &[Shape] = if low > 0.0 { <Shape as sourcewise::model::Choice>::ALL } else { &[Shape::Triangular, Shape::Uniform] };
        let range = Range::new(low, high, pick(shapes, next));
        if address.field.control == Control::Number {
            assert!(scenario.set_range(address, Some(range)), "{address} accepts {range:?}");
        }
    }
}

/// Adds notes to up to three numbers, and makes up to two of them estimates.
fn note(scenario: &mut Scenario, next: &mut impl FnMut() -> f64) {
    let mut addresses: Vec<Address> = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    for _ in 0..(next() * 4.0) as u8 {
        let note: String = (0..(next() * 6.0) as u8).map(|_| pick(&NAMES, next)).collect();
        assert!(scenario.set_note(pick(&addresses, next), &note));
    }
    for how in ["in proportion.", ""].iter().take((next() * 3.0) as usize) {
        assert!(scenario.set_estimate(pick(&addresses, next), Some(how)));
    }
}
