//! How an answer enters the comparison.

use super::answers::RequestedNumber;
use crate::engine::{are_too_few, least_people};
use crate::model::grammar::capitalised;
use crate::model::grammar::worded_as;
use crate::model::{
    ASSUMPTIONS, Address, CHARGES, DEMAND, DeliveredBy, GOVERNANCE, OptionId, Place, Scenario, ServiceId, Staffing, TEAM, WorkPlace,
};

/// Sets a number wherever it applies: a salary under every option whose own team works where today's does.
pub fn apply(scenario: &mut Scenario, asked: &RequestedNumber, number: f64) {
    let field = asked.field;
    if field == &ASSUMPTIONS.horizon_years {
        scenario.set_number(Address { place: Place::Assumptions, field }, number);
    }
    let today = scenario.status_quo;
    let services: Vec<ServiceId> =
        scenario.services.iter().filter(|service| asked.kind.is_none_or(|kind| kind == service.kind)).map(|each| each.id).collect();
    for service in services {
        if field.group == DEMAND.users.group {
            scenario.set_number(Address { place: Place::Service(service), field }, number);
        }
        if field == &DEMAND.headcount {
            know_people(scenario, service, number);
        }
        if field == &CHARGES.price_per_unit {
            scenario.set_number(Address { place: Place::Delivery(today, service), field }, number);
        }
        if field == &TEAM.salary_per_year {
            pay(scenario, service, number);
        }
    }
}

/// The seats of a service that a number of people can fill in shifts if the usual ones need more, and what to say about it.
pub struct TooFew {
    /// Seats that are always filled.
    filled: f64,
    /// Follows "they are", or is used alone.
    words: String,
}

impl TooFew {
    /// What a number of people means; `None` if they can fill the usual seats at all hours.
    pub fn find(scenario: &Scenario, service: ServiceId, people: f64) -> Option<TooFew> {
        let usual = scenario.service(service)?.demand.minimum_seats;
        let least = least_people(scenario, service).filter(|least| are_too_few(people, *least))?;
        let mut filled = libm::floor(people / (least / usual));
        if !are_too_few(people, least / usual * (filled + 1.0)) {
            filled += 1.0;
        }
        let seats = worded_as(usual, "a seat", "{} seats", &usual.to_string());
        let counted = match filled {
            0.0 => "none is".to_string(),
            many => worded_as(many, "one is", "{} are", &many.to_string()),
        };
        let takes = libm::ceil(least);
        Some(TooFew {
            filled,
            words: format!("too few to fill {seats} at all hours, which needs {takes}: {counted} counted as always filled."),
        })
    }

    /// The remark beside the number of people.
    pub fn remark(&self) -> String {
        capitalised(&self.words)
    }
}

/// Counts the people of a service as a known number. Where they are too few to fill the seats that usually are always filled,
/// these are what is wrong: people who are there are a fact.
fn know_people(scenario: &mut Scenario, service: ServiceId, people: f64) {
    if let Some(service) = scenario.services.iter_mut().find(|each| each.id == service) {
        service.choices.staffing = Staffing::Headcount;
    }
    if let Some(few) = TooFew::find(scenario, service, people) {
        let seats = Address { place: Place::Service(service), field: &DEMAND.minimum_seats };
        scenario.estimate(seats, few.filled, &format!("your {people} people are {}", few.words));
    }
}

/// Sets the pay of every team in today's location; team leads and retained staff there are paid in proportion.
fn pay(scenario: &mut Scenario, service: ServiceId, salary: f64) {
    let today = Address { place: Place::Delivery(scenario.status_quo, service), field: &TEAM.salary_per_year };
    let share = salary / scenario.number(today).unwrap_or(salary).max(1.0);
    let options: Vec<OptionId> = scenario.options.iter().map(|option| option.id).collect();
    for option in options {
        let place = Place::Delivery(option, service);
        if scenario.delivery(option, service).is_some_and(|delivery| delivery.choices.team_place == WorkPlace::Onshore) {
            let address = Address { place, field: &TEAM.salary_per_year };
            scenario.set_number(address, salary);
            // If a provider does all the work, it applies once your own team does: no one entered it for this option.
            if scenario.delivery(option, service).is_some_and(|delivery| delivery.choices.delivered_by == DeliveredBy::Provider) {
                scenario.set_estimate(address, Some("the pay of your team today."));
            }
            in_proportion_to_pay(scenario, Address { place, field: &TEAM.lead_salary_per_year }, share);
        }
        if scenario.delivery(option, service).is_some_and(|delivery| delivery.has_provider()) {
            in_proportion_to_pay(scenario, Address { place, field: &GOVERNANCE.retained_salary_per_year }, share);
        }
    }
}

fn in_proportion_to_pay(scenario: &mut Scenario, address: Address, share: f64) {
    let before = scenario.number(address).unwrap_or_default();
    let after = libm::round(before * share);
    if after != before {
        scenario.estimate(address, after, "in proportion to the pay of the team.");
    }
}
