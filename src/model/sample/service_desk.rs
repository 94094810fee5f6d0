//! The service desk of a hospital group: waiting times set the number of people, and pooling pays.

use super::case::Case;
use super::definition::Sample;
use crate::model::{CHARGES, CreditScheme, DEMAND, OPERATION, Scenario, Shape, Staffing};

pub(super) static SERVICE_DESK: Sample = Sample {
    id: "service_desk_1",
    label: "Small service desk",
    about: "A hospital group with 2,600 users answers 3,600 contacts a month, twelve hours a day, seven days a week.",
    story: "Nurses and doctors call when something does not work, and the hospital group has promised that four out of five \
            wait no longer than half a minute. With so few calls, staff are idle much of the time: the number of people \
            depends on queueing, not on minutes of work. A provider that serves many hospitals keeps its staff busier and \
            can charge less per contact. The nursing director fears that its people do not know the wards, and the chief \
            information officer would rather have fewer calls in the first place. The comparison shows the value of pooling, \
            and how much self-service saves without it.",
    look_at: "“Own people” under “All figures”: press the amount to see how many people each option needs, and why waiting times set that.",
    lesson: "Small teams pay for idle time. A provider that pools several customers does not, and self-service helps without one.",
    scenario,
};

fn scenario() -> Scenario {
    let services = [("help_desk", "Service desk for the wards")];
    let options = [
        ("in_house", "Own desk today"),
        ("improved_in_house", "Own desk with self-service"),
        ("onshore", "Shared desk at home"),
        ("nearshore", "Shared desk nearby"),
        ("staff_augmentation", "Own desk with agency staff"),
    ];
    let mut case = Case::new("Sample company: service desk", &services, &options);
    case.service(1, |service| {
        service.choices.staffing = Staffing::Queue;
        service.demand.users = 2600.0;
        service.demand.volume_per_month = 3600.0;
        service.demand.volume_growth = 0.02;
        service.demand.minutes_per_unit = 11.0;
        service.demand.covered_hours_per_week = 84.0;
        service.demand.seconds_to_answer = 30.0;
        // Weekday mornings, when wards change shifts.
        service.demand.peak_factor = 1.4;
        service.demand.busy_hours_per_week = 15.0;
        service.demand.minimum_seats = 2.0;
    });
    // A small desk: one team lead, smaller systems and fewer experts for the transition.
    case.options(&[1, 2, 3, 4, 5], |delivery| {
        delivery.team.salary_per_year = 56_000.0;
        delivery.team.platform_per_year = 60_000.0;
        delivery.transition.experts = 0.8;
        delivery.transition.transition_charge = 45_000.0;
        delivery.transition.advisory_cost = 25_000.0;
        delivery.transition.selection_cost = 25_000.0;
        delivery.exit.internal_cost = 25_000.0;
        delivery.governance.audit_per_year = 12_000.0;
    });
    case.options(&[2], |delivery| {
        delivery.operation.improvement_cost = 60_000.0;
        delivery.operation.efficiency_gain = 0.04;
        delivery.operation.automated_share = 0.18;
        delivery.operation.automation_cost = 90_000.0;
        delivery.operation.automation_cost_per_year = 35_000.0;
    });
    case.options(&[3], |delivery| delivery.governance.retained_people = 0.4);
    case.options(&[4], |delivery| delivery.governance.retained_people = 0.2);
    case.options(&[3], |delivery| {
        delivery.charges.price_per_unit = 21.5;
        delivery.choices.credit_scheme = CreditScheme::Pool;
        delivery.credits.repeat_multiplier = 1.5;
    });
    case.options(&[5], |delivery| {
        delivery.governance.retained_people = 0.1;
        delivery.governance.audit_per_year = 5000.0;
    });
    // Knows the wards less well: it resolves fewer contacts at first contact.
    case.options(&[4], |delivery| {
        delivery.charges.price_per_unit = 17.0;
        delivery.choices.credit_scheme = CreditScheme::PerPercentagePoint;
        delivery.credits.earn_back_share = 0.25;
        let [_, solved, satisfied] = &mut delivery.levels;
        (solved.expected, satisfied.expected) = (0.64, 0.86);
    });
    case.uncertain_demand(1, &DEMAND.volume_per_month, 3200.0, 4300.0, Shape::Triangular);
    case.uncertain_demand(1, &DEMAND.minutes_per_unit, 9.0, 14.0, Shape::Triangular);
    case.uncertain(2, 1, &OPERATION.automated_share, 0.05, 0.25, Shape::Triangular);
    case.uncertain(3, 1, &CHARGES.price_per_unit, 19.5, 25.0, Shape::Triangular);
    case.done()
}
