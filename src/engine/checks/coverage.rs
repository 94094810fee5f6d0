//! Checks of coverage: whether there are people at all hours in which the service is open.

use super::Check;
use super::context::{Cause, Context};
use crate::model::source::ROUND_THE_CLOCK;
use crate::model::{Address, DEMAND, Place, Staffing};

/// Open for more hours a week than this there is a night.
const DAYS_AND_EVENINGS: f64 = 120.0;

pub(super) static CHECKS: &[Check] = &[Check {
    id: "open_without_seats",
    benchmark: "One seat that is always filled takes about five people, however little is asked for.",
    advice: "Enter the seats that must be filled at night as well, or shorter hours.",
    source: &ROUND_THE_CLOCK,
    serious: false,
    condition: open_without_seats,
}];

fn open_without_seats(context: &Context) -> Vec<Cause> {
    let services = context.scenario.services.iter();
    // Where waiting time counts the people, someone is always there.
    let empty = services.filter(|service| {
        let demand = &service.demand;
        demand.covered_hours_per_week > DAYS_AND_EVENINGS && demand.minimum_seats == 0.0 && service.choices.staffing != Staffing::Queue
    });
    empty
        .map(|service| {
            let address = |field| Address { place: Place::Service(service.id), field };
            Cause {
                inputs: vec![address(&DEMAND.minimum_seats), address(&DEMAND.covered_hours_per_week)],
                choices: Vec::new(),
                option: None,
                service: Some(service.id),
                subject: service.name.clone(),
                what: format!("it is open {} hours a week, and no seat is always filled.", service.demand.covered_hours_per_week),
                remedy: Vec::new(),
            }
        })
        .collect()
}
