//! Saving and payback at once: a saving that comes too late, or an early payback of little, keeps only half of a promise.

use super::results::FutureResults;
use super::statistics::{chance, percentile, sorted};
use super::summary::{Chance, PaidBackBy, PaybackSpread};
use crate::engine::OptionOutcome;
use crate::engine::finance::{Payback, payback};

/// The steps between the smallest and the largest saving.
const STEPS: u8 = 20;

/// What an option's futures say about both: for each year, the savings of those that have paid back by its end; the chance that
/// the plain saving and the plain payback are both kept, `None` if the plain figures never pay back; and how the payback spreads,
/// `None` without months. `columns` are the cumulative savings of each month; `savings` may be those of more futures.
pub(super) fn joint(
    results: &FutureResults,
    option: &OptionOutcome,
    savings: &[f64],
    plain: f64,
    columns: &[Vec<f64>],
) -> (Vec<PaidBackBy>, Option<Chance>, Option<PaybackSpread>) {
    let futures = columns.first().map_or(0, Vec::len);
    let paybacks: Vec<f64> = (0..futures).map(|future| months_of(payback(&of_future(columns, future)))).collect();
    let by_year = (1..=columns.len() / 12).map(|year| {
        let months = year * 12;
        let paid = paybacks.iter().zip(savings).filter(|(payback, _)| **payback <= months as f64);
        let paid: Vec<f64> = paid.map(|(_, saving)| *saving).collect();
        let share = paid.len() as f64 / futures.max(1) as f64;
        let all = sorted(&paid);
        let points = (0..=STEPS).filter(|_| !all.is_empty()).map(|step| percentile(&all, f64::from(step) / f64::from(STEPS)));
        PaidBackBy { months: months as u32, share, savings: points.collect() }
    });
    let expected = option.payback.map(|payback| libm::ceil(months_of(payback))).filter(|months| months.is_finite());
    let kept = expected.filter(|_| futures > 0).map(|months| {
        let both = paybacks.iter().zip(savings).map(|(payback, saving)| *payback <= months && *saving >= plain);
        chance(&results.blocks(&both.collect::<Vec<bool>>()))
    });
    let all = sorted(&paybacks);
    // Between a month and never there is no point.
    let at = |share| Some(percentile(&all, share)).filter(|months| months.is_finite());
    let spread = (futures > 0).then(|| PaybackSpread { p10: at(0.1), p50: at(0.5), p90: at(0.9) });
    (by_year.collect(), kept, spread)
}

/// The months after which it has paid back; infinite if never.
fn months_of(payback: Payback) -> f64 {
    match payback {
        Payback::AtOnce => 0.0,
        Payback::After(months) => months,
        Payback::Never => f64::INFINITY,
    }
}

fn of_future(columns: &[Vec<f64>], future: usize) -> Vec<f64> {
    columns.iter().filter_map(|month| month.get(future).copied()).collect()
}

impl PaidBackBy {
    /// The share of all futures that have paid back by then and save at least an amount, between the known points on a straight
    /// line.
    pub fn chance_of_saving(&self, least: f64) -> f64 {
        let below = self.savings.iter().filter(|point| **point < least).count();
        let part = match (below.checked_sub(1).and_then(|place| self.savings.get(place)), self.savings.get(below)) {
            (None, _) => 0.0,
            (_, None) => 1.0,
            (Some(before), Some(after)) => ((below - 1) as f64 + (least - before) / (after - before)) / f64::from(STEPS),
        };
        self.share * (1.0 - part)
    }
}

#[cfg(test)]
mod tests {
    use super::PaidBackBy;

    #[test]
    fn a_chance_of_both_is_at_most_that_of_the_payback() {
        let paid = PaidBackBy { months: 24, share: 0.5, savings: (0..=20).map(f64::from).collect() };
        assert_eq!([-1.0, 0.0, 5.0, 7.5, 20.0, 21.0].map(|least| paid.chance_of_saving(least)), [0.5, 0.5, 0.375, 0.3125, 0.0, 0.0]);
        let certain = PaidBackBy { savings: vec![3.0; 21], ..paid.clone() };
        assert_eq!([3.0, 3.1].map(|least| certain.chance_of_saving(least)), [0.5, 0.0]);
        assert_eq!(PaidBackBy { share: 0.0, savings: Vec::new(), ..paid }.chance_of_saving(1.0), 0.0);
    }
}
