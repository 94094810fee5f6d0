//! The security team of a small company: four experienced people against prices made for large companies.

use super::case::Case;
use super::definition::Sample;
use crate::model::{CLAUSES, DEMAND, GovernanceMethod, Pricing, Scenario, Shape, TEAM};

pub(super) static NETWORK_SECURITY: Sample = Sample {
    id: "network_security_1",
    label: "Network security",
    about: "A maker of medical devices with 600 employees decides whether a provider should monitor its network.",
    story: "Four people monitor 1,500 endpoints of a company that makes medical devices, in office hours and on call. The \
            chief executive has read that security is available per user and month. The price per user looks lower than the \
            team's cost. But providers set a minimum charge that suits larger companies, licences are extra, and someone who \
            knows the plant must still decide which systems to shut down. Transition costs as much for four people as for \
            ten. Here the in-house team remains the cheapest, and the comparison shows which of these reasons matters most.",
    look_at: "The minimum charge and the licences in the summary: they do not shrink with the team.",
    lesson: "For a small team the fixed costs of a contract outweigh a low unit price.",
    scenario,
};

fn scenario() -> Scenario {
    let services = [("network_security", "Security operations")];
    let options = [
        ("in_house", "Own team of four"),
        ("improved_in_house", "Own team, better tools"),
        ("onshore", "Managed detection, per user"),
        ("nearshore", "Shared centre nearby"),
        ("hybrid", "Own days, provider's nights"),
    ];
    let mut case = Case::new("Sample company: network security", &services, &options);
    // A single plant: few endpoints, slow growth, staffed in office hours with people on call.
    case.service(1, |service| {
        service.demand.users = 600.0;
        service.demand.volume_per_month = 1500.0;
        service.demand.volume_growth = 0.02;
        service.demand.headcount = 4.0;
        service.demand.covered_hours_per_week = 50.0;
        service.demand.minimum_seats = 1.0;
        service.demand.loss_per_hour_down = 6000.0;
        for (level, loss) in service.levels.iter_mut().zip([15_000.0, 30_000.0, 8000.0]) {
            level.loss_per_miss = loss;
        }
    });
    // Fewer tools than in a large centre, and a team lead who also handles alerts.
    case.options(&[1, 2, 3, 4, 5], |delivery| {
        delivery.team.salary_per_year = 112_000.0;
        delivery.team.platform_per_year = 160_000.0;
        delivery.team.attrition_per_year = 0.08;
        delivery.transition.experts = 0.8;
        delivery.transition.selection_cost = 20_000.0;
        delivery.transition.advisory_cost = 30_000.0;
        delivery.transition.transition_charge = 50_000.0;
        delivery.exit.internal_cost = 30_000.0;
        delivery.governance.audit_per_year = 10_000.0;
    });
    // Automated triage of alerts: inexpensive, with a small gain.
    case.options(&[2], |delivery| {
        delivery.operation.improvement_cost = 40_000.0;
        delivery.operation.efficiency_gain = 0.03;
        delivery.operation.automated_share = 0.05;
        delivery.operation.automation_cost = 60_000.0;
        delivery.operation.automation_cost_per_year = 45_000.0;
    });
    // The offers cover all the team's work: monitoring, response and patching. Part of one person stays to decide; auditing a supplier under medical-device rules is the company's own duty.
    case.options(&[3, 4], |delivery| {
        delivery.governance.retained_people = 0.38;
        delivery.governance.retained_salary_per_year = 112_000.0;
        delivery.transition.leaving_share = 0.75;
    });
    case.options(&[3], |delivery| {
        delivery.choices.pricing = Pricing::PerUser;
        delivery.charges.price_per_user_per_month = 98.0;
        delivery.clauses.minimum_charge_per_year = 800_000.0;
        delivery.clauses.pass_through_per_year = 110_000.0;
    });
    case.options(&[4], |delivery| {
        delivery.governance.retained_people = 0.25;
        delivery.charges.price_per_unit = 35.0;
        delivery.clauses.minimum_charge_per_year = 720_000.0;
        delivery.clauses.pass_through_per_year = 110_000.0;
        delivery.transition.setup_cost = 60_000.0;
    });
    case.options(&[5], |delivery| {
        delivery.choices.governance_method = GovernanceMethod::Staff;
        delivery.operation.provider_share = 0.4;
        delivery.clauses.minimum_charge_per_year = 288_000.0;
        delivery.governance.contract_managers = 0.15;
        delivery.governance.retained_people = 0.0;
        delivery.clauses.trips_per_year = 2.0;
        delivery.transition.experts = 0.5;
    });
    case.paid_abroad(5);
    case.uncertain_demand(1, &DEMAND.headcount, 3.5, 6.0, Shape::Triangular);
    case.uncertain(1, 1, &TEAM.attrition_per_year, 0.0, 0.3, Shape::Triangular);
    case.uncertain(3, 1, &CLAUSES.minimum_charge_per_year, 600_000.0, 900_000.0, Shape::Triangular);
    case.uncertain(4, 1, &CLAUSES.minimum_charge_per_year, 560_000.0, 800_000.0, Shape::Triangular);
    case.done()
}
