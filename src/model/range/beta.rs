//! The beta distribution between 0 and 1, which the PERT shape stretches over its range.

/// A beta distribution, both of whose parameters are at least 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BetaDistribution {
    first: f64,
    second: f64,
    /// The logarithm of the factor that makes the density's integral 1.
    scale: f64,
}

/// A fraction that is smaller than this changes no result, and stands for zero in a division.
const TINY: f64 = 1e-300;

impl BetaDistribution {
    /// The distribution with two parameters.
    pub fn new(first: f64, second: f64) -> BetaDistribution {
        BetaDistribution { first, second, scale: libm::lgamma(first + second) - libm::lgamma(first) - libm::lgamma(second) }
    }

    /// The PERT distribution whose mode lies at a share of the way from low to high.
    pub fn pert(mode: f64) -> BetaDistribution {
        BetaDistribution::new(1.0 + 4.0 * mode, 1.0 + 4.0 * (1.0 - mode))
    }

    /// The same distribution seen from its upper end.
    fn mirrored(self) -> BetaDistribution {
        BetaDistribution { first: self.second, second: self.first, ..self }
    }

    /// The density at a point and its distance to 1, which is given so that no digits are lost near the end.
    pub fn density(&self, at: f64, rest: f64) -> f64 {
        let power = |base: f64, exponent: f64| if exponent == 0.0 { 0.0 } else { exponent * libm::log(base) };
        libm::exp(self.scale + power(at, self.first - 1.0) + power(rest, self.second - 1.0))
    }

    /// The probability of a number below a point.
    fn cumulative(&self, at: f64) -> f64 {
        if at <= 0.0 || at >= 1.0 {
            return if at <= 0.0 { 0.0 } else { 1.0 };
        }
        let front = at * (1.0 - at) * self.density(at, 1.0 - at);
        if at < (self.first + 1.0) / (self.first + self.second + 2.0) {
            front * self.continued_fraction(at) / self.first
        } else {
            1.0 - front * self.mirrored().continued_fraction(1.0 - at) / self.second
        }
    }

    /// The continued fraction of the incomplete beta function, by Lentz's method.
    fn continued_fraction(&self, at: f64) -> f64 {
        let (a, b) = (self.first, self.second);
        let away = |value: f64| if value.abs() < TINY { TINY } else { value };
        let (mut above, mut below) = (1.0, 1.0 / away(1.0 - (a + b) * at / (a + 1.0)));
        let mut value = below;
        for step in (1..200).map(f64::from) {
            let even = step * (b - step) * at / ((a + 2.0 * step - 1.0) * (a + 2.0 * step));
            let odd = -(a + step) * (a + b + step) * at / ((a + 2.0 * step) * (a + 2.0 * step + 1.0));
            let mut change = 1.0;
            for coefficient in [even, odd] {
                below = 1.0 / away(1.0 + coefficient * below);
                above = away(1.0 + coefficient / above);
                change = above * below;
                value *= change;
            }
            if (change - 1.0).abs() < 1e-16 {
                break;
            }
        }
        value
    }

    /// The point that a number stays below with a probability, and its distance to 1. Give the probability above as well:
    /// the smaller of the two decides, so that no digits are lost. A point close by may be given to start from.
    pub fn quantile(&self, below: f64, above: f64, start: Option<f64>) -> (f64, f64) {
        if below <= above {
            let at = self.lower_quantile(below, start);
            (at, 1.0 - at)
        } else {
            let rest = self.mirrored().lower_quantile(above, start.map(|start| 1.0 - start));
            (1.0 - rest, rest)
        }
    }

    /// Newton's method, kept between two points that enclose the answer.
    fn lower_quantile(&self, probability: f64, start: Option<f64>) -> f64 {
        let (mut least, mut most) = (0.0, 1.0);
        // Near zero the density is a power, which can be solved.
        let of_power = libm::exp((libm::log(probability * self.first) - self.scale) / self.first);
        let mut at = start.filter(|start| *start > 0.0 && *start < 1.0).unwrap_or_else(|| libm::fmin(of_power, 0.5));
        for _ in 0..100 {
            let beyond = self.cumulative(at) - probability;
            if beyond > 0.0 {
                most = at;
            } else {
                least = at;
            }
            let newton = at - beyond / self.density(at, 1.0 - at);
            let next = if newton > least && newton < most { newton } else { 0.5 * (least + most) };
            let moved = (next - at).abs();
            at = next;
            if moved <= 1e-15 * at {
                break;
            }
        }
        at
    }
}
