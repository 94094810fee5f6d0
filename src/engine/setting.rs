//! What every cost formula of a delivery needs to know.

use super::builder::Builder;
use super::clock::Clock;
use super::workload::Workload;
use crate::graph::{Expression, Graph};
use crate::model::{Delivery, Field, Place};

/// A delivery, the work it is for and the time it happens in.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a, 'g> {
    pub(super) builder: &'a Builder<'g>,
    pub(super) clock: &'a Clock<'g>,
    pub(super) work: &'a Workload<'g>,
    pub(super) place: Place,
    pub(super) delivery: &'a Delivery,
}

impl<'a, 'g> Setting<'a, 'g> {
    pub(super) fn graph(&self) -> &'g Graph {
        self.builder.graph
    }

    /// A filler for the inputs of the delivery; give it to the `map` of one of its groups.
    pub(super) fn inputs(&self) -> impl FnMut(&'static Field, &f64) -> Expression<'g> + 'a {
        self.builder.inputs(self.place)
    }
}
