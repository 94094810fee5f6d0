//! End-user devices: laptops and phones, from order to disposal.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::{ASSUMPTION, BLS_PAY, EQUIPMENT};
use crate::model::{ASSETS, CHARGES, DEMAND, OPERATION, Staffing, TEAM, UnitName};

pub(super) static END_USER_DEVICES: ServiceKind = ServiceKind {
    id: "end_user_devices",
    label: "End-user devices",
    term: "end-user devices",
    unit: UnitName { one: "device", many: "devices", stay: true },
    about: "Buys, sets up, repairs and replaces people's devices.",
    staffing: Staffing::Ratio,
    levels: [
        level("Devices ready on time", 0.95, 0.965, 0.01, 5000.0),
        level("Repaired in two days", 0.90, 0.92, 0.015, 8000.0),
        level("Patched on time", 0.97, 0.98, 0.006, 15_000.0),
    ],
    changes: &[
        set(&DEMAND.volume_per_month, 8000.0, &ASSUMPTION),
        set(&DEMAND.units_per_person, 250.0, &ASSUMPTION),
        set(&DEMAND.loss_per_hour_down, 1000.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 60_810.0, &BLS_PAY),
        set(&TEAM.platform_per_year, 180_000.0, &ASSUMPTION),
        set(&ASSETS.replacement_value, 8_000_000.0, &EQUIPMENT),
        set(&ASSETS.refresh_years, 4.0, &ASSUMPTION),
        set(&ASSETS.maintenance_rate, 0.03, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 48.0, &ASSUMPTION),
        set(&CHARGES.price_per_user_per_month, 51.0, &ASSUMPTION),
        set(&OPERATION.availability, 0.995, &ASSUMPTION),
    ],
};
