//! Ready-made options: what a sourcing model changes against the defaults of the input table and of the service.

mod away;
mod bought;
mod own;

use super::change::{Change, value_in};
use super::{DeliveryChoices, Field, ServiceKind, Source};

/// A ready-made option.
#[derive(Debug)]
pub struct Template {
    /// Its name in files.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// Whether every service has a provider of its own.
    pub provider_for_each_service: bool,
    /// What it chooses.
    pub choose: fn(&mut DeliveryChoices),
    /// What differs from the defaults of the service.
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
        TEMPLATES.iter().copied().find(|template| template.id == id)
    }

    /// The choices of a delivery under this template.
    pub fn choices(&self) -> DeliveryChoices {
        let mut choices = DeliveryChoices::default();
        (self.choose)(&mut choices);
        choices
    }

    /// The default of an input for a kind of service under this template, and where it comes from; `level` is the
    /// position of a service level.
    pub fn default_of(&self, kind: &ServiceKind, field: &'static Field, level: Option<usize>) -> (f64, &'static Source) {
        value_in(self.changes, field, kind.default_of(field, level))
    }
}

/// All templates, in the order they are offered.
pub static TEMPLATES: &[&Template] = &[
    &own::IN_HOUSE,
    &own::IMPROVED_IN_HOUSE,
    &own::STAFF_AUGMENTATION,
    &bought::ONSHORE,
    &away::NEARSHORE,
    &away::OFFSHORE,
    &bought::MANAGED_SERVICE,
    &own::HYBRID,
    &bought::MULTI_VENDOR,
    &away::CAPTIVE,
    &bought::CLOUD,
    &away::BUILD_OPERATE_TRANSFER,
];
