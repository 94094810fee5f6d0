//! Sourcing models in which your own team stays.

use super::definition::Template;
use crate::model::change::{set, times};
use crate::model::source::{ASSUMPTION, SHARE_OF_USUAL};
use crate::model::{CLAUSES, CreditScheme, DeliveredBy, EXIT, GOVERNANCE, OPERATION, Pricing, RATES, TRANSITION};

pub(super) static IN_HOUSE: Template = Template {
    id: "in_house",
    label: "In-house today",
    term: "in-house",
    about: "Your own team continues unchanged.",
    provider_for_each_service: false,
    choose: |_| {},
    changes: &[],
};

pub(super) static IMPROVED_IN_HOUSE: Template = Template {
    id: "improved_in_house",
    label: "Improved in-house",
    term: "most efficient organisation",
    about: "Your own team becomes as efficient as it can: an improvement programme and automation, without a provider.",
    provider_for_each_service: false,
    choose: |_| {},
    changes: &[
        set(&OPERATION.improvement_cost, 250_000.0, &ASSUMPTION),
        set(&OPERATION.efficiency_gain, 0.1, &ASSUMPTION),
        set(&OPERATION.automated_share, 0.1, &ASSUMPTION),
        set(&OPERATION.automation_cost, 180_000.0, &ASSUMPTION),
        set(&OPERATION.automation_cost_per_year, 60_000.0, &ASSUMPTION),
    ],
};

pub(super) static STAFF_AUGMENTATION: Template = Template {
    id: "staff_augmentation",
    label: "Staff augmentation",
    term: "staff augmentation",
    about: "Your own team leads, with contractors hired by the hour.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Shared;
        choices.pricing = Pricing::TimeAndMaterials;
        choices.credit_scheme = CreditScheme::None;
    },
    changes: &[
        set(&OPERATION.provider_share, 0.3, &ASSUMPTION),
        set(&RATES.nearshore_share, 0.5, &ASSUMPTION),
        set(&RATES.distance_effort, 0.03, &ASSUMPTION),
        set(&TRANSITION.selection_months, 2.0, &ASSUMPTION),
        set(&TRANSITION.knowledge_transfer_months, 1.0, &ASSUMPTION),
        set(&TRANSITION.shadow_months, 0.0, &ASSUMPTION),
        set(&TRANSITION.parallel_run_months, 1.0, &ASSUMPTION),
        set(&TRANSITION.transition_charge, 0.0, &ASSUMPTION),
        times(&TRANSITION.experts, 0.5, &SHARE_OF_USUAL),
        set(&TRANSITION.advisory_cost, 15_000.0, &ASSUMPTION),
        set(&TRANSITION.stranded_share, 0.05, &ASSUMPTION),
        set(&GOVERNANCE.retained_people, 0.5, &ASSUMPTION),
        set(&GOVERNANCE.audit_per_year, 5000.0, &ASSUMPTION),
        set(&EXIT.internal_cost, 10_000.0, &ASSUMPTION),
        set(&EXIT.assistance_share, 0.0, &ASSUMPTION),
    ],
};

pub(super) static HYBRID: Template = Template {
    id: "hybrid",
    label: "Hybrid",
    term: "hybrid",
    about: "A core of your own people stays; the larger part of the work goes offshore.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Shared;
        choices.pricing = Pricing::TimeAndMaterials;
        choices.credit_scheme = CreditScheme::Pool;
    },
    changes: &[
        set(&OPERATION.provider_share, 0.6, &ASSUMPTION),
        set(&RATES.nearshore_share, 0.15, &ASSUMPTION),
        set(&RATES.offshore_share, 0.8, &crate::model::source::OFFSHORE_NEEDED),
        set(&RATES.distance_effort, 0.1, &ASSUMPTION),
        set(&TRANSITION.knowledge_transfer_months, 3.0, &ASSUMPTION),
        set(&TRANSITION.overrun_months, 2.0, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.5, &ASSUMPTION),
        set(&GOVERNANCE.share_of_charges, 0.06, &crate::model::source::MANAGING),
        set(&GOVERNANCE.coordination_share, 0.02, &ASSUMPTION),
        set(&CLAUSES.trips_per_year, 6.0, &ASSUMPTION),
        set(&CLAUSES.cost_per_trip, 4000.0, &ASSUMPTION),
    ],
};
