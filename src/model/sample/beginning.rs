//! Which sample a comparison began with, so that what the sample says is not taken for what somebody typed.

use super::{RETIRED, SAMPLES, Sample};
use crate::model::{Address, Amounts, EXCHANGE_RATE, Origin, Scenario};
use rustc_hash::FxHashMap;

/// A comparison began with a sample where it still says so large a part of what that sets.
const STILL: f64 = 0.5;

/// Finds the numbers that somebody gave: those that are neither typical nor estimated, nor the same in the sample that the
/// comparison began with. One sample a step, because building a large one takes as long as drawing the page.
pub struct GivenSearch {
    set: Vec<(Address, f64)>,
    left: std::iter::Chain<std::slice::Iter<'static, &'static Sample>, std::slice::Iter<'static, &'static Sample>>,
    /// The numbers that equal those of the sample most like the comparison.
    of_sample: Vec<Address>,
}

impl GivenSearch {
    /// Begins the search in a comparison.
    pub fn new(scenario: &Scenario) -> GivenSearch {
        let mut set = Vec::new();
        scenario.each(|address, value| {
            if address != EXCHANGE_RATE && scenario.origin(address, value) == Origin::Set {
                set.push((address, value));
            }
        });
        GivenSearch { set, left: SAMPLES.iter().chain(RETIRED), of_sample: Vec::new() }
    }

    /// Looks at one sample, always for the same comparison. Returns the numbers once all have been looked at.
    pub fn step(&mut self, scenario: &Scenario) -> Option<Vec<Address>> {
        let Some(sample) = self.left.next() else {
            let given = self.set.iter().map(|(address, _)| *address).filter(|address| !self.of_sample.contains(address));
            return Some(given.collect());
        };
        if let Some(same) = of_sample(scenario, &(sample.scenario)(), &self.set).filter(|same| same.len() >= self.of_sample.len()) {
            self.of_sample = same;
        }
        None
    }
}

/// The numbers that somebody gave, found at once.
pub fn given_numbers(scenario: &Scenario) -> Vec<Address> {
    let mut search = GivenSearch::new(scenario);
    loop {
        if let Some(given) = search.step(scenario) {
            return given;
        }
    }
}

/// The numbers that equal the sample's; `None` if the comparison cannot have started from it.
fn of_sample(scenario: &Scenario, sample: &Scenario, set: &[(Address, f64)]) -> Option<Vec<Address>> {
    let same_services =
        sample.services.iter().any(|of_sample| scenario.service(of_sample.id).is_some_and(|own| own.kind == of_sample.kind));
    let same_options =
        sample.options.iter().any(|of_sample| scenario.option(of_sample.id).is_some_and(|own| own.template == of_sample.template));
    if !same_services || !same_options {
        return None;
    }
    let mut converted = sample.clone();
    converted.exchange(scenario.choices.currency, scenario.assumptions.currency_per_dollar, Amounts::All);
    let [plain, converted] = [sample, &converted].map(|sample| {
        let mut said = FxHashMap::default();
        sample.each(|address, value| {
            said.insert(address, value);
        });
        said
    });
    let mut sets = 0_usize;
    sample.each(|address, value| sets += usize::from(sample.origin(address, value) == Origin::Set && scenario.number(address).is_some()));
    let says = |(address, value): &&(Address, f64)| [&plain, &converted].iter().any(|said| said.get(address) == Some(value));
    let same: Vec<Address> = set.iter().filter(says).map(|(address, _)| *address).collect();
    (same.len() as f64 >= STILL * sets as f64).then_some(same)
}
