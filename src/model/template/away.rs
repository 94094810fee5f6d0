//! Sourcing models that move the work to another country.

use super::definition::Template;
use crate::model::change::{set, times};
use crate::model::source::{
    AON_ATTRITION, ASSUMPTION, OFFSHORE_NEEDED, OFFSHORE_SHARE, SELECTION, SHARE_OF_USUAL, TRANSITION_TIME, WAGE_SHARE,
};
use crate::model::{
    CHARGES, CLAUSES, CreditScheme, DeliveredBy, Equipment, GOVERNANCE, OPERATION, Pricing, RATES, TEAM, TRANSITION, WorkPlace,
};

/// The changes for your own team in a distant country, plus the given ones.
macro_rules! with_team_abroad {
    ($($more:expr,)+) => { &[
            times(&TEAM.salary_per_year, 0.35, &WAGE_SHARE),
            times(&TEAM.lead_salary_per_year, 0.4, &WAGE_SHARE),
            set(&TEAM.on_cost_rate, 0.25, &ASSUMPTION),
            set(&TEAM.overhead_rate, 0.2, &ASSUMPTION),
            set(&TEAM.attrition_per_year, 0.17, &AON_ATTRITION),
            times(&TEAM.cost_per_hire, 0.5, &SHARE_OF_USUAL),
            times(&TEAM.workplace_per_person_per_month, 0.6, &SHARE_OF_USUAL),
            set(&OPERATION.rework_share, 0.03, &ASSUMPTION),
        $($more,)+
    ] };
}

pub(super) static NEARSHORE: Template = Template {
    id: "nearshore",
    label: "Nearshore provider",
    term: "nearshore",
    about: "A provider in a nearby country and time zone, paid per unit of service.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Provider;
        choices.equipment = Equipment::Provided;
        choices.credit_scheme = CreditScheme::Pool;
    },
    changes: &[
        times(&CHARGES.price_per_unit, 0.75, &SHARE_OF_USUAL),
        times(&CHARGES.price_per_user_per_month, 0.75, &SHARE_OF_USUAL),
        set(&RATES.nearshore_share, 0.8, &OFFSHORE_SHARE),
        set(&RATES.distance_effort, 0.05, &ASSUMPTION),
        set(&CLAUSES.trips_per_year, 4.0, &ASSUMPTION),
        set(&CLAUSES.cost_per_trip, 1500.0, &ASSUMPTION),
        set(&TRANSITION.knowledge_transfer_months, 3.0, &TRANSITION_TIME),
        set(&TRANSITION.lost_hours_per_user, 0.25, &ASSUMPTION),
        set(&GOVERNANCE.share_of_charges, 0.06, &crate::model::source::MANAGING),
        set(&GOVERNANCE.coordination_share, 0.01, &ASSUMPTION),
    ],
};

pub(super) static OFFSHORE: Template = Template {
    id: "offshore",
    label: "Offshore provider",
    term: "offshore",
    about: "A provider in a distant country, paid by the hour, with part of the work kept onshore.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Provider;
        choices.pricing = Pricing::TimeAndMaterials;
        choices.credit_scheme = CreditScheme::Pool;
    },
    changes: &[
        set(&RATES.offshore_share, 0.8, &OFFSHORE_NEEDED),
        set(&RATES.distance_effort, 0.1, &ASSUMPTION),
        set(&OPERATION.rework_share, 0.03, &ASSUMPTION),
        times(&CHARGES.price_per_unit, 0.6, &SHARE_OF_USUAL),
        times(&CHARGES.price_per_user_per_month, 0.6, &SHARE_OF_USUAL),
        set(&CLAUSES.trips_per_year, 8.0, &ASSUMPTION),
        set(&CLAUSES.cost_per_trip, 4000.0, &ASSUMPTION),
        set(&TRANSITION.selection_months, 9.0, &SELECTION),
        set(&TRANSITION.knowledge_transfer_months, 4.0, &TRANSITION_TIME),
        set(&TRANSITION.parallel_run_months, 3.0, &ASSUMPTION),
        times(&TRANSITION.transition_charge, 1.5, &SHARE_OF_USUAL),
        set(&TRANSITION.overrun_months, 2.0, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.5, &ASSUMPTION),
        set(&GOVERNANCE.share_of_charges, 0.08, &crate::model::source::MANAGING),
        set(&GOVERNANCE.retained_people, 1.5, &ASSUMPTION),
        set(&GOVERNANCE.coordination_share, 0.02, &ASSUMPTION),
    ],
};

pub(super) static CAPTIVE: Template = Template {
    id: "captive",
    label: "Captive centre",
    term: "captive centre",
    about: "Your own company and people in a distant country.",
    provider_for_each_service: false,
    choose: |choices| choices.team_place = WorkPlace::Offshore,
    changes: with_team_abroad![
        set(&TRANSITION.selection_months, 6.0, &ASSUMPTION),
        set(&TRANSITION.knowledge_transfer_months, 4.0, &TRANSITION_TIME),
        set(&TRANSITION.parallel_run_months, 3.0, &ASSUMPTION),
        set(&TRANSITION.setup_cost, 600_000.0, &ASSUMPTION),
        set(&TRANSITION.advisory_cost, 150_000.0, &ASSUMPTION),
        set(&TRANSITION.overrun_months, 2.0, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.5, &ASSUMPTION),
        set(&CLAUSES.trips_per_year, 10.0, &ASSUMPTION),
        set(&CLAUSES.cost_per_trip, 4000.0, &ASSUMPTION),
        set(&GOVERNANCE.retained_people, 2.0, &ASSUMPTION),
        set(&GOVERNANCE.coordination_share, 0.02, &ASSUMPTION),
    ],
};

pub(super) static BUILD_OPERATE_TRANSFER: Template = Template {
    id: "build_operate_transfer",
    label: "Build, operate, transfer",
    term: "build-operate-transfer",
    about: "A provider builds and runs a team in a distant country, which then becomes yours.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Transfer;
        choices.pricing = Pricing::CostPlus;
        choices.team_place = WorkPlace::Offshore;
    },
    changes: with_team_abroad![
        set(&RATES.offshore_share, 0.9, &ASSUMPTION),
        set(&RATES.distance_effort, 0.1, &ASSUMPTION),
        set(&CHARGES.margin, 0.15, &ASSUMPTION),
        set(&TRANSITION.knowledge_transfer_months, 4.0, &TRANSITION_TIME),
        set(&TRANSITION.parallel_run_months, 3.0, &ASSUMPTION),
        set(&TRANSITION.setup_cost, 150_000.0, &ASSUMPTION),
        set(&TRANSITION.overrun_months, 2.0, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.5, &ASSUMPTION),
        set(&CLAUSES.trips_per_year, 8.0, &ASSUMPTION),
        set(&CLAUSES.cost_per_trip, 4000.0, &ASSUMPTION),
        set(&GOVERNANCE.share_of_charges, 0.06, &crate::model::source::MANAGING),
        set(&GOVERNANCE.retained_people, 2.0, &ASSUMPTION),
        set(&GOVERNANCE.coordination_share, 0.02, &ASSUMPTION),
    ],
};
