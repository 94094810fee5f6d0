//! The cost of automation and improvement programmes; their benefit is less work.

use super::Category;
use super::Driver::Improvement;
use super::ledger::Line;
use super::setting::{IN_MONTH_OF_START, Part, Setting, once};
use crate::model::DeliveredBy;

/// Costs of automation and, with a team of your own, of its improvement.
pub(super) fn improvement_cost<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>) -> Vec<Line<'g>> {
    let operation = setting.delivery.operation.map(setting.inputs());
    let start = once(setting.graph(), part.start, IN_MONTH_OF_START);
    let line = |category, name, cost, note| Line::new(category, Improvement, name, cost, note);
    let running = operation.automation_cost_per_year / 12.0 * setting.clock.price_index * part.working;
    let mut lines = vec![
        line(Category::Transition, "Setting automation up", operation.automation_cost * start, "When the delivery starts."),
        line(Category::Tools, "Running automation", running, ""),
    ];
    if setting.delivery.choices.delivered_by != DeliveredBy::Provider {
        let note = "Paid when the delivery starts.";
        lines.push(line(Category::Transition, "Improvement programme", operation.improvement_cost * start, note));
    }
    lines
}
