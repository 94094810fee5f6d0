//! Identities that stay the same whatever the name and position of a thing.

use super::{ChoiceField, Field};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};

impl PartialEq for Field {
    /// A group and a name in it identify one table entry, as a test proves.
    fn eq(&self, other: &Field) -> bool {
        self.id == other.id && self.group == other.group
    }
}

impl Eq for Field {}

impl Hash for Field {
    /// Names alone identify nearly all fields, in half the time.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}

impl PartialEq for ChoiceField {
    /// A name identifies one choice, as a test proves.
    fn eq(&self, other: &ChoiceField) -> bool {
        self.id == other.id
    }
}

impl Eq for ChoiceField {}

impl Hash for ChoiceField {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}

macro_rules! identity {
    ($(#[doc = $about:literal])+ $name:ident $letter:literal) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u16);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, concat!($letter, "{}"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> Result<Self, ()> {
                let number = text.strip_prefix($letter).ok_or(())?.parse().map_err(drop)?;
                let read = $name(number);
                // Only one spelling is valid, so that two texts never mean the same identity.
                if read.to_string() == text { Ok(read) } else { Err(()) }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(|()| D::Error::custom("no such identity"))
            }
        }
    };
}
identity! {
    /// Identifies a criterion for as long as it exists.
    CriterionId "c"
}
identity! {
    /// Identifies a must-have for as long as it exists.
    MustId "m"
}
identity! {
    /// Identifies a person who scores for as long as they take part.
    PersonId "e"
}
identity! {
    /// Identifies numbers that move together for as long as they do.
    GroupId "g"
}
identity! {
    /// Identifies an option for as long as it exists.
    OptionId "o"
}
identity! {
    /// Identifies a service for as long as it exists.
    ServiceId "s"
}
identity! {
    /// Identifies a provider for as long as it exists.
    ProviderId "p"
}
identity! {
    /// The position of a service level in its service, counting from 1.
    LevelId "l"
}
identity! {
    /// Identifies a question before the decision: its place in the list, counting from 1.
    QuestionId "q"
}
identity! {
    /// Identifies a risk for as long as it is in the register.
    RiskId "r"
}
