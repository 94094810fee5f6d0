//! Service levels: how often they are missed, the credits for a miss and the business loss.

mod business_loss;
mod credits;
mod persistent_failure;

use super::setting::Setting;
use crate::graph::{Expression, Unit};
use crate::model::{Level, LevelId, OptionId, Performance, Place};

pub use business_loss::Quality;
pub(super) use business_loss::{loss_per_year, quality};
pub(super) use credits::{credit_share, pool_credit};
pub use persistent_failure::persistent_failure;

/// A service level with its target and its performance.
pub(super) struct Attainment<'g> {
    /// Its name.
    pub(super) label: &'static str,
    pub(super) promise: Level<Expression<'g>>,
    pub(super) performance: Performance<Expression<'g>>,
    /// Probability that it is missed in a month: `Φ((target − expected) / spread)`, for higher is better.
    pub(super) miss: Expression<'g>,
}

/// The levels of a delivery, in the order of the service.
pub(super) fn attainments<'g>(setting: &Setting<'_, 'g>) -> Vec<Attainment<'g>> {
    let service = setting.delivery.service;
    let option = setting.place.option().unwrap_or(OptionId(0));
    let promised = setting.scenario.service(service).map(|service| service.levels.iter().zip(&service.kind.levels));
    let levels = promised.into_iter().flatten().zip(&setting.delivery.levels).zip((1..).map(LevelId));
    let kept = levels.map(|(((level, kind), performance), id)| {
        let promise = level.map(setting.builder.inputs(Place::Level(service, id)));
        let performance = performance.map(setting.builder.inputs(Place::Performance(option, service, id)));
        let miss = ((promise.target - performance.expected) / performance.spread).normal_cumulative();
        let label = kind.label;
        let note = "In a month, with a normal distribution around the expected level.";
        let miss = miss.explained(format!("Probability of a miss: {label}"), Unit::Share, note);
        Attainment { label, promise, performance, miss }
    });
    kept.collect()
}
