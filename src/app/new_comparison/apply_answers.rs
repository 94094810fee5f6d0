//! How an answer enters the comparison.

use super::answers::RequestedNumber;
use crate::model::{ASSUMPTIONS, Address, DEMAND, Place, Scenario, Staffing};

/// Sets a number where the user means it: what follows from it is estimated.
pub fn apply(scenario: &mut Scenario, asked: &RequestedNumber, number: f64) {
    let field = asked.field;
    if field == &ASSUMPTIONS.horizon_years {
        scenario.set_number(Address { place: Place::Assumptions, field }, number);
    }
    let today = scenario.status_quo;
    let mut places = Vec::new();
    for service in scenario.services.iter_mut().filter(|service| asked.kind.is_none_or(|kind| kind == service.kind)) {
        let of_service = field.group == DEMAND.users.group;
        places.push(if of_service { Place::Service(service.id) } else { Place::Delivery(today, service.id) });
        if field == &DEMAND.headcount {
            service.choices.staffing = Staffing::Headcount;
        }
    }
    for place in places {
        scenario.set_number(Address { place, field }, number);
    }
}
