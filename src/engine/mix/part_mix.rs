//! A mix that is being put together: what it costs so far, and what it has used of every limit.

use super::problem::{MixDelivery, MixProblem, MixService};
use crate::model::MixLimits;

/// Limits are compared with this much slack, for `0.2 · 1 + 0.5 · 0.2` is a little more than 0.3.
pub(super) const SLACK: f64 = 1e-9;

/// The sums of a mix so far. Shares and quality are weighted by the services' shares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    /// Without shared amounts.
    pub(super) cost: f64,
    /// Without shared amounts.
    pub(super) one_off: f64,
    /// The shared amounts of the services so far.
    pub(super) shared: f64,
    /// The same, as low as further services can make them.
    pub(super) least_shared: f64,
    /// Those of moving and leaving only.
    pub(super) shared_one_off: f64,
    /// The same, as low as further services can make them.
    pub(super) least_shared_one_off: f64,
    pub(super) quality: f64,
    pub(super) own: f64,
    pub(super) offshore: f64,
    pub(super) abroad: f64,
    /// Its providers, a bit for each.
    pub(super) providers: u64,
}

/// The best that the services still to come can add to each sum.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rest {
    pub(super) least_cost: f64,
    pub(super) least_one_off: f64,
    pub(super) most_quality: f64,
    pub(super) most_own: f64,
    pub(super) least_offshore: f64,
    pub(super) least_abroad: f64,
}

/// A shared amount so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Charge {
    /// The highest amount.
    pub(super) highest: f64,
    /// The sum of all amounts.
    pub(super) amounts: f64,
    /// The present value of all amounts if each were paid in full.
    pub(super) value: f64,
}

/// What a delivery has changed, to take it back exactly.
#[derive(Debug, Default)]
pub(super) struct Undo {
    charges: Vec<(usize, Charge)>,
    provider: Option<(usize, f64)>,
}

/// The amounts and shares by provider of a mix that is being put together; the sums are kept by the caller.
#[derive(Clone, Debug)]
pub(super) struct Held {
    charges: Vec<Charge>,
    /// For every charge, the lowest present value that a unit of its amount can have.
    least_values: Vec<f64>,
    /// For every provider, the share of the work it does.
    with_provider: Vec<f64>,
}

impl Charge {
    /// What the services bear together.
    pub(super) fn cost(self) -> f64 {
        if self.amounts > 0.0 { self.highest / self.amounts * self.value } else { 0.0 }
    }
}

impl Rest {
    /// The same with a service before it, of whose deliveries those at the `permitted` places may be taken.
    pub(super) fn before(self, service: &MixService, permitted: &[usize]) -> Rest {
        let all = || permitted.iter().filter_map(|place| service.deliveries.get(*place));
        let least = |of: fn(&MixDelivery) -> f64| all().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&MixDelivery) -> f64| all().map(of).fold(f64::NEG_INFINITY, f64::max);
        Rest {
            least_cost: self.least_cost + least(|delivery| delivery.cost),
            least_one_off: self.least_one_off + least(|delivery| delivery.one_off),
            most_quality: self.most_quality + service.share * most(|delivery| delivery.quality),
            most_own: self.most_own + service.share * most(|delivery| 1.0 - delivery.by_provider),
            least_offshore: self.least_offshore + service.share * least(|delivery| delivery.offshore),
            least_abroad: self.least_abroad + service.share * least(|delivery| delivery.nearshore + delivery.offshore),
        }
    }
}

impl Held {
    /// An empty mix.
    pub(super) fn new(problem: &MixProblem) -> Held {
        let mut least_values = vec![f64::INFINITY; problem.charges.len()];
        for shared in problem.services.iter().flat_map(|service| &service.deliveries).flat_map(|delivery| &delivery.shared) {
            if let Some(least) = least_values.get_mut(shared.charge).filter(|_| shared.amount > 0.0) {
                *least = least.min(shared.value / shared.amount);
            }
        }
        let charges = vec![Charge::default(); problem.charges.len()];
        Held { charges, least_values, with_provider: vec![0.0; problem.providers.len()] }
    }

