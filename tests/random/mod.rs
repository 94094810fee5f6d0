//! Random scenarios for laws: plausible numbers mostly, extreme ones now and then.

use proptest::prelude::*;
use sourcewise::engine::reference::large_scenario;
use sourcewise::model::{Address, Choice, ChoiceAddress, DeliveredBy, Field, PaymentTiming, Pricing, Scenario};

/// Any scenario of up to five options, three services and ten years that breaks no rule across fields.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    (2_u16..=5, 1_u16..=3, 1_u8..=10, any::<u64>(), 0.0..1.0_f64).prop_map(|(options, services, years, seed, wildness)| {
        let mut scenario = large_scenario(options, services, f64::from(years));
        let mut next = random(seed);
        let mut addresses: Vec<Address> = Vec::new();
        scenario.each(|address, _| addresses.push(address));
        for address in addresses {
            if next() < wildness && address.field.id != "horizon_years" {
                let number = number(address.field, next(), next());
                assert!(scenario.set_number(address, number), "{address} takes {number}");
            }
        }
        choose(&mut scenario, &mut next);
        mend(&mut scenario);
        scenario
    })
}

/// A small generator (SplitMix64): the cases must be the same on every machine.
fn random(mut state: u64) -> impl FnMut() -> f64 {
    move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = state;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((word ^ (word >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn number(field: &Field, kind: f64, place: f64) -> f64 {
    let (least, most) = field.range;
    match kind {
        _ if kind < 0.05 => least,
        _ if kind < 0.08 => most,
        _ if kind < 0.15 => least + (most - least) * place,
        _ => (field.default * (0.25 + 3.75 * place)).clamp(least, most),
    }
}

fn choose(scenario: &mut Scenario, next: &mut impl FnMut() -> f64) {
    let pick = |next: &mut dyn FnMut() -> f64, ids: &[&'static str]| ids[(next() * ids.len() as f64) as usize];
    let places: Vec<_> =
        scenario.options.iter().flat_map(|option| option.deliveries.iter().map(|delivery| (option.id, delivery.service))).collect();
    scenario.choose(ChoiceAddress::PaymentTiming, pick(next, &ids::<PaymentTiming>()));
    for (option, service) in places {
        if next() < 0.4 {
            scenario.choose(ChoiceAddress::DeliveredBy(option, service), pick(next, &ids::<DeliveredBy>()));
        }
        scenario.choose(ChoiceAddress::Pricing(option, service), pick(next, &ids::<Pricing>()));
    }
}

fn ids<C: Choice>() -> Vec<&'static str> {
    C::ALL.iter().map(|choice| choice.id()).collect()
}

/// Mends what random numbers break together.
fn mend(scenario: &mut Scenario) {
    let months = f64::from(scenario.months());
    for delivery in scenario.options.iter_mut().flat_map(|option| &mut option.deliveries) {
        let shares = delivery.charges.nearshore_share + delivery.charges.offshore_share;
        if shares > 1.0 {
            delivery.charges.nearshore_share /= shares;
            delivery.charges.offshore_share /= shares;
        }
        let transition = &mut delivery.transition;
        let length = transition.selection_months + transition.knowledge_transfer_months + transition.parallel_run_months;
        if length >= months {
            transition.selection_months *= 0.5 * months / length;
            transition.knowledge_transfer_months *= 0.5 * months / length;
            transition.parallel_run_months *= 0.5 * months / length;
        }
    }
}
