//! The network of a logistics company: a contract ends, and today's provider is only one of the options.

use super::case::Case;
use super::definition::Sample;
use crate::model::{
    ASSETS, ASSUMPTIONS, Benchmark, CHARGES, CreditScheme, DEMAND, Equipment, EquipmentAtEnd, OPERATION, Scenario, Shape, TEAM,
};

pub(super) static INSOURCING: Sample = Sample {
    id: "insourcing_2",
    label: "Insourcing",
    about: "A logistics company with 4,500 employees decides whether to bring its network back in-house.",
    story: "For eight years a provider has run 1,600 network devices in the warehouses of a logistics company, at prices \
            that rose with inflation while market prices fell. The contract is ending, and the chief information officer \
            wants the knowledge in-house again. That needs people, equipment and months of double running; a new provider \
            needs the same transition and leaves the knowledge outside. Today's provider offers a lower price and a \
            benchmark clause, without any transition. The comparison shows the value of an in-house team, and the price cut \
            at which the company should stay; three bids are side by side on the same scope.",
    look_at: "Today's contract with a lower price next to the return in-house.",
    lesson: "Bringing work back has the same hidden costs as giving it away, and a renewed contract may beat both.",
    scenario,
};

/// The version that released links use: nothing that today's cost depends on is uncertain.
pub(super) static INSOURCING_1: Sample = Sample { id: "insourcing_1", scenario: || as_released().done(), ..INSOURCING };

fn as_released() -> Case {
    let services = [("network_management", "Network of the warehouses")];
    let options = [
        ("onshore", "Today's contract goes on"),
        ("in_house", "Taken back in-house"),
        ("improved_in_house", "Taken back and improved"),
        ("onshore", "Renewed with today's provider"),
        ("nearshore", "Another provider, nearby"),
        ("managed_service", "Another provider, managed"),
    ];
    let mut case = Case::new("Sample company: network taken back", &services, &options);
    case.same_provider(4, 1);
    case.provider(1, 1, "Today's provider", |_| {});
    case.provider(5, 1, "Nearby provider", |_| {});
    case.provider(6, 1, "Managed-service provider", |_| {});
    case.service(1, |service| {
        service.demand.users = 4500.0;
        service.demand.volume_per_month = 1600.0;
        service.demand.units_per_person = 120.0;
    });
    // Eight years of indexation have put the price a quarter above the market.
    case.options(&[1], |delivery| {
        delivery.charges.price_per_unit = 205.0;
        delivery.charges.minimum_share = 0.9;
        delivery.governance.retained_people = 2.0;
    });
    // Under the old contract, today's provider helps for two months and sells the equipment it installed.
    case.options(&[2, 3, 5, 6], |delivery| {
        delivery.transition.termination_charge = 150_000.0;
        delivery.transition.wind_down_months = 1.0;
    });
    // A new team in a tight labour market: higher pay, expensive hiring and its own equipment.
    case.options(&[2, 3], |delivery| {
        delivery.team.salary_per_year = 99_000.0;
        delivery.team.cost_per_hire = 16_000.0;
        delivery.team.platform_per_year = 220_000.0;
        delivery.assets.replacement_value = 2_600_000.0;
        delivery.assets.refresh_years = 7.0;
        delivery.transition.selection_months = 3.0;
        delivery.transition.selection_cost = 30_000.0;
        delivery.transition.advisory_cost = 60_000.0;
        delivery.transition.setup_cost = 180_000.0;
        delivery.transition.experts = 2.0;
        delivery.transition.stranded_share = 0.05;
    });
    case.options(&[3], |delivery| {
        delivery.operation.improvement_cost = 150_000.0;
        delivery.operation.automation_cost = 150_000.0;
        delivery.operation.efficiency_gain = 0.08;
    });
    // No handover; the price falls to the market level now and is benchmarked again later.
    case.options(&[4], |delivery| {
        delivery.charges.price_per_unit = 178.0;
        delivery.choices.benchmark = Benchmark::Agreed;
        delivery.choices.credit_scheme = CreditScheme::Points;
        delivery.clauses.benchmark_year = 2.0;
        delivery.clauses.market_price_share = 0.95;
        delivery.clauses.indexation_share = 0.5;
        delivery.governance.retained_people = 2.0;
    });
    case.options(&[5, 6], |delivery| {
        delivery.choices.equipment = Equipment::Provided;
        delivery.transition.stranded_share = 0.05;
        delivery.governance.retained_people = 2.0;
    });
    // The company keeps contract management only; more would mean doing the work itself.
    case.options(&[5], |delivery| delivery.governance.retained_people = 1.2);
    case.options(&[6], |delivery| delivery.governance.retained_people = 1.6);
    // There is no market for used devices from warehouses.
    case.assume(|_, choices| choices.equipment_at_end = EquipmentAtEnd::Nothing);
    // Every warehouse needs people on site, so some of the work must stay local.
    case.options(&[5], |delivery| delivery.charges.price_per_unit = 138.0);
    case.options(&[6], |delivery| delivery.charges.price_per_unit = 165.0);
    case.uncertain(2, 1, &TEAM.salary_per_year, 92_000.0, 115_000.0, Shape::Triangular);
    case.uncertain(2, 1, &ASSETS.replacement_value, 2_200_000.0, 3_400_000.0, Shape::Pert);
    case.uncertain(2, 1, &OPERATION.learning_dip, 0.1, 0.4, Shape::Triangular);
    case.uncertain(4, 1, &CHARGES.price_per_unit, 170.0, 195.0, Shape::Triangular);
    case
}

fn scenario() -> Scenario {
    let mut case = as_released();
    case.uncertain_everywhere(&ASSUMPTIONS.price_inflation, 0.015, 0.045, Shape::Triangular);
    case.uncertain_demand(1, &DEMAND.volume_per_month, 1450.0, 1850.0, Shape::Triangular);
    case.done()
}
