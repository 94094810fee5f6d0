//! The quantiles of a range, one formula for each shape.

use super::{BetaDistribution, Range, Shape, Z90, normal_cumulative};

/// The quantiles of a range, ready to be computed many times.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantile {
    /// Low and high are the same.
    Certain(f64),
    /// Two halves of a normal distribution that meet at the value: the value, and the steps per unit below and above.
    Normal(f64, [f64; 2]),
    /// The same for the logarithm.
    Lognormal(f64, [f64; 2]),
    /// Low, the value and high.
    Triangular([f64; 3]),
    /// Low and the width.
    Uniform(f64, f64),
    /// Low, the value and high, and the probabilities of less than the second and the third.
    Discrete([f64; 3], [f64; 2]),
    /// Low, the width and the distribution between them.
    Pert(f64, f64, BetaDistribution),
}

impl Quantile {
    /// The quantiles of a range around a value.
    pub fn new(range: &Range, value: f64) -> Quantile {
        let Range { low, high, shape, weights: [first, second, _] } = *range;
        if low >= high {
            return Quantile::Certain(low);
        }
        let ratio = |of: f64, to: f64| libm::log(of / to) / Z90;
        match shape {
            Shape::Normal => Quantile::Normal(value, [(value - low) / Z90, (high - value) / Z90]),
            Shape::Lognormal => Quantile::Lognormal(value, [ratio(value, low), ratio(high, value)]),
            Shape::Triangular => Quantile::Triangular([low, value, high]),
            Shape::Uniform => Quantile::Uniform(low, high - low),
            Shape::Discrete => Quantile::Discrete([low, value, high], [first, first + second]),
            Shape::Pert => Quantile::Pert(low, high - low, BetaDistribution::pert((value - low) / (high - low))),
        }
    }

    /// Whether the formula reads the probability as a standard normal number, not as itself.
    pub fn reads_normal(&self) -> bool {
        matches!(self, Quantile::Normal(..) | Quantile::Lognormal(..) | Quantile::Pert(..))
    }

    /// The value at a probability and at the same probability as a standard normal number.
    pub fn at(&self, probability: f64, z: f64) -> f64 {
        let steps = |[below, above]: [f64; 2]| if z > 0.0 { above * z } else { below * z };
        match *self {
            Quantile::Certain(value) => value,
            Quantile::Normal(value, spread) => value + steps(spread),
            Quantile::Lognormal(value, spread) => value * libm::exp(steps(spread)),
            Quantile::Triangular([low, value, high]) => {
                if probability * (high - low) <= value - low {
                    low + (probability * (high - low) * (value - low)).sqrt()
                } else {
                    high - ((1.0 - probability) * (high - low) * (high - value)).sqrt()
                }
            }
            Quantile::Uniform(low, width) => low + probability * width,
            Quantile::Discrete([low, value, high], [first, second]) => match probability {
                _ if probability < first => low,
                _ if probability < second => value,
                _ => high,
            },
            Quantile::Pert(low, width, beta) => {
                let (at, rest) = beta.quantile(probability, normal_cumulative(-z), None);
                if at <= rest { low + width * at } else { low + width - width * rest }
            }
        }
    }

    /// The middle of the probabilities that give the same value: the probability itself unless there are three cases.
    pub fn rank(&self, probability: f64) -> f64 {
        match *self {
            Quantile::Discrete(_, [first, second]) => match probability {
                _ if probability < first => 0.5 * first,
                _ if probability < second => 0.5 * (first + second),
                _ => 0.5 * (second + 1.0),
            },
            _ => probability,
        }
    }
}
