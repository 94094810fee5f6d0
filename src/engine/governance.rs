//! What steering a provider costs.

use super::Category::Governance;
use super::clock::Clock;
use super::ledger::Line;
use super::setting::Setting;
use crate::graph::{Expression, Unit};
use crate::model::Governance as Inputs;

/// The inputs of steering, and what one retained person costs in a month; own experts cost the same.
pub(super) struct Steering<'g> {
    inputs: Inputs<Expression<'g>>,
    pub(super) cost_per_person: Expression<'g>,
}

/// `loading` is what on-cost and overhead make of one unit of pay.
pub(super) fn steering<'g>(setting: &Setting<'_, 'g>, loading: Expression<'g>) -> Steering<'g> {
    let inputs = setting.delivery.governance.map(setting.inputs());
    let cost_per_person = inputs.retained_salary_per_year / 12.0 * loading * setting.clock.wage_index;
    Steering { inputs, cost_per_person: cost_per_person.explained("Cost of a retained person", Unit::MoneyPerMonth, "") }
}

impl<'g> Steering<'g> {
    /// `charges` are those really paid, `contract` is the share of each month in which there is a contract.
    pub(super) fn lines(&self, clock: &Clock<'g>, charges: Expression<'g>, contract: Expression<'g>) -> Vec<Line<'g>> {
        let Steering { inputs, cost_per_person } = self;
        let line = |name, cost, note| Line::new(Governance, name, cost, note);
        let management = "Managing a deal takes 4.5 % of its value on average, up to 15 % (people3).";
        let audit = inputs.audit_per_year / 12.0 * clock.price_index * contract;
        vec![
            line("Contract management", inputs.share_of_charges * charges, management),
            line("Retained organisation", inputs.retained_people * *cost_per_person * contract, "From the signed contract on."),
            line("Audit and compliance", audit, "From the signed contract on."),
        ]
    }
}
