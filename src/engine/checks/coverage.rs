//! Checks of coverage: whether there are people at all hours in which the service is open.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{percent, say, short};
use crate::engine::{are_too_few, least_people, people_without_seats};
use crate::model::source::{ROUND_THE_CLOCK, THRESHOLD};
use crate::model::{Address, DEMAND, Number, Place, Staffing};

/// Open for more hours a week than this there is a night.
const DAYS_AND_EVENINGS: f64 = 120.0;
/// Seats that are used for less of their time than this are too many, even for a small desk.
const LEAST_USED: f64 = 0.4;
/// Beyond this, nobody rests between two calls.
const MOST_USED: f64 = 0.85;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "open_without_seats",
        title: "Open at night without seats",
        benchmark: "One seat that is always filled takes about five people, however little is asked for.",
        advice: "Enter the seats that must be filled at night as well, or shorter hours.",
        source: &ROUND_THE_CLOCK,
        serious: false,
        condition: open_without_seats,
    },
    Check {
        id: "people_below_seats",
        title: "Too few people for the seats",
        benchmark: "Where seats are always filled, the people who fill them are counted, however few are known.",
        advice: "Enter fewer seats that are always filled, shorter hours, or the people that it really takes.",
        source: &ROUND_THE_CLOCK,
        serious: true,
        condition: people_below_seats,
    },
    Check {
        id: "seats_badly_used",
        title: "Seats badly used",
        benchmark: "Calls keep seats busy for about half to four fifths of their time; beyond 85 %, waiting times grow without end.",
        advice: "Enter the busy hours of a week and how busy they are, or the seats that are really kept.",
        source: &THRESHOLD,
        serious: false,
        condition: seats_badly_used,
    },
];

/// Seats that stand empty for most of their time, or hardly ever.
fn seats_badly_used(context: &Context) -> Vec<Cause> {
    let used = |case: &DeliveryCase| {
        let quality = context.outcome.option(case.option.id)?.quality.iter().find(|quality| quality.service == case.service.id)?;
        quality.seat_utilisation.map(|figure| figure.value)
    };
    let far_out = |share: f64| (LEAST_USED - share).max(share - MOST_USED);
    let services = context.scenario.services.iter().filter_map(|service| {
        let deliveries = context.deliveries().filter(|case| case.service.id == service.id);
        // One for each service, of the first option that is furthest out: the demand is the same for all.
        let cases = deliveries.filter_map(|case| Some((case, used(&case)?)));
        cases.min_by(|(_, first), (_, second)| far_out(*second).total_cmp(&far_out(*first)))
    });
    services
        .filter(|(case, share)| case.service.demand.volume_per_month > 0.0 && far_out(*share) > 0.0)
        .map(|(case, share)| {
            let fields = [&DEMAND.busy_hours_per_week, &DEMAND.peak_factor, &DEMAND.minimum_seats, &DEMAND.covered_hours_per_week];
            let inputs = fields.map(|field| Address { place: Place::Service(case.service.id), field });
            case.cause(&[], say("calls are answered in {} of the time of its seats.", [percent(share)])).with_inputs(inputs)
        })
        .collect()
}

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
                what: say(
                    "it is open {} hours a week, and no seat is always filled.",
                    [Number::exact(service.demand.covered_hours_per_week).into()],
                ),
                remedy: Vec::new(),
            }
        })
        .collect()
}

/// A number of people that someone knows must not be overruled in silence.
fn people_below_seats(context: &Context) -> Vec<Cause> {
    let scenario = context.scenario;
    let of_today = context.deliveries().filter(|case| case.option.id == scenario.status_quo);
    let known = of_today.filter(|case| case.service.choices.staffing == Staffing::Headcount);
    let told = |case: DeliveryCase| {
        let demand = &case.service.demand;
        let known = people_without_seats(scenario, case.service.id)?;
        let least = least_people(scenario, case.service.id).filter(|least| are_too_few(known, *least))?;
        let (known, counted, hours) = (short(known), short(least), short(demand.covered_hours_per_week));
        let seats = if demand.minimum_seats == 1.0 { say("one seat", []) } else { say("{} seats", [short(demand.minimum_seats)]) };
        let what =
            say("{} people are known, but {} are counted: so many fill {} for {} hours a week by turns.", [known, counted, seats, hours]);
        let address = |field| Address { place: Place::Service(case.service.id), field };
        let inputs = [&DEMAND.headcount, &DEMAND.minimum_seats, &DEMAND.covered_hours_per_week].map(address);
        Some(case.cause(&[], what).with_inputs(inputs))
    };
    known.filter_map(told).collect()
}
