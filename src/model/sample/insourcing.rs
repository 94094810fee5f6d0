//! The network of a logistics company: a contract ends, and today's provider is only one of the answers.

use super::case::Case;
use super::definition::Sample;
use crate::model::{ASSETS, Benchmark, CHARGES, CreditScheme, Equipment, EquipmentAtEnd, OPERATION, Scenario, Shape, TEAM};

pub(super) static INSOURCING: Sample = Sample {
    id: "insourcing_1",
    label: "Taking it back",
    about: "A logistics company with 4,500 employees asks whether to take its network back from a provider.",
    story: "For eight years a provider has run 1,600 network devices in the warehouses of a logistics company, at prices that rose \
            with inflation while the market's fell. The contract ends, and the chief information officer wants the knowledge back \
            in the house. Taking it back needs people, equipment and months of paying twice; another provider needs the same way \
            again. Today's provider offers a lower price and a benchmark clause to stay, and nothing has to be moved for that. The \
            numbers show what the own team would be worth, and how much of that today's provider has to give to be kept.",
    scenario,
};

fn scenario() -> Scenario {
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
    // Eight years of indexation have taken the price a quarter above the market.
    case.options(&[1], |delivery| {
        delivery.charges.price_per_unit = 205.0;
        delivery.charges.minimum_share = 0.9;
        delivery.governance.retained_people = 2.0;
    });
    // The old contract allows for it: today's provider helps for two months, and sells what it has installed.
    case.options(&[2, 3, 5, 6], |delivery| {
        delivery.transition.termination_charge = 150_000.0;
        delivery.transition.wind_down_months = 1.0;
    });
    // A new team in a tight market: better pay, dearer hiring, and equipment of one's own.
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
    // Nothing is handed over; the price falls to the market now and is compared with it again.
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
    // Steering a contract is what remains of the work; more than that would be doing it oneself.
    case.options(&[5], |delivery| delivery.governance.retained_people = 1.2);
    case.options(&[6], |delivery| delivery.governance.retained_people = 1.6);
    // Nobody buys used devices out of warehouses.
    case.assume(|_, choices| choices.equipment_at_end = EquipmentAtEnd::Nothing);
    // Hands are needed in every warehouse, so not all of the work can be done from nearby.
    case.options(&[5], |delivery| delivery.charges.price_per_unit = 138.0);
    case.options(&[6], |delivery| delivery.charges.price_per_unit = 165.0);
    case.uncertain(2, 1, &TEAM.salary_per_year, 92_000.0, 115_000.0, Shape::Triangular);
    case.uncertain(2, 1, &ASSETS.replacement_value, 2_200_000.0, 3_400_000.0, Shape::Pert);
    case.uncertain(2, 1, &OPERATION.learning_dip, 0.1, 0.4, Shape::Triangular);
    case.uncertain(4, 1, &CHARGES.price_per_unit, 170.0, 195.0, Shape::Triangular);
    case.done()
}
