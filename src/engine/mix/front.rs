//! Cost against quality: every mix for which no other costs less and is as good, among those that keep the limits.

use super::best::Mix;
use super::part_mix::{Charge, Held, Rest, SLACK, Sums};
use super::problem::{MixProblem, MixService};
use super::walk::permitted;
use crate::model::{MixLimits, Sorting};

/// With more part mixes than this, the front is not worked out: it would take seconds.
const MOST_LABELS: usize = 25_000;

/// A step compares about so many pairs of part mixes, a few milliseconds in a browser; other work waits no longer.
const COMPARISONS: usize = 20_000;
/// Making a part mix takes as long as so many comparisons.
const AS_LONG_AS: usize = 20;

/// The search for the front, in short steps.
#[derive(Debug)]
pub struct FrontSearch {
    limits: MixLimits,
    /// For every service, the places of the permitted deliveries.
    order: Vec<Vec<usize>>,
    rest: Vec<Rest>,
    /// The mixes of the services before the one being added of which none is surely beaten, the cheapest first.
    shorter: Vec<Label>,
    /// For each permitted delivery of the service being added, the place of the next shorter mix.
    next: Vec<usize>,
    /// The mixes that include the service being added, the cheapest first.
    labels: Vec<Label>,
    to_come: Vec<ChargeToCome>,
    /// The number of services so far.
    services: usize,
}

/// A mix of the services so far.
#[derive(Clone, Debug)]
struct Label {
    picks: Vec<usize>,
    held: Held,
    sums: Sums,
}

/// What the services still to come can pay of a shared amount.
#[derive(Clone, Copy, Debug, Default)]
struct ChargeToCome {
    /// The highest amount; `None` if none of them pays any.
    highest: Option<f64>,
    /// The lowest and highest present value of a unit of the amount, of all services.
    values: (f64, f64),
}

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CostQualityFront {
    /// The mixes, the cheapest first; each costs more than the one before it and is better.
    pub mixes: Vec<Mix>,
    /// Whether these are all of them; false if there were too many to compare.
    pub is_complete: bool,
}

impl FrontSearch {
    /// Begins a search.
    pub fn new(problem: &MixProblem, limits: &MixLimits) -> FrontSearch {
        let order: Vec<Vec<usize>> = problem.services.iter().map(|service| permitted(service, limits)).collect();
        let mut rest = vec![Rest::default()];
        for (service, permitted) in problem.services.iter().zip(&order).rev() {
            rest.push(rest.last().copied().unwrap_or_default().before(service, permitted));
        }
        rest.reverse();
        let empty = Label { picks: Vec::new(), held: Held::new(problem), sums: Sums::default() };
        let limits = limits.clone();
        FrontSearch { limits, order, rest, shorter: Vec::new(), next: Vec::new(), labels: vec![empty], to_come: Vec::new(), services: 0 }
    }

    /// Compares some part mixes, always of the same problem. Returns the result once all have been compared.
    pub fn step(&mut self, problem: &MixProblem) -> Option<CostQualityFront> {
        let mut compared = 0;
        while compared < COMPARISONS {
            let Some(label) = self.next_label(problem) else { return self.next_service(problem) };
            compared += AS_LONG_AS;
            let rest = self.rest.get(self.services).copied().unwrap_or_default();
            if !label.held.can_keep(&self.limits, &label.sums, &rest) {
                continue;
            }
            compared += self.labels.len();
            if !self.labels.iter().any(|other| self.beats(problem, other, &label)) {
                self.labels.push(label);
            }
            if self.labels.len() > MOST_LABELS {
                return Some(CostQualityFront::default());
            }
        }
        None
    }

    /// Continues with the next service, or ends.
    fn next_service(&mut self, problem: &MixProblem) -> Option<CostQualityFront> {
        let Some(order) = self.order.get(self.services) else {
            return Some(CostQualityFront { mixes: self.best_of_all(problem), is_complete: true });
        };
        (self.shorter, self.next) = (std::mem::take(&mut self.labels), vec![0; order.len()]);
        self.services += 1;
        self.to_come = self.to_come(problem);
        None
    }

    /// The cheapest mix with the service being added that is still to be compared: the shorter mixes are in order, so the next one
    /// of each delivery is enough to find it.
    fn next_label(&mut self, problem: &MixProblem) -> Option<Label> {
        let last = self.services.checked_sub(1)?;
        let service = problem.services.get(last)?;
        let nexts = self.next.iter_mut().zip(self.order.get(last)?).filter_map(|(next, place)| {
            let shorter = self.shorter.get(*next)?;
            Some((shorter.sums.cost + service.deliveries.get(*place)?.cost, next, shorter, *place))
        });
        let (_, next, shorter, place) = nexts.min_by(|(first, ..), (second, ..)| first.total_cmp(second))?;
        *next += 1;
        shorter.with(problem, service, place)
    }

