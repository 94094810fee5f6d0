//! A risk of the register: its probability, its loss and what is done about it. Open numbers are never invented.

use crate::model::choice::choice;
use crate::model::{Choice, OptionId, RiskId, Scenario};
use std::collections::BTreeSet;

/// Undesirable outcomes of outsourcing to start a register from, names only.
///
/// Source: Aubert, Patry and Rivard.
pub const USUAL_RISKS: [&str; 8] = [
    "Hidden costs",
    "Contract amendments",
    "Disputes",
    "Lock-in",
    "Debased service",
    "Rising cost",
    "Lost competence",
    "Lost ability to innovate",
];

choice! {
    /// A number of a risk.
    RiskNumber {
        /// The probability that it happens in a year, a fraction.
        Probability "probability" "Probability a year",
        /// The loss of one occurrence in a good case, in money.
        Low "low" "Loss, low",
        /// Its likely loss, in money.
        Likely "likely" "Loss, likely",
        /// Its loss in a bad case, in money.
        High "high" "Loss, high",
        /// The share of the loss that the mitigation prevents, a fraction.
        Mitigated "mitigated" "Loss prevented",
        /// The yearly cost of the mitigation, in money.
        MitigationCost "mitigation_per_year" "Mitigation cost a year",
    }
}

/// How many numbers a risk has.
const NUMBERS: usize = 6;

/// A risk of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    /// Its identity.
    pub id: RiskId,
    /// Its name from the user.
    pub name: String,
    /// The options it concerns.
    pub options: BTreeSet<OptionId>,
    /// Its numbers in the order of [`RiskNumber`]; `None` while one is open.
    pub(super) numbers: [Option<f64>; NUMBERS],
    /// What is done about it, from the user.
    pub mitigation: String,
}

impl RiskNumber {
    /// Those that are amounts of money.
    pub(super) fn amounts() -> impl Iterator<Item = RiskNumber> {
        RiskNumber::ALL.iter().copied().filter(|which| !which.is_share())
    }

    /// Whether it is a share, not an amount.
    pub fn is_share(self) -> bool {
        matches!(self, RiskNumber::Probability | RiskNumber::Mitigated)
    }
}

impl Risk {
    /// The options that a risk concerns unless the user says otherwise: all but today's.
    pub fn usual_options(scenario: &Scenario) -> BTreeSet<OptionId> {
        crate::model::set_of(scenario.options.iter().map(|option| option.id).filter(|id| *id != scenario.status_quo))
    }

    /// A risk without numbers.
    pub fn new(id: RiskId, name: String, options: BTreeSet<OptionId>) -> Risk {
        Risk { id, name, options, numbers: [None; NUMBERS], mitigation: String::new() }
    }

    /// One of its numbers; `None` while it is open.
    pub fn number(&self, which: RiskNumber) -> Option<f64> {
        let numbers = RiskNumber::ALL.iter().zip(&self.numbers);
        numbers.filter(|(known, _)| **known == which).find_map(|(_, number)| *number)
    }

    /// One of its numbers, for changing.
    pub fn number_mut(&mut self, which: RiskNumber) -> Option<&mut Option<f64>> {
        RiskNumber::ALL.iter().zip(&mut self.numbers).find(|(known, _)| **known == which).map(|(_, number)| number)
    }

    /// Its low, likely and high loss, in money; a low or high loss that is open is the likely one. `None` without a likely loss.
    pub fn losses(&self) -> Option<[f64; 3]> {
        let likely = self.number(RiskNumber::Likely)?;
        Some([self.number(RiskNumber::Low).unwrap_or(likely), likely, self.number(RiskNumber::High).unwrap_or(likely)])
    }

    /// Whether it has no probability or no likely loss, so that it counts as nothing.
    pub fn is_open(&self) -> bool {
        self.number(RiskNumber::Probability).is_none() || self.losses().is_none()
    }

    /// The lowest and highest value that one of its numbers accepts beside the others.
    pub fn limits(&self, which: RiskNumber) -> (f64, f64) {
        let (most, of) = (super::LARGEST_AMOUNT, |which| self.number(which));
        let (low, likely, high) = (of(RiskNumber::Low), of(RiskNumber::Likely), of(RiskNumber::High));
        match which {
            RiskNumber::Probability | RiskNumber::Mitigated => (0.0, 1.0),
            RiskNumber::Low => (0.0, likely.or(high).unwrap_or(most)),
            RiskNumber::Likely => (low.unwrap_or(0.0), high.unwrap_or(most)),
            RiskNumber::High => (likely.or(low).unwrap_or(0.0), most),
            RiskNumber::MitigationCost => (0.0, most),
        }
    }
}
