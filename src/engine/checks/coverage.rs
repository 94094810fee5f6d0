//! Checks coverage: people at all opening hours.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{percent, say, short};
use crate::engine::{are_too_few, least_people, people_without_seats};
use crate::model::source::{ROUND_THE_CLOCK, THRESHOLD};
use crate::model::{Address, DEMAND, Number, Place, Staffing};

/// Longer weekly opening hours than this include nights.
const DAYS_AND_EVENINGS: f64 = 120.0;
/// Below this utilisation there are too many seats, even at a small desk.
const LEAST_USED: f64 = 0.4;
/// Above this utilisation there is no rest between two calls.
const MOST_USED: f64 = 0.85;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "open_without_seats",
        title: "Open at night without seats",
        benchmark: "To fill one seat round the clock you need about five people, however low the demand.",
        advice: "Enter the seats you need at night, or shorter opening hours.",
        source: &ROUND_THE_CLOCK,
        serious: false,
        condition: open_without_seats,
    },
    Check {
        id: "people_below_seats",
        title: "Too few people for the seats",
        benchmark: "Minimum seats can require more people than you entered.",
        advice: "Enter fewer minimum seats, shorter opening hours or the people you really need.",
        source: &ROUND_THE_CLOCK,
        serious: true,
        condition: people_below_seats,
    },
    Check {
        id: "seats_badly_used",
        title: "Seats badly used",
        benchmark: "Calls usually keep seats busy for half to four fifths of the time. Above 85 %, waiting times grow sharply.",
        advice: "Check the busy hours per week, the peak-to-average ratio and the minimum seats.",
        source: &THRESHOLD,
        serious: false,
        condition: seats_badly_used,
    },
];

/// Seats that are mostly empty, or hardly ever free.
fn seats_badly_used(context: &Context) -> Vec<Cause> {
    let used = |case: &DeliveryCase| {
        let quality = context.outcome.option(case.option.id)?.quality.iter().find(|quality| quality.service == case.service.id)?;
        quality.seat_utilisation.map(|figure| figure.value)
    };
    let far_out = |share: f64| (LEAST_USED - share).max(share - MOST_USED);
    let services = context.scenario.services.iter().filter_map(|service| {
        let deliveries = context.deliveries().filter(|case| case.service.id == service.id);
        // One per service, for the option furthest outside the range: all options share the demand.
        let cases = deliveries.filter_map(|case| Some((case, used(&case)?)));
        cases.min_by(|(_, first), (_, second)| far_out(*second).total_cmp(&far_out(*first)))
    });
    services
        .filter(|(case, share)| case.service.demand.volume_per_month > 0.0 && far_out(*share) > 0.0)
        .map(|(case, share)| {
            let fields = [&DEMAND.busy_hours_per_week, &DEMAND.peak_factor, &DEMAND.minimum_seats, &DEMAND.covered_hours_per_week];
            let inputs = fields.map(|field| Address { place: Place::Service(case.service.id), field });
            case.cause(&[], say("calls keep its seats busy for {} of the time.", [percent(share)])).with_inputs(inputs)
        })
        .collect()
}

fn open_without_seats(context: &Context) -> Vec<Cause> {
    let services = context.scenario.services.iter();
    // Staffing by waiting time always provides people.
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
                    "it is open {} hours a week, but has no minimum seats.",
                    [Number::exact(service.demand.covered_hours_per_week).into()],
                ),
                remedy: Vec::new(),
            }
        })
        .collect()
}

/// A headcount the user knows is never overridden without a message.
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
        let what = say(
            "you entered {} people, but the model uses {}: that is the number of people needed to fill {} for {} hours a week in shifts.",
            [known, counted, seats, hours],
        );
        let address = |field| Address { place: Place::Service(case.service.id), field };
        let inputs = [&DEMAND.headcount, &DEMAND.minimum_seats, &DEMAND.covered_hours_per_week].map(address);
        Some(case.cause(&[], what).with_inputs(inputs))
    };
    known.filter_map(told).collect()
}
