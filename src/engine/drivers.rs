//! What drives the answer and what would flip it, in the few inputs that matter most.

use super::one_figure::one_figure;
use super::sensitivity::{TENTH, TWENTIETH, effects};
use super::{Outcome, Verdict, break_even, influences, recompute, tenth_more};
use crate::graph::Unit;
use crate::model::{Address, Control, Field, OptionId, Scenario};

/// How many inputs count as the strongest.
const STRONGEST: usize = 10;
/// How many drivers and how many break-even values are named.
const NAMED: usize = 3;
/// How many drivers a picture shows.
const PICTURED: usize = 8;
/// How many of the inputs with the steepest slopes are tried.
const CANDIDATES: usize = 24;
/// How many of the strongest inputs are tried for a break-even value.
const TRIED: usize = 6;
/// A driver whose half step does not do half of what the whole one does, by this share of it, works in steps.
const UNEVEN: f64 = 0.25;

/// The levers of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Levers {
    /// The option whose saving is spoken of: the best of those that are not today's.
    pub option: OptionId,
    /// The option that is cheapest.
    pub cheapest: OptionId,
    /// What drives the saving, the strongest first.
    pub drivers: Vec<Lever>,
    /// The same and further ones, for a picture: those that move the saving at all, the strongest first.
    pub pictured: Vec<Lever>,
    /// What would make another option the cheapest, by the strength of the input.
    pub flips: Vec<Flip>,
    /// The inputs that move the saving most, the strongest first.
    pub strongest: Vec<Address>,
}

/// An input that drives the saving, with the same input of other places that belong to the same option or are one figure with
/// it, such as the pay of a team that stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// Where it stands, the strongest place first.
    pub addresses: Vec<Address>,
    /// Whether it is moved by a tenth of what it lacks to the whole; else by a tenth of itself.
    pub nearer: bool,
    /// What the saving changes by when it is moved so in all these places, in money.
    pub effect: f64,
    /// The change when it is moved as far the other way, in money.
    pub effect_of_less: f64,
    /// Whether it does so in a step, as where equipment is then due in another month: half of the move does not do half of it.
    pub in_a_step: bool,
}

/// A value of an input at which another option becomes the cheapest.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The input.
    pub address: Address,
    /// Every place that is one figure with it, itself first.
    pub addresses: Vec<Address>,
    /// What it is now.
    pub now: f64,
    /// A short number beyond the break-even value: with it the answer is another one.
    pub at: f64,
    /// The option that is cheapest then.
    pub instead: OptionId,
}

impl Levers {
    /// The levers of a scenario by its outcome; nothing where there is no answer.
    pub fn of(scenario: &Scenario, outcome: &Outcome) -> Option<Levers> {
        let mut search = LeverSearch::default();
        loop {
            if let Some(found) = search.step(scenario, outcome) {
                return found;
            }
        }
    }
}

/// The search for levers, cut into short steps so that whatever else there is to do need not wait for all of it.
#[derive(Debug, Default)]
pub struct LeverSearch {
    /// The inputs with the steepest slopes.
    candidates: Option<Vec<Lever>>,
    levers: Option<Levers>,
    /// The figures that are still to be tried for a break-even value, the strongest last; each with all its places.
    left: Vec<Vec<Address>>,
}

impl LeverSearch {
    /// Takes a step, always with the same scenario and its outcome; returns what was found once there is nothing more to try:
    /// nothing where there is no answer.
    pub fn step(&mut self, scenario: &Scenario, outcome: &Outcome) -> Option<Option<Levers>> {
        let Some(levers) = &mut self.levers else {
            let Some((option, cheapest)) = best_and_cheapest(outcome) else { return Some(None) };
            match self.candidates.take() {
                None => self.candidates = Some(candidates(scenario, outcome, option)),
                Some(candidates) => self.weigh(scenario, outcome, (option, cheapest), candidates),
            }
            return None;
        };
        if levers.flips.len() < NAMED
            && let Some(figure) = self.left.pop()
        {
            levers.flips.extend(flip(scenario, outcome, levers.cheapest, figure));
            return None;
        }
        Some(self.levers.take())
    }

