//! Scales typical figures to the user's size and cost: prices follow the user's own cost per unit; shared systems, retained
//! people and the cost of the move follow the team; equipment follows the volume.

use super::Estimator;
use crate::engine::{compute, people_today};
use crate::model::{
    ASSETS, Address, CHARGES, DEMAND, DeliveredBy, EXIT, Field, GOVERNANCE, OPERATION, Place, RATES, Scenario, ServiceId, TEAM, TRANSITION,
    significant,
};

/// The share of the old team that is retained to manage a provider: the middle of the usual range.
const RETAINED: f64 = 0.075;
/// The highest share that is usual: a sourcing model that retains more people than others stays within it.
const MOST_RETAINED: f64 = 0.1;
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

impl Estimator<'_> {
    /// Scales what follows from the size of the team or the volume; `typical` is the same comparison without the user's numbers.
    pub(super) fn size(&mut self, typical: &Scenario, service: ServiceId) {
        let volume = self.ratio(typical, service, &DEMAND.volume_per_month).zip(self.scenario.service(service)).map(|(share, known)| {
            (share, format!("your {} {}{}", in_words(known.demand.volume_per_month), known.kind.unit.many, known.kind.period_of_volume()))
        });
        let people = people_today(self.scenario, service).zip(people_today(typical, service));
        match people.filter(|(own, usual)| *own > 0.0 && *usual > 0.0) {
            Some((own, usual)) => {
                let basis = format!("your team of {} people", in_words(own));
                self.times_all(service, &SIZED, own / usual, &format!("in proportion to {basis}."));
                self.retained(service, own, &basis);
            }
            None => {
                volume.iter().for_each(|(share, basis)| self.times_all(service, &SIZED, *share, &format!("in proportion to {basis}.")));
            }
        }
        if let Some((share, basis)) = volume {
            let how = format!("in proportion to {basis}; replace it with your asset register.");
            self.times_all(service, &[&ASSETS.replacement_value], share, &how);
        }
        self.hourly_rates(service);
    }

    /// A number of a service as a share of the typical one; `None` if unknown.
    fn ratio(&self, typical: &Scenario, service: ServiceId, field: &'static Field) -> Option<f64> {
        let address = Address { place: Place::Service(service), field };
        Some(self.scenario.number(address)? / typical.number(address)?).filter(|share| share.is_finite())
    }

    /// Multiplies typical numbers of a service under every option, unless that changes nothing.
    fn times_all(&mut self, service: ServiceId, fields: &[&'static Field], share: f64, how: &str) {
        for (_, place) in self.deliveries(service) {
            fields.iter().for_each(|field| self.times(Address { place, field }, share, how));
        }
    }

    /// Multiplies a typical number, unless that changes nothing.
    fn times(&mut self, address: Address, share: f64, how: &str) {
        let before = self.scenario.default_of(address).0;
        if before > 0.0 && libm::fabs(share - 1.0) >= SAME {
            self.put(address, significant(before * share, 3), how);
        }
    }

    fn retained(&mut self, service: ServiceId, people: f64, basis: &str) {
        for (option, place) in self.deliveries(service) {
            let address = Address { place, field: &GOVERNANCE.retained_people };
            let steered =
                self.scenario.delivery(option, service).is_some_and(|delivery| delivery.choices.delivered_by == DeliveredBy::Provider);
            // A sourcing model that retains more or fewer people than usual still does.
            let share = RETAINED * self.scenario.default_of(address).0 / GOVERNANCE.retained_people.default;
            let kept = libm::fmax(libm::round(people * libm::fmin(share, MOST_RETAINED) * 10.0) / 10.0, LEAST_RETAINED);
            if steered && option != self.scenario.status_quo {
                self.put(address, kept, &format!("{} % of {basis}.", in_words(kept / people * 100.0)));
            }
        }
    }

    /// The hourly rates of every other provider are typical until a quote replaces them.
    fn hourly_rates(&mut self, service: ServiceId) {
        for (option, place) in self.deliveries(service) {
            let delivery = self.scenario.delivery(option, service);
            let is_hourly = delivery.is_some_and(|delivery| delivery.has_provider() && delivery.choices.pricing.is_hourly());
            let today = self.scenario.status_quo;
            for field in HOURLY.into_iter().filter(|_| is_hourly && option != today) {
                let address = Address { place, field };
                let rate = self.scenario.default_of(address).0;
                if (self.may)(address) {
                    // Also where it is typical: a rate that nobody offered is an estimate.
                    self.scenario.estimate(address, rate, "a typical rate; replace it with a real quote.");
                }
            }
        }
    }

    /// Every other provider's price differs from the typical one in the same ratio as today's cost. Returns whether it is known.
    pub(super) fn prices(&mut self, typical: &Scenario) -> bool {
        let (Some(own), Some(usual)) = (costs_today(self.scenario), costs_today(typical)) else { return false };
        for ((service, own), (_, usual)) in own.into_iter().zip(usual) {
            let priced: [(&'static Field, &str, &'static Field); 2] =
                [(&CHARGES.price_per_unit, "unit", &DEMAND.volume_per_month), (&CHARGES.price_per_user_per_month, "user", &DEMAND.users)];
            for (field, unit, counted) in priced {
                let Some(amount) = self.ratio(typical, service, counted) else { continue };
                let share = own / usual / amount;
                let how = format!(
                    "in proportion to what a {unit} costs you today, {} times what is typical; replace it with a real quote.",
                    in_words(share)
                );
                for (option, place) in self.deliveries(service) {
                    if share.is_finite() && option != self.scenario.status_quo {
                        self.times(Address { place, field }, share, &how);
                    }
                }
            }
        }
        true
    }
}

/// What each service costs today over the horizon; `None` if it cannot be computed.
fn costs_today(scenario: &Scenario) -> Option<Vec<(ServiceId, f64)>> {
    let (mut alone, today) = (scenario.clone(), scenario.status_quo);
    // A comparison needs two options; the others take only time.
    let other = alone.options.iter().find(|option| option.id != today)?.id;
    alone.options.retain(|option| [today, other].contains(&option.id));
    alone.ranges.clear();
    let outcome = compute(&alone).ok()?;
    Some(outcome.option(today)?.services.iter().map(|(service, total, _)| (*service, total.value)).collect())
}

/// A number in words, with a decimal if it is small.
fn in_words(number: f64) -> String {
    if number >= 10.0 { format!("{number:.0}") } else { (libm::round(number * 10.0) / 10.0).to_string() }
}
