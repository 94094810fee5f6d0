//! What a change returns, apart from the measures of money: one entry names each.

use crate::graph::Unit;

/// A figure of what a change returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Return {
    /// See [`payback`](super::finance::payback), discounted.
    Payback,
    /// The same without interest.
    SimplePayback,
    /// See [`internal_rate`](super::finance::internal_rate).
    InternalRate,
    /// See [`modified_rate`](super::finance::modified_rate).
    ModifiedRate,
    /// See [`peak_funding`](super::finance::peak_funding).
    PeakFunding,
    /// When that is reached.
    PeakMonth,
}

impl Return {
    /// All of them, in the order they are shown.
    pub const ALL: [Return; 6] =
        [Return::Payback, Return::SimplePayback, Return::InternalRate, Return::ModifiedRate, Return::PeakFunding, Return::PeakMonth];

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Return::Payback => "Paid back (discounted)",
            Return::SimplePayback => "Paid back (simple)",
            Return::InternalRate => "Internal rate of return",
            Return::ModifiedRate => "Modified rate of return",
            Return::PeakFunding => "Peak funding",
            Return::PeakMonth => "Month of the peak funding",
        }
    }

    /// What it means, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            Return::Payback => "When the saving has made good what it cost, interest included.",
            Return::SimplePayback => "The same without interest.",
            Return::InternalRate => {
                "The yearly rate at which the saving is worth nothing today, as IRR finds it in a spreadsheet. A further rate at or below −90 %, which a cost in the last month brings about, is left out."
            }
            Return::ModifiedRate => "The same with money borrowed and invested at the discount rate.",
            Return::PeakFunding => "The most that has to be put up before savings bring it back.",
            Return::PeakMonth => "The month in which the most has been put up.",
        }
    }

    /// What it counts.
    pub fn unit(self) -> Unit {
        match self {
            Return::Payback | Return::SimplePayback | Return::PeakMonth => Unit::Months,
            Return::InternalRate | Return::ModifiedRate => Unit::SharePerYear,
            Return::PeakFunding => Unit::Money,
        }
    }
}
