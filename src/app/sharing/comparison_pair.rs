//! Two comparisons and what they are called, as everything that compares them needs.

use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::model::{Address, Scenario};
use std::rc::Rc;
use yew::AttrValue;

/// One of two comparisons.
#[derive(Clone, PartialEq)]
pub struct ComparedSide {
    /// The comparison.
    pub scenario: ByPointer<Scenario>,
    /// What it is called in the head of a column.
    pub name: AttrValue,
}

impl ComparedSide {
    /// A comparison under a name.
    pub fn new(scenario: &Rc<Scenario>, name: impl Into<AttrValue>) -> ComparedSide {
        ComparedSide { scenario: ByPointer(Rc::clone(scenario)), name: name.into() }
    }
}

/// Two comparisons with the number formats of each.
pub struct ComparisonPair<'a> {
    /// The one before.
    pub before: &'a Scenario,
    /// The one after.
    pub after: &'a Scenario,
    /// The formats of each currency, in the same order.
    pub formats: [&'a Formats; 2],
    /// What each is called.
    pub names: [&'a AttrValue; 2],
}

impl ComparisonPair<'_> {
    /// The comparison that has a place of an input, the one after before the other.
    pub fn with(&self, address: Address) -> &Scenario {
        if self.after.number(address).is_some() { self.after } else { self.before }
    }
}
