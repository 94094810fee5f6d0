//! The applications of a manufacturer: the hourly rate is a fifth, the cost is not.

use super::case::Case;
use super::definition::Sample;
use crate::model::{ASSUMPTIONS, OPERATION, Pricing, RATES, Scenario, Shape, TRANSITION};

pub(super) static APPLICATIONS: Sample = Sample {
    id: "applications_1",
    label: "Applications",
    about: "A manufacturer with 5,200 employees asks who should build and maintain its enterprise applications.",
    story: "The head of applications cannot fill eight open positions and has offers of developers at a fifth of the onshore rate. \
            Two services are at stake: new functions for the planning and sales systems, and the upkeep of 110 applications that \
            few people still understand. The board sees the hourly rates; the teams see the months in which others learn what they \
            know, and the people who leave and take it with them. Pay in the distant country rises faster than at home, while its \
            currency falls. The comparison shows how much of a gross saving of more than half survives, and how different the way \
            there is for contractors, a provider, a shared team and a centre of one's own.",
    scenario,
};

fn scenario() -> Scenario {
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
    // Old systems with little written down: a deeper dip, learned more slowly than a help desk's work.
    let others = [2, 3, 4, 5, 6, 7];
    case.deliveries(&others, 1, |delivery| delivery.operation.learning_dip = 0.25);
    case.deliveries(&others, 2, |delivery| delivery.operation.learning_dip = 0.35);
    case.options(&others, |delivery| delivery.operation.learning_months = 12.0);
    // The partner shows its books: its cost for mixed teams and a margin.
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
    // Those who share the work steer it as well.
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
    // Paid in the currency of the distant country, which falls while its pay rises; the contract shares shocks beyond 10 %.
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
    case.done()
}
