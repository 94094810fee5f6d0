//! Where a number of the user stands in a scenario.

use super::{Field, OptionId, ServiceId};
use std::fmt;
use std::hash::{Hash, Hasher};

/// The part of a scenario that a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// What all options share.
    Assumptions,
    /// The demand for one service.
    Service(ServiceId),
    /// One service under one option.
    Delivery(OptionId, ServiceId),
}

/// Where a number of the user stands in a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Address {
    /// The part of the scenario.
    pub place: Place,
    /// The input there.
    pub field: &'static Field,
}

impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        // Fields are statics: one entry of the table is one place in memory.
        self.place == other.place && std::ptr::eq(self.field, other.field)
    }
}

impl Eq for Address {}

impl Hash for Address {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place.hash(state);
        std::ptr::from_ref(self.field).hash(state);
    }
}

impl fmt::Display for Address {
    /// The path in files, such as `options.o3.deliveries.s1.charges.price_per_unit`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Field { group, id, .. } = self.field;
        match self.place {
            Place::Assumptions => write!(formatter, "{group}.{id}"),
            Place::Service(service) => write!(formatter, "services.{service}.{group}.{id}"),
            Place::Delivery(option, service) => write!(formatter, "options.{option}.deliveries.{service}.{group}.{id}"),
        }
    }
}
