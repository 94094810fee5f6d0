//! All mixes that keep the limits and cost at most so much, depth first: branches that cannot hold one are left out.

use super::part_mix::{Held, Rest, Sums, Undo};
use super::problem::{MixDelivery, MixProblem, MixService};
use crate::model::{MixLimits, Sorting};

/// A walk through the mixes, which can pause and continue.
#[derive(Debug)]
pub(super) struct Walk {
    limits: MixLimits,
    /// For every service, the permitted deliveries by their places, the cheapest first.
    order: Vec<Vec<usize>>,
    /// For every service, the best that it and the services after it can add; empty rest last.
    rest: Vec<Rest>,
    held: Held,
    /// One for every service that has a delivery, and one for the next.
    branches: Vec<Branch>,
    /// The number of deliveries tried.
    pub(super) tried: u64,
}

/// The deliveries of one service that are still to be tried.
#[derive(Debug, Default)]
struct Branch {
    next: usize,
    /// The sums of the services before.
    sums: Sums,
    /// What the delivery of the service before has changed.
    undo: Undo,
}

/// What a walk has come to.
pub(super) enum Reached {
    /// A mix: the place of each service's delivery, its sums and its amounts.
    Mix(Vec<usize>, Sums),
    /// The number of tries that was given; it can continue.
    Pause,
    /// The end.
    End,
}

impl Walk {
    /// A walk through the mixes that keep the limits.
    pub(super) fn new(problem: &MixProblem, limits: &MixLimits) -> Walk {
        let order: Vec<Vec<usize>> = problem.services.iter().map(|service| permitted(service, limits)).collect();
        let mut rest = vec![Rest::default()];
        for (service, permitted) in problem.services.iter().zip(&order).rev() {
            rest.push(rest.last().copied().unwrap_or_default().before(service, permitted));
        }
        rest.reverse();
        let held = Held::new(problem);
        Walk { limits: limits.clone(), order, rest, held, branches: vec![Branch::default()], tried: 0 }
    }

    /// Continues to the next mix that costs at most `bound`, or for so many tries.
    pub(super) fn go_on(&mut self, problem: &MixProblem, bound: f64, mut tries: u64) -> Reached {
        loop {
            let depth = self.branches.len();
            let Some(branch) = self.branches.last_mut() else { return Reached::End };
            let sums = branch.sums;
            let service = depth.checked_sub(1).and_then(|place| Some((problem.services.get(place)?, self.order.get(place)?)));
            let Some((service, order)) = service else {
                // Every service has a delivery.
                let picks = self.picks();
                let is_one = self.held.keeps(&self.limits, &sums) && sums.cost + sums.shared <= bound;
                self.back();
                if is_one {
                    return Reached::Mix(picks, sums);
                }
                continue;
            };
            let delivery = order.get(branch.next).and_then(|place| service.deliveries.get(*place));
            let rest = self.rest.get(depth).copied().unwrap_or_default();
            // The others of this service cost even more.
            let Some(delivery) = delivery.filter(|next| sums.cost + next.cost + rest.least_cost + sums.least_shared <= bound) else {
                self.back();
                continue;
            };
            if tries == 0 {
                return Reached::Pause;
            }
            tries -= 1;
            self.tried += 1;
            branch.next += 1;
            self.enter(problem, service.share, delivery, &rest, bound);
        }
    }

    /// Adds a delivery if a mix with it can keep the limits and the bound.
    fn enter(&mut self, problem: &MixProblem, share: f64, delivery: &MixDelivery, rest: &Rest, bound: f64) {
        let before = self.branches.last().map(|branch| branch.sums).unwrap_or_default();
        let (sums, undo) = self.held.add(problem, share, delivery, before);
        if sums.cost + sums.least_shared + rest.least_cost <= bound && self.held.can_keep(&self.limits, &sums, rest) {
            self.branches.push(Branch { next: 0, sums, undo });
        } else {
            self.held.take_back(undo);
        }
    }

    /// Returns to the service before.
    fn back(&mut self) {
        if let Some(branch) = self.branches.pop() {
            self.held.take_back(branch.undo);
        }
    }

    /// The places of the deliveries on this branch.
    fn picks(&self) -> Vec<usize> {
        self.branches.iter().zip(&self.order).filter_map(|(branch, order)| order.get(branch.next.checked_sub(1)?).copied()).collect()
    }
}

/// The permitted deliveries of a service by their places, the cheapest first.
pub(super) fn permitted(service: &MixService, limits: &MixLimits) -> Vec<usize> {
    let is_permitted = |delivery: &MixDelivery| !limits.forbidden.contains(&(delivery.option, service.id));
    let all = service.deliveries.iter().enumerate().filter(|(_, delivery)| is_permitted(delivery));
    let mut places: Vec<(usize, f64)> = all.map(|(place, delivery)| (place, delivery.cost)).collect();
    places.order_by(|(_, first), (_, second)| first.total_cmp(second));
    places.into_iter().map(|(place, _)| place).collect()
}
