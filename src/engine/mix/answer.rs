//! The best mixes of a comparison: by number of providers, under the limits, and what each limit costs.

use super::best::{BestMix, BestMixSearch, Mix};
use super::level::LevelSearch;
use super::limits::MixLimit;
use super::part_mix::SLACK;
use super::problem::MixProblem;
use crate::engine::{LEVEL, Outcome};
use crate::model::{MixLimits, OptionId, Scenario};

/// The deliveries tried in one step, about a millisecond.
const TRIES_IN_A_STEP: u64 = 20_000;

/// What there is to say about mixes.
#[derive(Clone, Debug, PartialEq)]
pub struct MixAnswer {
    /// The cheapest mix that keeps the limits; `None` if none does.
    pub best: Option<Mix>,
    /// The cheapest mixes with at most so many providers that keep all other limits, the fewest providers first, up to the number
    /// from which a further provider saves nothing.
    pub by_providers: Vec<MixByProviders>,
    /// What each limit costs, by leaving it out.
    pub limits: Vec<LimitTrial>,
    /// The number of mixes level with the best one, itself included.
    pub level: usize,
    /// Whether there are more of them than were counted.
    pub more_are_level: bool,
    /// The number of all mixes.
    pub mixes: f64,
    /// Whether every search came to its end; otherwise a better mix may exist.
    pub is_proven: bool,
    /// Whether the mixes have a quality.
    pub has_quality: bool,
}

/// The cheapest mix with at most so many providers.
#[derive(Clone, Debug, PartialEq)]
pub struct MixByProviders {
    /// The number of providers allowed.
    pub most: u8,
    /// The mix; it may have fewer.
    pub mix: Mix,
    /// What the last provider allowed saves, in money; `None` where fewer providers have no mix.
    pub worth: Option<f64>,
    /// Whether that number of providers keeps the limit on it.
    pub is_within_limit: bool,
}

/// The cheapest mix without one of the limits.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitTrial {
    /// The limit left out.
    pub limit: MixLimit,
    /// The cheapest mix then; `None` if the other limits leave none either.
    pub mix: Option<Mix>,
    /// What the limit costs, in money; `None` without a mix that keeps it.
    pub cost: Option<f64>,
}

/// A search to do, and what its result is for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Task {
    /// All limits.
    Best,
    /// No limit on the number of providers.
    AnyProviders,
    /// At most so many providers.
    Providers(u8),
    /// Without one limit.
    Without(MixLimit),
}

/// The search for the best mixes, in short steps so that other work need not wait for all of it.
#[derive(Debug)]
pub struct MixSearch {
    problem: MixProblem,
    limits: MixLimits,
    /// What is left to do, the next one last.
    left: Vec<Task>,
    now: Option<(Task, BestMixSearch)>,
    level: Option<LevelSearch>,
    answer: MixAnswer,
    /// The lowest cost with any number of providers.
    cheapest: Option<f64>,
}

impl MixSearch {
    /// Begins the search in a comparison, by its results and the quality of each option, if known. `None` with a single service,
    /// for which every mix is an option.
    pub fn new(scenario: &Scenario, outcome: &Outcome, quality: &[(OptionId, f64)]) -> Option<MixSearch> {
        if scenario.services.len() < 2 {
            return None;
        }
        let limits = scenario.decision.as_ref().map(|decision| decision.mix.clone()).unwrap_or_default();
        Some(MixSearch::of(MixProblem::of(scenario, outcome, quality), &limits))
    }

    /// Begins the search in a problem.
    pub fn of(problem: MixProblem, limits: &MixLimits) -> MixSearch {
        let mut limits = limits.clone();
        limits.least_quality = limits.least_quality.filter(|_| problem.has_quality);
        let mut left: Vec<Task> = limits.set().into_iter().filter(|limit| *limit != MixLimit::Providers).map(Task::Without).collect();
        left.reverse();
        left.extend([Task::Providers(0), Task::AnyProviders, Task::Best]);
        let answer = MixAnswer {
            best: None,
            by_providers: Vec::new(),
            limits: Vec::new(),
            level: 0,
            more_are_level: false,
            mixes: problem.mixes(),
            is_proven: true,
            has_quality: problem.has_quality,
        };
        MixSearch { problem, limits, left, now: None, level: None, answer, cheapest: None }
    }

