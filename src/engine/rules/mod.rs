//! Rules across several inputs: conditions for any computation.

mod corners;
mod joint;
mod numbers;

use crate::model::grammar::number_word;
use crate::model::{Address, Delivery, LIMITS, Place, Scenario, SourcingOption};
pub(super) use corners::{TWENTIETH, broken_at_corners, reached};
pub(super) use joint::joined_numbers;
use numbers::number_problems;

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The inputs that break it together; empty if it concerns the scenario as a whole.
    pub inputs: Vec<Address>,
    /// The part of the scenario to show it at, even without a faulty input; `None` for the scenario as a whole.
    pub place: Option<Place>,
    /// The problem, with the option's name if it concerns one.
    pub message: String,
    /// The remedy.
    pub remedy: &'static str,
}

impl Problem {
    /// The problem and its remedy, in sentences.
    pub fn in_words(&self) -> String {
        format!("{} {}", self.message, self.remedy)
    }
}

/// All rules a scenario breaks; empty if it can be computed.
pub fn problems(scenario: &Scenario) -> Vec<Problem> {
    let mut found: Vec<Problem> = whole(scenario).into_iter().collect();
    for option in &scenario.options {
        for delivery in &option.deliveries {
            found.extend(provider(scenario, option, delivery));
        }
    }
    let joined = joined_numbers(scenario).into_iter();
    found.extend(
        joined
            .filter(|joined| !joined.fit(&joined.numbers.iter().map(|(_, number)| *number).collect::<Vec<f64>>()))
            .map(|joined| joined.problem()),
    );
    found.extend(number_problems(scenario));
    found
}

fn whole(scenario: &Scenario) -> Option<Problem> {
    let problem = |message: &str, remedy| Some(Problem { inputs: Vec::new(), place: None, message: message.to_string(), remedy });
    if scenario.services.is_empty() || scenario.services.len() > LIMITS.services {
        let what = format!("A comparison needs one to {} services.", number_word(LIMITS.services));
        return problem(&what, "Add or remove services.");
    }
    if scenario.options.len() < 2 || scenario.options.len() > LIMITS.options {
        let what = format!("A comparison needs two to {} options.", number_word(LIMITS.options));
        return problem(&what, "Add or remove options.");
    }
    if scenario.option(scenario.status_quo).is_none() {
        return problem("No option is marked as today's.", "Mark one option as today's.");
    }
    let complete = |option: &SourcingOption| scenario.services.iter().all(|service| option.delivery(service.id).is_some());
    if !scenario.options.iter().all(complete) {
        return problem("An option has no delivery for a service.", "Add the missing delivery.");
    }
    None
}

/// A delivery needs the provider it names.
fn provider(scenario: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let missing = delivery.has_provider() && scenario.provider(delivery.provider).is_none();
    missing.then(|| Problem {
        inputs: Vec::new(),
        place: Some(Place::Delivery(option.id, delivery.service)),
        message: format!("{}: the provider of a service does not exist.", option.name),
        remedy: "Choose a provider from the comparison.",
    })
}
