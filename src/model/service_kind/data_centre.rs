//! Data-centre operations: servers and storage, run round the clock.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_ADMIN, ROUND_THE_CLOCK, SERVERS_PER_PERSON, SOFTWARE_RATES};
use crate::model::{ASSETS, CHARGES, DEMAND, RATES, Staffing, TEAM, UnitName};

pub(super) static DATA_CENTRE: ServiceKind = ServiceKind {
    id: "data_centre",
    label: "Data-centre operations",
    term: "data-centre operations",
    unit: UnitName { one: "server", many: "servers", stay: true },
    about: "Runs servers and storage in your own or rented rooms.",
    staffing: Staffing::Ratio,
    levels: [
        level("Availability", 0.999, 0.9993, 0.0003, 40_000.0),
        level("Backups restored", 0.98, 0.99, 0.006, 15_000.0),
        level("Changes without incident", 0.95, 0.965, 0.01, 10_000.0),
    ],
    changes: &[
        set(&DEMAND.volume_per_month, 1200.0, &ASSUMPTION),
        set(&DEMAND.volume_growth, 0.03, &ASSUMPTION),
        set(&DEMAND.units_per_person, 30.0, &SERVERS_PER_PERSON),
        set(&DEMAND.covered_hours_per_week, 168.0, &ROUND_THE_CLOCK),
        set(&DEMAND.minimum_seats, 2.0, &ASSUMPTION),
        set(&DEMAND.loss_per_hour_down, 12_000.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 95_000.0, &BLS_ADMIN),
        set(&TEAM.lead_salary_per_year, 125_000.0, &ASSUMPTION),
        set(&TEAM.cost_per_hire, 12_000.0, &ASSUMPTION),
        set(&TEAM.attrition_per_year, 0.12, &ASSUMPTION),
        set(&TEAM.platform_per_year, 900_000.0, &ASSUMPTION),
        set(&ASSETS.replacement_value, 6_000_000.0, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 530.0, &ASSUMPTION),
        set(&RATES.onshore_rate_per_hour, 110.0, &ASSUMPTION),
        set(&RATES.nearshore_rate_per_hour, 48.0, &SOFTWARE_RATES),
        set(&RATES.offshore_rate_per_hour, 28.0, &SOFTWARE_RATES),
    ],
};
