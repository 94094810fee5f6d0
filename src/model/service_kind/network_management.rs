//! Network management: monitors and changes lines, switches, routers and wireless.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_ADMIN, ROUND_THE_CLOCK, SOFTWARE_RATES};
use crate::model::{ASSETS, CHARGES, DEMAND, RATES, Staffing, TEAM, UnitName};

pub(super) static NETWORK_MANAGEMENT: ServiceKind = ServiceKind {
    id: "network_management",
    label: "Network management",
    term: "network management",
    unit: UnitName { one: "network device", many: "network devices", stay: true },
    about: "Monitors, repairs and changes lines, switches, routers and wireless.",
    staffing: Staffing::Ratio,
    levels: [
        level("Availability", 0.9995, 0.9997, 0.00015, 30_000.0),
        level("Faults fixed on time", 0.95, 0.965, 0.01, 12_000.0),
        level("Changes on time", 0.92, 0.94, 0.012, 5000.0),
    ],
    changes: &[
        set(&DEMAND.volume_per_month, 1500.0, &ASSUMPTION),
        set(&DEMAND.volume_growth, 0.01, &ASSUMPTION),
        set(&DEMAND.units_per_person, 100.0, &ASSUMPTION),
        set(&DEMAND.covered_hours_per_week, 168.0, &ROUND_THE_CLOCK),
        set(&DEMAND.minimum_seats, 1.0, &ASSUMPTION),
        set(&DEMAND.loss_per_hour_down, 15_000.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 95_000.0, &BLS_ADMIN),
        set(&TEAM.lead_salary_per_year, 130_000.0, &ASSUMPTION),
        set(&TEAM.cost_per_hire, 12_000.0, &ASSUMPTION),
        set(&TEAM.attrition_per_year, 0.12, &ASSUMPTION),
        set(&TEAM.platform_per_year, 250_000.0, &ASSUMPTION),
        set(&ASSETS.replacement_value, 3_500_000.0, &ASSUMPTION),
        set(&ASSETS.refresh_years, 6.0, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 160.0, &ASSUMPTION),
        set(&RATES.onshore_rate_per_hour, 110.0, &ASSUMPTION),
        set(&RATES.nearshore_rate_per_hour, 48.0, &SOFTWARE_RATES),
        set(&RATES.offshore_rate_per_hour, 28.0, &SOFTWARE_RATES),
    ],
};
