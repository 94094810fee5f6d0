//! The register of assumptions: every number behind the results, with its source.

use super::one_figure::one_figure;
use super::sensitivity::{TENTH, effects as trials};
use super::{Outcome, influences};
use crate::model::{Address, OptionId, Origin, Scenario, Source};
use rustc_hash::FxHashMap;

/// A number behind the results.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// Its address.
    pub address: Address,
    /// Its value, in the unit of its field.
    pub value: f64,
    /// Its default.
    pub default: f64,
    /// The source of the default.
    pub source: Source,
    /// The change of the chosen option's saving when the number rises by a tenth, together with all addresses of the same figure, in
    /// money; zero if the saving does not depend on it. The strongest are tried, like the drivers of the answer; the others are
    /// estimated from their slopes.
    pub effect_of_a_tenth: f64,
    /// Its origin.
    pub origin: Origin,
    /// The user's note, or the explanation of an estimate.
    pub note: String,
}

impl Assumption {
    /// Whether the user entered it.
    pub fn is_changed(&self) -> bool {
        self.origin == Origin::Set
    }
}

/// The number of inputs with the steepest slopes to try.
const TRIED: usize = 48;

/// Every number behind the results, in the order of the scenario; effects are on the saving of `option`.
pub fn register(scenario: &Scenario, outcome: &Outcome, option: OptionId) -> Vec<Assumption> {
    let strongest = influences(outcome, option);
    let slopes = strongest.iter().map(|influence| (influence.address, influence.effect_of_a_tenth));
    let mut effects: FxHashMap<Address, f64> = slopes.collect();
    let figures: Vec<Vec<Address>> = strongest.iter().take(TRIED).map(|influence| one_figure(scenario, influence.address)).collect();
    let places: Vec<&[Address]> = figures.iter().map(Vec::as_slice).collect();
    // The same figure has the same effect wherever it is, also under an option that alone would not matter.
    let tried = figures.iter().zip(trials(outcome, option, &places, TENTH));
    effects.extend(tried.flat_map(|(figure, effect)| figure.iter().map(move |address| (*address, effect))));
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
