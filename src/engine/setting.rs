//! What every cost formula of a delivery needs to know.

use super::builder::Builder;
use super::clock::Clock;
use super::continuity::goes_on;
use super::demand::Demanded;
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Delivery, Field, Place, Scenario};
use std::borrow::Cow;

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
    /// Whose part it is, where the other one has a part too; else nothing.
    pub(super) whose: &'static str,
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
    /// The month from which the years of the contract count.
    pub(super) contract_since: Expression<'g>,
}

impl Part<'_> {
    /// The name of a figure of this part.
    pub(super) fn name(&self, name: &'static str) -> Cow<'static, str> {
        if self.whose.is_empty() { name.into() } else { format!("{name}, {}", self.whose).into() }
    }
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

impl<'g> Setting<'_, 'g> {
    /// Whether today's delivery of the service is left for another one of this option.
    pub(super) fn moves(&self, delivery: &Delivery) -> bool {
        let today = self.scenario.delivery(self.scenario.status_quo, delivery.service);
        self.place.option() != Some(self.scenario.status_quo) && today.is_some_and(|today| !goes_on(today, delivery))
    }

    /// An amount that one provider takes once for all services that it delivers under an option: together they carry the largest
    /// that stands beside one of them, each by what stands beside it. `what` names it, `counts` says which deliveries take it at all.
    pub(super) fn once_for_provider(
        &self,
        what: &'static str,
        counts: impl Fn(&Delivery) -> bool,
        read: impl Fn(&Delivery, &mut dyn FnMut(&'static Field, &f64) -> Expression<'g>) -> Expression<'g>,
    ) -> Expression<'g> {
        let option = self.place.option().unwrap_or(self.scenario.status_quo);
        let own = |delivery: &Delivery| read(delivery, &mut self.builder.inputs(Place::Delivery(option, delivery.service)));
        let same = |delivery: &&Delivery| delivery.has_provider() && delivery.provider == self.delivery.provider && counts(delivery);
        let deliveries = self.scenario.option(option).into_iter().flat_map(|option| &option.deliveries);
        let amounts: Vec<Expression<'g>> = deliveries.filter(same).map(own).collect();
        if amounts.len() < 2 || !self.delivery.has_provider() {
            return own(self.delivery);
        }
        let largest = amounts.iter().copied().reduce(Expression::maximum).unwrap_or(self.graph().constant(0.0));
        let all = self.graph().sum(amounts).maximum(1e-9);
        let share = (largest / all).explained(
            format!("{what}: once for all services"),
            Unit::Share,
            "The largest amount over all that stand beside them.",
        );
        own(self.delivery) * share
    }
}

/// What the month goes by in which the new delivery starts.
pub(super) const IN_MONTH_OF_START: &str = "In the month of the start";

/// One in the month that `month` leads to, else zero; `name` says which month that is.
pub(super) fn once<'g>(graph: &'g Graph, month: Expression<'g>, name: &'static str) -> Expression<'g> {
    let name = if graph.fixed(month.id()) == Some(0.0) { "In the first month" } else { name };
    let falls = graph.ramp(month, 1.0) - graph.ramp(month + 1.0, 1.0);
    falls.explained(name, Unit::Share, "All of it falls in this month.")
}

/// One in the last month, else zero.
pub(super) fn in_last_month<'g>(graph: &'g Graph) -> Expression<'g> {
    once(graph, graph.constant(f64::from(graph.months()) - 1.0), "In the last month")
}
