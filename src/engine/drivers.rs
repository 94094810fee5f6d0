//! The drivers of the answer and the values that would flip it, for the few inputs that matter most.

use super::break_even::BreakEvenSearch;
use super::one_figure::one_figure;
use super::sensitivity::{TENTH, TWENTIETH, effects};
use super::{Outcome, Verdict, influences, recompute, tenth_more};
use crate::graph::Unit;
use crate::model::Sorting;
use crate::model::{Address, Control, Field, OptionId, Scenario};

/// The number of strongest inputs.
const STRONGEST: usize = 10;
/// The number of drivers and of break-even values named.
const NAMED: usize = 3;
/// The number of drivers that a chart shows.
const PICTURED: usize = 8;
/// The number of inputs with the steepest slopes to try.
const CANDIDATES: usize = 24;
/// The number of the strongest inputs to try for a break-even value.
const TRIED: usize = 6;
/// An effect is a step if half the move has not half the effect, within this share of it.
const UNEVEN: f64 = 0.25;
/// Less of an input has the larger effect only if it is larger by more than this share of the other: digits decide nothing.
const CLEARLY: f64 = 1e-6;
/// The moves of an input, in the order in which they are tried.
const MOVES: [f64; 4] = [TENTH, -TENTH, TWENTIETH, -TWENTIETH];

/// The levers of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Levers {
    /// The option whose saving is explained: the best of those that are not today's.
    pub option: OptionId,
    /// The cheapest option.
    pub cheapest: OptionId,
    /// The drivers of the saving, the strongest first.
    pub drivers: Vec<Lever>,
    /// The same and further ones for a chart: those that move the saving at all, the strongest first.
    pub pictured: Vec<Lever>,
    /// The break-even values at which another option becomes the cheapest, by the strength of the input.
    pub flips: Vec<Flip>,
    /// The inputs with the largest effect on the saving, the strongest first.
    pub strongest: Vec<Address>,
}

/// An input that drives the saving, together with the same input in other places of the option or of the same
/// figure, such as the pay of a team that stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// Its addresses, the strongest first.
    pub addresses: Vec<Address>,
    /// Whether it moves by a tenth of the gap to 100 %; otherwise by a tenth of itself.
    pub nearer: bool,
    /// The change of the saving from that move in all these places, in money.
    pub effect: f64,
    /// The change from the same move the other way, in money.
    pub effect_of_less: f64,
    /// Whether the effect is a step, such as equipment due in another month: half the move does not have half the effect.
    pub in_a_step: bool,
}

impl Lever {
    /// The larger of both effects, and whether it is that of less: it puts the drivers in order everywhere, and sentences name it.
    pub fn larger(&self) -> (f64, bool) {
        let is_less = libm::fabs(self.effect_of_less) > libm::fabs(self.effect) * (1.0 + CLEARLY);
        (if is_less { self.effect_of_less } else { self.effect }, is_less)
    }

    /// The lever with the effects of its moves.
    fn moved(mut self, effects: &[f64]) -> Lever {
        let [more, less, half_more, half_less] = std::array::from_fn(|place| effects.get(place).copied().unwrap_or_default());
        let is_uneven = |whole: f64, half: f64| libm::fabs(half - whole / 2.0) > UNEVEN * libm::fabs(whole);
        (self.effect, self.effect_of_less) = (more, less);
        self.in_a_step = if self.larger().1 { is_uneven(less, half_less) } else { is_uneven(more, half_more) };
        self
    }
}

/// A value of an input at which another option becomes the cheapest.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The input.
    pub address: Address,
    /// All addresses of the same figure, the input first.
    pub addresses: Vec<Address>,
    /// Its current value.
    pub now: f64,
    /// A short number beyond the break-even value that changes the answer.
    pub at: f64,
    /// The option that is then the cheapest.
    pub instead: OptionId,
}

impl Levers {
    /// The levers of a scenario by its outcome; `None` without an answer.
    pub fn of(scenario: &Scenario, outcome: &Outcome) -> Option<Levers> {
        let mut search = LeverSearch::default();
        loop {
            if let Some(found) = search.step(scenario, outcome) {
                return found;
            }
        }
    }
}

/// The search for levers, in short steps so that other work need not wait for all of it.
#[derive(Debug, Default)]
pub struct LeverSearch {
    candidates: Option<Candidates>,
    levers: Option<Levers>,
    /// The figures still to try for a break-even value, the strongest last; each with all its places.
    left: Vec<Vec<Address>>,
    /// The figure that is tried.
    tried: Option<(Vec<Address>, BreakEvenSearch)>,
}

/// The inputs with the steepest slopes, each with the effects of the moves tried so far.
type Candidates = Vec<(Lever, Vec<f64>)>;

