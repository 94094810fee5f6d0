//! Invoices of a lean shared service centre: there is a saving, but it is below the hurdle.

use super::case::Case;
use super::definition::Sample;
use crate::model::{ASSUMPTIONS, CHARGES, CreditScheme, DEMAND, PaymentTiming, Pricing, Scenario, Shape, SoftCost};

pub(super) static BUSINESS_PROCESS: Sample = Sample {
    id: "business_process_1",
    label: "Business process",
    about: "A consumer-goods group with 3,500 employees decides who handles its 45,000 invoices a month.",
    story: "The shared service centre of a consumer-goods group is lean: it moved to a cheaper town and streamlined its work \
            years ago. Three providers offer lower prices: one for a share of the saving, one in a currency that is rising. \
            The finance director applies a rule from public tenders: a change is only worthwhile if it saves a tenth of the \
            in-house people cost. The best offers do save money, but none of them reaches that line. The result: stay for \
            now, ask again in two years, and use the offers to make the case for software robots.",
    look_at: "The saving of each offer against the hurdle of a tenth of the people cost.",
    lesson: "A saving alone is no reason to move: it must pay for the risk. Offers also help to improve what you have.",
    scenario,
};

fn scenario() -> Scenario {
    let services = [("business_process", "Accounts payable")];
    let options = [
        ("in_house", "Shared services today"),
        ("improved_in_house", "Own team with robots"),
        ("onshore", "Provider for a share of gain"),
        ("nearshore", "Nearby, price for each invoice"),
        ("offshore", "Distant, by the hour"),
    ];
    let mut case = Case::new("Sample company: accounts payable", &services, &options);
    // The finance director's rule covers only money that is paid.
    case.assume(|_, choices| {
        choices.payment_timing = PaymentTiming::End;
        choices.soft_cost = SoftCost::LeftOut;
    });
    // Streamlined long ago: quick handling, a cheaper town, little waiting.
    case.service(1, |service| {
        service.demand.users = 3500.0;
        service.demand.volume_per_month = 45_000.0;
        service.demand.volume_growth = 0.01;
        service.demand.minutes_per_unit = 7.0;
    });
    case.options(&[1, 2, 3, 4, 5], |delivery| {
        delivery.team.salary_per_year = 42_000.0;
        delivery.team.utilisation = 0.82;
        delivery.team.people_per_lead = 15.0;
        delivery.team.platform_per_year = 260_000.0;
    });
    // The easy invoices are already automated.
    case.options(&[2], |delivery| {
        delivery.operation.efficiency_gain = 0.04;
        delivery.operation.automated_share = 0.08;
        delivery.operation.automation_cost = 260_000.0;
        delivery.operation.automation_cost_per_year = 90_000.0;
    });
    case.options(&[3], |delivery| {
        delivery.choices.pricing = Pricing::GainShare;
        delivery.choices.credit_scheme = CreditScheme::Points;
        delivery.charges.price_per_unit = 5.1;
        delivery.charges.gain_share = 0.4;
        delivery.charges.gain_threshold_share = 0.05;
    });
    case.options(&[4], |delivery| {
        delivery.choices.credit_scheme = CreditScheme::Points;
        delivery.charges.price_per_unit = 4.8;
        delivery.charges.second_tier_share = 1.02;
        delivery.charges.second_tier_discount = 0.12;
        delivery.charges.third_tier_share = 1.3;
        delivery.charges.third_tier_discount = 0.2;
    });
    case.options(&[5], |delivery| {
        delivery.operation.rework_share = 0.05;
        delivery.transition.parallel_run_months = 4.0;
        delivery.governance.share_of_charges = 0.055;
        delivery.governance.coordination_share = 0.01;
        delivery.governance.retained_people = 0.3;
        // Invoices come in five languages, and staff who can read them cost more.
        delivery.rates.offshore_rate_per_hour = 20.0;
    });
    case.options(&[4], |delivery| delivery.governance.retained_people = 0.75);
    case.paid_abroad(5);
    case.provider(4, 1, "Nearby provider", |terms| {
        terms.foreign_share = 0.9;
        terms.currency_drift_per_year = 0.015;
        terms.collar = 0.08;
    });
    case.uncertain_everywhere(&ASSUMPTIONS.wage_inflation_onshore, 0.02, 0.055, Shape::Triangular);
    case.uncertain_demand(1, &DEMAND.volume_per_month, 40_000.0, 48_000.0, Shape::Triangular);
    case.uncertain(3, 1, &CHARGES.gain_share, 0.3, 0.5, Shape::Uniform);
    case.uncertain(4, 1, &CHARGES.price_per_unit, 4.6, 5.4, Shape::Triangular);
    case.done()
}
