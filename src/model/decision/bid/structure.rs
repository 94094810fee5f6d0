//! What happens to bids when services are removed, renumbered or shown in another currency, and without names.

use super::{Bid, BidAmount};
use crate::model::{LARGEST_AMOUNT, Scenario, ServiceId, map_of, significant};
use std::rc::Rc;

/// Significant digits of a converted amount.
const DIGITS: u8 = 6;

impl Scenario {
    /// The providers that bid, each with its bid, in their order.
    pub fn bids(&self) -> impl Iterator<Item = (&crate::model::Provider, &Bid)> {
        self.providers.iter().filter_map(|provider| Some((provider, provider.bid.as_deref()?)))
    }

    fn each_bid(&mut self, mut change: impl FnMut(&mut Bid)) {
        self.providers.iter_mut().filter_map(|provider| provider.bid.as_mut()).for_each(|bid| change(Rc::make_mut(bid)));
    }

    /// Removes what bids offer for a service.
    pub(in crate::model) fn forget_service_in_bids(&mut self, gone: ServiceId) {
        self.each_bid(|bid| drop(bid.services.remove(&gone)));
    }

    /// Moves bids to other identities of services.
    pub(in crate::model) fn renumber_bids(&mut self, service: &dyn Fn(ServiceId) -> ServiceId) {
        self.each_bid(|bid| {
            bid.services = map_of(std::mem::take(&mut bid.services).into_iter().map(|(id, offered)| (service(id), offered)))
        });
    }

    /// Removes the user's texts from bids.
    pub(in crate::model) fn leave_out_names_of_bids(&mut self) {
        self.each_bid(|bid| {
            bid.standing.clear();
            bid.services.values_mut().for_each(|service| service.gap.clear());
            // A service with nothing but a text is no entry.
            bid.services.retain(|_, service| *service != super::ServiceBid::default());
        });
    }

    /// Converts the amounts of bids by a factor. Returns how many became too large, which stay as they were.
    pub(in crate::model) fn exchange_bids(&mut self, factor: f64) -> usize {
        let mut too_large = 0;
        let mut convert = |amount: &mut Option<f64>, (least, most): (f64, f64)| {
            let converted = amount.map(|amount| significant(amount * factor, DIGITS));
            if converted.is_none_or(|converted| (least..=most).contains(&converted)) {
                *amount = converted;
            } else {
                too_large += 1;
            }
        };
        self.each_bid(|bid| {
            convert(&mut bid.revenue, (0.0, LARGEST_AMOUNT));
            let pricing = bid.pricing;
            for service in bid.services.values_mut() {
                BidAmount::ALL.into_iter().for_each(|amount| convert(service.amount_mut(amount), amount.field(pricing).range));
            }
        });
        too_large
    }
}
