//! The cheapest mix that keeps the limits.

use super::part_mix::{Held, SLACK, Sums};
use super::problem::{MixDelivery, MixProblem, MixService};
use super::walk::{Reached, Walk};
use crate::model::{MixLimits, OptionId, ProviderId, ServiceId};

/// After so many tries a search stops, and its mix is not proven to be the best.
pub const MOST_TRIES: u64 = 5_000_000;

/// A delivery of every service.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// For each service, the option that delivers it.
    pub parts: Vec<(ServiceId, OptionId)>,
    /// For each service, its present value in this mix, in money; together they are the cost.
    pub part_costs: Vec<f64>,
    /// Its present value, in money: what an option of these parts costs.
    pub cost: f64,
    /// The part of it for moving, setting up and leaving, in money.
    pub one_off: f64,
    /// Its quality from 0 to 10; zero if no quality is known.
    pub quality: f64,
    /// Its providers.
    pub providers: Vec<ProviderId>,
    /// The share of the work that your own people do.
    pub own: f64,
    /// The share of the work done offshore.
    pub offshore: f64,
    /// The share of the work done nearshore or offshore.
    pub abroad: f64,
    /// The largest share of the work with one provider.
    pub most_with_one_provider: f64,
}

/// The search for the cheapest mix that keeps the limits, in steps.
#[derive(Debug)]
pub struct BestMixSearch {
    walk: Walk,
    best: Option<(Vec<usize>, Sums)>,
}

/// The result of a search.
#[derive(Clone, Debug, PartialEq)]
pub struct BestMix {
    /// The cheapest mix; `None` if no mix keeps the limits.
    pub mix: Option<Mix>,
    /// Whether the search ended before its last try, so that no cheaper mix exists.
    pub is_proven: bool,
    /// The number of deliveries it tried.
    pub tried: u64,
}

impl BestMixSearch {
    /// Begins a search.
    pub fn new(problem: &MixProblem, limits: &MixLimits) -> BestMixSearch {
        BestMixSearch { walk: Walk::new(problem, limits), best: None }
    }

    /// Searches on, for so many tries, always in the same problem. Returns the result once the search is complete.
    pub fn step(&mut self, problem: &MixProblem, tries: u64) -> Option<BestMix> {
        let until = self.walk.tried + tries;
        loop {
            // Mixes that cost the same are found as well: one of them may be better.
            let bound = self.best.as_ref().map_or(f64::INFINITY, |(_, sums)| sums.total() + tolerance(sums.total()));
            match self.walk.go_on(problem, bound, until.min(MOST_TRIES).saturating_sub(self.walk.tried)) {
                Reached::Mix(picks, sums) => {
                    if self.best.as_ref().is_none_or(|best| is_better((&picks, &sums), (&best.0, &best.1))) {
                        self.best = Some((picks, sums));
                    }
                }
                Reached::Pause if self.walk.tried < MOST_TRIES => return None,
                end => {
                    let mix = self.best.take().and_then(|(picks, _)| Mix::of(problem, &picks));
                    return Some(BestMix { mix, is_proven: matches!(end, Reached::End), tried: self.walk.tried });
                }
            }
        }
    }
}

/// The cheapest mix that keeps the limits.
pub fn best_mix(problem: &MixProblem, limits: &MixLimits) -> BestMix {
    let nothing = BestMix { mix: None, is_proven: false, tried: 0 };
    BestMixSearch::new(problem, limits).step(problem, MOST_TRIES).unwrap_or(nothing)
}

/// Costs that differ by less are equal.
fn tolerance(cost: f64) -> f64 {
    SLACK * cost.abs().max(1.0)
}

/// Whether a mix is better: cheaper; if level, of more quality, then with fewer providers, then first in the list.
fn is_better((picks, sums): (&[usize], &Sums), (best_picks, best): (&[usize], &Sums)) -> bool {
    let level = tolerance(best.total());
    if libm::fabs(sums.total() - best.total()) > level {
        return sums.total() < best.total();
    }
    if libm::fabs(sums.quality - best.quality) > SLACK {
        return sums.quality > best.quality;
    }
    let providers = |sums: &Sums| sums.providers.count_ones();
    (providers(sums), picks) < (providers(best), best_picks)
}

impl Sums {
    /// The cost of a complete mix.
    pub(super) fn total(&self) -> f64 {
        self.cost + self.shared
    }
}

impl Mix {
    /// The mix of the deliveries at these places; `None` if there is no such delivery.
    pub(super) fn of(problem: &MixProblem, picks: &[usize]) -> Option<Mix> {
        let mut held = Held::new(problem);
        let mut sums = Sums::default();
        let taken = problem.services.iter().zip(picks).map(|(service, place)| Some((service, service.deliveries.get(*place)?)));
        let taken: Vec<(&MixService, &MixDelivery)> = taken.collect::<Option<_>>()?;
        for (service, delivery) in &taken {
            sums = held.add(problem, service.share, delivery, sums).0;
        }
        let providers = problem.providers.iter().enumerate().filter(|(place, _)| sums.providers & (1 << place.min(&63)) != 0);
        Some(Mix {
            parts: taken.iter().map(|(service, delivery)| (service.id, delivery.option)).collect(),
            part_costs: taken.iter().map(|(_, delivery)| delivery.cost + held.shared_cost(delivery)).collect(),
            cost: sums.total(),
            one_off: sums.one_off + sums.shared_one_off,
            quality: sums.quality,
            providers: providers.map(|(_, id)| *id).collect(),
            own: sums.own,
            offshore: sums.offshore,
            abroad: sums.abroad,
            most_with_one_provider: held.most_with_one(),
        })
    }
}
