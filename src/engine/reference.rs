//! The reference scenario for speed measurements: five options, five services, sixty months.

use crate::model::{Scenario, ServiceKind, Template};

/// Templates with long formulas first, so that the measurement is not an easy case.
const IN_TURN: [&str; 8] = ["in_house", "offshore", "managed_service", "hybrid", "nearshore", "captive", "build_operate_transfer", "cloud"];

/// Five options for five services over sixty months. No two deliveries have the same numbers, so that no work is shared
/// that a real scenario would not share.
pub fn reference_scenario() -> Scenario {
    large_scenario(5, 5, 5.0)
}

/// A scenario of any size within the limits: the kinds of service and the templates in rotation.
pub fn large_scenario(options: u16, services: u16, horizon_years: f64) -> Scenario {
    let mut scenario = Scenario::empty("Reference scenario");
    scenario.assumptions.horizon_years = horizon_years;
    for (_, kind) in (0..services).zip(ServiceKind::ALL.iter().cycle()) {
        scenario.add_service(kind);
    }
    for (_, template) in (0..options).zip(IN_TURN.iter().filter_map(|id| Template::from_id(id)).cycle()) {
        scenario.add_option(template);
    }
    for option in &mut scenario.options {
        for delivery in &mut option.deliveries {
            let factor = 1.0 + f64::from(option.id.0) / 50.0 + f64::from(delivery.service.0) / 100.0;
            delivery.charges.price_per_unit *= factor;
            delivery.team.salary_per_year *= factor;
        }
    }
    scenario
}
