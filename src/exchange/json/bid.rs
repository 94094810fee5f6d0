//! Bids of providers as JSON: what is empty, and a price mechanism that is the model's own, is left out.

use super::part::{JsonObject, Reader};
use super::{number, object};
use crate::model::{Bid, BidAmount, Choice, DECISION_LIMITS, LARGEST_AMOUNT, Pricing, Service, ServiceBid, Template};
use serde_json::Value;

const UNKNOWN: &str = "which this version does not know";

/// A bid as JSON.
pub(super) fn write(bid: &Bid) -> Value {
    let text = |text: &str| (!text.is_empty()).then(|| Value::from(text));
    let services = bid.services.iter().map(|(id, offered)| {
        let amounts = BidAmount::ALL.into_iter().map(|amount| (amount.id(), offered.amount(amount).map(number)));
        let fields = amounts.chain([("gap", text(&offered.gap))]);
        (id.to_string(), object(fields.filter_map(|(key, value)| Some((key, value?)))))
    });
    let pricing = (bid.pricing != Bid::new(bid.template).pricing).then(|| Value::from(bid.pricing.id()));
    let fields = [
        ("template", Some(Value::from(bid.template.id))),
        ("pricing", pricing),
        ("revenue", bid.revenue.map(number)),
        ("valid_until", text(&bid.valid_until)),
        ("standing", text(&bid.standing)),
        ("services", (!bid.services.is_empty()).then(|| object(services))),
    ];
    object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))))
}

/// Reads the bid of a provider for some of the services, if it has one.
pub(super) fn read(reader: &mut Reader, provider: &mut JsonObject, services: &[Service]) -> Option<Bid> {
    let mut part = reader.optional(provider, "bid")?;
    let bought = |id: &str| Template::from_id(id).filter(|template| template.is_bought());
    let template = reader.one_of(&mut part, "template", bought, || "must be a sourcing model with a provider".to_string())?;
    let mut bid = Bid::new(template);
    if part.has("pricing") {
        let offered = |id: &str| Pricing::from_id(id).filter(|pricing| Pricing::OFFERED.contains(pricing));
        let all = || Pricing::OFFERED.map(Pricing::id).join(", ");
        bid.pricing = reader.one_of(&mut part, "pricing", offered, || format!("must be one of {}", all())).unwrap_or(bid.pricing);
    }
    // In another currency, an amount may be below 1.
    let is_revenue = |revenue: f64| (0.0..=LARGEST_AMOUNT).contains(&revenue);
    let revenue = reader.plain(&mut part, "revenue", is_revenue, "must be an amount of at most 1e15, or 0 if unknown");
    bid.revenue = revenue.filter(|revenue| *revenue > 0.0);
    bid.valid_until = reader.optional_text(&mut part, "valid_until", 7).unwrap_or_default();
    if !Bid::is_month(&bid.valid_until) {
        reader.fault(&part, "has no month such as 2027-06");
    }
    bid.standing = reader.optional_text(&mut part, "standing", DECISION_LIMITS.reason).unwrap_or_default();
    if let Some(mut parts) = reader.optional(&mut part, "services") {
        for service in services {
            let Some(part) = reader.optional(&mut parts, &service.id.to_string()) else { continue };
            let offered = offered(reader, part, bid.pricing);
            if offered != ServiceBid::default() {
                bid.services.insert(service.id, offered);
            }
        }
        reader.end(parts, "which service_order does not list");
    }
    reader.end(part, UNKNOWN);
    Some(bid)
}

fn offered(reader: &mut Reader, mut part: JsonObject, pricing: Pricing) -> ServiceBid {
    let mut offered = ServiceBid::default();
    for amount in BidAmount::ALL.into_iter() {
        let field = amount.field(pricing);
        if part.has(amount.id()) {
            // Adding zero removes the sign of a negative zero.
            let number = reader.number(&mut part, field, amount.id(), |number| field.accepts(number));
            *offered.amount_mut(amount) = number.map(|number| number + 0.0);
        }
    }
    offered.gap = reader.optional_text(&mut part, "gap", DECISION_LIMITS.reason).unwrap_or_default();
    reader.end(part, UNKNOWN);
    offered
}
