//! What is scored: an option of the comparison, or a bidder.

use crate::model::{OptionId, ProviderId, Scenario};
use std::fmt;
use std::str::FromStr;

/// An option or a bidder that is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An option.
    Option(OptionId),
    /// A provider that bids.
    Provider(ProviderId),
}

impl From<ProviderId> for Subject {
    fn from(bidder: ProviderId) -> Subject {
        Subject::Provider(bidder)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Option(id) => id.fmt(formatter),
            Subject::Provider(id) => id.fmt(formatter),
        }
    }
}

impl FromStr for Subject {
    type Err = ();
    fn from_str(text: &str) -> Result<Subject, ()> {
        text.parse().map(Subject::Option).or_else(|()| text.parse().map(Subject::Provider))
    }
}

impl Scenario {
    /// Whether an option or a provider exists.
    pub fn has_subject(&self, subject: Subject) -> bool {
        match subject {
            Subject::Option(id) => self.option(id).is_some(),
            Subject::Provider(id) => self.provider(id).is_some(),
        }
    }

    /// The name of an option or a provider; empty if it does not exist.
    pub fn subject_name(&self, subject: Subject) -> &str {
        match subject {
            Subject::Option(id) => self.option(id).map_or("", |option| &option.name),
            Subject::Provider(id) => self.provider(id).map_or("", |provider| &provider.name),
        }
    }
}
