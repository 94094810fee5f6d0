//! The description of a ready-made option, and its defaults.

use crate::model::change::{Change, value_in};
use crate::model::{DeliveryChoices, Field, ServiceKind, Source};

/// A ready-made option.
#[derive(Debug)]
pub struct Template {
    /// Its name in files.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// The glossary term that explains it.
    pub term: &'static str,
    /// Its description, in a sentence.
    pub about: &'static str,
    /// Whether every service has its own provider.
    pub provider_for_each_service: bool,
    /// Its choices.
    pub choose: fn(&mut DeliveryChoices),
    /// Its differences from the defaults of the service.
    pub changes: &'static [Change],
}

impl PartialEq for Template {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Template {
    /// The choices of a delivery under this template.
    pub fn choices(&self) -> DeliveryChoices {
        let mut choices = DeliveryChoices::default();
        (self.choose)(&mut choices);
        choices
    }

    /// The default of an input for a kind of service under this template, and its source; `level` is the
    /// position of a service level.
    pub fn default_of(&self, kind: &ServiceKind, field: &'static Field, level: Option<usize>) -> (f64, &'static Source) {
        value_in(self.changes, field, kind.default_of(field, level))
    }
}
