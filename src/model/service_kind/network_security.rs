//! Network security: a security operations centre that detects and stops attacks.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_SECURITY, ROUND_THE_CLOCK, SOFTWARE_RATES};
use crate::model::{CHARGES, DEMAND, RATES, Staffing, TEAM, TRANSITION, UnitName};

pub(super) static NETWORK_SECURITY: ServiceKind = ServiceKind {
    id: "network_security",
    label: "Network security",
    term: "network security",
    unit: UnitName { one: "monitored endpoint", many: "monitored endpoints", stay: true },
    about: "Detects attacks round the clock and responds to them.",
    staffing: Staffing::Headcount,
    levels: [
        level("Alerts triaged in 15 minutes", 0.95, 0.965, 0.008, 40_000.0),
        level("Contained within an hour", 0.90, 0.92, 0.015, 90_000.0),
        level("Weaknesses fixed on time", 0.90, 0.915, 0.012, 25_000.0),
    ],
    changes: &[
        set(&DEMAND.volume_per_month, 9000.0, &ASSUMPTION),
        set(&DEMAND.volume_growth, 0.05, &ASSUMPTION),
        set(&DEMAND.headcount, 11.0, &ASSUMPTION),
        set(&DEMAND.covered_hours_per_week, 168.0, &ROUND_THE_CLOCK),
        set(&DEMAND.minimum_seats, 2.0, &ASSUMPTION),
        set(&DEMAND.loss_per_hour_down, 20_000.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 120_000.0, &BLS_SECURITY),
        set(&TEAM.lead_salary_per_year, 150_000.0, &ASSUMPTION),
        set(&TEAM.cost_per_hire, 20_000.0, &ASSUMPTION),
        set(&TEAM.training_per_person_per_year, 4000.0, &ASSUMPTION),
        set(&TEAM.platform_per_year, 600_000.0, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 22.5, &ASSUMPTION),
        set(&CHARGES.price_per_user_per_month, 25.0, &ASSUMPTION),
        set(&RATES.onshore_rate_per_hour, 130.0, &ASSUMPTION),
        set(&RATES.nearshore_rate_per_hour, 60.0, &SOFTWARE_RATES),
        set(&RATES.offshore_rate_per_hour, 35.0, &SOFTWARE_RATES),
        set(&TRANSITION.experts, 2.0, &ASSUMPTION),
    ],
};
