//! What it costs that people are no longer needed, whatever makes them so: a hand-over, an improvement, a falling volume.

use super::Category;
use super::Driver::Leaving;
use super::ledger::Line;
use super::setting::Setting;
use crate::graph::{Expression, Unit};

/// The lines of `people` who are no longer needed in a month, with the gross pay of one of them; `when` says why in their names.
pub(super) fn leaving<'g>(setting: &Setting<'_, 'g>, when: &str, people: Expression<'g>, pay: Expression<'g>) -> Vec<Line<'g>> {
    let inputs = setting.delivery.transition.map(setting.inputs());
    let line = |name, cost, note| Line::new(Category::Transition, Leaving, format!("{name} {when}"), cost, note);
    let leaving =
        (inputs.leaving_share * people).explained(format!("People leaving {when}"), Unit::People, "The others stay in the company.");
    let pay = leaving * pay;
    vec![
        line("Severance", inputs.severance_months * pay, "Paid when they leave; on-cost is not paid on it."),
        line("Retention bonuses", inputs.retention_share * 12.0 * pay, "Paid to those who stayed until they were no longer needed."),
        line("Retraining", (people - leaving) * inputs.retraining_per_person, "For those who stay in the company."),
    ]
}
