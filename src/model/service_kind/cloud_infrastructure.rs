//! Cloud infrastructure: workloads on computers rented by the hour.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_ADMIN, ROUND_THE_CLOCK, SERVERS_PER_PERSON, SOFTWARE_RATES};
use crate::model::{ASSETS, CHARGES, DEMAND, RATES, Staffing, TEAM, UnitName};

pub(super) static CLOUD_INFRASTRUCTURE: ServiceKind = ServiceKind {
    id: "cloud_infrastructure",
    label: "Cloud infrastructure",
    term: "cloud infrastructure",
    unit: UnitName { one: "workload", many: "workloads", stay: true },
    about: "Runs applications on computers of your own or on rented ones.",
    staffing: Staffing::Ratio,
    levels: [
        level("Availability", 0.9995, 0.9997, 0.00015, 40_000.0),
        level("Ready on request", 0.98, 0.99, 0.005, 6000.0),
        level("Restored on time", 0.97, 0.98, 0.006, 20_000.0),
    ],
    changes: &[
        set(&DEMAND.volume_per_month, 800.0, &ASSUMPTION),
        set(&DEMAND.volume_growth, 0.08, &ASSUMPTION),
        set(&DEMAND.units_per_person, 80.0, &SERVERS_PER_PERSON),
        set(&DEMAND.covered_hours_per_week, 168.0, &ROUND_THE_CLOCK),
        set(&DEMAND.minimum_seats, 1.0, &ASSUMPTION),
        set(&DEMAND.loss_per_hour_down, 15_000.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 110_000.0, &BLS_ADMIN),
        set(&TEAM.lead_salary_per_year, 140_000.0, &ASSUMPTION),
        set(&TEAM.cost_per_hire, 15_000.0, &ASSUMPTION),
        set(&TEAM.platform_per_year, 700_000.0, &ASSUMPTION),
        set(&ASSETS.replacement_value, 7_000_000.0, &ASSUMPTION),
        set(&ASSETS.refresh_years, 5.0, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 330.0, &ASSUMPTION),
        set(&RATES.onshore_rate_per_hour, 130.0, &ASSUMPTION),
        set(&RATES.nearshore_rate_per_hour, 55.0, &SOFTWARE_RATES),
        set(&RATES.offshore_rate_per_hour, 32.0, &SOFTWARE_RATES),
    ],
};
