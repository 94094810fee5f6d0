//! The cost to the business of missed service levels and outages, regardless of who delivers.

use super::super::setting::Setting;
use super::credits::credit_share;
use super::{attainments, persistent_failure};
use crate::graph::{Expression, NodeId, Unit};
use crate::model::ServiceId;

/// The places of a delivery's quality figures in the graph.
#[derive(Clone, Debug)]
pub struct Quality {
    /// The service.
    pub service: ServiceId,
    /// Probability of missing each level in a month.
    pub misses: Vec<NodeId>,
    /// Expected business loss per year, in money.
    pub loss_per_year: NodeId,
    /// Expected credits per year, in money; `None` without a credit scheme.
    pub credits_per_year: Option<NodeId>,
    /// Those credits per unit of money lost; `None` without credits.
    pub credit_cover: Option<NodeId>,
    /// Minutes of downtime per month.
    pub downtime_minutes: NodeId,
    /// Availability: share of opening hours in which it works.
    pub availability: NodeId,
    /// Monthly probability of missing the level with the most misses.
    pub worst_miss: NodeId,
    /// Yearly probability that this level fails persistently enough for a right to terminate.
    pub persistent_failure: NodeId,
    /// Utilisation of filled seats; `None` if staffing is not by waiting time.
    pub seat_utilisation: Option<NodeId>,
}

impl Quality {
    /// Every place, for a plan.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        let always = [self.loss_per_year, self.downtime_minutes, self.availability, self.worst_miss, self.persistent_failure];
        self.misses.iter().copied().chain(always).chain(self.credits_per_year).chain(self.credit_cover).chain(self.seat_utilisation)
    }
}

/// Hours per month in which a delivery is down while its service is open.
fn hours_down<'g>(setting: &Setting<'_, 'g>) -> Expression<'g> {
    let operation = setting.delivery.operation.map(setting.inputs());
    let down = (1.0 - operation.availability).explained("Share of time down", Unit::Share, "Share of opening hours.");
    (down * (setting.demanded.open_hours_per_year / 12.0)).explained(
        "Hours down",
        Unit::HoursPerMonth,
        "Within the opening hours of a month.",
    )
}

/// Expected business loss per year from missed service levels and outages, at today's volume and prices.
pub(in super::super) fn loss_per_year<'g>(setting: &Setting<'_, 'g>) -> Expression<'g> {
    let missed = attainments(setting).into_iter().map(|level| level.promise.loss_per_miss * level.miss);
    let missed = setting.graph().sum(missed).explained("Loss by missed levels", Unit::MoneyPerMonth, "Loss multiplied by probability.");
    let outages = setting.demanded.inputs.loss_per_hour_down * hours_down(setting);
    let outages = outages.explained("Loss by outages", Unit::MoneyPerMonth, "Hours down multiplied by hourly loss.");
    ((missed + outages) * 12.0).explained("Expected business loss per year", Unit::MoneyPerYear, "At today's volume and prices.")
}

/// The quality of a delivery, and its availability. `charges` are those of its provider for the whole service.
pub(in super::super) fn quality<'g>(
    setting: &Setting<'_, 'g>,
    charges: Option<Expression<'g>>,
    seat_utilisation: Option<Expression<'g>>,
) -> (Quality, Expression<'g>) {
    let graph = setting.graph();
    let levels = attainments(setting);
    let operation = setting.delivery.operation.map(setting.inputs());
    let minutes_down = (hours_down(setting) * 60.0).explained("Downtime", Unit::Minutes, "Minutes per month.");
    let loss = loss_per_year(setting);

    let credits = charges.zip(credit_share(setting)).map(|(charges, share)| {
        (charges.sum_months(0, 12) * share).explained("Expected credits", Unit::MoneyPerYear, "On a full first year's charges.")
    });
    let cover = credits.map(|credits| {
        let cover = loss.if_positive(credits / loss.maximum(1e-9), 0.0);
        cover.explained("Credits as a share of the loss", Unit::Share, "Share of the expected loss that credits recover.")
    });
    let worst = levels.iter().map(|level| level.miss).reduce(|first, second| first.maximum(second)).unwrap_or(graph.constant(0.0));
    let worst = worst.explained("Most likely miss", Unit::Share, "For the level with the most misses.");
    let quality = Quality {
        service: setting.delivery.service,
        misses: levels.iter().map(|level| level.miss.id()).collect(),
        loss_per_year: loss.id(),
        credits_per_year: credits.map(Expression::id),
        credit_cover: cover.map(Expression::id),
        downtime_minutes: minutes_down.id(),
        availability: operation.availability.id(),
        worst_miss: worst.id(),
        persistent_failure: persistent_failure(worst).id(),
        seat_utilisation: seat_utilisation.map(Expression::id),
    };
    (quality, operation.availability)
}
