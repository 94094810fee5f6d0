//! All of the IT of an industrial group: one provider, many, a mix or a captive centre.

use super::case::Case;
use super::definition::Sample;
use crate::model::{ASSUMPTIONS, CHARGES, DEMAND, GovernanceMethod, Scenario, Shape, TRANSITION};

pub(super) static WHOLE_IT: Sample = Sample {
    id: "whole_it_2",
    label: "Whole IT",
    about: "An industrial group with 6,500 employees compares seven ways to source six IT services at once.",
    story: "The board of an industrial group must decide on all of its IT: six services, from the service desk to security. \
            One provider for everything is the simplest to manage, specialists are each the best at one service, and a \
            shared team keeps knowledge in-house. A captive centre in a distant country has the lowest pay and the longest \
            transition. The chief information officer proposes to choose service by service and to keep security in-house. \
            Six services mean six transitions at the same time, and all of them need people who are already busy. The \
            comparison shows where the money is, how close the best three are, and that scores on six criteria confirm the \
            cheapest.",
    look_at: "The best three options in the table above: they are close, so the risk decides.",
    lesson: "Look at each service: the best answer for all of IT often combines several ways of sourcing.",
    scenario,
};

/// The version that released links use: nothing that today's cost depends on is uncertain.
pub(super) static WHOLE_IT_1: Sample = Sample { id: "whole_it_1", scenario: || as_released().done(), ..WHOLE_IT };

const HELP_DESK: u16 = 1;
const DEVICES: u16 = 2;
const DATA_CENTRE: u16 = 3;
const NETWORK: u16 = 4;
const APPLICATIONS: u16 = 5;
const SECURITY: u16 = 6;

fn as_released() -> Case {
    let services = [
        ("help_desk", "Service desk"),
        ("end_user_devices", "Laptops and phones"),
        ("data_centre", "Data centre"),
        ("network_management", "Network"),
        ("application_maintenance", "Applications"),
        ("network_security", "Security"),
    ];
    let options = [
        ("in_house", "In-house today"),
        ("improved_in_house", "Improved in-house"),
        ("managed_service", "One provider for everything"),
        ("multi_vendor", "The best for each service"),
        ("hybrid", "Shared with a distant partner"),
        ("multi_vendor", "Chosen service by service"),
        ("captive", "Own centre offshore"),
    ];
    let mut case = Case::new("Sample company: whole IT", &services, &options);
    case.assume(|assumptions, _| {
        assumptions.horizon_years = 6.0;
        assumptions.hurdle_cap = 5_000_000.0;
    });
    let volumes = [8200.0, 7000.0, 900.0, 1100.0, 95.0, 7800.0];
    for (service, volume) in (1..).zip(volumes) {
        case.service(service, |service| {
            service.demand.users = 6500.0;
            service.demand.volume_per_month = volume;
        });
    }
    case.service(APPLICATIONS, |service| service.demand.users = 4000.0);
    case.service(SECURITY, |service| service.demand.headcount = 10.0);
    // One governance team for six services, each of which carries its share; one tender, one audit and one exit for all of them.
    case.options(&[3], |delivery| {
        delivery.choices.governance_method = GovernanceMethod::Staff;
        delivery.governance.contract_managers = 0.8;
        delivery.governance.retained_people = 0.8;
        delivery.governance.audit_per_year = 60_000.0;
        delivery.transition.selection_cost = 150_000.0;
        delivery.transition.advisory_cost = 300_000.0;
        delivery.transition.leaving_share = 0.5;
        delivery.exit.internal_cost = 250_000.0;
        // A provider with every service is hard to leave, and cuts its prices less.
        delivery.charges.price_per_unit *= 1.08;
    });
    // Six contracts: each tendered, managed and audited, plus the coordination between them.
    case.options(&[4], |delivery| {
        delivery.governance.retained_people = 1.2;
        delivery.transition.lost_hours_per_user = 0.3;
    });
    case.options(&[5], |delivery| {
        delivery.governance.retained_people = 0.15;
        delivery.transition.selection_cost = 100_000.0;
        delivery.transition.advisory_cost = 150_000.0;
    });
    // Laptops need people on site, not on another continent.
    for option in [5, 7] {
        case.deliver_as(option, DEVICES, "in_house");
    }
    // Commodity services go where they are cheapest; security stays and is improved.
    case.deliver_as(6, HELP_DESK, "nearshore");
    for service in [DEVICES, DATA_CENTRE, NETWORK] {
        case.deliver_as(6, service, "managed_service");
    }
    case.deliver_as(6, APPLICATIONS, "hybrid");
    case.deliver_as(6, SECURITY, "improved_in_house");
    case.options(&[6], |delivery| delivery.governance.retained_people = 1.2);
    case.provider(6, APPLICATIONS, "Distant partner for applications", |terms| {
        terms.collar = 0.1;
    });
    [5, 6, 7].into_iter().for_each(|option| case.paid_abroad(option));
    // One centre for five services: each carries its share of the building and of the transition.
    case.options(&[7], |delivery| {
        delivery.transition.setup_cost = 400_000.0;
        delivery.governance.retained_people = 1.0;
        delivery.governance.coordination_share = 0.05;
    });
    case.deliver_as(7, SECURITY, "in_house");
    // Equipment in the computer rooms and on desks, regardless of who runs it.
    let all = [1, 2, 3, 4, 5, 6, 7];
    case.deliveries(&all, DEVICES, |delivery| delivery.assets.replacement_value = 7_000_000.0);
    case.deliveries(&all, DATA_CENTRE, |delivery| {
        delivery.assets.replacement_value = 4_800_000.0;
        delivery.team.platform_per_year = 700_000.0;
    });
    case.uncertain_everywhere(&ASSUMPTIONS.wage_inflation_offshore, 0.06, 0.11, Shape::Triangular);
    for service in 1..=6 {
        case.uncertain(3, service, &TRANSITION.overrun_months, 0.0, 6.0, Shape::Triangular);
    }
    case.uncertain(3, DATA_CENTRE, &CHARGES.price_per_unit, 440.0, 580.0, Shape::Triangular);
    case.uncertain(4, APPLICATIONS, &CHARGES.price_per_unit, 2900.0, 3800.0, Shape::Triangular);
    case
}

fn scenario() -> Scenario {
    let mut case = as_released();
    case.uncertain_everywhere(&ASSUMPTIONS.wage_inflation_onshore, 0.02, 0.055, Shape::Triangular);
    case.uncertain_demand(HELP_DESK, &DEMAND.volume_per_month, 7400.0, 9400.0, Shape::Triangular);
    case.uncertain_demand(DATA_CENTRE, &DEMAND.volume_per_month, 800.0, 980.0, Shape::Triangular);
    case.done()
}
