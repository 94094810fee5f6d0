//! Checks the value of equipment against the volume it serves.

use super::check::Check;
use super::context::{Cause, Context};
use super::wording::{grouped, name, say, short};
use crate::model::source::THRESHOLD;
use crate::model::{ASSETS, Address, DEMAND, Place, TRANSITION};

/// This multiple of the usual value per unit, or its inverse, is unusual.
const MOST_TIMES_USUAL: f64 = 3.0;

/// This close to a handover, nobody would replace equipment.
const LATE: f64 = 12.0;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "equipment_unusual",
        title: "Unusual value of equipment",
        benchmark: "Value per unit is less than a third or more than three times the usual figure.",
        advice: "Check that replacement value and volume match.",
        source: &THRESHOLD,
        serious: true,
        condition: equipment_unusual,
    },
    Check {
        id: "due_before_hand_over",
        title: "Equipment due just before the handover",
        benchmark: "Companies rarely replace equipment in its last year of use. They keep it a little longer, or lease.",
        advice: "Enter its real age and life, or an earlier start of the provider.",
        source: &THRESHOLD,
        serious: true,
        condition: due_before_hand_over,
    },
];

/// A purchase shortly before the move decides its saving.
fn due_before_hand_over(context: &Context) -> Vec<Cause> {
    let given_up = context
        .moves()
        .filter(|case| case.today.has_own_equipment() && !case.delivery.has_own_equipment() && case.today.assets.replacement_value > 0.0);
    given_up
        .filter_map(|case| {
            let (assets, start) = (&case.today.assets, case.start_month());
            let life = assets.refresh_years * 12.0;
            let first = life - (assets.age_years * 12.0).min(life);
            // The last purchase before the new delivery starts.
            let due = first + libm::floor((start - first) / life) * life;
            let what = || {
                let (month, before) = (short(libm::floor(due) + 1.0), short(start - due));
                say("today's equipment is replaced in month {}, {} months before you give it up.", [month, before])
            };
            let today = Place::Delivery(case.scenario.status_quo, case.service.id);
            let inputs = [&ASSETS.age_years, &ASSETS.refresh_years].map(|field| Address { place: today, field });
            let late = due >= 0.0 && first < start && start - due < LATE;
            late.then(|| case.cause(&[&TRANSITION.selection_months], what()).with_inputs(inputs))
        })
        .collect()
}

/// No other rule connects the equipment with the volume it serves.
fn equipment_unusual(context: &Context) -> Vec<Cause> {
    let scenario = context.scenario;
    let of_today = context.deliveries().filter(|case| case.option.id == scenario.status_quo && case.delivery.has_own_equipment());
    of_today
        .filter_map(|case| {
            let value = Address { place: case.place(), field: &ASSETS.replacement_value };
            let volume = Address { place: Place::Service(case.service.id), field: &DEMAND.volume_per_month };
            let (own, units) = (case.delivery.assets.replacement_value, case.service.demand.volume_per_month);
            let usual = scenario.default_of(value).0 / scenario.default_of(volume).0;
            let times = own / units / usual;
            // Without equipment or volume there is nothing to compare.
            let unusual = times.is_finite() && times > 0.0 && !(1.0 / MOST_TIMES_USUAL..=MOST_TIMES_USUAL).contains(&times);
            let unit = case.service.kind.unit.many;
            let what = || {
                let (own, units, each) = (grouped(own), grouped(units), grouped(own / units));
                let units_of = name(unit);
                say("equipment worth {} for {} {} is {} per unit; {} is usual.", [own, units, units_of, each, grouped(usual)])
            };
            unusual.then(|| case.cause(&[value.field], what()).with_inputs([volume]))
        })
        .collect()
}
