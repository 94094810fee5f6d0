//! The workloads of an online shop: the cloud saves money only if you change how you work.

use super::case::Case;
use super::definition::Sample;
use crate::model::{CHARGES, CLAUSES, ContractYears, CreditScheme, DEMAND, ExitCost, OPERATION, Pricing, Scenario, Shape};

pub(super) static CLOUD: Sample = Sample {
    id: "cloud_1",
    label: "Cloud",
    about: "An online shop with 1,200 employees and 800 workloads must buy new hardware or leave its own computer rooms.",
    story: "The hardware of an online shop reaches the end of its life in six months, and the head of infrastructure does \
            not want to replace it again. Moving everything as it is and paying on demand is the quickest way out and the \
            most expensive. Fewer, smaller machines, partly reserved at a lower price, mean more work and lower bills. The \
            finance team worries about unused reservations, the engineers about months of running both. The comparison shows \
            how much of the saving comes from the cloud, and how much from a clean-up the company could do without it.",
    look_at: "The gap between moving everything as it is and cleaning up first.",
    lesson: "The cloud saves money when you run less of it. Paying on demand for old sizes costs more.",
    scenario,
};

fn scenario() -> Scenario {
    let services = [("cloud_infrastructure", "Workloads of the shop")];
    let options = [
        ("in_house", "Own rooms, new hardware"),
        ("improved_in_house", "Private cloud, own rooms"),
        ("cloud", "Moved as it is, on demand"),
        ("cloud", "Right-sized and reserved"),
        ("onshore", "Hosted at home, per workload"),
        ("hybrid", "Half own, half cloud"),
    ];
    let mut case = Case::new("Sample company: cloud", &services, &options);
    // The service continues after the horizon, so exit cost is excluded.
    case.assume(|_, choices| choices.exit_cost = ExitCost::LeftOut);
    case.service(1, |service| {
        service.demand.users = 1200.0;
        service.demand.volume_growth = 0.06;
    });
    // The last refresh was four and a half years ago.
    case.options(&[1, 2, 3, 4, 5, 6], |delivery| {
        delivery.assets.age_years = 4.5;
        delivery.assets.replacement_value = 6_500_000.0;
        delivery.transition.stranded_months = 12.0;
        delivery.transition.lost_hours_per_user = 1.0;
    });
    case.options(&[2], |delivery| {
        delivery.operation.improvement_cost = 450_000.0;
        delivery.operation.automation_cost = 300_000.0;
        delivery.operation.automated_share = 0.12;
        delivery.assets.replacement_value = 5_700_000.0;
    });
    // The move avoids the refresh: a short selection, but a long move.
    case.options(&[3, 4, 6], |delivery| {
        delivery.transition.selection_months = 3.0;
        delivery.transition.knowledge_transfer_months = 2.0;
        delivery.transition.shadow_months = 0.0;
        delivery.transition.parallel_run_months = 4.0;
        delivery.clauses.price_reduction_per_year = 0.02;
    });
    case.options(&[3], |delivery| {
        delivery.charges.committed_share = 0.0;
        delivery.charges.price_per_unit = 400.0;
        delivery.governance.retained_people = 2.0;
    });
    // A quarter of the workloads are switched off or made smaller; three quarters of the rest are reserved.
    case.options(&[4], |delivery| {
        delivery.charges.price_per_unit = 400.0;
        delivery.charges.committed_share = 0.6;
        delivery.charges.commitment_discount = 0.28;
        delivery.operation.automated_share = 0.22;
        delivery.operation.automation_cost = 700_000.0;
        delivery.operation.automation_cost_per_year = 120_000.0;
        delivery.governance.retained_people = 1.5;
        delivery.transition.setup_cost = 500_000.0;
    });
    case.options(&[5], |delivery| {
        delivery.transition.selection_months = 3.0;
        delivery.transition.knowledge_transfer_months = 2.0;
        delivery.transition.shadow_months = 0.0;
        delivery.transition.parallel_run_months = 2.0;
        delivery.charges.second_tier_share = 1.1;
        delivery.charges.second_tier_discount = 0.15;
        delivery.charges.third_tier_share = 1.25;
        delivery.charges.third_tier_discount = 0.25;
    });
    // Peaks go to the cloud, the steady load stays: two environments to run.
    case.options(&[6], |delivery| {
        delivery.choices.pricing = Pricing::Consumption;
        delivery.choices.credit_scheme = CreditScheme::Tiers;
        delivery.operation.provider_share = 0.5;
        delivery.assets.replacement_value = 3_250_000.0;
        delivery.team.platform_per_year = 400_000.0;
        delivery.charges.price_per_unit = 400.0;
        delivery.charges.committed_share = 0.4;
        delivery.clauses.trips_per_year = 0.0;
        delivery.clauses.indexation_share = 0.0;
        delivery.transition.setup_cost = 350_000.0;
        delivery.governance.coordination_share = 0.0;
        delivery.governance.retained_people = 0.8;
    });
    // Prices hold for a year from the first workload, whenever the contract is signed.
    case.options(&[3, 4, 5, 6], |delivery| delivery.choices.contract_years = ContractYears::Start);
    case.uncertain_demand(1, &DEMAND.volume_growth, 0.0, 0.2, Shape::Pert);
    case.uncertain(3, 1, &CHARGES.price_per_unit, 360.0, 450.0, Shape::Triangular);
    case.uncertain(4, 1, &OPERATION.automated_share, 0.08, 0.3, Shape::Triangular);
    case.uncertain(4, 1, &CLAUSES.price_reduction_per_year, 0.0, 0.05, Shape::Triangular);
    case.done()
}
