//! How sure the answer is, in sentences that count futures: the same on the page, in the report and in the memo.

use super::drivers::input_name;
use crate::engine::simulation::{DriverUncertainty, OptionUncertainty, Spread, Uncertain, Uncertainty};
use crate::engine::{Outcome, Payback};
use crate::model::{Address, OptionId, Scenario, SimulationSettings};

/// What the futures of a scenario say, with the words for its amounts.
#[derive(Clone, Copy)]
pub struct HowSure<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its results with every number at its likely value.
    pub outcome: &'a Outcome,
    /// What its futures say.
    pub futures: &'a Uncertainty,
    /// Writes money in three digits.
    pub money: &'a dyn Fn(f64) -> String,
    /// Writes a share.
    pub percent: &'a dyn Fn(f64) -> String,
    /// Writes a whole number.
    pub whole: &'a dyn Fn(f64) -> String,
}

/// The most figures named as worth finding out.
const NAMED: usize = 3;
/// The plain figure is an outlier if fewer futures than this, or more than the rest, lie below it.
const OUTLIER: f64 = 0.3;
/// More futures are offered if the error of a chance is larger.
const MOST_UNSURE: f64 = 0.02;
/// More futures are offered if the error of an end is a larger share of the distance between both; the default of @RISK for a mean.
const MOST_VAGUE: f64 = 0.03;

