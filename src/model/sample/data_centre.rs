//! The data centre of an insurer: the rate card shows a third, and half of that remains.

use super::case::Case;
use super::definition::Sample;
use crate::model::{ASSUMPTIONS, BandReading, Benchmark, CHARGES, CreditScheme, DEMAND, Equipment, GovernanceMethod, Pricing};
use crate::model::{OPERATION, Scenario, Shape, TRANSITION, TaxView};

pub(super) static DATA_CENTRE: Sample = Sample {
    id: "data_centre_1",
    label: "Data centre",
    about: "An insurer with 9,000 employees and 1,400 servers compares seven years of its own computer rooms with four alternatives.",
    story: "The chief operating officer of an insurer must renew the hardware in both computer rooms within two years. A \
            provider offers to buy the equipment and run everything at a fixed fee, a third below today's cost on paper. The \
            finance director wants the saving after transition, governance, stranded cost and tax. About half of the promise \
            remains, in line with surveys of completed deals. Consolidating its own rooms delivers two thirds of that with \
            far less disruption, so the fixed fee wins only if the difference is worth the risk. The criteria agreed with \
            the business say that it is not: under “Beyond cost”, a point of quality is worth more than it costs.",
    look_at: "“Promise vs reality” of the fixed fee, then consolidation, which saves less with less risk.",
    lesson: "A discount on paper halves on the way, and a clean-up of your own can deliver most of it.",
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
    // Seven years include two hardware refreshes; equipment makes tax matter.
    case.assume(|assumptions, choices| {
        assumptions.horizon_years = 7.0;
        choices.tax = TaxView::AfterTax;
    });
    case.service(1, |service| {
        service.demand.users = 9000.0;
        service.demand.volume_per_month = 1400.0;
        service.demand.volume_growth = 0.02;
    });
    // Both rooms were last refreshed three and a half years ago.
    case.options(&[1, 2, 3, 4, 5], |delivery| {
        delivery.assets.replacement_value = 9_000_000.0;
        delivery.assets.age_years = 3.5;
        delivery.team.platform_per_year = 1_050_000.0;
    });
    // One of the two rooms is closed: fewer machines, but an expensive programme.
    case.options(&[2], |delivery| {
        delivery.operation.improvement_cost = 900_000.0;
        delivery.operation.improvement_months = 24.0;
        delivery.operation.automated_share = 0.06;
        delivery.assets.replacement_value = 7_600_000.0;
        delivery.team.platform_per_year = 900_000.0;
    });
    // The larger the estate, the lower the price: two discount tiers, the first of them within easy reach.
    case.options(&[3], |delivery| {
        delivery.charges.price_per_unit = 540.0;
        delivery.charges.second_tier_share = 1.0;
        delivery.charges.second_tier_discount = 0.1;
        delivery.charges.third_tier_share = 1.1;
        delivery.charges.third_tier_discount = 0.2;
    });
    // The provider buys the machines, hires most of the people and pays credits for every percentage point missed.
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
    // Only the work moves: the machines stay, and some people are needed on site.
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
