//! Application maintenance: fixes faults and makes small changes in existing applications.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_PROGRAMMER, SOFTWARE_RATES};
use crate::model::{CHARGES, DEMAND, RATES, Staffing, TEAM, TRANSITION, UnitName};

pub(super) static APPLICATION_MAINTENANCE: ServiceKind = ServiceKind {
    id: "application_maintenance",
    label: "Application maintenance",
    term: "application maintenance",
    unit: UnitName { one: "application", many: "applications", stay: true },
    about: "Fixes faults and makes small changes in existing applications.",
    staffing: Staffing::Ratio,
    levels: [
        level("Faults fixed on time", 0.92, 0.94, 0.012, 12_000.0),
        level("Availability", 0.995, 0.9965, 0.0008, 20_000.0),
        level("Changes on time", 0.88, 0.90, 0.015, 6000.0),
    ],
    changes: &[
        set(&DEMAND.users, 5000.0, &ASSUMPTION),
        set(&DEMAND.volume_per_month, 120.0, &ASSUMPTION),
        set(&DEMAND.volume_growth, 0.01, &ASSUMPTION),
        set(&DEMAND.units_per_person, 4.0, &ASSUMPTION),
        set(&DEMAND.loss_per_hour_down, 8000.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 99_700.0, &BLS_PROGRAMMER),
        set(&TEAM.lead_salary_per_year, 130_000.0, &ASSUMPTION),
        set(&TEAM.people_per_lead, 8.0, &ASSUMPTION),
        set(&TEAM.attrition_per_year, 0.10, &ASSUMPTION),
        set(&TEAM.cost_per_hire, 15_000.0, &ASSUMPTION),
        set(&TEAM.platform_per_year, 150_000.0, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 3400.0, &ASSUMPTION),
        set(&RATES.onshore_rate_per_hour, 120.0, &SOFTWARE_RATES),
        set(&RATES.nearshore_rate_per_hour, 48.0, &SOFTWARE_RATES),
        set(&RATES.offshore_rate_per_hour, 28.0, &SOFTWARE_RATES),
        set(&RATES.billed_utilisation, 0.85, &ASSUMPTION),
        set(&TRANSITION.experts, 5.0, &ASSUMPTION),
    ],
};