impl HowSure<'_> {
    /// How often the recommended option is the right choice, in a sentence for the answer.
    pub fn chance(&self) -> String {
        let Some(best) = self.recommended() else { return String::new() };
        let right = in_futures(best.worth_it.share);
        if best.option == self.outcome.status_quo {
            return format!("Staying with “{}” is right {right}.", self.name(best.option));
        }
        let misses = in_futures(best.misses_hurdle.share);
        let loses = in_futures(best.saves_nothing.share);
        let hurdle = if best.misses_hurdle == best.saves_nothing {
            format!("It costs more than today {loses}.")
        } else {
            format!("It misses the hurdle {misses} and costs more than today {loses}.")
        };
        format!("“{}” is the best choice {right}. {hurdle}", self.name(best.option))
    }

    /// Further sentences: how far the figures spread, where the plain figure lies, and whether another option is better on average.
    pub fn spread(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        let Some(best) = self.recommended() else { return sentences };
        if best.option != self.outcome.status_quo {
            let saving = &best.saving;
            sentences.push(format!(
                "In 8 of 10 futures, it saves between {} and {}; the plain calculation says {}.",
                (self.money)(saving.p10),
                (self.money)(saving.p90),
                (self.money)(saving.plain)
            ));
        }
        let cost = &best.present_value;
        if cost.plain_at < OUTLIER || cost.plain_at > 1.0 - OUTLIER {
            let words = match cost.plain_at < 0.5 {
                true => format!("holds only {}", in_futures(cost.plain_at)),
                false => format!("is exceeded only {}", in_futures(1.0 - cost.plain_at)),
            };
            sentences.push(format!(
                "The plain figure for “{}”, {}, {words}; the average is {}.",
                self.name(best.option),
                (self.money)(cost.plain),
                (self.money)(cost.mean)
            ));
        }
        if let Some(average) = self.futures.best_on_average.filter(|average| *average != best.option) {
            sentences.push(format!("On average over all futures, “{}” is the better choice.", self.name(average)));
        }
        sentences
    }

    /// How often the plain saving and the plain payback are both kept; empty where there is no payback, and until all futures are
    /// computed.
    pub fn both(&self) -> String {
        let best = self.recommended();
        let Some((best, kept)) = best.and_then(|best| Some((best, best.keeps_both?))) else { return String::new() };
        let within = match self.outcome.option(best.option).and_then(|option| option.payback) {
            Some(Payback::After(months)) => format!("pays back by month {}", libm::ceil(months)),
            _ => "never costs more than today".to_string(),
        };
        format!(
            "“{}” saves at least {} and {within}, as its plain figures say, {}.",
            self.name(best.option),
            (self.money)(best.saving.plain),
            in_futures(kept.share)
        )
    }

    /// How far the cost of the best change depends on what moves together; empty until all futures are computed.
    pub fn together(&self) -> String {
        let challenger = self.futures.challenger.and_then(|id| self.futures.options.iter().find(|known| known.option == id));
        let Some((option, bracket)) = challenger.zip(self.futures.bracket) else { return String::new() };
        format!(
            "“{}” costs at most {} in 9 of 10 futures. If each number moved alone, it would be {}; if all moved exactly together, {}.",
            self.name(option.option),
            (self.money)(option.present_value.p90),
            (self.money)(bracket.apart),
            (self.money)(bracket.together)
        )
    }

    /// What it would be worth to find out before deciding; empty until all futures are computed.
    pub fn worth_finding_out(&self) -> String {
        if !self.futures.is_final {
            return String::new();
        }
        let mut worth: Vec<&DriverUncertainty> = self.futures.drivers.iter().filter(|driver| driver.is_worth_finding_out).collect();
        crate::model::Sorting::order_by(&mut worth, |first, second| second.worth_finding_out.total_cmp(&first.worth_finding_out));
        let named = worth.iter().take(NAMED).map(|driver| {
            let name = driver_name(self.scenario, driver);
            format!("“{name}” up to {}", (self.money)(driver.worth_finding_out))
        });
        let named: Vec<String> = named.collect();
        match named.as_slice() {
            [] => "No further research on a single figure would change the decision.".to_string(),
            named => format!("Finding out before you sign would be worth: {}. {}", named.join(", "), self.remaining(worth.len())),
        }
    }

    fn remaining(&self, worth: usize) -> &'static str {
        if worth > NAMED { "Other figures matter less." } else { "No other range matters for this decision." }
    }

    /// The budget that is kept at the chosen confidence.
    pub fn budget(&self) -> String {
        let Some(best) = self.recommended() else { return String::new() };
        let plain = best.present_value.plain;
        let budget = plain + best.contingency;
        let share = if plain > 0.0 { format!(" ({})", (self.percent)(libm::fabs(best.contingency) / plain)) } else { String::new() };
        let side = if best.contingency >= 0.0 { "above" } else { "below" };
        format!(
            "Budget {} for “{}” to be safe {}: {}{share} {side} the plain figure.",
            (self.money)(budget),
            self.name(best.option),
            in_futures(self.futures.confidence),
            (self.money)(libm::fabs(best.contingency))
        )
    }

    /// All sentences, for a document.
    pub fn sentences(&self) -> Vec<String> {
        let all = [vec![self.chance()], self.spread(), vec![self.both(), self.budget(), self.worth_finding_out(), self.exactness()]];
        all.into_iter().flatten().filter(|sentence| !sentence.is_empty()).collect()
    }

    /// How exact the chances are.
    pub fn exactness(&self) -> String {
        let error = self.futures.options.iter().map(|option| option.worth_it.error).fold(0.0, f64::max);
        let counted = format!("{} futures were computed", (self.whole)(f64::from(self.futures.trials)));
        let failed = match self.futures.failed {
            0 => String::new(),
            1 => " One more future could not be computed and is left out".to_string(),
            several => format!(" {several} more futures could not be computed and are left out"),
        };
        let failed = match self.futures.failed_by.as_slice() {
            [] if failed.is_empty() => failed,
            [] => format!("{failed}."),
            by => format!("{failed}: check the range of {}.", figures_at(self.scenario, by)),
        };
        if self.futures.is_final {
            let points = libm::ceil(error * 100.0).max(1.0);
            let points = if points == 1.0 { "1 point".to_string() } else { format!("{points} points") };
            format!("{counted}; another set would move the chances by at most {points}.{failed}")
        } else {
            format!("First {counted}; the rest follow.{failed}")
        }
    }

    /// The settings with four times as many futures, where chances are known to no better than 2 points, or the ends of 8 in 10
    /// futures to no better than 3 % of their distance; `None` where they are exact enough or no more can be computed.
    pub fn with_more_futures(&self) -> Option<SimulationSettings> {
        let is_vague = |spread: &Spread| spread.p10_error.max(spread.p90_error) > MOST_VAGUE * (spread.p90 - spread.p10);
        let is_unsure = |option: &OptionUncertainty| {
            option.worth_it.error > MOST_UNSURE || is_vague(&option.present_value) || is_vague(&option.saving_after_hurdle)
        };
        let settings = self.scenario.simulation;
        let trials = settings.trials.saturating_mul(4).min(SimulationSettings::TRIALS.1);
        let helps = self.futures.is_final && trials > settings.trials && self.futures.options.iter().any(is_unsure);
        helps.then_some(SimulationSettings { trials, ..settings })
    }

    /// The option the answer recommends, with its futures.
    fn recommended(&self) -> Option<&OptionUncertainty> {
        let recommended = self.outcome.recommended();
        self.futures.options.iter().find(|option| option.option == recommended)
    }

    fn name(&self, id: OptionId) -> &str {
        self.scenario.option(id).map_or("", |option| option.name.as_str())
    }
}

