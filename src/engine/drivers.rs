//! What drives the answer and what would flip it, in the few inputs that matter most.

use super::build::goes_on;
use super::{Measure, Outcome, Verdict, break_even, influences, recompute, tenth_more};
use crate::graph::{Plan, Reach, Unit, Workspace};
use crate::model::{Address, Control, DeliveredBy, Field, OptionId, Place, Scenario, TEAM};

/// How many inputs count as the strongest.
const STRONGEST: usize = 10;
/// How many drivers and how many break-even values are named.
const NAMED: usize = 3;
/// How many of the inputs with the steepest slopes are tried.
const CANDIDATES: usize = 24;
/// Inputs tried side by side.
const LANES: usize = 8;
/// How many of the strongest inputs are tried for a break-even value.
const TRIED: usize = 6;

/// The levers of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Levers {
    /// The option whose saving is spoken of: the best of those that are not today's.
    pub option: OptionId,
    /// The option that is cheapest.
    pub cheapest: OptionId,
    /// What drives the saving, the strongest first.
    pub drivers: Vec<Lever>,
    /// What would make another option the cheapest, by the strength of the input.
    pub flips: Vec<Flip>,
    /// The inputs that move the saving most, the strongest first.
    pub strongest: Vec<Address>,
}

/// An input that drives the saving, with the same input of other places that belong to the same option or hold the same
/// team as it is today.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// Where it stands, the strongest place first.
    pub addresses: Vec<Address>,
    /// Whether it is moved by a tenth of what it lacks to the whole; else by a tenth of itself.
    pub nearer: bool,
    /// What the saving changes by when it is moved so in all these places, in money.
    pub effect: f64,
}

/// A value of an input at which another option becomes the cheapest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The input.
    pub address: Address,
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
    /// The inputs that are still to be tried for a break-even value, the strongest last.
    left: Vec<Address>,
}

impl LeverSearch {
    /// Takes a step, always with the same scenario and its outcome; returns what was found once there is nothing more to try:
    /// nothing where there is no answer.
    pub fn step(&mut self, scenario: &Scenario, outcome: &Outcome) -> Option<Option<Levers>> {
        let Some(levers) = &mut self.levers else {
            let Some((option, cheapest)) = best_and_cheapest(outcome) else { return Some(None) };
            match self.candidates.take() {
                None => self.candidates = Some(candidates(scenario, outcome, option)),
                Some(candidates) => self.weigh(outcome, option, cheapest, candidates),
            }
            return None;
        };
        if levers.flips.len() < NAMED
            && let Some(address) = self.left.pop()
        {
            levers.flips.extend(flip(scenario, outcome, levers.cheapest, address));
            return None;
        }
        Some(self.levers.take())
    }

    /// Finds the drivers among candidates, and what is to be tried.
    fn weigh(&mut self, outcome: &Outcome, option: OptionId, cheapest: OptionId, mut levers: Vec<Lever>) {
        let effects = tried(outcome, option, &levers);
        levers.iter_mut().zip(effects).for_each(|(lever, effect)| lever.effect = effect);
        levers.sort_by(|first, second| second.effect.abs().total_cmp(&first.effect.abs()));
        // What belongs together is marked together.
        let mut addresses: Vec<Address> = Vec::new();
        for lever in &levers {
            if addresses.len() < STRONGEST {
                addresses.extend(&lever.addresses);
            }
        }
        // What several options keep as it is today is one figure: nobody changes it for one of them alone.
        let kept_elsewhere = |address: &Address| {
            let lever = levers.iter().find(|lever| lever.addresses.contains(address));
            let other =
                |other: &Address| other.place.service() == address.place.service() && other.place.option() != address.place.option();
            lever.is_some_and(|lever| lever.addresses.iter().any(other))
        };
        self.left = addresses.iter().copied().filter(|address| !kept_elsewhere(address)).take(TRIED).collect();
        self.left.reverse();
        let drivers = levers.into_iter().take(NAMED).collect();
        self.levers = Some(Levers { option, cheapest, drivers, flips: Vec::new(), strongest: addresses });
    }
}

