//! Rules across several inputs: what must hold before anything can be computed.

use crate::model::{Address, CHARGES, DeliveredBy, Delivery, LIMITS, Place, Pricing, Scenario, SourcingOption, TRANSITION};

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The inputs that break it together; none where it is the scenario as a whole.
    pub inputs: Vec<Address>,
    /// What is wrong, with the option's name where one is meant.
    pub message: String,
    /// How to mend it.
    pub remedy: &'static str,
}

/// All rules that a scenario breaks; none where it can be computed.
pub fn problems(scenario: &Scenario) -> Vec<Problem> {
    let mut found: Vec<Problem> = whole(scenario).into_iter().collect();
    for option in &scenario.options {
        for delivery in &option.deliveries {
            found.extend(shares(option, delivery));
            found.extend(duration(scenario, option, delivery));
        }
    }
    found
}

fn whole(scenario: &Scenario) -> Option<Problem> {
    let problem = |message: &str, remedy| Some(Problem { inputs: Vec::new(), message: message.to_string(), remedy });
    if scenario.services.is_empty() || scenario.services.len() > LIMITS.services {
        return problem("A comparison needs one to nine services.", "Add or remove services.");
    }
    if scenario.options.len() < 2 || scenario.options.len() > LIMITS.options {
        return problem("A comparison needs two to eight options.", "Add or remove options.");
    }
    if scenario.option(scenario.status_quo).is_none() {
        return problem("No option is marked as today's.", "Say which option is today's.");
    }
    let complete = |option: &SourcingOption| scenario.services.iter().all(|service| option.delivery(service.id).is_some());
    if !scenario.options.iter().all(complete) {
        return problem("An option does not say how a service is delivered.", "Add the missing delivery.");
    }
    None
}

fn addresses(option: &SourcingOption, delivery: &Delivery, fields: &[&'static crate::model::Field]) -> Vec<Address> {
    let place = Place::Delivery(option.id, delivery.service);
    fields.iter().map(|&field| Address { place, field }).collect()
}

fn shares(option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let applies = delivery.delivered_by == DeliveredBy::Provider && delivery.pricing == Pricing::TimeAndMaterials;
    let sum = delivery.charges.nearshore_share + delivery.charges.offshore_share;
    // A sum such as 0.7 + 0.3 may miss 1 by its last bit.
    (applies && sum > 1.0 + 1e-9).then(|| Problem {
        inputs: addresses(option, delivery, &[&CHARGES.nearshore_share, &CHARGES.offshore_share]),
        message: format!("{}: nearshore and offshore hours add up to more than 100 %.", option.name),
        remedy: "Lower one of the two shares; what is left is onshore.",
    })
}

fn duration(scenario: &Scenario, option: &SourcingOption, delivery: &Delivery) -> Option<Problem> {
    let today = scenario.option(scenario.status_quo).and_then(|today| today.delivery(delivery.service));
    let stays_in_house =
        delivery.delivered_by == DeliveredBy::InHouse && today.is_some_and(|today| today.delivered_by == DeliveredBy::InHouse);
    let applies = option.id != scenario.status_quo && !stays_in_house;
    let transition = &delivery.transition;
    let months = transition.selection_months + transition.knowledge_transfer_months + transition.parallel_run_months;
    (applies && months >= f64::from(scenario.months())).then(|| Problem {
        inputs: addresses(
            option,
            delivery,
            &[&TRANSITION.selection_months, &TRANSITION.knowledge_transfer_months, &TRANSITION.parallel_run_months],
        ),
        message: format!("{}: selection, knowledge transfer and parallel run last as long as the whole comparison.", option.name),
        remedy: "Shorten them or lengthen the horizon.",
    })
}