    /// Adds a delivery of a service of a share.
    pub(super) fn add(&mut self, problem: &MixProblem, share: f64, delivery: &MixDelivery, before: Sums) -> (Sums, Undo) {
        let mut sums = before;
        let mut undo = Undo::default();
        sums.cost += delivery.cost;
        sums.one_off += delivery.one_off;
        sums.quality += share * delivery.quality;
        sums.own += share * (1.0 - delivery.by_provider);
        sums.offshore += share * delivery.offshore;
        sums.abroad += share * (delivery.nearshore + delivery.offshore);
        if let Some(place) = delivery.provider {
            sums.providers |= 1 << place.min(63);
            if let Some(with) = self.with_provider.get_mut(place) {
                undo.provider = Some((place, *with));
                *with += share * delivery.by_provider;
            }
        }
        for shared in &delivery.shared {
            let Some(charge) = self.charges.get_mut(shared.charge) else { continue };
            let old = *charge;
            undo.charges.push((shared.charge, old));
            charge.highest = charge.highest.max(shared.amount);
            charge.amounts += shared.amount;
            charge.value += shared.value;
            let more = charge.cost() - old.cost();
            let least = self.least_values.get(shared.charge).copied().filter(|least| least.is_finite()).unwrap_or_default();
            let least_more = (charge.highest - old.highest) * least;
            sums.shared += more;
            sums.least_shared += least_more;
            if problem.charges.get(shared.charge) == Some(&true) {
                sums.shared_one_off += more;
                sums.least_shared_one_off += least_more;
            }
        }
        (sums, undo)
    }

    /// Takes back what was added last.
    pub(super) fn take_back(&mut self, undo: Undo) {
        for (place, old) in undo.charges.into_iter().rev() {
            if let Some(charge) = self.charges.get_mut(place) {
                *charge = old;
            }
        }
        if let Some((place, old)) = undo.provider
            && let Some(with) = self.with_provider.get_mut(place)
        {
            *with = old;
        }
    }

    /// The part of the shared amounts that a delivery of the mix bears.
    pub(super) fn shared_cost(&self, delivery: &MixDelivery) -> f64 {
        let borne = delivery.shared.iter().filter_map(|shared| {
            let charge = self.charges.get(shared.charge).filter(|charge| charge.amounts > 0.0)?;
            Some(charge.highest / charge.amounts * shared.value)
        });
        borne.sum()
    }

    /// The largest share of the work with one provider.
    pub(super) fn most_with_one(&self) -> f64 {
        self.with_provider.iter().copied().fold(0.0, f64::max)
    }

    /// The shared amounts so far.
    pub(super) fn charges(&self) -> &[Charge] {
        &self.charges
    }

    /// The share of the work with each provider.
    pub(super) fn with_provider(&self) -> &[f64] {
        &self.with_provider
    }

    /// Whether a mix with these sums can still keep the limits, with whatever is best of the rest.
    pub(super) fn can_keep(&self, limits: &MixLimits, sums: &Sums, rest: &Rest) -> bool {
        let under = |limit: Option<f64>, least: f64| limit.is_none_or(|most| least <= most + SLACK * most.abs().max(1.0));
        let over = |limit: Option<f64>, most: f64| limit.is_none_or(|least| most >= least - SLACK);
        limits.most_providers.is_none_or(|most| sums.providers.count_ones() <= u32::from(most))
            && over(limits.least_own, sums.own + rest.most_own)
            && under(limits.most_offshore, sums.offshore + rest.least_offshore)
            && under(limits.most_abroad, sums.abroad + rest.least_abroad)
            && over(limits.least_quality, sums.quality + rest.most_quality)
            && limits.most_one_provider.is_none_or(|most| self.most_with_one() <= most + SLACK)
            && under(limits.once_budget, sums.one_off + sums.least_shared_one_off + rest.least_one_off)
    }

    /// Whether a complete mix keeps the limits; its shared amounts are then known exactly.
    pub(super) fn keeps(&self, limits: &MixLimits, sums: &Sums) -> bool {
        let complete = Sums { least_shared_one_off: sums.shared_one_off, ..*sums };
        self.can_keep(limits, &complete, &Rest::default())
    }
}
