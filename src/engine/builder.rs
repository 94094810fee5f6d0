//! Puts the user's numbers into the graph, each once, and records their addresses.

use crate::graph::{Expression, Graph, Label};
use crate::model::{Address, Field, Place};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// A graph being filled with the user's numbers.
pub(super) struct Builder<'g> {
    pub(super) graph: &'g Graph,
    addresses: RefCell<Vec<Address>>,
    known: RefCell<FxHashMap<Address, Expression<'g>>>,
}

impl<'g> Builder<'g> {
    pub(super) fn new(graph: &'g Graph) -> Builder<'g> {
        Builder { graph, addresses: RefCell::default(), known: RefCell::default() }
    }

    /// A filler for the inputs of one place, for the `map` of a group.
    pub(super) fn inputs(&self, place: Place) -> impl FnMut(&'static Field, &f64) -> Expression<'g> + '_ {
        move |field, &value| {
            let address = Address { place, field };
            *self.known.borrow_mut().entry(address).or_insert_with(|| {
                self.addresses.borrow_mut().push(address);
                self.graph.input(value, Label { name: field.label.into(), unit: field.unit, note: "" })
            })
        }
    }

    /// The address in the scenario of each input of the graph, in the order of the inputs.
    pub(super) fn into_addresses(self) -> Vec<Address> {
        self.addresses.into_inner()
    }
}
