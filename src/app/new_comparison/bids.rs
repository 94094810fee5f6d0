//! The bids that the user has received: the options they become, and the effect of their prices.

use super::answers::{Answers, Bid, Fault};
use super::scale_to_size::{HOURLY, PRICES};
use crate::app::form::accepted;
use crate::model::{Address, CHARGES, DeliveredBy, Field, LIMITS, Origin, Place, Pricing, RATES, Scenario, ServiceKind, SourcingOption};

/// The units in which a bid can be priced, by their price mechanisms.
pub const UNITS: [Pricing; 4] = [Pricing::PerUnit, Pricing::TimeAndMaterials, Pricing::PerUser, Pricing::FixedFee];

/// A price of a bid for a service.
pub struct OfferedPrice {
    bid: usize,
    kind: &'static ServiceKind,
    pricing: Pricing,
    price: f64,
}

/// The unit of a price in words, such as `per contact`.
pub fn unit_words(pricing: Pricing, kind: Option<&ServiceKind>) -> String {
    match pricing {
        Pricing::TimeAndMaterials => "per hour".to_string(),
        Pricing::PerUser => "per user a month".to_string(),
        Pricing::FixedFee => "fixed a month".to_string(),
        _ => format!("per {}", kind.map_or_else(|| "unit".to_string(), ServiceKind::cost_unit)),
    }
}

/// The input with the unit and the range of a price; a fixed monthly price has those of other monthly prices.
pub fn priced_in(pricing: Pricing) -> &'static Field {
    match pricing {
        Pricing::TimeAndMaterials => &RATES.onshore_rate_per_hour,
        Pricing::PerUser | Pricing::FixedFee => &CHARGES.price_per_user_per_month,
        _ => &CHARGES.price_per_unit,
    }
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
            match accepted(text, priced_in(bid.pricing), decimal) {
                Ok(read) => prices.push(OfferedPrice { bid: index, kind, pricing: bid.pricing, price: read.value }),
                Err(_) => faults.push((price_id(index, kind), String::new())),
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
    let Some(option) = scenario.options.iter_mut().find(|option| option.id == id) else { return };
    option.name.clone_from(&name);
    let provider = option.deliveries.first().map(|delivery| delivery.provider);
    scenario.providers.iter_mut().filter(|known| Some(known.id) == provider).for_each(|known| known.name.clone_from(&name));
}

impl OfferedPrice {
    /// Sets the price in its input, with the mechanism of its unit. Bids are the last options, in their order.
    ///
    /// # Errors
    /// A fixed price for a service without volume.
    pub fn apply(&self, scenario: &mut Scenario, answers: &Answers) -> Result<(), Fault> {
        let bids: Vec<usize> = answers.given_bids().map(|(index, _)| index).collect();
        let place = bids.iter().position(|index| *index == self.bid).map(|place| place + scenario.options.len() - bids.len());
        let option = place.and_then(|place| scenario.options.get(place)).map(|option| option.id);
        let service = scenario.services.iter().find(|service| service.kind == self.kind);
        let Some((option, service)) = option.zip(service) else { return Ok(()) };
        let (service, volume) = (service.id, service.demand.volume_per_month);
        if self.pricing == Pricing::FixedFee && volume <= 0.0 {
            return Err((price_id(self.bid, self.kind), "A fixed price needs a volume above 0.".to_string()));
        }
        let options = scenario.options.iter_mut().filter(|known| known.id == option);
        let deliveries = options.flat_map(|option| &mut option.deliveries).filter(|delivery| delivery.service == service);
        deliveries.for_each(|delivery| delivery.choices.pricing = self.pricing);
        // A bid is an offer: whatever its unit, no price of this delivery is our estimate any more.
        for field in PRICES.into_iter().chain(HOURLY) {
            scenario.set_estimate(Address { place: Place::Delivery(option, service), field }, None);
        }
        let mut set = |field, number| scenario.set_number(Address { place: Place::Delivery(option, service), field }, number);
        match self.pricing {
            Pricing::TimeAndMaterials => HOURLY.into_iter().all(|rate| set(rate, self.price)),
            Pricing::PerUser => set(&CHARGES.price_per_user_per_month, self.price),
            // The fee is the price of the first month's volume.
            Pricing::FixedFee => set(&CHARGES.baseline_share, 1.0) && set(&CHARGES.price_per_unit, self.price / volume),
            _ => set(&CHARGES.price_per_unit, self.price),
        };
        Ok(())
    }
}

/// The prices that were entered for an option, such as `£17.50 per contact`; `is_given` says which numbers somebody entered, and
/// `written` is an amount with its currency.
pub fn given_prices(
    scenario: &Scenario,
    option: &SourcingOption,
    is_given: &dyn Fn(Address) -> bool,
    written: impl Fn(f64, &Field) -> String,
) -> Vec<String> {
    let several = scenario.services.len() > 1;
    let deliveries = option.deliveries.iter().filter(|delivery| delivery.choices.delivered_by == DeliveredBy::Provider);
    let prices = deliveries.filter_map(|delivery| {
        let service = scenario.service(delivery.service)?;
        let pricing = delivery.choices.pricing;
        let fixed = pricing == Pricing::FixedFee;
        let field = if fixed { &CHARGES.price_per_unit } else { UNITS.contains(&pricing).then(|| priced_in(pricing))? };
        let address = Address { place: Place::Delivery(option.id, service.id), field };
        let number = scenario.number(address).filter(|number| scenario.origin(address, *number) == Origin::Set && is_given(address))?;
        let amount = if fixed { number * service.demand.volume_per_month * delivery.charges.baseline_share } else { number };
        // A fixed fee is kept as a price of the first month's volume, which may be edited later.
        let at_volume = if fixed { " at this volume" } else { "" };
        let words = format!("{} {}{at_volume}", written(amount, priced_in(pricing)), unit_words(pricing, Some(service.kind)));
        Some(if several { format!("{} {words}", service.name) } else { words })
    });
    prices.collect()
}
