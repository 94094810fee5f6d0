//! Software development: new features, paid by the developer hour.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_DEVELOPER, SOFTWARE_RATES};
use crate::model::{CHARGES, DEMAND, RATES, Staffing, TEAM, TRANSITION, UnitName};

pub(super) static SOFTWARE_DEVELOPMENT: ServiceKind = ServiceKind {
    id: "software_development",
    label: "Software development",
    term: "software development",
    unit: UnitName { one: "hour", many: "hours", stay: false },
    about: "Builds new applications and features.",
    staffing: Staffing::Workload,
    levels: [
        level("Delivered on time", 0.85, 0.87, 0.02, 20_000.0),
        level("Accepted at first test", 0.90, 0.92, 0.015, 12_000.0),
        level("Free of serious defects", 0.97, 0.98, 0.006, 15_000.0),
    ],
    changes: &[
        set(&DEMAND.users, 2000.0, &ASSUMPTION),
        set(&DEMAND.volume_per_month, 5000.0, &ASSUMPTION),
        set(&DEMAND.volume_growth, 0.0, &ASSUMPTION),
        set(&DEMAND.minutes_per_unit, 60.0, &ASSUMPTION),
        set(&DEMAND.covered_hours_per_week, 40.0, &ASSUMPTION),
        set(&DEMAND.loss_per_hour_down, 0.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 132_000.0, &BLS_DEVELOPER),
        set(&TEAM.lead_salary_per_year, 160_000.0, &ASSUMPTION),
        set(&TEAM.people_per_lead, 6.0, &ASSUMPTION),
        set(&TEAM.utilisation, 0.85, &ASSUMPTION),
        set(&TEAM.attrition_per_year, 0.12, &ASSUMPTION),
        set(&TEAM.cost_per_hire, 20_000.0, &ASSUMPTION),
        set(&TEAM.training_per_person_per_year, 2500.0, &ASSUMPTION),
        set(&TEAM.tools_per_person_per_month, 350.0, &ASSUMPTION),
        set(&TEAM.platform_per_year, 200_000.0, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 150.0, &SOFTWARE_RATES),
        set(&RATES.onshore_rate_per_hour, 150.0, &SOFTWARE_RATES),
        set(&RATES.nearshore_rate_per_hour, 50.0, &SOFTWARE_RATES),
        set(&RATES.offshore_rate_per_hour, 30.0, &SOFTWARE_RATES),
        set(&RATES.billed_utilisation, 0.9, &ASSUMPTION),
        set(&TRANSITION.experts, 4.0, &ASSUMPTION),
    ],
};
