//! Scales the typical figures of a comparison to the user's size and cost: prices follow the user's own cost per unit;
//! shared systems, retained people and the cost of the move follow the team; equipment follows the volume.

use crate::engine::{Outcome, compute, people_today};
use crate::model::{
    ASSETS, Address, CHARGES, DeliveredBy, EXIT, Field, GOVERNANCE, OPERATION, OptionId, Place, RATES, Scenario, ServiceId, SourcingOption,
    TEAM, TRANSITION,
};

/// The share of the old team that is retained to manage a provider: the middle of the usual range.
const RETAINED: f64 = 0.075;
/// The minimum number of people retained.
const LEAST_RETAINED: f64 = 0.1;
/// Values that differ by less than this share count as equal.
const SAME: f64 = 0.01;
/// Costs that rise with the number of people: their systems, their move, and a programme to improve their work.
const SIZED: [&Field; 8] = [
    &TEAM.platform_per_year,
    &TRANSITION.experts,
    &TRANSITION.transition_charge,
    &TRANSITION.transfer_charge,
    &EXIT.internal_cost,
    &OPERATION.improvement_cost,
    &OPERATION.automation_cost,
    &OPERATION.automation_cost_per_year,
];
/// The agreed prices per unit or per user.
pub const PRICES: [&Field; 2] = [&CHARGES.price_per_unit, &CHARGES.price_per_user_per_month];

/// The agreed hourly rates in each location: one hourly price applies to all of them.
pub const HOURLY: [&Field; 3] = [&RATES.onshore_rate_per_hour, &RATES.nearshore_rate_per_hour, &RATES.offshore_rate_per_hour];

/// Scales typical figures in proportion; `typical` is the same comparison without the user's numbers.
pub fn in_proportion(scenario: &mut Scenario, typical: &Scenario) {
    let services: Vec<ServiceId> = scenario.services.iter().map(|service| service.id).collect();
    for &service in &services {
        let people = people_today(scenario, service).zip(people_today(typical, service));
        let volume = volume(scenario, typical, service);
        match people.filter(|(own, usual)| *own > 0.0 && *usual > 0.0) {
            Some((own, usual)) => {
                let basis = format!("your team of {} people", in_words(own));
                times_all(scenario, service, &SIZED, own / usual, &format!("in proportion to {basis}."));
                retained_in_proportion(scenario, service, own, &basis);
            }
            None => {
                volume
                    .iter()
                    .for_each(|(share, basis)| times_all(scenario, service, &SIZED, *share, &format!("in proportion to {basis}.")));
            }
        }
        if let Some((share, basis)) = volume {
            let how = format!("in proportion to {basis}; replace it with your asset register.");
            times_all(scenario, service, &[&ASSETS.replacement_value], share, &how);
        }
    }
    hourly_rates(scenario);
    let (Ok(own), Ok(usual)) = (compute(scenario), compute(typical)) else { return };
    for service in services {
        prices_in_proportion(scenario, typical, service, (&own, &usual));
    }
}

/// The volume of a service as a share of the typical one, and its description; `None` if unknown.
fn volume(scenario: &Scenario, typical: &Scenario, service: ServiceId) -> Option<(f64, String)> {
    let (here, there) = scenario.service(service).zip(typical.service(service))?;
    let share = here.demand.volume_per_month / there.demand.volume_per_month;
    share.is_finite().then(|| {
        (share, format!("your {} {}{}", in_words(here.demand.volume_per_month), here.kind.unit.many, here.kind.period_of_volume()))
    })
}

