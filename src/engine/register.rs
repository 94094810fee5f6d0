//! The register of assumptions: every number that the results rest on, with where it comes from.

use super::one_figure::one_figure;
use super::sensitivity::{TENTH, effects as trials};
use super::{Outcome, influences};
use crate::model::{Address, OptionId, Origin, Scenario, Source};
use rustc_hash::FxHashMap;

/// A number that the results rest on.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// Where it stands.
    pub address: Address,
    /// Its value, in the unit of its field.
    pub value: f64,
    /// What it would be without the user.
    pub default: f64,
    /// Where that default comes from.
    pub source: Source,
    /// What the saving of the option asked about changes by when it rises by a tenth, with all that is one figure with it, in
    /// money; zero where it does not depend on it. The strongest are tried, as the drivers of the answer are; the others are
    /// told by their slope.
    pub effect_of_a_tenth: f64,
    /// Where it comes from.
    pub origin: Origin,
    /// What the user noted beside it, or how it was estimated.
    pub note: String,
}

impl Assumption {
    /// Whether the user has set it.
    pub fn is_changed(&self) -> bool {
        self.origin == Origin::Set
    }
}

/// So many of the inputs with the steepest slopes are tried.
const TRIED: usize = 48;

/// Every number that the results depend on, in the order of the scenario; effects are on the saving of `option`.
pub fn register(scenario: &Scenario, outcome: &Outcome, option: OptionId) -> Vec<Assumption> {
    let strongest = influences(outcome, option);
    let slopes = strongest.iter().map(|influence| (influence.address, influence.effect_of_a_tenth));
    let mut effects: FxHashMap<Address, f64> = slopes.collect();
    let figures: Vec<Vec<Address>> = strongest.iter().take(TRIED).map(|influence| one_figure(scenario, influence.address)).collect();
    let places: Vec<&[Address]> = figures.iter().map(Vec::as_slice).collect();
    effects.extend(strongest.iter().map(|influence| influence.address).zip(trials(outcome, option, &places, TENTH)));
    let mut list = Vec::new();
    scenario.each(|address, value| {
        if outcome.uses(address) {
            let (default, source) = scenario.default_of(address);
            let effect_of_a_tenth = effects.get(&address).copied().unwrap_or(0.0);
            let (origin, note) = (scenario.origin(address, value), scenario.remark(address).into_owned());
            list.push(Assumption { address, value, default, source: source.clone(), effect_of_a_tenth, origin, note });
        }
    });
    list
}
