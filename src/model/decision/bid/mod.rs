//! What a provider offers for the same services: its prices, its terms, and what its price leaves out.

mod amount;
mod difference;
mod edit;
mod structure;

pub use amount::BidAmount;
pub(super) use difference::bid_facts;
pub use edit::BidEdit;

use crate::model::{CHARGES, Field, Pricing, RATES, ServiceId, ServiceKind, Template};
use std::collections::BTreeMap;

/// A bid of a provider. It changes no option until it is made one.
#[derive(Clone, Debug, PartialEq)]
pub struct Bid {
    /// The sourcing model that it offers, whose defaults hold where the bid says nothing; one with a provider.
    pub template: &'static Template,
    /// How its prices are calculated.
    pub pricing: Pricing,
    /// The provider's revenue per year, in money; `None` if unknown.
    pub revenue: Option<f64>,
    /// The last month in which it holds, such as `2027-06`; empty if unknown.
    pub valid_until: String,
    /// The provider's financial standing: what was looked at, when and by whom.
    pub standing: String,
    /// What it offers for each service; a service without a price is not in the bid.
    pub services: BTreeMap<ServiceId, ServiceBid>,
}

/// What a bid offers for one service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceBid {
    /// The price in the unit of the price mechanism; `None` if the service is not in the bid.
    pub price: Option<f64>,
    /// The one-off charge, in money.
    pub once: Option<f64>,
    /// What it charges per year besides the price, in money.
    pub per_year: Option<f64>,
    /// The one-off cost of what the bid leaves out and others include, in money; negative if it includes more.
    pub gap_once: Option<f64>,
    /// The same per year, at prices of the decision.
    pub gap_per_year: Option<f64>,
    /// What it leaves out, from the user.
    pub gap: String,
}

impl Bid {
    /// An empty bid on a sourcing model.
    pub fn new(template: &'static Template) -> Bid {
        Bid {
            template,
            pricing: template.offered_pricing(),
            revenue: None,
            valid_until: String::new(),
            standing: String::new(),
            services: BTreeMap::new(),
        }
    }

    /// What it offers for a service; nothing if it is not in the bid.
    pub fn service(&self, id: ServiceId) -> ServiceBid {
        self.services.get(&id).cloned().unwrap_or_default()
    }

    /// How many amounts of money it has.
    pub fn amounts(&self) -> usize {
        let of = |service: &ServiceBid| BidAmount::ALL.into_iter().filter(|amount| service.amount(*amount).is_some()).count();
        self.services.values().map(of).sum::<usize>() + usize::from(self.revenue.is_some())
    }

    /// Whether it has a price for a service.
    pub fn includes(&self, id: ServiceId) -> bool {
        self.services.get(&id).is_some_and(|service| service.price.is_some())
    }

    /// Whether a text is a month such as `2027-06`, or empty.
    pub fn is_month(text: &str) -> bool {
        let Some((year, month)) = text.split_once('-') else { return text.is_empty() };
        let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|digit| digit.is_ascii_digit());
        digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month)
    }

    /// The number of characters in its texts.
    pub fn characters(&self) -> usize {
        let gaps: usize = self.services.values().map(|service| service.gap.chars().count()).sum();
        gaps + self.standing.chars().count()
    }
}

impl Pricing {
    /// The mechanisms in which a price can be offered. A margin on cost is no price: its hours have one.
    pub const OFFERED: [Pricing; 6] =
        [Pricing::PerUnit, Pricing::TimeAndMaterials, Pricing::PerUser, Pricing::FixedFee, Pricing::Consumption, Pricing::GainShare];

    /// The input with the unit and the range of an offered price.
    pub fn offered_in(self) -> &'static Field {
        match self {
            Pricing::TimeAndMaterials | Pricing::CostPlus => &RATES.onshore_rate_per_hour,
            Pricing::PerUser => &CHARGES.price_per_user_per_month,
            Pricing::FixedFee => &CHARGES.fee_per_month,
            Pricing::PerUnit | Pricing::GainShare | Pricing::Consumption => &CHARGES.price_per_unit,
        }
    }

    /// The unit of an offered price in words, such as `per contact`.
    pub fn offered_unit(self, kind: Option<&ServiceKind>) -> String {
        match self {
            Pricing::TimeAndMaterials | Pricing::CostPlus => "per hour".to_string(),
            Pricing::PerUser => "per user a month".to_string(),
            Pricing::FixedFee => "fixed a month".to_string(),
            _ => format!("per {}", kind.map_or_else(|| "unit".to_string(), ServiceKind::cost_unit)),
        }
    }
}

impl Template {
    /// Whether a provider delivers under it, so that somebody can bid on it.
    pub fn is_bought(&self) -> bool {
        self.choices().has_provider()
    }

    /// How a bid on it is priced unless it says otherwise.
    fn offered_pricing(&self) -> Pricing {
        match self.choices().pricing {
            Pricing::CostPlus => Pricing::TimeAndMaterials,
            pricing => pricing,
        }
    }
}
