//! Checks of equipment: what it is worth beside what it serves.

use super::check::Check;
use super::context::{Cause, Context};
use super::wording::{grouped, name, say};
use crate::model::source::THRESHOLD;
use crate::model::{ASSETS, Address, DEMAND, Place};

/// So many times the usual value for a unit, or its inverse, is far outside of what is usual.
const MOST_TIMES_USUAL: f64 = 3.0;

pub(super) static CHECKS: &[Check] = &[Check {
    id: "equipment_unusual",
    benchmark: "A third or three times the usual value for each unit is rarely meant: value and volume are entered apart.",
    advice: "Enter what your equipment would cost if it were bought new today.",
    source: &THRESHOLD,
    serious: true,
    condition: equipment_unusual,
}];

/// Nothing but this holds the equipment and what it serves together.
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
                say("equipment worth {} for {} {} is {} for each; {} are usual.", [own, units, units_of, each, grouped(usual)])
            };
            unusual.then(|| case.cause(&[value.field], what()).with_inputs([volume]))
        })
        .collect()
}
