//! Two comparisons and their names, for everything that compares them.

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
    /// Its name at the head of a column.
    pub name: AttrValue,
}

impl ComparedSide {
    /// A comparison with a name.
    pub fn new(scenario: &Rc<Scenario>, name: impl Into<AttrValue>) -> ComparedSide {
        ComparedSide { scenario: ByPointer(Rc::clone(scenario)), name: name.into() }
    }
}

/// Two comparisons with the number formats of each.
pub struct ComparisonPair<'a> {
    /// The earlier one.
    pub before: &'a Scenario,
    /// The later one.
    pub after: &'a Scenario,
    /// The formats of each currency, in the same order.
    pub formats: [&'a Formats; 2],
    /// Their names.
    pub names: [&'a AttrValue; 2],
}

impl ComparisonPair<'_> {
    /// The comparison that contains the place of an input; the later one first.
    pub fn with(&self, address: Address) -> &Scenario {
        if self.after.number(address).is_some() { self.after } else { self.before }
    }
}
