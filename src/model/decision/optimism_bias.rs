//! The allowance for optimism in estimates: a share added to one-off and running cost.

use crate::model::Choice;
use crate::model::choice::choice;

choice! {
    /// A number of the allowance for optimism.
    BiasNumber {
        /// The share by which one-off cost is usually underestimated, a fraction.
        Capital "capital" "Added to one-off cost",
        /// The share by which running cost is usually underestimated, a fraction.
        Running "running" "Added to running cost",
        /// The share of both that mitigation removes, a fraction.
        Mitigated "mitigated" "Removed by mitigation",
    }
}

/// The allowance for optimism; open numbers count as zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptimismBias {
    numbers: [Option<f64>; 3],
}

impl OptimismBias {
    /// The highest share added.
    pub const MOST: f64 = 10.0;
    /// The averages of British public projects: 24 % on capital and 41 % on running cost.
    ///
    /// Source: Mott MacDonald, "Review of Large Public Procurement in the UK", 2002, for the Green Book.
    pub const USUAL: OptimismBias = OptimismBias { numbers: [Some(0.24), Some(0.41), None] };

    /// One of its numbers; `None` while it is open.
    pub fn number(&self, which: BiasNumber) -> Option<f64> {
        BiasNumber::ALL.iter().zip(&self.numbers).filter(|(known, _)| **known == which).find_map(|(_, number)| *number)
    }

    /// One of its numbers, for changing.
    pub fn number_mut(&mut self, which: BiasNumber) -> Option<&mut Option<f64>> {
        BiasNumber::ALL.iter().zip(&mut self.numbers).find(|(known, _)| **known == which).map(|(_, number)| number)
    }

    /// The lowest and highest value of a number.
    pub fn limits(which: BiasNumber) -> (f64, f64) {
        (0.0, if which == BiasNumber::Mitigated { 1.0 } else { OptimismBias::MOST })
    }

    /// Whether it adds anything.
    pub fn is_used(&self) -> bool {
        self.added(BiasNumber::Capital) > 0.0 || self.added(BiasNumber::Running) > 0.0
    }

    /// The share added to one-off or running cost: `bias · (1 − mitigated)`.
    ///
    /// Source: HM Treasury's Green Book, supplementary guidance on optimism bias.
    pub fn added(&self, which: BiasNumber) -> f64 {
        self.number(which).unwrap_or(0.0) * (1.0 - self.number(BiasNumber::Mitigated).unwrap_or(0.0))
    }
}
