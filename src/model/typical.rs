//! Typical ranges: how far the numbers of a kind usually are from what was expected. An input names its class in the input table.

use super::source::{
    AACE_BUDGET, AACE_FEASIBILITY, AACE_OFFER, ASSUMPTION, ATTRITION_SPREAD, BENEFITS_SPREAD, CLOUD_BUDGETS, CPI_FORECASTS,
    EFFORT_ESTIMATES, EMERGING_CURRENCY, IT_PROJECTS, MANAGING, OFFSHORE_PAY_SPREAD, OPTIMISM_BIAS,
};
use super::{Shape, Source};

/// The typical range of a class of inputs.
#[derive(Debug)]
pub struct Typical {
    /// Where the low and the high end are, from the value: factors of it, or points more and less.
    pub ends: Ends,
    /// The shape between them.
    pub shape: Shape,
    /// The source.
    pub source: &'static Source,
}

/// The ends of a typical range, from the value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ends {
    /// A tenth either way.
    Tenth,
    /// Factors of the value.
    Factors(f64, f64),
    /// So many points either way, as a fraction.
    Points(f64),
    /// None: the number is a decision, not a forecast.
    Decided,
    /// A yearly trend of an exchange rate that moves by so much a year, a fraction, over the years compared.
    Currency(f64),
}

/// Classes of inputs, each with its typical range.
macro_rules! classes {
    ($($(#[doc = $about:literal])+ $name:ident = $ends:expr, $shape:ident, $source:ident;)+) => {
        $($(#[doc = $about])+ pub static $name: Typical = Typical { ends: $ends, shape: Shape::$shape, source: &$source };)+
        /// All classes.
        pub static CLASSES: &[&Typical] = &[$(&$name),+];
    };
}

classes! {
    /// Numbers of no other class.
    USUAL = Ends::Tenth, Lognormal, ASSUMPTION;
    /// Policies, such as the discount rate.
    POLICY = Ends::Decided, Normal, ASSUMPTION;
    /// Prices that nobody has entered.
    PRICE = Ends::Factors(0.7, 1.5), Lognormal, AACE_FEASIBILITY;
    /// Prices that somebody entered.
    BUDGET_PRICE = Ends::Factors(0.8, 1.3), Lognormal, AACE_BUDGET;
    /// Prices of a provider's bid.
    OFFERED_PRICE = Ends::Factors(0.85, 1.2), Lognormal, AACE_OFFER;
    /// Prices of a contract that is signed.
    SIGNED_PRICE = Ends::Decided, Lognormal, ASSUMPTION;
    /// Prices of use that is measured, as of a cloud.
    CONSUMPTION = Ends::Factors(0.95, 1.25), Lognormal, CLOUD_BUDGETS;
    /// Yearly growth of volumes.
    GROWTH = Ends::Points(0.05), Normal, ASSUMPTION;
    /// Effort and people needed.
    EFFORT = Ends::Factors(0.9, 1.25), Lognormal, EFFORT_ESTIMATES;
    /// Pay.
    PAY = Ends::Factors(0.92, 1.08), Normal, ASSUMPTION;
    /// Costs on top of pay, in points.
    ON_COST = Ends::Points(0.05), Normal, BENEFITS_SPREAD;
    /// Yearly rise of prices and of pay at home.
    INFLATION_RATE = Ends::Points(0.013), Normal, CPI_FORECASTS;
    /// Yearly rise of pay abroad.
    PAY_RISE_ABROAD = Ends::Points(0.02), Normal, OFFSHORE_PAY_SPREAD;
    /// Attrition.
    ATTRITION = Ends::Factors(0.65, 1.5), Lognormal, ATTRITION_SPREAD;
    /// Yearly trend of an exchange rate.
    DRIFT = Ends::Currency(0.08), Normal, ASSUMPTION;
    /// The same of the currency of an emerging market.
    EMERGING_DRIFT = Ends::Currency(0.12), Normal, EMERGING_CURRENCY;
    /// One-off costs of changes.
    PROJECT = Ends::Factors(0.9, 1.6), Lognormal, IT_PROJECTS;
    /// Months of a change.
    DURATION = Ends::Factors(0.9, 1.5), Lognormal, OPTIMISM_BIAS;
    /// Months of a delay.
    DELAY = Ends::Factors(0.6, 2.0), Triangular, ASSUMPTION;
    /// Depth of the productivity dip.
    DIP = Ends::Factors(0.5, 1.75), Lognormal, ASSUMPTION;
    /// Months of learning.
    LEARNING_TIME = Ends::Factors(0.5, 2.0), Lognormal, ASSUMPTION;
    /// Share of charges for managing a contract.
    STEERING = Ends::Factors(0.67, 2.2), Lognormal, MANAGING;
    /// Shares of a team or of its cost.
    TEAM_SHARE = Ends::Factors(0.5, 1.5), Pert, ASSUMPTION;
    /// Effects that a plan promises.
    PROMISED = Ends::Factors(0.4, 1.1), Pert, ASSUMPTION;
    /// Losses of the business.
    LOSS = Ends::Factors(0.5, 2.0), Lognormal, ASSUMPTION;
}