    /// Takes one step. Returns the answer once the search is complete.
    pub fn step(&mut self) -> Option<MixAnswer> {
        if let Some(level) = &mut self.level {
            let (count, more) = level.step(&self.problem, TRIES_IN_A_STEP)?;
            (self.answer.level, self.answer.more_are_level) = (count, more);
            self.level = None;
            return None;
        }
        let Some((task, mut search)) = self.now.take().or_else(|| self.next()) else { return Some(self.answer.clone()) };
        match search.step(&self.problem, TRIES_IN_A_STEP) {
            Some(found) => self.take(task, found),
            None => self.now = Some((task, search)),
        }
        None
    }

    /// Begins the next search.
    fn next(&mut self) -> Option<(Task, BestMixSearch)> {
        let task = self.left.pop()?;
        let limits = match task {
            Task::Best => self.limits.clone(),
            Task::AnyProviders => self.limits.without(MixLimit::Providers),
            Task::Providers(most) => MixLimits { most_providers: Some(most), ..self.limits.clone() },
            Task::Without(limit) => self.limits.without(limit),
        };
        Some((task, BestMixSearch::new(&self.problem, &limits)))
    }

    /// Takes the result of a task.
    fn take(&mut self, task: Task, found: BestMix) {
        self.answer.is_proven &= found.is_proven;
        match (task, found.mix) {
            (Task::Best, mix) => {
                self.level = mix.as_ref().map(|mix| LevelSearch::new(&self.problem, &self.limits, mix.cost));
                self.answer.best = mix;
            }
            (Task::AnyProviders, mix) => {
                self.cheapest = mix.as_ref().map(|mix| mix.cost);
                if self.cheapest.is_none() {
                    // More providers are no help.
                    self.left.retain(|task| !matches!(task, Task::Providers(_)));
                }
                if self.limits.most_providers.is_some() {
                    self.tried_without(MixLimit::Providers, mix);
                }
            }
            (Task::Providers(most), mix) => {
                let saves_more = mix.as_ref().zip(self.cheapest).is_none_or(|(mix, cheapest)| !is_level(mix.cost, cheapest));
                if saves_more && usize::from(most) < self.problem.providers.len().min(self.problem.services.len()) {
                    self.left.push(Task::Providers(most + 1));
                }
                if let Some(mix) = mix {
                    let worth = self.answer.by_providers.last().map(|row| row.mix.cost - mix.cost);
                    let is_within_limit = self.limits.most_providers.is_none_or(|limit| most <= limit);
                    self.answer.by_providers.push(MixByProviders { most, mix, worth, is_within_limit });
                }
            }
            (Task::Without(limit), mix) => self.tried_without(limit, mix),
        }
    }

    fn tried_without(&mut self, limit: MixLimit, mix: Option<Mix>) {
        let cost = self.answer.best.as_ref().zip(mix.as_ref()).map(|(best, mix)| (best.cost - mix.cost).max(0.0));
        self.answer.limits.push(LimitTrial { limit, mix, cost });
    }
}

impl MixAnswer {
    /// The answer for a problem, in one go.
    pub fn of(problem: MixProblem, limits: &MixLimits) -> MixAnswer {
        MixSearch::of(problem, limits).finish()
    }

    /// The mix with the fewest providers that keeps the limits and is level with the cheapest of them.
    pub fn with_fewest_providers(&self) -> Option<&Mix> {
        let cheapest = self.best.as_ref()?.cost;
        let permitted = self.by_providers.iter().filter(|row| row.is_within_limit).map(|row| &row.mix);
        permitted.filter(|mix| mix.cost <= cheapest + LEVEL * cheapest.abs()).min_by_key(|mix| mix.providers.len())
    }
}

impl MixSearch {
    /// Takes all steps that are left.
    pub fn finish(mut self) -> MixAnswer {
        loop {
            if let Some(answer) = self.step() {
                return answer;
            }
        }
    }
}

/// Whether two costs differ by rounding only.
fn is_level(cost: f64, cheapest: f64) -> bool {
    cost - cheapest <= SLACK * cheapest.abs().max(1.0)
}
