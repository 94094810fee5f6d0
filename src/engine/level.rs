//! Options whose costs are too close to call.

use super::{Measure, Outcome};
use crate::model::OptionId;

/// Costs within this share of each other are level: no estimate is more exact.
pub const LEVEL: f64 = 0.01;

/// The option level with the one the answer is about, if there is one besides today's: the nearest, that one, and
/// the difference between them, in today's money.
pub fn level_with_best(outcome: &Outcome) -> Option<(OptionId, OptionId, f64)> {
    let best = outcome.challenger()?;
    let cost = best.value(Measure::PresentValue);
    let others = outcome.options.iter().filter(|option| option.id != best.id && option.id != outcome.status_quo);
    let more = others.map(|option| (option.id, option.value(Measure::PresentValue) - cost));
    let (nearest, more) = more.min_by(|(_, first), (_, second)| first.total_cmp(second))?;
    (more < LEVEL * cost).then_some((nearest, best.id, more))
}
