//! The change of choice that makes an unused number count.

use super::calculation::Calculation;
use super::rules::problems;
use super::structure_key::StructureKey;
use super::unused::inputs_of_totals;
use crate::model::Sorting;
use crate::model::{Address, Answer, ChoiceAddress, Place, Scenario};

/// The structure that decides which numbers count; it changes with choices, options and services, and rarely with a number.
#[derive(Clone, PartialEq)]
pub struct Structure(StructureKey);

impl Structure {
    /// The structure of a scenario.
    pub fn of(scenario: &Scenario) -> Structure {
        Structure(StructureKey::of(scenario))
    }
}

/// The choice and answer that make a number count: of the same delivery or service, otherwise one that all options
/// share. `None` if no single answer does.
pub fn what_makes_it_count(scenario: &Scenario, address: Address) -> Option<(ChoiceAddress, &'static Answer)> {
    let near = |place: Place| match (place, address.place) {
        (Place::Assumptions, _) => Some(2),
        (place, own) if place == own => Some(0),
        (Place::Service(service), own) | (Place::Delivery(_, service), own @ Place::Service(_)) if own.service() == Some(service) => {
            Some(1)
        }
        (Place::Delivery(option, service), Place::Performance(own, of, _)) if (option, service) == (own, of) => Some(0),
        _ => None,
    };
    let mut choices: Vec<(usize, ChoiceAddress)> = Vec::new();
    scenario.each_choice_group(|place, group| {
        if let Some(distance) = near(place) {
            group.each(&mut |field, _| choices.push((distance, ChoiceAddress { place, field })));
        }
    });
    choices.order_by_key(|(distance, _)| *distance);
    let scenario = &around(scenario, address.place);
    choices.into_iter().find_map(|(_, choice)| {
        let other = choice.field.answers.iter().filter(|answer| scenario.choice(choice) != Some(answer.id));
        other.into_iter().find(|answer| counts_with(scenario, address, choice, answer)).map(|answer| (choice, answer))
    })
}

/// The part of a scenario that decides whether a number counts. The number of one delivery needs no other service, and of the
/// options only its own beside today's: all of a large comparison would be built for every answer that is tried.
fn around(scenario: &Scenario, place: Place) -> Scenario {
    let mut part = scenario.clone();
    if let (Some(own), Some(service)) = (place.option(), place.service()) {
        scenario.options.iter().filter(|option| option.id != own).for_each(|option| {
            part.remove_option(option.id);
        });
        scenario.services.iter().filter(|other| other.id != service).for_each(|other| {
            part.remove_service(other.id);
        });
    }
    part
}

fn counts_with(scenario: &Scenario, address: Address, choice: ChoiceAddress, answer: &Answer) -> bool {
    let mut changed = scenario.clone();
    changed.choose(choice, answer.id) && problems(&changed).is_empty() && inputs_of_totals(&Calculation::new(&changed)).contains(&address)
}
