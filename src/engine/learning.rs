//! The productivity of people who are learning the work.

use super::setting::{Part, Setting};
use crate::graph::{Expression, Unit};

/// Learning with attrition: a loss of `dip · e^(−u/τ)` by tenure u, with people leaving at rate λ, gives
/// `1 − dip · (e^(−k·t) + λ/k · (1 − e^(−k·t)))` with `k = λ + 1/τ` at t months after handover. Derived from
/// the finding of Šmite and van Solingen that turnover keeps resetting the learning curve. `attrition` is a share per
/// year, `since` the month of handover.
fn productivity<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>, attrition: Expression<'g>, since: Expression<'g>) -> Expression<'g> {
    let operation = setting.delivery.operation.map(setting.inputs());
    let leaving = (attrition / 12.0).explained(part.name("Leaving per month"), Unit::Share, "");
    let speed = (leaving + 1.0 / operation.learning_months).explained(
        part.name("Rate of convergence"),
        Unit::Number,
        "Per month: attrition plus learning.",
    );
    let lasting = (leaving / speed).explained(
        part.name("Permanent share of the dip"),
        Unit::Share,
        "People who leave take their knowledge with them.",
    );
    let per_year = (speed * -12.0).exponential() - 1.0;
    let fading = setting.graph().growth(per_year, since, 1).explained(
        part.name("Share not yet learned"),
        Unit::Share,
        "e to the power of −speed × months since the start.",
    );
    let loss = fading + lasting * (1.0 - fading);
    (1.0 - operation.learning_dip * loss).explained(
        part.name("Productivity"),
        Unit::Share,
        "Learning with attrition, after Šmite and van Solingen.",
    )
}

/// The extra effort of learning per unit of work; `None` if the people already know the work.
pub(super) fn extra_effort<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>, attrition: Expression<'g>) -> Option<Expression<'g>> {
    let productivity = productivity(setting, part, attrition, part.learning_since?);
    Some((1.0 / productivity - 1.0).explained(part.name("Extra effort of learning"), Unit::Share, "The gap to full productivity."))
}