/// Multiplies numbers of a service under every option, unless that changes nothing.
fn times_all(scenario: &mut Scenario, service: ServiceId, fields: &[&'static Field], share: f64, how: &str) {
    if is_same(share) {
        return;
    }
    let options: Vec<OptionId> = scenario.options.iter().map(|option| option.id).collect();
    for (option, &field) in options.into_iter().flat_map(|option| fields.iter().map(move |field| (option, field))) {
        times(scenario, Address { place: Place::Delivery(option, service), field }, share, how);
    }
}

fn retained_in_proportion(scenario: &mut Scenario, service: ServiceId, people: f64, basis: &str) {
    let options: Vec<OptionId> = scenario.options.iter().map(|option| option.id).collect();
    for option in options {
        let retained = Address { place: Place::Delivery(option, service), field: &GOVERNANCE.retained_people };
        let steered = scenario.delivery(option, service).is_some_and(|delivery| delivery.choices.delivered_by == DeliveredBy::Provider);
        // A sourcing model that retains more or fewer people than usual still does.
        let weight = scenario.default_of(retained).0 / GOVERNANCE.retained_people.default;
        let kept = libm::fmax(libm::round(people * RETAINED * weight * 10.0) / 10.0, LEAST_RETAINED);
        if steered && option != scenario.status_quo {
            scenario.estimate(retained, kept, &format!("{} % of {basis}.", in_words(kept / people * 100.0)));
        }
    }
}

/// The hourly rates of every other provider are typical until a quote replaces them.
fn hourly_rates(scenario: &mut Scenario) {
    let today = scenario.status_quo;
    let of = |option: &SourcingOption| {
        let hourly = option.deliveries.iter().filter(|delivery| delivery.has_provider() && delivery.choices.pricing.is_hourly());
        hourly.map(|delivery| Place::Delivery(option.id, delivery.service)).collect::<Vec<_>>()
    };
    let places: Vec<Place> = scenario.options.iter().filter(|option| option.id != today).flat_map(of).collect();
    for (place, field) in places.into_iter().flat_map(|place| HOURLY.map(|field| (place, field))) {
        times(scenario, Address { place, field }, 1.0, "a typical rate; replace it with a real quote.");
    }
}

/// Every other provider's price differs from the typical one in the same ratio as today's cost.
fn prices_in_proportion(scenario: &mut Scenario, typical: &Scenario, service: ServiceId, outcomes: (&Outcome, &Outcome)) {
    let today = scenario.status_quo;
    let total = |outcome: &Outcome| {
        let services = &outcome.option(today)?.services;
        services.iter().find(|(id, ..)| *id == service).map(|(_, total, _)| total.value)
    };
    let Some((own, usual)) = total(outcomes.0).zip(total(outcomes.1)) else { return };
    let Some((here, there)) = scenario.service(service).zip(typical.service(service)) else { return };
    let Some((units, _)) = volume(scenario, typical, service) else { return };
    let users = here.demand.users / there.demand.users;
    let options: Vec<OptionId> = scenario.options.iter().map(|option| option.id).filter(|id| *id != today).collect();
    for (field, amount) in PRICES.into_iter().zip([units, users]) {
        let share = own / usual / amount;
        if !share.is_finite() || is_same(share) {
            continue;
        }
        let unit = if field == &CHARGES.price_per_unit { "unit" } else { "user" };
        let how = format!(
            "in proportion to what a {unit} costs you today, {} times what is typical; replace it with a real quote.",
            in_words(share)
        );
        for &option in &options {
            times(scenario, Address { place: Place::Delivery(option, service), field }, share, &how);
        }
    }
}

fn is_same(share: f64) -> bool {
    libm::fabs(share - 1.0) < SAME
}

/// Multiplies a number and notes why.
fn times(scenario: &mut Scenario, address: Address, share: f64, how: &str) {
    let Some(before) = scenario.number(address).filter(|before| *before > 0.0) else { return };
    let after = if share == 1.0 { before } else { crate::model::significant(before * share, 3) };
    scenario.estimate(address, after, how);
}

/// A number in words, with a decimal if it is small.
fn in_words(number: f64) -> String {
    if number >= 10.0 { format!("{number:.0}") } else { (libm::round(number * 10.0) / 10.0).to_string() }
}
