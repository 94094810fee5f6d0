//! The limits a mix has to keep, one by one.

use crate::model::MixLimits;

/// A limit of a mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MixLimit {
    /// The number of providers.
    Providers,
    /// The share of your own people.
    Own,
    /// The share offshore.
    Offshore,
    /// The share abroad.
    Abroad,
    /// The quality.
    Quality,
    /// The share with one provider.
    OneProvider,
    /// The one-off cost.
    OneOff,
    /// The services that options may not deliver.
    Forbidden,
}

impl MixLimit {
    /// All limits, in display order.
    pub const ALL: [MixLimit; 8] = [
        MixLimit::Providers,
        MixLimit::Own,
        MixLimit::OneProvider,
        MixLimit::Offshore,
        MixLimit::Abroad,
        MixLimit::Quality,
        MixLimit::OneOff,
        MixLimit::Forbidden,
    ];
}

impl MixLimits {
    /// The limits that are set.
    pub fn set(&self) -> Vec<MixLimit> {
        let is_set = |limit: &MixLimit| match limit {
            MixLimit::Providers => self.most_providers.is_some(),
            MixLimit::Own => self.least_own.is_some(),
            MixLimit::Offshore => self.most_offshore.is_some(),
            MixLimit::Abroad => self.most_abroad.is_some(),
            MixLimit::Quality => self.least_quality.is_some(),
            MixLimit::OneProvider => self.most_one_provider.is_some(),
            MixLimit::OneOff => self.once_budget.is_some(),
            MixLimit::Forbidden => !self.forbidden.is_empty(),
        };
        MixLimit::ALL.into_iter().filter(is_set).collect()
    }

    /// The same without one of them.
    pub fn without(&self, limit: MixLimit) -> MixLimits {
        let mut others = self.clone();
        match limit {
            MixLimit::Providers => others.most_providers = None,
            MixLimit::Own => others.least_own = None,
            MixLimit::Offshore => others.most_offshore = None,
            MixLimit::Abroad => others.most_abroad = None,
            MixLimit::Quality => others.least_quality = None,
            MixLimit::OneProvider => others.most_one_provider = None,
            MixLimit::OneOff => others.once_budget = None,
            MixLimit::Forbidden => others.forbidden.clear(),
        }
        others
    }
}
