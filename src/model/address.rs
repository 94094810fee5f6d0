//! The address of a number or choice in a scenario.

use super::{ChoiceField, Field, LevelId, OptionId, ProviderId, ServiceId};
use std::fmt;

/// The part of a scenario a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// Shared by all options.
    Assumptions,
    /// Shared by all services of a provider.
    Provider(ProviderId),
    /// The demand for one service.
    Service(ServiceId),
    /// A target of one service.
    Level(ServiceId, LevelId),
    /// One service under one option.
    Delivery(OptionId, ServiceId),
    /// How well one option meets a target.
    Performance(OptionId, ServiceId, LevelId),
}

impl Place {
    /// The option it belongs to, if any.
    pub fn option(self) -> Option<OptionId> {
        match self {
            Place::Delivery(option, _) | Place::Performance(option, ..) => Some(option),
            _ => None,
        }
    }

    /// The service it belongs to, if any.
    pub fn service(self) -> Option<ServiceId> {
        match self {
            Place::Service(service) | Place::Level(service, _) | Place::Delivery(_, service) | Place::Performance(_, service, _) => {
                Some(service)
            }
            Place::Assumptions | Place::Provider(_) => None,
        }
    }

    /// The service level it belongs to, counting from 0.
    pub fn level(self) -> Option<usize> {
        match self {
            Place::Level(_, LevelId(level)) | Place::Performance(.., LevelId(level)) => Some(usize::from(level).saturating_sub(1)),
            _ => None,
        }
    }
}

impl fmt::Display for Place {
    /// The path in files, such as `options.o3.deliveries.s1`; empty for values that all options share.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Assumptions => Ok(()),
            Place::Provider(provider) => write!(formatter, "providers.{provider}"),
            Place::Service(service) => write!(formatter, "services.{service}"),
            Place::Level(service, level) => write!(formatter, "services.{service}.levels.{level}"),
            Place::Delivery(option, service) => write!(formatter, "options.{option}.deliveries.{service}"),
            Place::Performance(option, service, level) => write!(formatter, "options.{option}.deliveries.{service}.levels.{level}"),
        }
    }
}

macro_rules! address {
    ($(#[doc = $about:literal])+ $name:ident of $field:ty) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name {
            /// The part of the scenario.
            pub place: Place,
            /// The table entry there.
            pub field: &'static $field,
        }
    };
}
address! {
    /// The address of a number in a scenario.
    Address of Field
}
address! {
    /// The address of a choice in a scenario.
    ChoiceAddress of ChoiceField
}

impl fmt::Display for Address {
    /// The path in files, such as `options.o3.deliveries.s1.charges.price_per_unit`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dot = if self.place == Place::Assumptions { "" } else { "." };
        write!(formatter, "{}{dot}{}.{}", self.place, self.field.group, self.field.id)
    }
}

impl fmt::Display for ChoiceAddress {
    /// The path in files, such as `options.o3.deliveries.s1.pricing`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dot = if self.place == Place::Assumptions { "" } else { "." };
        write!(formatter, "{}{dot}{}", self.place, self.field.id)
    }
}
