//! The applications of a manufacturer: offshore rates are a fifth, offshore cost is not.

use super::case::Case;
use super::definition::Sample;
use crate::model::{ASSUMPTIONS, DEMAND, OPERATION, Pricing, RATES, Scenario, Shape, TRANSITION};

pub(super) static APPLICATIONS: Sample = Sample {
    id: "applications_2",
    label: "Applications",
    about: "A manufacturer with 5,200 employees decides who builds and maintains its enterprise applications.",
    story: "The head of applications cannot fill eight vacancies, and providers offer developers at a fifth of the onshore \
            rate. Two services are at stake: new features for the planning and sales systems, and the maintenance of 110 \
            applications that few people still understand. The board sees the hourly rates; the teams see months of handing \
            over what they know, and colleagues who may leave. Pay in the distant country rises faster than at home, while \
            its currency falls. The comparison shows how much of a gross saving of more than half remains, and how the \
            result differs between contractors, a provider, a shared team and a captive centre.",
    look_at: "“Timing”: see how long learning and pay rises in the distant country hold the saving back.",
    lesson: "Hourly rates are not unit costs: effort, turnover and wage growth decide what an hour delivers.",
    scenario,
};

/// The version that released links use: nothing that today's cost depends on is uncertain.
pub(super) static APPLICATIONS_1: Sample = Sample { id: "applications_1", scenario: || as_released().done(), ..APPLICATIONS };

fn as_released() -> Case {
    let services = [("software_development", "New functions"), ("application_maintenance", "Upkeep of applications")];
    let options = [
        ("in_house", "In-house today"),
        ("staff_augmentation", "Contractors beside the team"),
        ("nearshore", "Nearby partner at cost plus"),
        ("offshore", "Distant provider by the hour"),
        ("hybrid", "Core at home, rest offshore"),
        ("captive", "Own centre offshore"),
        ("build_operate_transfer", "Built for us, then ours"),
    ];
    let mut case = Case::new("Sample company: applications", &services, &options);
    case.service(1, |service| {
        service.demand.users = 1500.0;
        service.demand.volume_per_month = 4200.0;
    });
    case.service(2, |service| {
        service.demand.users = 5200.0;
        service.demand.volume_per_month = 110.0;
    });
    // Legacy systems with little documentation: a deeper dip and slower learning than at a help desk.
    let others = [2, 3, 4, 5, 6, 7];
    case.deliveries(&others, 1, |delivery| delivery.operation.learning_dip = 0.25);
    case.deliveries(&others, 2, |delivery| delivery.operation.learning_dip = 0.35);
    case.options(&others, |delivery| delivery.operation.learning_months = 12.0);
    // The partner works on open books: its cost for mixed teams plus a margin.
    case.options(&[3], |delivery| {
        delivery.choices.pricing = Pricing::CostPlus;
        delivery.charges.margin = 0.18;
    });
    // Specifications go back and forth, and half a day passes between question and answer.
    case.options(&[4, 5], |delivery| {
        delivery.rates.distance_effort = 0.15;
        delivery.operation.rework_share = 0.06;
        delivery.governance.share_of_charges = 0.05;
    });
    case.options(&[4], |delivery| {
        delivery.governance.coordination_share = 0.02;
        delivery.governance.retained_people = 0.9;
    });
    // The people who share the work also steer it.
    case.options(&[5], |delivery| {
        delivery.governance.coordination_share = 0.015;
        delivery.governance.retained_people = 0.4;
    });
    case.options(&[6, 7], |delivery| {
        delivery.rates.distance_effort = 0.15;
        delivery.operation.rework_share = 0.06;
        delivery.governance.coordination_share = 0.06;
        // One centre serves both services: each carries half.
        delivery.transition.setup_cost = 450_000.0;
        delivery.team.platform_per_year = 320_000.0;
    });
    // Paid in the currency of the distant country, which falls while its pay rises; the contract shares movements beyond 10 %.
    for (option, name) in [(4, "Distant provider"), (5, "Distant partner")] {
        case.provider(option, 1, name, |terms| terms.collar = 0.1);
    }
    (4..=7).for_each(|option| case.paid_abroad(option));
    case.uncertain_everywhere(&ASSUMPTIONS.wage_inflation_offshore, 0.06, 0.11, Shape::Triangular);
    for service in [1, 2] {
        case.uncertain(4, service, &RATES.distance_effort, 0.05, 0.35, Shape::Pert);
        case.uncertain(4, service, &OPERATION.learning_months, 6.0, 24.0, Shape::Triangular);
        case.uncertain(6, service, &TRANSITION.setup_cost, 300_000.0, 900_000.0, Shape::Pert);
    }
    case
}

fn scenario() -> Scenario {
    let mut case = as_released();
    case.uncertain_everywhere(&ASSUMPTIONS.wage_inflation_onshore, 0.02, 0.055, Shape::Triangular);
    case.uncertain_demand(1, &DEMAND.volume_per_month, 3600.0, 5200.0, Shape::Pert);
    case.done()
}
