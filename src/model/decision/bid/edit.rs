//! Every change of a bid, as a value: it is applied whole or not at all.

use super::super::valid::{named, next_number, short, within};
use super::{Bid, BidAmount, ServiceBid};
use crate::model::{
    DECISION_LIMITS, DecisionFault, LARGEST_AMOUNT, LIMITS, Pricing, Provider, ProviderId, ProviderTerms, Scenario, ServiceId, Subject,
    TEMPLATES, Template,
};
use std::rc::Rc;

/// A change of a bid.
#[derive(Clone, Debug, PartialEq)]
pub enum BidEdit {
    /// Adds a bid of a provider, by its name; one that already delivers becomes a bidder.
    Add(String),
    /// Removes a bid with its scores and verdicts; a provider that delivers stays.
    Remove(ProviderId),
    /// Renames a bidder.
    Name(ProviderId, String),
    /// Sets the sourcing model; without prices, the price mechanism follows unless somebody chose another.
    Template(ProviderId, &'static Template),
    /// Sets the price mechanism; prices in another unit are removed, and these ones in its own unit take their place.
    Pricing(ProviderId, Pricing, Vec<(ServiceId, f64)>),
    /// Sets the provider's yearly revenue.
    Revenue(ProviderId, Option<f64>),
    /// Sets the last month in which it holds.
    ValidUntil(ProviderId, String),
    /// Sets what is known about the provider's financial standing.
    Standing(ProviderId, String),
    /// Sets an amount for a service.
    Amount(ProviderId, ServiceId, BidAmount, Option<f64>),
    /// Sets what it leaves out of a service.
    Gap(ProviderId, ServiceId, String),
}

impl Scenario {
    /// Changes a bid.
    ///
    /// # Errors
    /// Says why it is not possible; the scenario is then unchanged.
    pub(in crate::model) fn edit_bid(&mut self, edit: BidEdit) -> Result<(), DecisionFault> {
        match edit {
            BidEdit::Add(name) => self.add_bid(&name),
            BidEdit::Remove(id) => self.remove_bid(id),
            BidEdit::Name(id, name) => {
                let name = named(&name)?;
                self.provider_mut(id)?.name = name;
                Ok(())
            }
            BidEdit::Template(id, template) => self.change_bid(id, |bid| {
                if !template.is_bought() {
                    return Err(DecisionFault::Unknown);
                }
                let is_usual = bid.pricing == bid.template.offered_pricing();
                bid.template = template;
                if is_usual && !bid.services.values().any(|service| service.price.is_some()) {
                    bid.pricing = template.offered_pricing();
                }
                Ok(())
            }),
            BidEdit::Pricing(id, pricing, prices) => {
                let known: Vec<ServiceId> = self.services.iter().map(|service| service.id).collect();
                self.change_bid(id, |bid| {
                    if pricing.offered_in() != bid.pricing.offered_in() {
                        // A figure in another unit is another price.
                        bid.services.values_mut().for_each(|service| service.price = None);
                        for (service, price) in prices.into_iter().filter(|(service, _)| known.contains(service)) {
                            bid.services.entry(service).or_default().price = Some(within(price, pricing.offered_in().range)?);
                        }
                        bid.services.retain(|_, service| *service != ServiceBid::default());
                    }
                    bid.pricing = pricing;
                    Ok(())
                })
            }
            BidEdit::Revenue(id, revenue) => self.change_bid(id, |bid| {
                bid.revenue = revenue.map(|revenue| within(revenue, (1.0, LARGEST_AMOUNT))).transpose()?;
                Ok(())
            }),
            BidEdit::ValidUntil(id, month) => self.change_bid(id, |bid| {
                if !Bid::is_month(&month) {
                    return Err(DecisionFault::NotAMonth);
                }
                bid.valid_until = month;
                Ok(())
            }),
            BidEdit::Standing(id, standing) => self.change_bid(id, |bid| {
                bid.standing = short(&standing, DECISION_LIMITS.reason)?;
                Ok(())
            }),
            BidEdit::Amount(id, service, amount, number) => self.change_service(id, service, |pricing, bid| {
                let range = amount.field(pricing).range;
                *bid.amount_mut(amount) = number.map(|number| within(number, range)).transpose()?;
                Ok(())
            }),
            BidEdit::Gap(id, service, gap) => self.change_service(id, service, |_, bid| {
                bid.gap = short(&gap, DECISION_LIMITS.reason)?;
                Ok(())
            }),
        }
    }

    fn provider_mut(&mut self, id: ProviderId) -> Result<&mut Provider, DecisionFault> {
        self.providers.iter_mut().find(|provider| provider.id == id).ok_or(DecisionFault::Unknown)
    }

    fn change_bid(&mut self, id: ProviderId, change: impl FnOnce(&mut Bid) -> Result<(), DecisionFault>) -> Result<(), DecisionFault> {
        let before = self.provider_mut(id)?.bid.clone().ok_or(DecisionFault::Unknown)?;
        let mut bid = Bid::clone(&before);
        change(&mut bid)?;
        self.provider_mut(id)?.bid = Some(Rc::new(bid));
        if self.characters_beside() > LIMITS.all_notes {
            self.provider_mut(id)?.bid = Some(before);
            return Err(DecisionFault::NoRoom(LIMITS.all_notes));
        }
        Ok(())
    }

    fn change_service(
        &mut self,
        id: ProviderId,
        service: ServiceId,
        change: impl FnOnce(Pricing, &mut ServiceBid) -> Result<(), DecisionFault>,
    ) -> Result<(), DecisionFault> {
        self.service(service).ok_or(DecisionFault::Unknown)?;
        self.change_bid(id, |bid| {
            let mut of_service = bid.service(service);
            change(bid.pricing, &mut of_service)?;
            bid.services.insert(service, of_service);
            bid.services.retain(|_, service| *service != ServiceBid::default());
            Ok(())
        })
    }

    fn add_bid(&mut self, name: &str) -> Result<(), DecisionFault> {
        let name = named(name)?;
        let template = TEMPLATES.iter().copied().find(|template| template.is_bought()).ok_or(DecisionFault::Unknown)?;
        let bid = Some(Rc::new(Bid::new(template)));
        let used: Vec<ProviderId> = self.providers_in_use().map(|provider| provider.id).collect();
        let is_incumbent = |provider: &&mut Provider| provider.name == name && provider.bid.is_none() && used.contains(&provider.id);
        if let Some(provider) = self.providers.iter_mut().find(is_incumbent) {
            provider.bid = bid;
            return Ok(());
        }
        let highest = self.providers.iter().map(|provider| provider.id.0).max();
        let id = ProviderId(next_number(self.providers.len(), LIMITS.providers, highest)?);
        self.providers.push(Provider { id, name, terms: ProviderTerms::default(), bid });
        self.fill(|place| place == crate::model::Place::Provider(id));
        Ok(())
    }

    fn remove_bid(&mut self, id: ProviderId) -> Result<(), DecisionFault> {
        self.provider_mut(id)?.bid.take().ok_or(DecisionFault::Unknown)?;
        self.forget_subject(Subject::Provider(id));
        self.remove_unused_providers();
        Ok(())
    }
}
