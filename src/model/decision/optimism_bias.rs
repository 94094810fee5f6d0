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

/// Published numbers to start from.
#[derive(Debug, PartialEq)]
pub struct PublishedBias {
    /// What they are of.
    pub name: &'static str,
    numbers: &'static [(BiasNumber, f64)],
}

/// The averages of British public projects, and the upper ends of the ranges by category of work, from which the Green Book starts.
///
/// Source: Mott MacDonald, "Review of Large Public Procurement in the UK", 2002, for the Green Book.
pub static PUBLISHED_BIAS: [PublishedBias; 3] = [
    PublishedBias { name: "the British averages", numbers: &[(BiasNumber::Capital, 0.24), (BiasNumber::Running, 0.41)] },
    PublishedBias { name: "41 % for outsourcing", numbers: &[(BiasNumber::Running, 0.41)] },
    PublishedBias { name: "200 % for equipment and development", numbers: &[(BiasNumber::Capital, 2.0)] },
];

/// The allowance for optimism; open numbers count as zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptimismBias {
    numbers: [Option<f64>; 3],
}

impl OptimismBias {
    /// The highest share added.
    pub const MOST: f64 = 10.0;
    /// One of its numbers; `None` while it is open.
    pub fn number(&self, which: BiasNumber) -> Option<f64> {
        BiasNumber::ALL.iter().zip(&self.numbers).filter(|(known, _)| **known == which).find_map(|(_, number)| *number)
    }

    /// Starts from published numbers; those of which they say nothing stay.
    pub(super) fn start_from(&mut self, published: &PublishedBias) {
        for (which, share) in published.numbers {
            self.number_mut(*which).into_iter().for_each(|number| *number = Some(*share));
        }
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
