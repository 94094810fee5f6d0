//! How much work a service is.

use super::builder::Builder;
use crate::graph::{Expression, Unit};
use crate::model::{Place, Service};

/// The work a service asks for.
pub(super) struct Workload<'g> {
    /// Units of service in the first month.
    pub(super) first_volume: Expression<'g>,
    /// Units of service per month.
    pub(super) volume: Expression<'g>,
    /// People who use the service.
    pub(super) users: Expression<'g>,
    /// Hours of work per month.
    pub(super) hours: Expression<'g>,
}

pub(super) fn workload<'g>(builder: &Builder<'g>, service: &Service) -> Workload<'g> {
    let demand = service.demand.map(builder.inputs(Place::Service(service.id)));
    let volume = (demand.volume_per_month * builder.graph.growth(demand.volume_growth, 0.0, 1)).explained(
        "Volume",
        Unit::UnitsPerMonth,
        "Growth builds up month by month.",
    );
    let hours = (demand.minutes_per_unit / 60.0 * volume).explained("Hours of work", Unit::HoursPerMonth, "");
    Workload { first_volume: demand.volume_per_month, users: demand.users, volume, hours }
}
