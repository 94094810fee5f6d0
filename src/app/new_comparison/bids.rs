//! The bids that the user has received: the options they become, and the effect of their prices.

use super::answers::{Answers, Bid, Fault};
use crate::app::form::answered;
use crate::engine::bids::put_offered_price;
use crate::engine::estimates::leave_as_today;
use crate::engine::set_range;
use crate::model::{
    Address, DeliveredBy, Delivery, Equipment, Field, LIMITS, OptionId, Origin, Place, Pricing, RATES, Range, Scenario, ServiceId,
    ServiceKind, SourcingOption,
};

/// The units in which a bid can be priced, by their price mechanisms.
pub const UNITS: [Pricing; 4] = [Pricing::PerUnit, Pricing::TimeAndMaterials, Pricing::PerUser, Pricing::FixedFee];

/// A price of a bid for a service.
pub struct OfferedPrice {
    bid: usize,
    kind: &'static ServiceKind,
    pricing: Pricing,
    price: (f64, Option<Range>),
}

/// The element of a price.
pub fn price_id(bid: usize, kind: &ServiceKind) -> String {
    format!("bid.{bid}.{}", kind.id)
}

/// The name of a bid: what was typed, or its letter.
pub fn name(bid: &Bid, index: usize) -> String {
    let typed = bid.name.trim();
    let letter = u8::try_from(index).ok().and_then(|index| b'A'.checked_add(index)).map_or('?', char::from);
    if typed.is_empty() { format!("Bid {letter}") } else { typed.chars().take(LIMITS.name).collect() }
}

/// The prices of all bids.
///
/// # Errors
/// Every price that is not a number, and a bid without one.
pub fn read(answers: &Answers, decimal: char) -> Result<Vec<OfferedPrice>, Vec<Fault>> {
    let (mut prices, mut faults) = (Vec::new(), Vec::new());
    for (index, bid) in answers.given_bids() {
        let before = prices.len() + faults.len();
        for &kind in &answers.kinds {
            let Some(text) = bid.prices.get(kind.id).filter(|text| !text.trim().is_empty()) else { continue };
            match answered(text, bid.pricing.offered_in(), kind.unit, decimal) {
                Some(price) => prices.push(OfferedPrice { bid: index, kind, pricing: bid.pricing, price }),
                None => faults.push((price_id(index, kind), String::new())),
            }
        }
        if let Some(kind) = answers.kinds.first().filter(|_| prices.len() + faults.len() == before) {
            faults.push((price_id(index, kind), "Enter a price, or remove the bid.".to_string()));
        }
    }
    if faults.is_empty() { Ok(prices) } else { Err(faults) }
}

/// Adds the option of a bid, with a provider of its name.
pub fn add_option(scenario: &mut Scenario, index: usize, bid: &Bid) {
    let Some(id) = scenario.add_option(bid.place) else { return };
    let name = name(bid, index);
    let owners: Vec<Equipment> =
        scenario.option(scenario.status_quo).iter().flat_map(|today| &today.deliveries).map(|today| today.choices.equipment).collect();
    let Some(option) = scenario.options.iter_mut().find(|option| option.id == id) else { return };
    option.name.clone_from(&name);
    for (delivery, owner) in option.deliveries.iter_mut().zip(owners) {
        // One rule for all bids, wherever their people work.
        delivery.choices.equipment = if bid.includes_equipment { Equipment::Provided } else { owner };
    }
    let provider = option.deliveries.first().map(|delivery| delivery.provider);
    scenario.providers.iter_mut().filter(|known| Some(known.id) == provider).for_each(|known| known.name.clone_from(&name));
}

/// Leaves the services as they are today that a bid gives no price for.
pub fn keep_the_rest(scenario: &mut Scenario, option: OptionId, bid: &Bid) {
    let is_priced = |kind: &ServiceKind| bid.prices.get(kind.id).is_some_and(|text| !text.trim().is_empty());
    let rest: Vec<ServiceId> = scenario.services.iter().filter(|service| !is_priced(service.kind)).map(|service| service.id).collect();
    rest.into_iter().for_each(|service| leave_as_today(scenario, option, service));
}

/// Whether an option leaves a service as it is today.
fn stays_as_today(scenario: &Scenario, delivery: &Delivery) -> bool {
    scenario
        .delivery(scenario.status_quo, delivery.service)
        .is_some_and(|today| today.choices == delivery.choices && (today.provider == delivery.provider || !delivery.has_provider()))
}

impl OfferedPrice {
    /// Sets the price in its input, with the mechanism of its unit. Bids are the last options, in their order.
    pub fn apply(&self, scenario: &mut Scenario, answers: &Answers) {
        let bids: Vec<usize> = answers.given_bids().map(|(index, _)| index).collect();
        let place = bids.iter().position(|index| *index == self.bid).map(|place| place + scenario.options.len() - bids.len());
        let option = place.and_then(|place| scenario.options.get(place)).map(|option| option.id);
        let service = scenario.services.iter().find(|service| service.kind == self.kind).map(|service| service.id);
        let Some((option, service)) = option.zip(service) else { return };
        let (price, range) = self.price;
        for field in put_offered_price(scenario, (option, service), self.pricing, price) {
            if range.is_some() {
                set_range(scenario, Address { place: Place::Delivery(option, service), field }, range);
            }
        }
    }
}

/// The prices that were entered for an option, such as `£17.50 per contact`, and the services it leaves as today; `is_given` says which numbers somebody entered, and
/// `written` is an amount with its currency.
pub fn given_prices(
    scenario: &Scenario,
    option: &SourcingOption,
    is_given: &dyn Fn(Address) -> bool,
    written: impl Fn(f64, &Field) -> String,
) -> Vec<String> {
    let several = scenario.services.len() > 1;
    let mut is_any = false;
    let prices = option.deliveries.iter().filter_map(|delivery| {
        let service = scenario.service(delivery.service)?;
        if several && stays_as_today(scenario, delivery) {
            return Some(format!("{} as today", service.name));
        }
        let pricing = delivery.choices.pricing;
        let is_hourly = pricing == Pricing::TimeAndMaterials;
        let field = delivery.agreed_price().or(is_hourly.then_some(&RATES.onshore_rate_per_hour))?;
        let address = Address { place: Place::Delivery(option.id, service.id), field };
        let number = scenario.number(address).filter(|_| delivery.choices.delivered_by == DeliveredBy::Provider && is_given(address))?;
        let number = Some(number).filter(|number| scenario.origin(address, *number) == Origin::Set)?;
        is_any = true;
        let unit = UNITS.into_iter().find(|unit| unit.offered_in() == field).unwrap_or(pricing);
        let words = format!("{} {}", written(number, field), unit.offered_unit(Some(service.kind)));
        Some(if several { format!("{} {words}", service.name) } else { words })
    });
    let prices = prices.collect();
    if is_any { prices } else { Vec::new() }
}
