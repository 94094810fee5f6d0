//! The answer of all futures: percentiles, chances, regret, and what drives them.

use super::drivers::drivers;
use super::futures::Simulation;
use super::joint::joint;
use super::results::{FutureResults, OptionFutures};
use super::statistics::{chance, half_width, mean, percentile, sorted, spread};
use super::summary::{Acceptability, Band, Chance, OptionUncertainty, Spread, Uncertainty};
use crate::engine::{Measure, OptionOutcome};

/// The largest required saving of the acceptability curve, in hundredths of today's present value.
const REQUIRED: u32 = 30;

impl Simulation {
    /// What the futures say, from the numbers of [`Simulation::futures`] for all futures from the first on. Drivers, the fan and
    /// the acceptability curve need all futures of the scenario.
    pub fn summary(&mut self, numbers: &[f64]) -> Uncertainty {
        let results = FutureResults::read(self, numbers);
        let trials = results.trials.len() as u32 + results.failed;
        let is_final = trials >= self.settings.trials;
        let today = self.outcome.options.iter().position(|option| option.id == self.outcome.status_quo).unwrap_or_default();
        let cheapest = results.best(today, |option| &option.saving);
        let best = results.best(today, |option| &option.after_hurdle);
        let regrets: Vec<Vec<f64>> = results.options.iter().map(|option| regret(&results.options, &best, option)).collect();
        let mean_regrets: Vec<f64> = regrets.iter().map(|regret| mean(regret, 0.0)).collect();
        // Today's option wins a tie.
        let mut least = today;
        for place in 0..mean_regrets.len() {
            let of = |place: usize| mean_regrets.get(place).copied().unwrap_or(f64::INFINITY);
            least = if of(place) < of(least) { place } else { least };
        }
        let perfect_information = mean_regrets.get(least).copied().unwrap_or_default();
        let errors =
            regrets.get(least).map(|regret| results.blocks(regret).into_iter().map(|block| mean(block, 0.0)).collect::<Vec<f64>>());
        let fans = self.outcome.options.iter().scan(0, |next, option| {
            let months = option.cumulative_saving.len();
            let columns = if option.id == self.outcome.status_quo { 0..0 } else { *next..*next + months };
            *next = columns.end.max(*next);
            Some(results.cumulative.get(columns).unwrap_or_default())
        });
        let options = self.outcome.options.iter().zip(&results.options).zip(fans).enumerate();
        let options = options.map(|(place, ((option, own), columns))| {
            let of = |winners: &[usize]| share(&results, winners.iter().map(|winner| *winner == place));
            let known = if is_final { columns } else { &[] };
            let plain = option.value(Measure::Saving);
            let (paid_back_by, keeps_both) = joint(&results, option, &own.saving, plain, known);
            OptionUncertainty {
                paid_back_by,
                keeps_both,
                cheapest: of(&cheapest),
                worth_it: of(&best),
                regret: mean_regrets.get(place).copied().unwrap_or_default(),
                fan: known.iter().map(|month| band(month)).collect(),
                paid_back: known.iter().map(|month| share_above(month)).collect(),
                ..self.of_option(&results, option, own)
            }
        });
        let options: Vec<OptionUncertainty> = options.collect();
        let challenger = self.outcome.challenger().map(|option| option.id);
        let place = challenger.and_then(|id| self.outcome.options.iter().position(|option| option.id == id));
        let (drivers, acting_together) = match place.filter(|_| is_final) {
            Some(place) => drivers(self, &results, place, perfect_information),
            None => Default::default(),
        };
        let bracket = place.filter(|_| is_final).and_then(|place| self.bracket(place));
        Uncertainty {
            bracket,
            trials,
            failed: results.failed,
            seed: self.settings.seed,
            confidence: self.settings.confidence,
            is_final,
            best_on_average: options.get(least).map(|option| option.option),
            options,
            perfect_information,
            perfect_information_error: half_width(&errors.unwrap_or_default()),
            challenger,
            drivers,
            acting_together,
            acceptability: if is_final { acceptability(&results, today) } else { Vec::new() },
        }
    }

    fn of_option(&self, results: &FutureResults, option: &OptionOutcome, own: &OptionFutures) -> OptionUncertainty {
        let of = |values: &[f64], plain: f64| -> Spread { spread(values, &results.blocks(values), plain) };
        let budget = percentile(&sorted(&own.present_value), self.settings.confidence);
        let saving = option.value(Measure::Saving);
        let after_hurdle = option.measure(Measure::SavingAfterHurdle).map_or(saving, |figure| figure.value);
        OptionUncertainty {
            option: option.id,
            present_value: of(&own.present_value, option.value(Measure::PresentValue)),
            saving: of(&own.saving, saving),
            saving_after_hurdle: of(&own.after_hurdle, after_hurdle),
            cheapest: Chance::default(),
            worth_it: Chance::default(),
            saves_nothing: share(results, own.saving.iter().map(|saving| *saving <= 0.0)),
            misses_hurdle: share(results, own.after_hurdle.iter().map(|saving| *saving <= 0.0)),
            regret: 0.0,
            contingency: budget - option.value(Measure::PresentValue),
            fan: Vec::new(),
            paid_back: Vec::new(),
            paid_back_by: Vec::new(),
            keeps_both: None,
        }
    }
}

fn share(results: &FutureResults, is_true: impl Iterator<Item = bool>) -> Chance {
    chance(&results.blocks(&is_true.collect::<Vec<bool>>()))
}

/// What an option loses in each future compared with the best one.
fn regret(options: &[OptionFutures], best: &[usize], own: &OptionFutures) -> Vec<f64> {
    let of_best = best.iter().enumerate().map(|(future, place)| {
        let best = options.get(*place).and_then(|option| option.after_hurdle.get(future));
        best.copied().unwrap_or_default()
    });
    of_best.zip(&own.after_hurdle).map(|(best, own)| best - own).collect()
}

fn band(month: &[f64]) -> Band {
    let all = sorted(month);
    let at = |share| percentile(&all, share);
    Band { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) }
}

fn share_above(month: &[f64]) -> f64 {
    month.iter().filter(|saving| **saving > 0.0).count() as f64 / month.len().max(1) as f64
}

/// For each required saving, the share of futures in which each option has the largest saving beyond it.
fn acceptability(results: &FutureResults, today: usize) -> Vec<Acceptability> {
    let curve = (0..=REQUIRED).map(|hundredth| {
        let required = f64::from(hundredth) / 100.0;
        let mut counts = vec![0_u32; results.options.len()];
        let of_today = results.options.get(today).map_or(&[][..], |option| &option.present_value);
        for (future, present_value) in of_today.iter().enumerate() {
            let mut best = (today, required * present_value);
            for (place, option) in results.options.iter().enumerate() {
                let saving = option.saving.get(future).copied().unwrap_or_default();
                if place != today && saving > best.1 {
                    best = (place, saving);
                }
            }
            counts.iter_mut().skip(best.0).take(1).for_each(|count| *count += 1);
        }
        let futures = of_today.len().max(1) as f64;
        Acceptability { required, chances: counts.into_iter().map(|count| f64::from(count) / futures).collect() }
    });
    curve.collect()
}