    /// The complete mixes that no other beats.
    fn best_of_all(&mut self, problem: &MixProblem) -> Vec<Mix> {
        let mut labels = std::mem::take(&mut self.labels);
        labels.retain(|label| label.held.keeps(&self.limits, &label.sums));
        let mut mixes: Vec<Mix> = labels.iter().filter_map(|label| Mix::of(problem, &label.picks)).collect();
        // Of mixes that cost the same the best comes first, so that the others fall out.
        mixes.order_by(|first, second| second.quality.total_cmp(&first.quality));
        mixes.order_by(|first, second| first.cost.total_cmp(&second.cost));
        let mut best = f64::NEG_INFINITY;
        let mut front: Vec<Mix> = Vec::new();
        for mix in mixes {
            if mix.quality <= best + SLACK {
                continue;
            }
            best = mix.quality;
            // Costs that differ by rounding only are the same.
            if front.last().is_some_and(|last| mix.cost - last.cost <= SLACK * mix.cost.abs().max(1.0)) {
                front.pop();
            }
            front.push(mix);
        }
        front
    }

    /// What the services after those so far can pay of every shared amount.
    fn to_come(&self, problem: &MixProblem) -> Vec<ChargeToCome> {
        let mut all = vec![ChargeToCome { highest: None, values: (f64::INFINITY, 0.0) }; problem.charges.len()];
        for (place, service) in problem.services.iter().enumerate() {
            for shared in service.deliveries.iter().flat_map(|delivery| &delivery.shared).filter(|shared| shared.amount > 0.0) {
                let Some(charge) = all.get_mut(shared.charge) else { continue };
                let value = shared.value / shared.amount;
                charge.values = (charge.values.0.min(value), charge.values.1.max(value));
                if place >= self.services {
                    charge.highest = Some(charge.highest.unwrap_or_default().max(shared.amount));
                }
            }
        }
        all
    }

    /// Whether a part mix is at least as good as another, whatever the services to come add to both.
    fn beats(&self, problem: &MixProblem, one: &Label, other: &Label) -> bool {
        let (sums, of_other, limits) = (&one.sums, &other.sums, &self.limits);
        let more = |one_off_only: bool| -> f64 {
            let charges = one.held.charges().iter().zip(other.held.charges()).zip(self.to_come.iter().zip(&problem.charges));
            let counted = charges.filter(|(_, (_, is_one_off))| **is_one_off || !one_off_only);
            counted.map(|((one, other), (to_come, _))| if one == other { 0.0 } else { to_come.most_more(*one, *other) }).sum()
        };
        sums.quality >= of_other.quality
            && sums.cost <= of_other.cost
            && limits.most_providers.is_none_or(|_| sums.providers & !of_other.providers == 0)
            && limits.least_own.is_none_or(|_| sums.own >= of_other.own)
            && limits.most_offshore.is_none_or(|_| sums.offshore <= of_other.offshore)
            && limits.most_abroad.is_none_or(|_| sums.abroad <= of_other.abroad)
            && limits
                .most_one_provider
                .is_none_or(|_| one.held.with_provider().iter().zip(other.held.with_provider()).all(|(one, other)| one <= other))
            && sums.cost + more(false) <= of_other.cost
            && limits.once_budget.is_none_or(|_| sums.one_off + more(true) <= of_other.one_off)
    }
}

impl Label {
    /// The same with one more service.
    fn with(&self, problem: &MixProblem, service: &MixService, place: usize) -> Option<Label> {
        let mut held = self.held.clone();
        let sums = held.add(problem, service.share, service.deliveries.get(place)?, self.sums).0;
        let picks = self.picks.iter().copied().chain([place]).collect();
        Some(Label { picks, held, sums })
    }
}

impl ChargeToCome {
    /// The most by which a shared amount can cost more in one mix than in another, whatever comes to both.
    fn most_more(self, one: Charge, other: Charge) -> f64 {
        let Some(highest) = self.highest else { return one.cost() - other.cost() };
        let (least, most) = self.values;
        let above =
            if one.highest >= other.highest { one.highest - other.highest } else { one.highest.max(highest) - other.highest.max(highest) };
        above * least + one.highest.max(highest) * (most - least)
    }
}
