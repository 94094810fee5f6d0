//! What the typical figures of a comparison become for who is smaller, larger or dearer than is typical: prices follow the
//! user's own cost of a unit, shared systems and retained people follow the team, equipment follows the volume.

use crate::engine::{Outcome, compute, people_today};
use crate::model::{ASSETS, Address, CHARGES, DeliveredBy, Field, GOVERNANCE, OptionId, Place, Scenario, ServiceId, TEAM};

/// The share of the old team that is kept to steer a provider, in the middle of what is usual.
const RETAINED: f64 = 0.075;
/// Nobody is kept for less than this part of the time.
const LEAST_RETAINED: f64 = 0.1;
/// What differs by less than this share is the same.
const SAME: f64 = 0.01;
/// The prices that are agreed for a unit or a user.
const PRICES: [&Field; 2] = [&CHARGES.price_per_unit, &CHARGES.price_per_user_per_month];

/// Puts what starts from typical figures in proportion; `typical` is the same comparison without the user's numbers.
pub fn in_proportion(scenario: &mut Scenario, typical: &Scenario) {
    let services: Vec<ServiceId> = scenario.services.iter().map(|service| service.id).collect();
    for &service in &services {
        let people = people_today(scenario, service).zip(people_today(typical, service));
        if let Some((own, usual)) = people.filter(|(own, usual)| *own > 0.0 && *usual > 0.0) {
            team_in_proportion(scenario, service, own, own / usual);
        }
        equipment_in_proportion(scenario, typical, service);
    }
    let (Ok(own), Ok(usual)) = (compute(scenario), compute(typical)) else { return };
    for service in services {
        prices_in_proportion(scenario, typical, service, (&own, &usual));
    }
}

fn team_in_proportion(scenario: &mut Scenario, service: ServiceId, people: f64, share: f64) {
    let options: Vec<OptionId> = scenario.options.iter().map(|option| option.id).collect();
    let team = rounded(people);
    for option in options {
        let place = Place::Delivery(option, service);
        if !is_same(share) {
            times(scenario, Address { place, field: &TEAM.platform_per_year }, share, || {
                format!("in proportion to your team of {team} people.")
            });
        }
        let retained = Address { place, field: &GOVERNANCE.retained_people };
        let steered = scenario.delivery(option, service).is_some_and(|delivery| delivery.choices.delivered_by == DeliveredBy::Provider);
        // What a sourcing model keeps more or fewer people for stays so.
        let weight = scenario.default_of(retained).0 / GOVERNANCE.retained_people.default;
        let kept = libm::fmax(libm::round(people * RETAINED * weight * 10.0) / 10.0, LEAST_RETAINED);
        if steered && option != scenario.status_quo {
            scenario.estimate(retained, kept, &format!("{} % of your team of {team} people.", rounded(kept / people * 100.0)));
        }
    }
}

/// Twice the devices take twice the equipment.
fn equipment_in_proportion(scenario: &mut Scenario, typical: &Scenario, service: ServiceId) {
    let Some((here, there)) = scenario.service(service).zip(typical.service(service)) else { return };
    let (units, unit) = (here.demand.volume_per_month, here.kind.unit);
    let share = units / there.demand.volume_per_month;
    if !share.is_finite() || is_same(share) {
        return;
    }
    let options: Vec<OptionId> = scenario.options.iter().map(|option| option.id).collect();
    for option in options {
        let value = Address { place: Place::Delivery(option, service), field: &ASSETS.replacement_value };
        times(scenario, value, share, || format!("in proportion to your {} {unit}s; your list of assets knows better.", rounded(units)));
    }
}

/// Every other provider asks for as much more or less than is typical as the service costs today.
fn prices_in_proportion(scenario: &mut Scenario, typical: &Scenario, service: ServiceId, outcomes: (&Outcome, &Outcome)) {
    let today = scenario.status_quo;
    let total = |outcome: &Outcome| {
        let services = &outcome.option(today)?.services;
        services.iter().find(|(id, ..)| *id == service).map(|(_, total, _)| total.value)
    };
    let Some((own, usual)) = total(outcomes.0).zip(total(outcomes.1)) else { return };
    let Some((here, there)) = scenario.service(service).zip(typical.service(service)) else { return };
    let units = here.demand.volume_per_month / there.demand.volume_per_month;
    let users = here.demand.users / there.demand.users;
    let options: Vec<OptionId> = scenario.options.iter().map(|option| option.id).filter(|id| *id != today).collect();
    for (field, amount) in PRICES.into_iter().zip([units, users]) {
        let share = own / usual / amount;
        if !share.is_finite() || is_same(share) {
            continue;
        }
        for &option in &options {
            times(scenario, Address { place: Place::Delivery(option, service), field }, share, || {
                let unit = if std::ptr::eq(field, &CHARGES.price_per_unit) { "unit" } else { "user" };
                format!("in proportion to what a {unit} costs you today, {} times what is typical; an offer knows better.", rounded(share))
            });
        }
    }
}

fn is_same(share: f64) -> bool {
    libm::fabs(share - 1.0) < SAME
}

/// Multiplies a number and notes why.
fn times(scenario: &mut Scenario, address: Address, share: f64, how: impl Fn() -> String) {
    let Some(before) = scenario.number(address).filter(|before| *before > 0.0) else { return };
    scenario.estimate(address, significant(before * share), &how());
}

/// A number in three significant digits.
fn significant(number: f64) -> f64 {
    let digits = libm::floor(libm::log10(libm::fmax(number, 1e-6))) - 2.0;
    let step = libm::pow(10.0, libm::fabs(digits));
    // Steps are powers of ten: dividing by their inverse gives the number that is typed.
    if digits < 0.0 { libm::round(number * step) / step } else { libm::round(number / step) * step }
}

/// A number in words, with a decimal where it is small.
fn rounded(number: f64) -> String {
    if number >= 10.0 { format!("{number:.0}") } else { (libm::round(number * 10.0) / 10.0).to_string() }
}
