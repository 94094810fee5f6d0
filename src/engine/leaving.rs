//! The cost of surplus people after a handover, an improvement or a falling volume.

use super::Category;
use super::Driver::Leaving;
use super::ledger::Line;
use super::setting::Setting;
use crate::graph::{Expression, Unit};

/// The lines for surplus `people` in a month, with the gross pay of one of them; `when` is the reason in their names.
pub(super) fn leaving<'g>(setting: &Setting<'_, 'g>, when: &str, people: Expression<'g>, pay: Expression<'g>) -> Vec<Line<'g>> {
    let inputs = setting.delivery.transition.map(setting.inputs());
    let line = |name, cost, note| Line::new(Category::Transition, Leaving, format!("{name} {when}"), cost, note);
    let leaving =
        (inputs.leaving_share * people).explained(format!("People leaving {when}"), Unit::People, "The others stay in the company.");
    let pay = leaving * pay;
    vec![
        line("Severance", inputs.severance_months * pay, "Paid when they leave, without on-cost."),
        line("Retention bonuses", inputs.retention_share * 12.0 * pay, "Paid to people who stay until their work ends."),
        line("Retraining", (people - leaving) * inputs.retraining_per_person, "For people who stay in the company."),
    ]
}
