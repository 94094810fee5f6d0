//! Business process: end-to-end transactions such as invoices or payslips.

use super::definition::{ServiceKind, level};
use crate::model::change::set;
use crate::model::source::ASSUMPTION;
use crate::model::{CHARGES, DEMAND, RATES, Staffing, TEAM, UnitName};

pub(super) static BUSINESS_PROCESS: ServiceKind = ServiceKind {
    id: "business_process",
    label: "Business process",
    term: "business process",
    unit: UnitName { one: "transaction", many: "transactions", stay: false },
    about: "Runs a process such as accounts payable or payroll from end to end.",
    staffing: Staffing::Workload,
    levels: [
        level("Completed on time", 0.97, 0.98, 0.006, 6000.0),
        level("Completed without error", 0.985, 0.99, 0.003, 12_000.0),
        level("Questions answered on time", 0.90, 0.92, 0.012, 3000.0),
    ],
    changes: &[
        set(&DEMAND.users, 3000.0, &ASSUMPTION),
        set(&DEMAND.volume_per_month, 40_000.0, &ASSUMPTION),
        set(&DEMAND.minutes_per_unit, 9.0, &ASSUMPTION),
        set(&DEMAND.covered_hours_per_week, 40.0, &ASSUMPTION),
        set(&TEAM.salary_per_year, 48_000.0, &ASSUMPTION),
        set(&TEAM.lead_salary_per_year, 70_000.0, &ASSUMPTION),
        set(&TEAM.cost_per_hire, 5000.0, &ASSUMPTION),
        set(&TEAM.platform_per_year, 300_000.0, &ASSUMPTION),
        set(&CHARGES.price_per_unit, 9.0, &ASSUMPTION),
        set(&RATES.onshore_rate_per_hour, 38.0, &ASSUMPTION),
        set(&RATES.nearshore_rate_per_hour, 22.0, &ASSUMPTION),
        set(&RATES.offshore_rate_per_hour, 12.0, &ASSUMPTION),
    ],
};
