//! The data centre of an insurer: the rate card promises a third, half of that arrives.

use super::case::Case;
use super::definition::Sample;
use crate::model::{ASSUMPTIONS, BandReading, Benchmark, CHARGES, CreditScheme, DEMAND, Equipment, GovernanceMethod, Pricing};
use crate::model::{OPERATION, Scenario, Shape, TRANSITION, TaxView};

pub(super) static DATA_CENTRE: Sample = Sample {
    id: "data_centre_1",
    label: "Data centre",
    about: "An insurer with 9,000 employees and 1,400 servers compares seven years of its own rooms with four other ways.",
    story: "The chief operating officer of an insurer must renew the hardware in both computer rooms within two years. A provider \
            offers to buy the equipment and to run everything at a fixed fee, a third below today's cost on paper. The finance \
            director asks what remains after the move, the steering, the cost that does not go away and tax. About half of the \
            promise does, which is what surveys of finished deals have found. Consolidating the own rooms brings two thirds of \
            that with much less trouble, so the fixed fee wins only if the rest is worth its risks.",
    scenario,
};

fn scenario() -> Scenario {
    let services = [("data_centre", "Servers and storage")];
    let options = [
        ("in_house", "In-house today"),
        ("improved_in_house", "Consolidated in-house"),
        ("onshore", "Provider at home, per server"),
        ("managed_service", "Managed service, fixed fee"),
        ("nearshore", "Operated from nearby"),
    ];
    let mut case = Case::new("Sample company: data centre", &services, &options);
    // Two refreshes of the hardware fall into seven years; equipment makes tax matter.
    case.assume(|assumptions, choices| {
        assumptions.horizon_years = 7.0;
        choices.tax = TaxView::AfterTax;
    });
    case.service(1, |service| {
        service.demand.users = 9000.0;
        service.demand.volume_per_month = 1400.0;
        service.demand.volume_growth = 0.02;
    });
    // Both rooms were last filled three and a half years ago.
    case.options(&[1, 2, 3, 4, 5], |delivery| {
        delivery.assets.replacement_value = 9_000_000.0;
        delivery.assets.age_years = 3.5;
        delivery.team.platform_per_year = 1_050_000.0;
    });
    // One room of two is given up: fewer machines, but a dear programme.
    case.options(&[2], |delivery| {
        delivery.operation.improvement_cost = 900_000.0;
        delivery.operation.improvement_months = 24.0;
        delivery.operation.automated_share = 0.06;
        delivery.assets.replacement_value = 7_600_000.0;
        delivery.team.platform_per_year = 900_000.0;
    });
    // The larger the estate, the lower the price: two steps, the first of them soon reached.
    case.options(&[3], |delivery| {
        delivery.charges.price_per_unit = 540.0;
        delivery.charges.second_tier_share = 1.0;
        delivery.charges.second_tier_discount = 0.1;
        delivery.charges.third_tier_share = 1.1;
        delivery.charges.third_tier_discount = 0.2;
    });
    // The provider buys the machines, takes over most of the people, and answers for single percentage points.
    case.options(&[4], |delivery| {
        delivery.charges.price_per_unit = 545.0;
        delivery.choices.band_reading = BandReading::BeyondBand;
        delivery.choices.benchmark = Benchmark::Agreed;
        delivery.choices.credit_scheme = CreditScheme::PerPercentagePoint;
        delivery.choices.governance_method = GovernanceMethod::Table;
        delivery.operation.automated_share = 0.06;
        delivery.transition.asset_transfer_share = 0.5;
        delivery.transition.leaving_share = 0.4;
        delivery.transition.transition_charge = 1_000_000.0;
        delivery.transition.advisory_cost = 250_000.0;
        delivery.governance.retained_people = 4.0;
        delivery.governance.audit_per_year = 60_000.0;
    });
    // Only the work goes: the machines stay where they are, and hands are needed beside them.
    case.options(&[5], |delivery| {
        delivery.choices.equipment = Equipment::Own;
        delivery.choices.pricing = Pricing::CostPlus;
        delivery.choices.governance_method = GovernanceMethod::Staff;
        delivery.charges.margin = 0.1;
        delivery.governance.contract_managers = 1.0;
        delivery.transition.setup_cost = 250_000.0;
    });
    case.uncertain_everywhere(&ASSUMPTIONS.price_inflation, 0.015, 0.045, Shape::Triangular);
    case.uncertain_demand(1, &DEMAND.volume_growth, -0.04, 0.06, Shape::Normal);
    case.uncertain(2, 1, &OPERATION.improvement_cost, 700_000.0, 1_800_000.0, Shape::Pert);
    case.uncertain(4, 1, &CHARGES.price_per_unit, 520.0, 610.0, Shape::Triangular);
    case.uncertain(4, 1, &TRANSITION.stranded_share, 0.05, 0.3, Shape::Triangular);
    case.uncertain(4, 1, &TRANSITION.overrun_months, 0.0, 6.0, Shape::Triangular);
    case.done()
}
