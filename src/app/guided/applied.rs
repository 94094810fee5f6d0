//! Where a number that was asked for counts in the comparison.

use super::answers::Asked;
use crate::engine::least_people;
use crate::model::{ASSUMPTIONS, Address, CHARGES, DEMAND, OptionId, Place, Scenario, ServiceId, Staffing, TEAM, WorkPlace};

/// Sets a number wherever it counts: a salary under every option whose own team works where it works today.
pub fn apply(scenario: &mut Scenario, asked: &Asked, number: f64) {
    let field = asked.field;
    if std::ptr::eq(field, &ASSUMPTIONS.horizon_years) {
        scenario.set_number(Address { place: Place::Assumptions, field }, number);
    }
    let today = scenario.status_quo;
    let services: Vec<ServiceId> =
        scenario.services.iter().filter(|service| asked.kind.is_none_or(|kind| kind == service.kind)).map(|each| each.id).collect();
    for service in services {
        if field.group == DEMAND.users.group {
            scenario.set_number(Address { place: Place::Service(service), field }, number);
        }
        if std::ptr::eq(field, &DEMAND.headcount) {
            know_people(scenario, service, number);
        }
        if std::ptr::eq(field, &CHARGES.price_per_unit) {
            scenario.set_number(Address { place: Place::Delivery(today, service), field }, number);
        }
        if std::ptr::eq(field, &TEAM.salary_per_year) {
            pay(scenario, service, number);
        }
    }
}

/// Counts the people of a service as a known number. Where they are too few to fill the seats that usually are always filled,
/// these are what is wrong: people who are there are a fact.
fn know_people(scenario: &mut Scenario, service: ServiceId, people: f64) {
    if let Some(service) = scenario.services.iter_mut().find(|each| each.id == service) {
        service.choices.staffing = Staffing::Headcount;
    }
    if let Some(least) = least_people(scenario, service).filter(|least| *least > people) {
        let seats = Address { place: Place::Service(service), field: &DEMAND.minimum_seats };
        scenario.estimate(seats, 0.0, &format!("your {people} people cannot fill a seat at all hours, which takes {least:.1}."));
    }
}

/// Pays every team that works where today's does; who leads it is paid in proportion.
fn pay(scenario: &mut Scenario, service: ServiceId, salary: f64) {
    let mut leads: Vec<(OptionId, f64)> = Vec::new();
    for option in &mut scenario.options {
        for delivery in &mut option.deliveries {
            if delivery.service == service && delivery.choices.team_place == WorkPlace::Onshore {
                leads.push((option.id, libm::round(delivery.team.lead_salary_per_year * salary / delivery.team.salary_per_year.max(1.0))));
                delivery.team.salary_per_year = salary;
            }
        }
    }
    for (option, lead) in leads {
        let address = Address { place: Place::Delivery(option, service), field: &TEAM.lead_salary_per_year };
        if scenario.number(address) != Some(lead) {
            scenario.estimate(address, lead, "in proportion to the pay of the team.");
        }
    }
}
