//! The adjustment that puts a delivery on the same scope as the other options.

use super::Category;
use super::Driver::Scope;
use super::ledger::Line;
use super::setting::{IN_MONTH_OF_START, Setting, once};
use crate::graph::Expression;

/// The cost of what the price leaves out; `start` is the month the delivery starts, `working` the share of each month in which it works.
pub(super) fn scope_adjustment<'g>(setting: &Setting<'_, 'g>, start: Expression<'g>, working: Expression<'g>) -> [Line<'g>; 2] {
    let inputs = setting.delivery.scope.map(setting.inputs());
    let category = if setting.delivery.has_provider() { Category::Provider } else { Category::Tools };
    let at_start = inputs.once * once(setting.graph(), start, IN_MONTH_OF_START);
    let running = inputs.per_year / 12.0 * setting.clock.price_index * working;
    [
        Line::new(category, Scope, "Adjustment to the same scope, one-off", at_start, "The work that the price leaves out."),
        Line::new(
            category,
            Scope,
            "Adjustment to the same scope, per year",
            running,
            "The work that the price leaves out; it rises with inflation.",
        ),
    ]
}
