//! The amounts of a bid for a service, each with the input that it becomes when the bid is made an option.

use super::ServiceBid;
use crate::model::{CLAUSES, Field, Pricing, SCOPE, TRANSITION};

/// An amount of a bid for a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BidAmount {
    /// The price in the unit of the mechanism.
    Price,
    /// The one-off charge.
    Once,
    /// The charge per year besides the price.
    PerYear,
    /// The one-off cost of what it leaves out.
    GapOnce,
    /// The yearly cost of what it leaves out.
    GapPerYear,
}

impl BidAmount {
    /// All of them, in display order.
    pub const ALL: [BidAmount; 5] = [BidAmount::Price, BidAmount::Once, BidAmount::PerYear, BidAmount::GapOnce, BidAmount::GapPerYear];

    /// Its name in files.
    pub fn id(self) -> &'static str {
        match self {
            BidAmount::Price => "price",
            BidAmount::Once => "once",
            BidAmount::PerYear => "per_year",
            BidAmount::GapOnce => "gap_once",
            BidAmount::GapPerYear => "gap_per_year",
        }
    }

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            BidAmount::Price => "Price",
            BidAmount::Once => "One-off charge",
            BidAmount::PerYear => "Yearly charge",
            BidAmount::GapOnce => "Left out, one-off cost",
            BidAmount::GapPerYear => "Left out, cost per year",
        }
    }

    /// The input that it becomes, which has its unit and range; the price mechanism decides that of the price.
    pub fn field(self, pricing: Pricing) -> &'static Field {
        match self {
            BidAmount::Price => pricing.offered_in(),
            BidAmount::Once => &TRANSITION.transition_charge,
            BidAmount::PerYear => &CLAUSES.pass_through_per_year,
            BidAmount::GapOnce => &SCOPE.once,
            BidAmount::GapPerYear => &SCOPE.per_year,
        }
    }
}

impl ServiceBid {
    /// One of its amounts; `None` if it was not entered.
    pub fn amount(&self, amount: BidAmount) -> Option<f64> {
        match amount {
            BidAmount::Price => self.price,
            BidAmount::Once => self.once,
            BidAmount::PerYear => self.per_year,
            BidAmount::GapOnce => self.gap_once,
            BidAmount::GapPerYear => self.gap_per_year,
        }
    }

    /// One of its amounts, to be changed.
    pub fn amount_mut(&mut self, amount: BidAmount) -> &mut Option<f64> {
        match amount {
            BidAmount::Price => &mut self.price,
            BidAmount::Once => &mut self.once,
            BidAmount::PerYear => &mut self.per_year,
            BidAmount::GapOnce => &mut self.gap_once,
            BidAmount::GapPerYear => &mut self.gap_per_year,
        }
    }
}
