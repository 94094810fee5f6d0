//! What every cost formula of a delivery needs to know.

use super::builder::Builder;
use super::clock::Clock;
use super::demand::Demanded;
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Delivery, Field, Place, Scenario};

/// A delivery, the demand it is for and the time it happens in.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a, 'g> {
    pub(super) builder: &'a Builder<'g>,
    pub(super) clock: &'a Clock<'g>,
    pub(super) demanded: &'a Demanded<'g>,
    pub(super) scenario: &'a Scenario,
    pub(super) place: Place,
    pub(super) delivery: &'a Delivery,
}

/// The part of a service that a team or a provider does, and when.
#[derive(Clone, Copy)]
pub(super) struct Part<'g> {
    /// Share of the work.
    pub(super) share: Expression<'g>,
    /// Share of each month that it works.
    pub(super) working: Expression<'g>,
    /// The month in which it began to learn the work; nothing where it has known it all along.
    pub(super) learning_since: Option<Expression<'g>>,
    /// Share of it that is done by people who are new and have to learn it.
    pub(super) new_share: Expression<'g>,
    /// The month from which programmes and automation take effect.
    pub(super) start: Expression<'g>,
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

/// One in the month that `month` leads to, else zero.
pub(super) fn once<'g>(graph: &'g Graph, month: Expression<'g>) -> Expression<'g> {
    let falls = graph.ramp(month, 1.0) - graph.ramp(month + 1.0, 1.0);
    falls.explained("Falls in this month", Unit::Share, "Once, in the month that the way there leads to.")
}
