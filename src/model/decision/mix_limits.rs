//! The limits that the best mix keeps.

use super::valid::within;
use super::{DecisionFault, LARGEST_AMOUNT, Score};
use crate::model::{LIMITS, OptionId, ServiceId};
use std::collections::BTreeSet;

/// The limits of a mix of deliveries; each is optional.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MixLimits {
    /// The maximum number of providers.
    pub most_providers: Option<u8>,
    /// The maximum share offshore, a fraction.
    pub most_offshore: Option<f64>,
    /// The maximum share nearshore and offshore together, a fraction.
    pub most_abroad: Option<f64>,
    /// The minimum share of your own people, a fraction.
    pub least_own: Option<f64>,
    /// The minimum quality, from 0 to 10.
    pub least_quality: Option<f64>,
    /// The maximum share of one provider, a fraction.
    pub most_one_provider: Option<f64>,
    /// The maximum one-off cost, in money.
    pub once_budget: Option<f64>,
    /// Deliveries that are forbidden: this option for this service.
    pub forbidden: BTreeSet<(OptionId, ServiceId)>,
}

impl MixLimits {
    /// Whether every limit is a value that it accepts.
    pub(super) fn check(&self) -> Result<(), DecisionFault> {
        let shares = [self.most_offshore, self.most_abroad, self.least_own, self.most_one_provider].map(|share| (share, 1.0));
        let others = [(self.least_quality, Score::SCALE.1), (self.once_budget, LARGEST_AMOUNT)];
        let providers = (self.most_providers.map(f64::from), LIMITS.providers as f64);
        for (limit, most) in shares.into_iter().chain(others).chain([providers]) {
            limit.map(|limit| within(limit, (0.0, most))).transpose()?;
        }
        Ok(())
    }
}
