//! Ready-made options: what a sourcing model changes against the defaults of the input table.

use super::source::{ASSUMPTION, CALIBRATED, OFFSHORE_SHARE, SELECTION, TRANSITION_TIME};
use super::{CHARGES, DeliveredBy, Field, GOVERNANCE, Pricing, Source, TRANSITION};

/// One default that a template sets.
#[derive(Debug)]
pub struct Change {
    /// The input.
    pub field: &'static Field,
    /// Its default under this template.
    pub value: f64,
    /// Where that value comes from.
    pub source: &'static Source,
}

/// A ready-made option.
#[derive(Debug)]
pub struct Template {
    /// Its name in files.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// Who delivers.
    pub delivered_by: DeliveredBy,
    /// How a provider charges.
    pub pricing: Pricing,
    /// What differs from the input table.
    pub changes: &'static [Change],
}

impl PartialEq for Template {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Template {
    /// The template with a name in files.
    pub fn from_id(id: &str) -> Option<&'static Template> {
        TEMPLATES.iter().find(|template| template.id == id)
    }

    /// The default of an input under this template, and where it comes from.
    pub fn default_of(&self, field: &'static Field) -> (f64, &'static Source) {
        let change = self.changes.iter().find(|change| std::ptr::eq(change.field, field));
        change.map_or((field.default, field.source), |change| (change.value, change.source))
    }
}

const fn change(field: &'static Field, value: f64, source: &'static Source) -> Change {
    Change { field, value, source }
}

/// All templates, in the order they are offered.
pub static TEMPLATES: &[Template] = &[
    Template {
        id: "in_house",
        label: "In-house today",
        about: "Your own team goes on as it is.",
        delivered_by: DeliveredBy::InHouse,
        pricing: Pricing::PerUnit,
        changes: &[],
    },
    Template {
        id: "onshore",
        label: "Onshore provider",
        about: "A provider in your own country, paid for every unit of service.",
        delivered_by: DeliveredBy::Provider,
        pricing: Pricing::PerUnit,
        changes: &[
            change(&CHARGES.price_per_unit, 18.5, &CALIBRATED),
            change(&CHARGES.trips_per_year, 2.0, &ASSUMPTION),
            change(&CHARGES.cost_per_trip, 600.0, &ASSUMPTION),
            change(&TRANSITION.knowledge_transfer_months, 2.0, &ASSUMPTION),
            change(&TRANSITION.parallel_run_months, 1.0, &ASSUMPTION),
            change(&TRANSITION.stranded_months, 12.0, &ASSUMPTION),
            change(&GOVERNANCE.share_of_charges, 0.045, &super::source::MANAGING),
        ],
    },
    Template {
        id: "nearshore",
        label: "Nearshore provider",
        about: "A provider in a nearby country and time zone, paid for every unit of service.",
        delivered_by: DeliveredBy::Provider,
        pricing: Pricing::PerUnit,
        changes: &[
            change(&CHARGES.price_per_unit, 14.0, &ASSUMPTION),
            change(&CHARGES.nearshore_share, 0.8, &OFFSHORE_SHARE),
            change(&CHARGES.distance_effort, 0.05, &ASSUMPTION),
        ],
    },
    Template {
        id: "offshore",
        label: "Offshore provider",
        about: "A provider in a distant country, paid by the hour, with a part of the work kept onshore.",
        delivered_by: DeliveredBy::Provider,
        pricing: Pricing::TimeAndMaterials,
        changes: &[
            change(&CHARGES.offshore_share, 0.65, &OFFSHORE_SHARE),
            change(&CHARGES.distance_effort, 0.1, &ASSUMPTION),
            change(&CHARGES.trips_per_year, 8.0, &ASSUMPTION),
            change(&CHARGES.cost_per_trip, 4000.0, &ASSUMPTION),
            change(&TRANSITION.selection_months, 9.0, &SELECTION),
            change(&TRANSITION.knowledge_transfer_months, 4.0, &TRANSITION_TIME),
            change(&TRANSITION.parallel_run_months, 3.0, &ASSUMPTION),
            change(&TRANSITION.transition_charge, 140_000.0, &ASSUMPTION),
            change(&GOVERNANCE.share_of_charges, 0.08, &super::source::MANAGING),
            change(&GOVERNANCE.retained_people, 2.0, &ASSUMPTION),
        ],
    },
];
