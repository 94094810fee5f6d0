//! How an answer enters the comparison.

use super::answers::RequestedNumber;
use crate::model::{ASSUMPTIONS, Address, DEMAND, Place, Scenario, Staffing};

/// The numbers that an answer sets.
pub fn addresses(scenario: &Scenario, asked: &RequestedNumber) -> Vec<Address> {
    let field = asked.field;
    if field == &ASSUMPTIONS.horizon_years {
        return vec![Address { place: Place::Assumptions, field }];
    }
    let of_service = field.group == DEMAND.users.group;
    let services = scenario.services.iter().filter(|service| asked.kind.is_none_or(|kind| kind == service.kind));
    let place = |id| if of_service { Place::Service(id) } else { Place::Delivery(scenario.status_quo, id) };
    services.map(|service| Address { place: place(service.id), field }).collect()
}

/// Sets a number where the user means it: what follows from it is estimated.
pub fn apply(scenario: &mut Scenario, asked: &RequestedNumber, number: f64) {
    for address in addresses(scenario, asked) {
        scenario.set_number(address, number);
        let known = scenario
            .services
            .iter_mut()
            .filter(|service| address.field == &DEMAND.headcount && address.place == Place::Service(service.id));
        known.for_each(|service| service.choices.staffing = Staffing::Headcount);
    }
}
