//! The cost of steering a delivery by other people or in another place.

use super::Category;
use super::Driver::Governance;
use super::ledger::Line;
use super::people::loading;
use super::setting::Setting;
use super::shared_charge::SharedCharge;
use crate::graph::{Expression, Unit};
use crate::model::{Governance as Inputs, GovernanceMethod, WorkPlace};

/// Contract administrators by the size of the in-house team, from OMB Circular A-76: up to this many people, so
/// many administrators.
const ADMINISTRATORS: [(f64, f64); 12] = [
    (10.0, 0.5),
    (20.0, 1.0),
    (50.0, 2.0),
    (75.0, 3.0),
    (100.0, 4.0),
    (120.0, 5.0),
    (150.0, 6.0),
    (200.0, 7.0),
    (250.0, 8.0),
    (300.0, 9.0),
    (350.0, 10.0),
    (450.0, 11.0),
];
/// Above the table, administrators are this share of the people.
const ABOVE_THE_TABLE: f64 = 0.025;

/// The inputs of steering, and the monthly cost of one retained person; your own experts cost the same.
pub(super) struct Steering<'g> {
    inputs: Inputs<Expression<'g>>,
    pub(super) cost_per_person: Expression<'g>,
}

/// The work to steer.
pub(super) struct Steered<'g> {
    /// Charges actually paid; `None` without a provider.
    pub(super) charges: Option<Expression<'g>>,
    /// People who do the work.
    pub(super) people: Expression<'g>,
    /// Share of each month after the contract is signed.
    pub(super) contract: Expression<'g>,
    /// Share of each month with a contract to manage: until the team becomes yours.
    pub(super) managed: Expression<'g>,
    /// Share of each month in which the work is done there.
    pub(super) working: Expression<'g>,
}

pub(super) fn steering<'g>(setting: &Setting<'_, 'g>) -> Steering<'g> {
    let inputs = setting.delivery.governance.map(setting.inputs());
    let cost_per_person = inputs.retained_salary_per_year / 12.0 * loading(setting) * setting.clock.wage_index(WorkPlace::Onshore);
    Steering { inputs, cost_per_person: cost_per_person.explained("Cost of a retained person", Unit::MoneyPerMonth, "") }
}

impl<'g> Steering<'g> {
    pub(super) fn lines(&self, setting: &Setting<'_, 'g>, steered: &Steered<'g>) -> Vec<Line<'g>> {
        let Steering { inputs, cost_per_person } = self;
        let line = |name, cost, note| Line::new(Category::Governance, Governance, name, cost, note);
        let mut lines = Vec::new();
        if let Some(charges) = steered.charges {
            let management = match setting.delivery.choices.governance_method {
                GovernanceMethod::ShareOfCharges => inputs.share_of_charges * charges,
                GovernanceMethod::Staff => inputs.contract_managers * *cost_per_person * steered.managed,
                GovernanceMethod::Table => administrators(steered.people) * *cost_per_person * steered.managed,
            };
            lines.push(line("Contract management", management, "Usually 4.5 % of contract value on average, up to 15 % (people3)."));
        }
        let retained = inputs.retained_people * *cost_per_person * steered.contract;
        lines.push(line("Retained organisation", retained, "From the signed contract."));
        let coordination = inputs.coordination_share * steered.people * *cost_per_person * steered.working;
        lines.push(line("Coordination over distance", coordination, "Your own people's time, as a share of the people who do the work."));
        let audit_per_year = setting.once_for_provider(SharedCharge::Audit);
        let audit = audit_per_year / 12.0 * setting.clock.price_index * steered.contract;
        lines.push(line("Audit and compliance", audit, "From the signed contract."));
        lines
    }
}

/// Administrators for the people of the first month.
fn administrators(people: Expression<'_>) -> Expression<'_> {
    let people = people.sum_months(0, 1).explained("People in the first month", Unit::People, "");
    let above = people * ABOVE_THE_TABLE;
    let count = ADMINISTRATORS.iter().rev().fold(above, |larger, &(up_to, count)| people.difference(up_to).if_positive(larger, count));
    count.explained("Contract administrators", Unit::People, "OMB Circular A-76, by the size of the team.")
}
