//! Sourcing models in which a provider in your own country, or the cloud, delivers.

use super::definition::Template;
use crate::model::change::{set, times};
use crate::model::source::{ASSUMPTION, SELF_SERVICE, SHARE_OF_USUAL};
use crate::model::{Benchmark, CHARGES, CLAUSES, CreditScheme, DeliveredBy, Equipment, GOVERNANCE, OPERATION, Pricing, TRANSITION};

pub(super) static ONSHORE: Template = Template {
    id: "onshore",
    label: "Onshore provider",
    term: "onshore",
    about: "A provider in your own country, paid per unit of service.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Provider;
        choices.equipment = Equipment::Provided;
        choices.credit_scheme = CreditScheme::Pool;
    },
    changes: &[
        set(&TRANSITION.parallel_run_months, 1.0, &ASSUMPTION),
        set(&TRANSITION.stranded_months, 12.0, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.25, &ASSUMPTION),
    ],
};

pub(super) static MANAGED_SERVICE: Template = Template {
    id: "managed_service",
    label: "Managed service",
    term: "managed service",
    about: "A provider is responsible for the whole service at a fixed fee, with automation, service levels and credits.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Provider;
        choices.equipment = Equipment::Provided;
        choices.pricing = Pricing::FixedFee;
        choices.credit_scheme = CreditScheme::Pool;
        choices.benchmark = Benchmark::Agreed;
    },
    changes: &[
        times(&CHARGES.price_per_unit, 0.92, &SHARE_OF_USUAL),
        set(&OPERATION.automated_share, 0.15, &SELF_SERVICE),
        set(&OPERATION.automation_months, 24.0, &ASSUMPTION),
        set(&CLAUSES.price_reduction_per_year, 0.02, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.25, &ASSUMPTION),
        times(&TRANSITION.transition_charge, 1.5, &SHARE_OF_USUAL),
    ],
};

pub(super) static MULTI_VENDOR: Template = Template {
    id: "multi_vendor",
    label: "Multi-vendor",
    term: "multi-vendor",
    about: "The best provider for each service, at better prices but with more coordination.",
    provider_for_each_service: true,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Provider;
        choices.equipment = Equipment::Provided;
        choices.credit_scheme = CreditScheme::Pool;
    },
    changes: &[
        times(&CHARGES.price_per_unit, 0.95, &SHARE_OF_USUAL),
        set(&TRANSITION.setup_cost, 60_000.0, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.25, &ASSUMPTION),
        set(&GOVERNANCE.share_of_charges, 0.07, &crate::model::source::MANAGING),
        set(&GOVERNANCE.retained_people, 1.5, &ASSUMPTION),
    ],
};

pub(super) static CLOUD: Template = Template {
    id: "cloud",
    label: "Cloud or SaaS",
    term: "cloud service",
    about: "A cloud service instead of your own, paid by use, with part of it reserved at a discount.",
    provider_for_each_service: false,
    choose: |choices| {
        choices.delivered_by = DeliveredBy::Provider;
        choices.equipment = Equipment::Provided;
        choices.pricing = Pricing::Consumption;
        choices.credit_scheme = CreditScheme::Tiers;
    },
    changes: &[
        set(&CLAUSES.indexation_share, 0.0, &ASSUMPTION),
        set(&CLAUSES.trips_per_year, 0.0, &ASSUMPTION),
        set(&TRANSITION.setup_cost, 250_000.0, &ASSUMPTION),
        set(&TRANSITION.transition_charge, 0.0, &ASSUMPTION),
        set(&TRANSITION.lost_hours_per_user, 0.5, &ASSUMPTION),
        set(&GOVERNANCE.retained_people, 2.0, &ASSUMPTION),
        set(&OPERATION.availability, 0.9995, &ASSUMPTION),
    ],
};
