//! The quantiles of the PERT shape between 513 tabulated ones and their slopes: its exact quantile is a search, too slow for
//! every draw.

use crate::model::{BetaDistribution, normal_cumulative};

/// Standard normal numbers beyond the ends count as the ends: fewer than one draw in ten thousand million.
const END: f64 = 6.4;
const STEPS: u16 = 512;
const STEP: f64 = 2.0 * END / STEPS as f64;

/// The quantiles between 0 and 1 as a cubic function of the standard normal number between each two tabulated ones.
#[derive(Clone, Debug)]
pub(super) struct PertTable(Vec<[f64; 2]>);

impl PertTable {
    pub(super) fn new(beta: &BetaDistribution) -> PertTable {
        let mut start = None;
        let knots = (0..=STEPS).map(|knot| {
            let z = f64::from(knot) * STEP - END;
            let (at, rest) = beta.quantile(normal_cumulative(z), normal_cumulative(-z), start);
            start = Some(at);
            let density = libm::exp(-0.5 * z * z) / (2.0 * std::f64::consts::PI).sqrt();
            [at, density / beta.density(at, rest) * STEP]
        });
        PertTable(knots.collect())
    }

    pub(super) fn at(&self, z: f64) -> f64 {
        let place = libm::fmin(libm::fmax((z + END) / STEP, 0.0), f64::from(STEPS));
        let knot = libm::fmin(libm::floor(place), f64::from(STEPS - 1));
        let [first, second] = [0, 1].map(|next| self.0.get(knot as usize + next).copied().unwrap_or_default());
        let ([from, leaving], [to, arriving]) = (first, second);
        let part = place - knot;
        let (square, cube) = (part * part, part * part * part);
        let bend = 3.0 * square - 2.0 * cube;
        from + (to - from) * bend + leaving * (cube - 2.0 * square + part) + arriving * (cube - square)
    }
}

#[cfg(test)]
mod tests {
    use super::PertTable;
    use crate::model::{BetaDistribution, normal_quantile};

    #[test]
    fn the_table_is_as_good_as_the_search() {
        for mode in [0.0, 0.1, 0.3, 0.5, 0.9, 1.0] {
            let beta = BetaDistribution::pert(mode);
            let table = PertTable::new(&beta);
            for place in 1..2000 {
                let probability = f64::from(place) / 2000.0;
                let (exact, _) = beta.quantile(probability, 1.0 - probability, None);
                let found = table.at(normal_quantile(probability));
                assert!((found - exact).abs() < 1e-10, "{mode} {probability}: {found} {exact}");
            }
        }
    }
}