/// A chance as counted futures, always of 100 so that all chances compare; 0 and 1 are "none" and "all".
pub fn counted(share: f64) -> String {
    match share {
        share if share <= 0.0 => "none".to_string(),
        share if share >= 1.0 => "all".to_string(),
        share if share < 0.005 => "under 1 of 100".to_string(),
        share if share > 0.995 => "over 99 of 100".to_string(),
        share => format!("{} of 100", libm::round(share * 100.0)),
    }
}

/// The same in a sentence: "in 60 of 100 futures".
pub fn in_futures(share: f64) -> String {
    match counted(share).as_str() {
        "none" => "in no future tried".to_string(),
        "all" => "in every future tried".to_string(),
        counted => format!("in {counted} futures"),
    }
}

/// The name of what is uncertain.
pub fn driver_name(scenario: &Scenario, driver: &DriverUncertainty) -> String {
    match &driver.uncertain {
        Uncertain::Fact(paths) => input_name(scenario, &addresses_at(scenario, paths)),
        Uncertain::Event(path) => input_name(scenario, &addresses_at(scenario, std::slice::from_ref(path))),
        Uncertain::Group(id) => scenario.together.iter().find(|group| group.id == *id).map_or_else(String::new, |group| group.name.clone()),
        Uncertain::Risk(id) => {
            let readiness = scenario.decision.as_ref().map(|decision| &decision.readiness);
            readiness.and_then(|readiness| readiness.risk(*id)).map_or_else(String::new, |risk| risk.name.clone())
        }
    }
}

/// The names of the inputs at some paths in files, in a list.
pub fn figures_at(scenario: &Scenario, paths: &[String]) -> String {
    let names = paths.iter().map(|path| format!("“{}”", input_name(scenario, &addresses_at(scenario, std::slice::from_ref(path)))));
    crate::model::grammar::list(&names.collect::<Vec<String>>())
}

/// The addresses of numbers by their paths in files, in the order of the scenario; those that were removed are left out.
pub fn addresses_at(scenario: &Scenario, paths: &[String]) -> Vec<Address> {
    let mut found = Vec::new();
    scenario.each(|address, _| {
        if paths.iter().any(|path| *path == address.to_string()) {
            found.push(address);
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::{counted, in_futures};

    #[test]
    fn chances_are_counted_in_futures() {
        let words = [0.0, 0.001, 0.02, 0.14, 0.15, 0.5951, 0.85, 0.86, 0.98, 0.997, 1.0].map(counted);
        let expected = [
            "none",
            "under 1 of 100",
            "2 of 100",
            "14 of 100",
            "15 of 100",
            "60 of 100",
            "85 of 100",
            "86 of 100",
            "98 of 100",
            "over 99 of 100",
            "all",
        ];
        assert_eq!(words, expected.map(String::from));
        assert_eq!(in_futures(0.0), "in no future tried");
        assert_eq!(in_futures(0.6), "in 60 of 100 futures");
    }
}
