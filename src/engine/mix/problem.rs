//! What a mix chooses from: for every service, the deliveries that the options hold.

use crate::model::{OptionId, ProviderId, ServiceId};

/// Everything a search for mixes needs; the sums are exact, so no mix has to be computed as an option.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MixProblem {
    /// The services, in the order of the comparison.
    pub services: Vec<MixService>,
    /// The providers that deliver anything; deliveries name them by their position here.
    pub providers: Vec<ProviderId>,
    /// Amounts paid once for several services of a provider; deliveries name them by their position here. True for one-off cost.
    pub charges: Vec<bool>,
    /// Whether the qualities are known; otherwise they are all zero and no limit on quality applies.
    pub has_quality: bool,
}

/// A service, and the deliveries to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct MixService {
    /// The service.
    pub id: ServiceId,
    /// Its share of today's present value of all services, from 0 to 1.
    pub share: f64,
    /// The deliveries, in the order in which their options were made; equal ones once.
    pub deliveries: Vec<MixDelivery>,
}

/// One way to deliver one service. All shares are fractions of this service's work.
#[derive(Clone, Debug, PartialEq)]
pub struct MixDelivery {
    /// The option that delivers it so.
    pub option: OptionId,
    /// Its present value without shared amounts, in money.
    pub cost: f64,
    /// The part of it for moving, setting up and leaving, in money.
    pub one_off: f64,
    /// The quality of the option, from 0 to 10.
    pub quality: f64,
    /// Its provider.
    pub provider: Option<usize>,
    /// The share of the work the provider does.
    pub by_provider: f64,
    /// The share done nearshore, by whomever.
    pub nearshore: f64,
    /// The share done offshore, by whomever.
    pub offshore: f64,
    /// Its amounts that are paid once for several services.
    pub shared: Vec<SharedAmount>,
}

/// An amount of a delivery that is paid once for all services of a provider: together they bear the highest of the amounts, each
/// in proportion to its own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SharedAmount {
    /// What is paid and to whom: a position in [`MixProblem::charges`].
    pub charge: usize,
    /// The amount as entered.
    pub amount: f64,
    /// The present value if this service bears all of it, in money.
    pub value: f64,
}

impl MixProblem {
    /// The number of mixes there are.
    pub fn mixes(&self) -> f64 {
        self.services.iter().map(|service| service.deliveries.len() as f64).product()
    }
}
