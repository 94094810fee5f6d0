//! The answer of all futures: percentiles, chances, regret, and what drives them.

use super::bracket::BracketSteps;
use super::drivers::DriverSteps;
use super::futures::Simulation;
use super::joint::joint;
use super::results::{FutureResults, OptionFutures};
use super::statistics::{chance, half_width, mean, percentile, sorted, spread};
use super::summary::{Acceptability, Band, Chance, OptionUncertainty, Spread, Uncertainty};
use crate::engine::{Measure, OptionOutcome};

/// The largest required saving of the acceptability curve, in hundredths of today's present value.
const REQUIRED: u32 = 30;

/// A summary in the making, so that a page without workers stays responsive: one option or driver at a time.
#[derive(Debug)]
pub struct SummarySteps {
    results: FutureResults,
    today: usize,
    /// The place of the cheapest option and of the best one in each future.
    cheapest: Vec<usize>,
    best: Vec<usize>,
    /// The option whose saving the drivers explain, by its place; `None` until all futures are computed.
    explained: Option<usize>,
    drivers: Option<DriverSteps>,
    bracket: Option<BracketSteps>,
    pub(super) said: Uncertainty,
}

impl SummarySteps {
    /// What is known so far; everything after the last step.
    pub fn said(&self) -> &Uncertainty {
        &self.said
    }
}

impl Simulation {
    /// Everything the futures say, from the numbers of [`Simulation::futures`] for all futures from the first on. Drivers, the fan and
    /// the acceptability curve need all futures of the scenario.
    pub fn summary(&mut self, numbers: &[f64]) -> Uncertainty {
        let mut steps = self.begin_summary(numbers);
        while self.continue_summary(&mut steps) {}
        let mut figures = self.begin_figures();
        while steps.said.is_final && self.continue_figures(&mut figures, &mut steps) {}
        steps.said
    }

    /// Begins the same in steps: what concerns all options.
    pub fn begin_summary(&self, numbers: &[f64]) -> SummarySteps {
        let results = FutureResults::read(self, numbers);
        let trials = (results.trials.len() + results.failed.len()) as u32;
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
        let errors =
            regrets.get(least).map(|regret| results.blocks(regret).into_iter().map(|block| mean(block, 0.0)).collect::<Vec<f64>>());
        let challenger = self.outcome.challenger().map(|option| option.id);
        let place = challenger.and_then(|id| self.outcome.options.iter().position(|option| option.id == id));
        let failed_by = self.draws.standing_out(&results.failed, trials);
        let said = Uncertainty {
            trials,
            failed: results.failed.len() as u32,
            failed_by: failed_by.into_iter().flat_map(|fact| fact.addresses.first()).map(ToString::to_string).collect(),
            seed: self.settings.seed,
            confidence: self.settings.confidence,
            is_final,
            best_on_average: self.outcome.options.get(least).map(|option| option.id),
            perfect_information: mean_regrets.get(least).copied().unwrap_or_default(),
            perfect_information_error: half_width(&errors.unwrap_or_default()),
            challenger,
            acceptability: if is_final { acceptability(&results, today) } else { Vec::new() },
            ..Uncertainty::default()
        };
        let explained = place.filter(|_| is_final);
        SummarySteps { results, today, cheapest, best, explained, drivers: None, bracket: None, said }
    }

    /// Takes one step: the next option, or the next part of what drives the answer. Returns false if nothing is left to do.
    pub fn continue_summary(&mut self, steps: &mut SummarySteps) -> bool {
        let place = steps.said.options.len();
        if let Some((option, own)) = self.outcome.options.get(place).zip(steps.results.options.get(place)) {
            let option = self.option_in_futures(steps, place, option, own);
            steps.said.options.push(option);
            return true;
        }
        if let Some(bracket) = &mut steps.bracket {
            let goes_on = self.continue_bracket(bracket);
            if !goes_on {
                steps.said.bracket = Some(bracket.read());
                steps.bracket = None;
            }
            return goes_on;
        }
        let Some(explained) = steps.explained else { return false };
        let evpi = steps.said.perfect_information;
        let drivers = steps.drivers.get_or_insert_with(|| DriverSteps::new(self, &steps.results, explained, evpi));
        if drivers.explain_next(self, &steps.results) {
            return true;
        }
        (steps.said.drivers, steps.said.acting_together) = drivers.explained();
        steps.explained = None;
        steps.bracket = self.begin_bracket(explained);
        steps.bracket.is_some()
    }

    fn option_in_futures(&self, steps: &SummarySteps, place: usize, option: &OptionOutcome, own: &OptionFutures) -> OptionUncertainty {
        let results = &steps.results;
        let of = |winners: &[usize]| share(results, winners.iter().map(|winner| *winner == place));
        // The columns of the months of each option but today's.
        let before = self.outcome.options.iter().take(place).filter(|option| option.id != self.outcome.status_quo);
        let first: usize = before.map(|option| option.cumulative_saving.len()).sum();
        let months = if place == steps.today || !steps.said.is_final { 0 } else { option.cumulative_saving.len() };
        let known = results.cumulative.get(first..first + months).unwrap_or_default();
        let (paid_back_by, keeps_both, payback) = joint(results, option, &own.saving, option.value(Measure::Saving), known);
        OptionUncertainty {
            paid_back_by,
            keeps_both,
            payback,
            cheapest: of(&steps.cheapest),
            worth_it: of(&steps.best),
            regret: mean(&regret(&results.options, &steps.best, own), 0.0),
            fan: known.iter().map(|month| band(month)).collect(),
            paid_back: known.iter().map(|month| share_above(month)).collect(),
            ..self.of_option(results, option, own)
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
            payback: None,
            figures: Vec::new(),
        }
    }
}

fn share(results: &FutureResults, is_true: impl Iterator<Item = bool>) -> Chance {
    chance(&results.blocks(&is_true.collect::<Vec<bool>>()))
}

/// What an option loses in each future compared with the best one.
pub(super) fn regret(options: &[OptionFutures], best: &[usize], own: &OptionFutures) -> Vec<f64> {
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
