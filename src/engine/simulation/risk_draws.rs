//! The risks of the register in each future: how often each happens, and the size of its loss.

use super::draws::Draws;
use super::sobol::{BLOCK, Stream};
use super::statistics::{percentile, sorted};
use crate::engine::readiness::{discount_factors, exposures};
use crate::model::{OptionId, Quantile, Range, Risk, RiskId, RiskNumber, Scenario, Shape};

/// A risk with a probability and a loss.
#[derive(Debug)]
pub(super) struct DrawnRisk {
    pub(super) id: RiskId,
    /// For each option in the scenario's order, whether it concerns it.
    concerns: Vec<bool>,
    probability: f64,
    losses: Quantile,
    /// The share of a loss that remains after mitigation.
    remaining: f64,
    size: Stream,
    frequency: Stream,
    /// The years in which it may happen.
    years: u16,
}

impl DrawnRisk {
    /// The risks that can be drawn; streams of all losses come first, then those of all frequencies.
    pub(super) fn all(scenario: &Scenario, stream: &mut impl FnMut(&str) -> Stream) -> Vec<DrawnRisk> {
        let risks = scenario.decision.as_ref().map_or(&[][..], |decision| &decision.readiness.risks);
        let known = |risk: &Risk| Some((risk.number(RiskNumber::Probability)?, risk.losses()?));
        let known: Vec<(&Risk, (f64, [f64; 3]))> = risks.iter().filter_map(|risk| Some((risk, known(risk)?))).collect();
        let sizes: Vec<Stream> = known.iter().map(|(risk, _)| stream(&format!("risks.{}.loss", risk.id))).collect();
        let drawn = known.into_iter().zip(sizes).map(|((risk, (probability, [low, likely, high])), size)| DrawnRisk {
            id: risk.id,
            concerns: scenario.options.iter().map(|option| risk.options.contains(&option.id)).collect(),
            probability,
            losses: Quantile::new(&Range::new(low, high, Shape::Triangular), likely),
            remaining: 1.0 - risk.number(RiskNumber::Mitigated).unwrap_or(0.0),
            size,
            frequency: stream(&format!("risks.{}.frequency", risk.id)),
            years: (scenario.months() / 12).max(1),
        });
        drawn.collect()
    }

    /// Its loss in an average year of each future of one block, in money.
    pub(super) fn yearly(&self, draws: &Draws, first: u32, count: u32) -> Vec<f64> {
        let (sizes, frequencies) = (draws.uniforms(self.size, first, count), draws.uniforms(self.frequency, first, count));
        let both = sizes.into_iter().zip(frequencies);
        both.map(|(size, frequency)| {
            let happens = f64::from(times(frequency, self.years, self.probability));
            // A triangle needs no normal number.
            happens / f64::from(self.years) * self.losses.at(size, 0.0) * self.remaining
        })
        .collect()
    }
}

/// How many of `years` it happens in at one uniform number: the inverse of the binomial distribution.
fn times(uniform: f64, years: u16, probability: f64) -> u16 {
    if probability >= 1.0 {
        return years;
    }
    let odds = probability / (1.0 - probability);
    let mut chance = (0..years).fold(1.0, |chance, _| chance * (1.0 - probability));
    let (mut below, mut count) = (chance, 0);
    while uniform > below && count < years {
        chance *= odds * f64::from(years - count) / f64::from(count + 1);
        below += chance;
        count += 1;
    }
    count
}

/// What risks add to the costs of the options.
#[derive(Debug)]
pub(super) struct RiskCosts {
    today: usize,
    /// For each option, the cost of mitigation in a year.
    mitigation: Vec<f64>,
    /// For each month, the present value until then of one unit of money a year.
    until: Vec<f64>,
}

impl RiskCosts {
    pub(super) fn of(scenario: &Scenario) -> RiskCosts {
        let today = scenario.options.iter().position(|option| option.id == scenario.status_quo).unwrap_or_default();
        let until = discount_factors(scenario).into_iter().scan(0.0, |sum, factor| {
            *sum += factor / 12.0;
            Some(*sum)
        });
        let exposures: Vec<(OptionId, f64)> = exposures(scenario).into_iter().map(|(id, own)| (id, own.mitigation_cost)).collect();
        RiskCosts { today, mitigation: exposures.into_iter().map(|(_, cost)| cost).collect(), until: until.collect() }
    }

    /// For each future of one block, the yearly cost of all risks of each option with their mitigation; empty without a risk.
    pub(super) fn in_futures(&self, draws: &Draws, first: u32, count: u32) -> Vec<Vec<f64>> {
        if draws.risks.is_empty() {
            return Vec::new();
        }
        let mut futures = vec![self.mitigation.clone(); count as usize];
        for risk in &draws.risks {
            for (costs, loss) in futures.iter_mut().zip(risk.yearly(draws, first, count)) {
                costs.iter_mut().zip(&risk.concerns).filter(|(_, concerns)| **concerns).for_each(|(cost, _)| *cost += loss);
            }
        }
        futures
    }

    /// The change of an option's saving with a risk at the 10 % and at the 90 % point of its loss, compared with a life without it.
    pub(super) fn effects(&self, risk: &DrawnRisk, draws: &Draws, option: usize) -> [f64; 2] {
        let losses = sorted(&risk.yearly(draws, 0, BLOCK));
        let concerns = |place: usize| risk.concerns.get(place).map_or(0.0, |concerns| f64::from(u8::from(*concerns)));
        let share = (concerns(option) - concerns(self.today)) * self.until.last().copied().unwrap_or_default();
        [0.1, 0.9].map(|point| -share * percentile(&losses, point))
    }

    /// Adds the yearly costs of the options to the numbers of one future: present value, saving and saving after the hurdle of each
    /// option, then the cumulative saving of each but today's in each month. The hurdle itself stays as it is.
    pub(super) fn add(&self, costs: &[f64], row: &mut [f64]) {
        let of_today = costs.get(self.today).copied().unwrap_or_default();
        let whole = self.until.last().copied().unwrap_or_default();
        let (deciding, months) = row.split_at_mut(row.len().min(costs.len() * 3));
        for (place, (cost, numbers)) in costs.iter().zip(deciding.as_chunks_mut::<3>().0).enumerate() {
            let [present_value, saving, after_hurdle] = numbers;
            *present_value += cost * whole;
            if place != self.today {
                *saving -= (cost - of_today) * whole;
                *after_hurdle -= (cost - of_today) * whole;
            }
        }
        let others = costs.iter().enumerate().filter(|(place, _)| *place != self.today);
        for ((_, cost), months) in others.zip(months.chunks_exact_mut(self.until.len().max(1))) {
            months.iter_mut().zip(&self.until).for_each(|(saving, until)| *saving -= (cost - of_today) * until);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::times;

    #[test]
    fn the_number_of_times_follows_the_binomial_distribution() {
        let at = |uniform| times(uniform, 5, 0.2);
        // 0.8⁵ = 0.32768 for never, 5 · 0.2 · 0.8⁴ = 0.4096 for once.
        assert_eq!([0.327, 0.328, 0.737, 0.738, 0.999_999_999].map(at), [0, 1, 1, 2, 5]);
        assert_eq!((times(0.999, 5, 0.0), times(0.001, 5, 1.0)), (0, 5));
    }
}