/// The inputs with the steepest slopes: those of one option together, and those of a team that an option keeps as it is
/// together with today's, for nobody would raise the pay of the same people under one option alone.
fn candidates(scenario: &Scenario, outcome: &Outcome, option: OptionId) -> Vec<Lever> {
    let mut levers: Vec<Lever> = Vec::new();
    // The strongest come first.
    for influence in influences(outcome, option).into_iter().take(CANDIDATES) {
        let address = influence.address;
        let Some(value) = value_of(outcome, address) else { continue };
        let (_, nearer) = tenth_more(value, address.field);
        let same = |lever: &&mut Lever| {
            let known = lever.addresses.first();
            let alike = lever.nearer == nearer && known.is_some_and(|known| known.field == address.field);
            let same_option = known.is_some_and(|known| known.place.option() == address.place.option());
            alike && (same_option || lever.addresses.iter().any(|known| kept_together(scenario, *known, address)))
        };
        match levers.iter_mut().find(same) {
            Some(lever) => lever.addresses.push(address),
            None => levers.push(Lever { addresses: vec![address], nearer, effect: 0.0 }),
        }
    }
    levers
}

/// Whether two places hold the same number for the same team, which goes on as it does today.
fn kept_together(scenario: &Scenario, first: Address, second: Address) -> bool {
    let (Place::Delivery(one, service), Place::Delivery(other, same_service)) = (first.place, second.place) else { return false };
    let as_today = |option: OptionId| {
        let of_today = scenario.delivery(scenario.status_quo, service);
        let pair = of_today.zip(scenario.delivery(option, service));
        pair.is_some_and(|(today, own)| own.choices.delivered_by == DeliveredBy::InHouse && goes_on(today, own))
    };
    let of_team = first.field == second.field && first.field.group == TEAM.salary_per_year.group;
    of_team && service == same_service && as_today(one) && as_today(other) && scenario.number(first) == scenario.number(second)
}

fn value_of(outcome: &Outcome, address: Address) -> Option<f64> {
    let place = outcome.calculation.model.addresses.iter().position(|known| *known == address)?;
    outcome.inputs.get(place).copied()
}

/// What the saving of an option really changes by for each lever; a slope says too much where the way bends.
fn tried(outcome: &Outcome, option: OptionId, levers: &[Lever]) -> Vec<f64> {
    let model = &outcome.calculation.model;
    let Some(saving) = outcome.option(option).and_then(|option| option.measure(Measure::Saving)) else { return Vec::new() };
    let plan = Plan::new(&model.graph, &[saving.node], Reach::Nothing);
    let mut workspace = Workspace::default();
    let effects = levers.chunks(LANES).flat_map(|group| {
        let lane = |address: &Address, value: f64, lane: usize| {
            let moved = group.get(lane).is_some_and(|lever| lever.addresses.contains(address));
            if moved { tenth_more(value, address.field).0 } else { value }
        };
        let places = model.addresses.iter().zip(&outcome.inputs);
        let inputs: Vec<[f64; LANES]> = places.map(|(address, value)| std::array::from_fn(|place| lane(address, *value, place))).collect();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        let found = plan.read(saving.node, &workspace).first().copied().unwrap_or([saving.value; LANES]);
        found.into_iter().take(group.len()).map(|found| found - saving.value).collect::<Vec<f64>>()
    });
    effects.collect()
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

fn flip(scenario: &Scenario, outcome: &Outcome, cheapest: OptionId, address: Address) -> Option<Flip> {
    let now = scenario.number(address)?;
    let at = beyond(break_even(outcome, cheapest, address)?, now, address.field);
    // Whole numbers and rules across inputs can stand in the way: what is said has been tried.
    let mut changed = scenario.clone();
    let after = changed.set_number(address, at).then(|| recompute(Some(outcome), &changed).ok())??;
    let (_, instead) = best_and_cheapest(&after)?;
    (instead != cheapest).then_some(Flip { address, now, at, instead })
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
