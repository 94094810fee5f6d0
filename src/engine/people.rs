//! What an in-house team costs.

use super::Category::{People, Tools};
use super::ledger::Line;
use super::setting::Setting;
use crate::graph::{Expression, Unit};

/// An in-house team and its costs.
pub(super) struct TeamCost<'g> {
    /// Full-time equivalents, month by month.
    pub(super) people: Expression<'g>,
    /// Gross pay of one person in a month.
    pub(super) pay_per_person: Expression<'g>,
    /// What on-cost and overhead make of one unit of pay.
    pub(super) loading: Expression<'g>,
    pub(super) lines: Vec<Line<'g>>,
}

impl<'g> TeamCost<'g> {
    /// The costs of all lines.
    pub(super) fn costs(&self) -> Vec<Expression<'g>> {
        self.lines.iter().map(|line| line.cost).collect()
    }
}

/// The full chart of accounts of a team, as the cost comparisons of OMB Circular A-76 draw it up; `working` is the
/// share of each month that it works.
pub(super) fn team_cost<'g>(setting: &Setting<'_, 'g>, working: Expression<'g>) -> TeamCost<'g> {
    let clock = setting.clock;
    let team = setting.delivery.team.map(setting.inputs());
    let hours_per_person = clock.assumptions.productive_hours_per_year / 12.0 * team.utilisation;
    let people = (setting.work.hours / hours_per_person * working).explained(
        "People",
        Unit::People,
        "Hours of work over the hours one person gives to it in a month.",
    );

    let pay_per_person = (team.salary_per_year / 12.0 * clock.wage_index).explained("Pay per person", Unit::MoneyPerMonth, "");
    let pay = Line::new(People, "Pay", people * pay_per_person, "");
    let leads = team.lead_salary_per_year / 12.0 / team.people_per_lead * people * clock.wage_index;
    let leads = Line::new(People, "Team leads", leads, "One for every so many people.");
    let on_cost = team.on_cost_rate * (pay.cost + leads.cost);
    let on_cost = Line::new(People, "On-cost", on_cost, "What the employer adds to pay.");
    let overhead = team.overhead_rate * (pay.cost + leads.cost + on_cost.cost);
    let overhead = Line::new(People, "Overhead", overhead, "Taken from pay and on-cost, as OMB Circular A-76 does.");

    let per_person = people * clock.price_index;
    let recruiting = team.attrition_per_year / 12.0 * team.cost_per_hire * per_person;
    let recruiting = Line::new(People, "Recruiting", recruiting, "Everyone who leaves is replaced.");
    let training = Line::new(People, "Training", team.training_per_person_per_year / 12.0 * per_person, "");
    let tools = Line::new(Tools, "Tools", team.tools_per_person_per_month * per_person, "");
    let workplace = Line::new(Tools, "Workplaces", team.workplace_per_person_per_month * per_person, "");
    let platform = Line::new(Tools, "Shared systems", team.platform_per_year / 12.0 * clock.price_index * working, "");

    let loading = ((1.0 + team.on_cost_rate) * (1.0 + team.overhead_rate)).explained(
        "Loading on pay",
        Unit::Number,
        "On-cost and overhead of the team.",
    );
    TeamCost {
        people,
        pay_per_person,
        loading,
        lines: vec![pay, leads, on_cost, overhead, recruiting, training, tools, workplace, platform],
    }
}
