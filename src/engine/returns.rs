//! The returns of a change, beyond the measures of money: one entry names each.

use crate::graph::Unit;

/// A return of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Return {
    /// See [`payback`](super::finance::payback), discounted.
    Payback,
    /// The undiscounted payback.
    SimplePayback,
    /// See [`internal_rate`](super::finance::internal_rate).
    InternalRate,
    /// See [`modified_rate`](super::finance::modified_rate).
    ModifiedRate,
    /// See [`peak_funding`](super::finance::peak_funding).
    PeakFunding,
    /// The month of the peak funding.
    PeakMonth,
}

impl Return {
    /// All of them, in display order.
    pub const ALL: [Return; 6] =
        [Return::Payback, Return::SimplePayback, Return::InternalRate, Return::ModifiedRate, Return::PeakFunding, Return::PeakMonth];

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Return::Payback => "Payback (discounted)",
            Return::SimplePayback => "Payback (simple)",
            Return::InternalRate => "Internal rate of return",
            Return::ModifiedRate => "Modified rate of return",
            Return::PeakFunding => "Peak funding",
            Return::PeakMonth => "Month of peak funding",
        }
    }

    /// Its meaning, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            Return::Payback => "Time until the saving recovers its cost, including interest.",
            Return::SimplePayback => "The same without interest.",
            Return::InternalRate => {
                "The yearly rate at which the saving has a present value of zero, as IRR finds it in a spreadsheet. A second rate at or below −90 %, caused by a cost in the last month, is ignored."
            }
            Return::ModifiedRate => "The same with extra costs financed, and savings reinvested, at the discount rate.",
            Return::PeakFunding => "The highest amount you need to fund before savings recover it.",
            Return::PeakMonth => "The month in which funding is highest.",
        }
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        match self {
            Return::Payback | Return::SimplePayback | Return::PeakMonth => Unit::Months,
            Return::InternalRate | Return::ModifiedRate => Unit::SharePerYear,
            Return::PeakFunding => Unit::Money,
        }
    }
}