    /// Finds the drivers among candidates, and what is to be tried.
    fn weigh(&mut self, scenario: &Scenario, outcome: &Outcome, (option, cheapest): (OptionId, OptionId), mut levers: Vec<Lever>) {
        let places: Vec<&[Address]> = levers.iter().map(|lever| lever.addresses.as_slice()).collect();
        let found: Vec<(f64, f64)> =
            effects(outcome, option, &places, TENTH).into_iter().zip(effects(outcome, option, &places, TWENTIETH)).collect();
        for (lever, (whole, half)) in levers.iter_mut().zip(found) {
            lever.effect = whole;
            lever.in_a_step = libm::fabs(half - whole / 2.0) > UNEVEN * libm::fabs(whole);
        }
        levers.sort_by(|first, second| second.effect.abs().total_cmp(&first.effect.abs()));
        let places: Vec<&[Address]> = levers.iter().take(PICTURED).map(|lever| lever.addresses.as_slice()).collect();
        let less = effects(outcome, option, &places, -TENTH);
        for (lever, effect) in levers.iter_mut().zip(less) {
            lever.effect_of_less = effect;
        }
        let pictured = levers.iter().take(PICTURED).filter(|lever| libm::fabs(lever.effect) >= 0.5).cloned().collect();
        // What belongs together is marked together.
        let mut addresses: Vec<Address> = Vec::new();
        for (place, lever) in levers.iter().enumerate() {
            if place < NAMED || addresses.len() < STRONGEST {
                addresses.extend(&lever.addresses);
            }
        }
        for address in &addresses {
            if self.left.len() < TRIED && !self.left.iter().flatten().any(|known| known == address) {
                self.left.push(one_figure(scenario, *address));
            }
        }
        self.left.reverse();
        let drivers = levers.into_iter().take(NAMED).collect();
        self.levers = Some(Levers { option, cheapest, drivers, pictured, flips: Vec::new(), strongest: addresses });
    }
}

/// The inputs with the steepest slopes: those of one option together, and all that are one figure, for nobody would raise the
/// pay of the same people under one option alone.
fn candidates(scenario: &Scenario, outcome: &Outcome, option: OptionId) -> Vec<Lever> {
    let mut levers: Vec<Lever> = Vec::new();
    // The strongest come first.
    for influence in influences(outcome, option).into_iter().take(CANDIDATES) {
        let address = influence.address;
        if levers.iter().any(|lever| lever.addresses.contains(&address)) {
            continue;
        }
        let Some(value) = outcome.value_of(address) else { continue };
        let (_, nearer) = tenth_more(value, address.field);
        let figure = one_figure(scenario, address);
        let same = |lever: &&mut Lever| {
            let known = lever.addresses.first();
            lever.nearer == nearer
                && known.is_some_and(|known| known.field == address.field && known.place.option() == address.place.option())
        };
        match levers.iter_mut().find(same) {
            Some(lever) => {
                let new: Vec<Address> = figure.into_iter().filter(|place| !lever.addresses.contains(place)).collect();
                lever.addresses.extend(new);
            }
            None => levers.push(Lever { addresses: figure, nearer, effect: 0.0, effect_of_less: 0.0, in_a_step: false }),
        }
    }
    levers
}

impl Levers {
    /// The option whose saving the answer speaks of: the best of those that are not today's.
    pub fn option_of(outcome: &Outcome) -> Option<OptionId> {
        outcome.challenger().map(|option| option.id)
    }
}

/// The best of the options that are not today's, and the one that is cheapest.
fn best_and_cheapest(outcome: &Outcome) -> Option<(OptionId, OptionId)> {
    Some(match outcome.verdict()? {
        Verdict::Change(best) | Verdict::WithinHurdle(best) => (best, best),
        Verdict::StayWithToday(today, other) => (other, today),
    })
}

fn flip(scenario: &Scenario, outcome: &Outcome, cheapest: OptionId, addresses: Vec<Address>) -> Option<Flip> {
    let first = *addresses.first()?;
    let now = scenario.number(first)?;
    let at = beyond(break_even(outcome, cheapest, &addresses)?, now, first.field);
    // Whole numbers and rules across inputs can stand in the way: what is said has been tried.
    let mut changed = scenario.clone();
    let taken = addresses.iter().all(|address| changed.set_number(*address, at));
    let after = taken.then(|| recompute(Some(outcome), &changed).ok())??;
    let (_, instead) = best_and_cheapest(&after)?;
    (instead != cheapest).then_some(Flip { address: first, addresses, now, at, instead })
}

/// A short number on the far side of a value, seen from `now`: three digits, or whole percent tenths, cents or units.
fn beyond(exact: f64, now: f64, field: &Field) -> f64 {
    let digits = libm::pow(10.0, libm::floor(libm::log10(libm::fabs(exact).max(1e-9))) - 2.0);
    let step = match (field.control, field.unit) {
        (Control::Whole, _) => 1.0,
        (_, Unit::Share | Unit::SharePerYear) => digits.min(0.001),
        (_, Unit::MoneyPerUnit | Unit::MoneyPerHour) => digits.max(0.01),
        (_, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear) => digits.max(1.0),
        _ => digits,
    };
    let steps = exact / step;
    let rounded = if exact > now { libm::floor(steps) + 1.0 } else { libm::ceil(steps) - 1.0 };
    // Steps are powers of ten: dividing by their inverse gives the number that is typed.
    if step < 1.0 { rounded / libm::round(1.0 / step) } else { rounded * step }
}
