//! A bid made an option: the option of its sourcing model, by its provider, at its prices.

use crate::engine::estimates::{HOURLY, PRICES, leave_as_today};
use crate::model::{Address, BidAmount, CHARGES, Field, OptionId, Place, Pricing, ProviderId, Scenario, ServiceBid, ServiceId, Subject};

/// Makes a bid an option: the option of its model with its provider, prices, one-off charges and adjustments, and copies of its scores,
/// reasons, evidence and verdicts. Services without a price stay as today. `None` without such a bid, without any price, or without room.
pub fn option_of_bid(scenario: &mut Scenario, bidder: ProviderId) -> Option<OptionId> {
    let provider = scenario.provider(bidder)?;
    let (bid, name) = (provider.bid.clone()?, provider.name.clone());
    if !scenario.services.iter().any(|service| bid.includes(service.id)) {
        return None;
    }
    let option = scenario.add_option_by(bid.template, if name.is_empty() { bid.template.label } else { &name }, Some(bidder))?;
    let until = if bid.valid_until.is_empty() { String::new() } else { format!(", valid until {}", bid.valid_until) };
    let note = format!("Offered by “{name}”{until}.");
    for service in scenario.services.iter().map(|service| service.id).collect::<Vec<ServiceId>>() {
        let offered = bid.service(service);
        match offered.price {
            Some(price) => put_offer(scenario, (option, service), bid.pricing, price, &offered, &note),
            None => leave_as_today(scenario, option, service),
        }
    }
    scenario.copy_subject(Subject::Provider(bidder), Subject::Option(option));
    Some(option)
}

/// Makes as many bids options as there is room for, in their order.
pub fn options_of_bids(scenario: &mut Scenario) -> Vec<OptionId> {
    let bidders: Vec<ProviderId> = scenario.bids().map(|(provider, _)| provider.id).collect();
    let open = bidders.into_iter().filter(|id| made_of(scenario, *id).is_none()).collect::<Vec<_>>();
    open.into_iter().filter_map(|bidder| option_of_bid(scenario, bidder)).collect()
}

/// The option that a bid was made, as far as its prices still tell; `None` if there is none.
pub(super) fn made_of(scenario: &Scenario, bidder: ProviderId) -> Option<OptionId> {
    let bid = scenario.provider(bidder)?.bid.as_deref()?;
    if !scenario.services.iter().any(|service| bid.includes(service.id)) {
        return None;
    }
    let besides = || BidAmount::ALL.into_iter().filter(|amount| *amount != BidAmount::Price);
    let offers = |option: &&crate::model::SourcingOption| {
        bid.services.iter().filter(|(_, offered)| offered.price.is_some()).all(|(service, offered)| {
            let Some(delivery) = option.delivery(*service) else { return false };
            let address = |field| Address { place: Place::Delivery(option.id, *service), field };
            delivery.has_provider()
                && delivery.provider == bidder
                && delivery.choices.pricing == bid.pricing
                && price_fields(scenario, (option.id, *service), bid.pricing)
                    .into_iter()
                    .all(|field| scenario.number(address(field)) == offered.price)
                && besides()
                    .all(|amount| scenario.number(address(amount.field(bid.pricing))) == Some(offered.amount(amount).unwrap_or_default()))
        })
    };
    scenario.options.iter().filter(|option| option.id != scenario.status_quo).find(offers).map(|option| option.id)
}

fn put_offer(
    scenario: &mut Scenario,
    (option, service): (OptionId, ServiceId),
    pricing: Pricing,
    price: f64,
    offered: &ServiceBid,
    note: &str,
) {
    let prices = put_offered_price(scenario, (option, service), pricing, price);
    let at = |field| Address { place: Place::Delivery(option, service), field };
    for amount in BidAmount::ALL.into_iter().filter(|amount| *amount != BidAmount::Price) {
        // What a bid does not ask for is not charged, whatever is usual.
        scenario.set_number(at(amount.field(pricing)), offered.amount(amount).unwrap_or_default());
    }
    // Without room for a note, the option is made without it, and the page says so.
    if let Some(field) = prices.first() {
        scenario.set_note(at(field), note);
    }
    let priced = [BidAmount::GapPerYear, BidAmount::GapOnce].into_iter().find(|amount| offered.amount(*amount).is_some());
    // A gap without an amount is noted where its amount would be.
    let gap = priced.unwrap_or(BidAmount::GapPerYear);
    if !offered.gap.is_empty() {
        scenario.set_note(at(gap.field(pricing)), &offered.gap);
    }
}

/// Sets an offered price in its inputs, which it returns, with the mechanism of its unit.
pub fn put_offered_price(
    scenario: &mut Scenario,
    (option, service): (OptionId, ServiceId),
    pricing: Pricing,
    price: f64,
) -> Vec<&'static Field> {
    if let Some(delivery) = scenario.delivery_mut(option, service) {
        delivery.choices.pricing = pricing;
    }
    let at = |field| Address { place: Place::Delivery(option, service), field };
    // Whatever its unit, no other price of this delivery is our estimate or counts as entered.
    for field in PRICES.into_iter().chain(HOURLY) {
        scenario.set_number(at(field), scenario.default_of(at(field)).0);
        scenario.set_estimate(at(field), None);
    }
    let fields = price_fields(scenario, (option, service), pricing);
    for field in &fields {
        scenario.set_number(at(field), price);
    }
    if pricing == Pricing::FixedFee && price == 0.0 {
        // No fee at all would mean the price per unit.
        scenario.set_number(at(&CHARGES.price_per_unit), 0.0);
    }
    fields
}

/// The inputs that an offered price sets: one price for all hours, except in places without hours.
fn price_fields(scenario: &Scenario, (option, service): (OptionId, ServiceId), pricing: Pricing) -> Vec<&'static Field> {
    let rates = scenario.delivery(option, service).map(|delivery| &delivery.rates);
    match rates.filter(|_| pricing.is_hourly()) {
        Some(rates) => {
            let shares = [1.0 - rates.nearshore_share - rates.offshore_share, rates.nearshore_share, rates.offshore_share];
            HOURLY.into_iter().zip(shares).filter(|(_, share)| *share > 0.0).map(|(rate, _)| rate).collect()
        }
        None => vec![pricing.offered_in()],
    }
}
