//! What steering a provider costs.

use super::Category::Governance;
use super::ledger::Line;
use super::setting::Setting;
use crate::graph::{Expression, Unit};

/// Steering a provider.
pub(super) struct Steering<'g> {
    /// What one retained person costs in a month; own experts cost the same.
    pub(super) cost_per_person: Expression<'g>,
    pub(super) lines: Vec<Line<'g>>,
}

/// `charges` are those really paid, `contract` the share of each month in which there is a contract, `loading` what
/// on-cost and overhead make of one unit of pay.
pub(super) fn governance_cost<'g>(
    setting: &Setting<'_, 'g>,
    charges: Expression<'g>,
    contract: Expression<'g>,
    loading: Expression<'g>,
) -> Steering<'g> {
    let clock = setting.clock;
    let inputs = setting.delivery.governance.map(setting.inputs());
    let line = |name, cost, note| Line::new(Governance, name, cost, note);
    let cost_per_person = inputs.retained_salary_per_year / 12.0 * loading * clock.wage_index;
    let cost_per_person = cost_per_person.explained("Cost of a retained person", Unit::MoneyPerMonth, "");
    let retained = inputs.retained_people * cost_per_person * contract;
    let lines = vec![
        line(
            "Contract management",
            inputs.share_of_charges * charges,
            "Managing a deal takes 4.5 % of its value on average, up to 15 % (people3).",
        ),
        line("Retained organisation", retained, "From the signed contract on."),
        line("Audit and compliance", inputs.audit_per_year / 12.0 * clock.price_index * contract, "From the signed contract on."),
    ];
    Steering { cost_per_person, lines }
}
