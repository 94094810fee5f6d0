//! The context of every cost formula of a delivery.

use super::builder::Builder;
use super::clock::Clock;
use super::demand::Demanded;
use super::shared_charge::SharedCharge;
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Address, Delivery, Field, Place, Scenario};
use std::borrow::Cow;

/// A delivery with its demand and its clock.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a, 'g> {
    pub(super) builder: &'a Builder<'g>,
    pub(super) clock: &'a Clock<'g>,
    pub(super) demanded: &'a Demanded<'g>,
    pub(super) scenario: &'a Scenario,
    pub(super) place: Place,
    pub(super) delivery: &'a Delivery,
}

/// The part of a service that a team or a provider does, and its dates.
#[derive(Clone, Copy)]
pub(super) struct Part<'g> {
    /// The owner of the part, if both do one; otherwise empty.
    pub(super) whose: &'static str,
    /// Share of the work.
    pub(super) share: Expression<'g>,
    /// Share of each month in which it works.
    pub(super) working: Expression<'g>,
    /// The month in which learning starts; `None` if the people already know the work.
    pub(super) learning_since: Option<Expression<'g>>,
    /// Share of the part done by new people who have to learn it.
    pub(super) new_share: Expression<'g>,
    /// The month from which programmes and automation take effect.
    pub(super) start: Expression<'g>,
    /// The first month of the contract years.
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
    /// An amount paid once for all services of a provider under an option: together they bear the highest of their amounts, each in
    /// proportion to its own.
    pub(super) fn once_for_provider(&self, charge: SharedCharge) -> Expression<'g> {
        let option = self.place.option().unwrap_or(self.scenario.status_quo);
        let own = |delivery: &Delivery| {
            let address = Address { place: Place::Delivery(option, delivery.service), field: charge.field() };
            self.builder.inputs(address.place)(address.field, &self.scenario.number(address).unwrap_or_default())
        };
        let provider = |delivery: &Delivery| charge.provider(self.scenario, delivery);
        let deliveries = self.scenario.option(option).into_iter().flat_map(|option| &option.deliveries);
        let amounts: Vec<Expression<'g>> = deliveries.filter(|delivery| provider(delivery) == provider(self.delivery)).map(own).collect();
        if amounts.len() < 2 || provider(self.delivery).is_none() {
            return own(self.delivery);
        }
        let largest = amounts.iter().copied().reduce(Expression::maximum).unwrap_or(self.graph().constant(0.0));
        let all = self.graph().sum(amounts).maximum(1e-9);
        let share = (largest / all).explained(
            format!("{}: once for all services", charge.label()),
            Unit::Share,
            "The highest amount divided by the sum of all amounts.",
        );
        own(self.delivery) * share
    }
}

/// The note on the month in which the new delivery starts.
pub(super) const IN_MONTH_OF_START: &str = "In the month of the start";

/// One in the month given by `month`, otherwise zero; `name` says which month that is.
pub(super) fn once<'g>(graph: &'g Graph, month: Expression<'g>, name: &'static str) -> Expression<'g> {
    let name = if graph.fixed(month.id()) == Some(0.0) { "In the first month" } else { name };
    let falls = graph.ramp(month, 1.0) - graph.ramp(month + 1.0, 1.0);
    falls.explained(name, Unit::Share, "The whole amount falls in this month.")
}

/// One in the last month, else zero.
pub(super) fn in_last_month<'g>(graph: &'g Graph) -> Expression<'g> {
    once(graph, graph.constant(f64::from(graph.months()) - 1.0), "In the last month")
}