impl LeverSearch {
    /// Takes one step, always with the same scenario and outcome. Returns the result once the search is complete:
    /// `None` without an answer.
    pub fn step(&mut self, scenario: &Scenario, outcome: &Outcome) -> Option<Option<Levers>> {
        let Some(levers) = &mut self.levers else {
            let Some((option, cheapest)) = best_and_cheapest(outcome) else { return Some(None) };
            self.weigh(scenario, outcome, (option, cheapest));
            return None;
        };
        if let Some((figure, mut search)) = self.tried.take() {
            match search.step(outcome) {
                Some(found) => levers.flips.extend(found.and_then(|at| flip(scenario, outcome, levers.cheapest, figure, at))),
                None => self.tried = Some((figure, search)),
            }
            return None;
        }
        if levers.flips.len() < NAMED
            && let Some(figure) = self.left.pop()
        {
            self.tried = BreakEvenSearch::new(outcome, levers.cheapest, &figure).map(|search| (figure, search));
            return None;
        }
        Some(self.levers.take())
    }

    /// Takes one step towards the drivers among the candidates, and the figures to try.
    fn weigh(&mut self, scenario: &Scenario, outcome: &Outcome, (option, cheapest): (OptionId, OptionId)) {
        let Some(candidates) = &mut self.candidates else {
            self.candidates = Some(candidates(scenario, outcome, option).into_iter().map(|lever| (lever, Vec::new())).collect());
            return;
        };
        let tried = candidates.first().map_or(MOVES.len(), |(_, effects)| effects.len());
        if let Some(parts) = MOVES.get(tried) {
            let places: Vec<&[Address]> = candidates.iter().map(|(lever, _)| lever.addresses.as_slice()).collect();
            let found = effects(outcome, option, &places, *parts);
            candidates.iter_mut().zip(found).for_each(|((_, effects), effect)| effects.push(effect));
            return;
        }
        let mut levers: Vec<Lever> = std::mem::take(candidates).into_iter().map(|(lever, effects)| lever.moved(&effects)).collect();
        levers.order_by(|first, second| second.effect.abs().total_cmp(&first.effect.abs()));
        self.choose(scenario, (option, cheapest), &levers);
    }

    /// Takes the drivers from all levers in order, and the figures to try.
    fn choose(&mut self, scenario: &Scenario, (option, cheapest): (OptionId, OptionId), levers: &[Lever]) {
        let mut pictured: Vec<Lever> = levers.iter().take(PICTURED).filter(|lever| libm::fabs(lever.larger().0) >= 0.5).cloned().collect();
        pictured.order_by(|first, second| second.larger().0.abs().total_cmp(&first.larger().0.abs()));
        let drivers = pictured.get(..NAMED).unwrap_or(&pictured).to_vec();
        // Places of one figure are marked together.
        let mut addresses: Vec<Address> = Vec::new();
        for lever in levers {
            if addresses.len() < STRONGEST || drivers.contains(lever) {
                addresses.extend(&lever.addresses);
            }
        }
        for address in &addresses {
            if self.left.len() < TRIED && !self.left.iter().flatten().any(|known| known == address) {
                self.left.push(one_figure(scenario, *address));
            }
        }
        self.left.reverse();
        self.levers = Some(Levers { option, cheapest, drivers, pictured, flips: Vec::new(), strongest: addresses });
    }
}

/// The inputs with the steepest slopes. Places of one option and of one figure move together, because nobody would raise the
/// pay of the same people under one option only.
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
    /// The option whose saving the answer explains: the best of those that are not today's.
    pub fn option_of(outcome: &Outcome) -> Option<OptionId> {
        outcome.challenger().map(|option| option.id)
    }
}

/// The best option that is not today's, and the cheapest option.
fn best_and_cheapest(outcome: &Outcome) -> Option<(OptionId, OptionId)> {
    Some(match outcome.verdict()? {
        Verdict::Change(best) | Verdict::WithinHurdle(best) => (best, best),
        Verdict::StayWithToday(today, other) => (other, today),
    })
}

/// The change of the answer just beyond a break-even value.
fn flip(scenario: &Scenario, outcome: &Outcome, cheapest: OptionId, addresses: Vec<Address>, break_even: f64) -> Option<Flip> {
    let first = *addresses.first()?;
    let now = scenario.number(first)?;
    let at = beyond(break_even, now, first.field);
    // Whole numbers and rules across inputs can interfere, so every reported value has been tried.
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
    // Steps are powers of ten: dividing by their inverse gives exactly the number a person would type.
    if step < 1.0 { rounded / libm::round(1.0 / step) } else { rounded * step }
}
