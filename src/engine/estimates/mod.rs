//! Numbers derived from the user's own: they follow these until someone types over them.

mod as_today;
mod pay;
mod size;
mod team;

pub use as_today::leave_as_today;
pub use size::{HOURLY, PRICES};
pub use team::TooFew;

use as_today::{AS_TODAY, stay_as_today};

use crate::model::{ASSUMPTIONS, Address, Amounts, EXCHANGE_RATE, OptionId, Place, Scenario, ScenarioChoices, ServiceChoices, ServiceId};

/// Makes estimates in a comparison.
struct Estimator<'a> {
    scenario: &'a mut Scenario,
    /// The numbers that it may set.
    may: &'a dyn Fn(Address) -> bool,
}

impl Estimator<'_> {
    /// Sets an estimate; a typical value is none.
    fn put(&mut self, address: Address, number: f64, how: &str) {
        match (self.may)(address) {
            true if number == self.scenario.default_of(address).0 => drop(self.scenario.set_number(address, number)),
            true => drop(self.scenario.estimate(address, number, how)),
            false => {}
        }
    }

    /// Every option with a service.
    fn deliveries(&self, service: ServiceId) -> Vec<(OptionId, Place)> {
        self.scenario.options.iter().map(|option| (option.id, Place::Delivery(option.id, service))).collect()
    }
}

/// Estimates what follows from the demand and today's delivery, where it may. Returns whether prices could be estimated.
pub fn estimate(scenario: &mut Scenario, may: &dyn Fn(Address) -> bool) -> bool {
    let mut estimator = Estimator { scenario, may };
    estimator.users_and_volumes();
    let typical = typical(estimator.scenario);
    for service in typical.services.iter().map(|service| service.id) {
        estimator.seats(service);
        estimator.pay(service);
        estimator.size(&typical, service);
    }
    estimator.prices(&typical)
}

/// The same comparison with typical values for the demand and today's delivery.
fn typical(scenario: &Scenario) -> Scenario {
    let mut typical = scenario.clone();
    let mut own = Vec::new();
    typical.each(|Address { place, field }, _| {
        if place.service().is_some() && place.option().is_none_or(|option| option == scenario.status_quo) {
            own.push(Address { place, field });
        }
    });
    typical.put_defaults(own);
    for service in &mut typical.services {
        service.choices = ServiceChoices { staffing: service.kind.staffing };
    }
    typical
}

/// Derives estimates again after an edit that changed what they were derived from.
pub fn follow(before: &Scenario, after: &mut Scenario) {
    let basis = |scenario: &Scenario| {
        let today = scenario.option(scenario.status_quo).map(|option| option.deliveries.clone());
        (scenario.services.clone(), today, scenario.assumptions.horizon_years)
    };
    if after.estimates.is_empty() {
        return;
    }
    // In another currency, only amounts that kept their number change what estimates are derived from.
    let rate = |scenario: &Scenario| (scenario.choices.currency, scenario.assumptions.currency_per_dollar);
    let mut converted = None;
    if rate(before) != rate(after) {
        let before = converted.insert(before.clone());
        before.exchange(after.choices.currency, after.assumptions.currency_per_dollar, Amounts::All);
    }
    let before = converted.as_ref().unwrap_or(before);
    if basis(before) == basis(after) {
        return;
    }
    let derives = |(address, how): &(Address, String)| (how != AS_TODAY && before.is_estimate(*address)).then_some(*address);
    let estimated: Vec<Address> = after.estimates.iter().filter_map(derives).collect();
    let ((was, was_priced), (is, is_priced)) = (derived(before, &estimated), derived(after, &estimated));
    for address in estimated {
        let of_price = PRICES.contains(&address.field);
        let Some(number) = is.number(address).filter(|_| is_priced || !of_price) else { continue };
        if was.number(address) != Some(number) || (of_price && !was_priced) {
            after.set_number(address, number);
            // The user's note replaces the explanation.
            let how = is.estimated(address).filter(|_| after.note(address).is_empty()).unwrap_or_default();
            let _ = after.set_estimate(address, Some(how)) || after.set_estimate(address, Some(""));
        }
    }
    stay_as_today(before, after);
}

/// A comparison with these estimates derived from its own numbers alone, and whether its prices could be.
fn derived(scenario: &Scenario, estimated: &[Address]) -> (Scenario, bool) {
    let mut own = scenario.clone();
    own.estimates.clear();
    own.choices = ScenarioChoices { currency: own.choices.currency, ..ScenarioChoices::default() };
    let mut plain = estimated.to_vec();
    // Neither the discount rate nor inflation shall move a price: only what the user's own delivery costs.
    own.each(|address, _| {
        if address.place == Place::Assumptions && address != EXCHANGE_RATE && address.field != &ASSUMPTIONS.horizon_years {
            plain.push(address);
        }
    });
    own.put_defaults(plain);
    let priced = estimate(&mut own, &|address| estimated.contains(&address));
    (own, priced)
}
