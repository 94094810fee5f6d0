//! The cost of your own team.

use super::Category::{People, Tools};
use super::Driver::{Delivery, Effort};
use super::demand::work;
use super::learning::extra_effort;
use super::leaving::leaving;
use super::ledger::Line;
use super::setting::{Part, Setting};
use crate::graph::{Expression, Unit};
use crate::model::{Place, Team, WorkPlace};
use std::ops::{Add, Mul};

/// A team and its costs, assuming work in every month.
pub(super) struct TeamCost<'g> {
    /// Full-time equivalents who do the work, month by month.
    pub(super) people: Expression<'g>,
    /// These and their team leads.
    pub(super) heads: Expression<'g>,
    /// Average gross pay per month, including leads.
    pub(super) pay_per_head: Expression<'g>,
    /// Cost of finding and settling in one new person.
    pub(super) cost_per_hire: Expression<'g>,
    /// Running cost.
    pub(super) lines: Vec<Line<'g>>,
    /// Cost of people no longer needed since the previous month.
    pub(super) shrinking: Vec<Line<'g>>,
}

/// The full chart of accounts of a team, as in the cost comparisons of OMB Circular A-76. `heads_today` are those of today's team,
/// if it continues.
pub(super) fn team_cost<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>, heads_today: Option<Expression<'g>>) -> TeamCost<'g> {
    let clock = setting.clock;
    let graph = setting.graph();
    let team = setting.delivery.team.map(setting.inputs());
    let operation = setting.delivery.operation.map(setting.inputs());
    let place = setting.delivery.choices.team_place;
    let (mut wage_index, mut price_index) = (clock.wage_index(place), clock.price_index);
    if place != WorkPlace::Onshore {
        let exchange = graph.growth(team.currency_drift_per_year, 0.0, 1);
        let exchange = exchange.explained("Exchange rate of the team", Unit::Number, "Against the day of the decision.");
        (wage_index, price_index) = (wage_index * exchange, price_index * exchange);
    }
    let work = work(setting, part);
    let gain = operation.efficiency_gain * graph.ramp(part.start, operation.improvement_months);
    let gain = gain.explained("Efficiency gained", Unit::Share, "Rises evenly as the programme works.");
    let people = (work.people(setting, part, team.utilisation) * (1.0 - gain)).maximum(work.least(setting, part));
    let people = people.explained("People in the team", Unit::People, "Never fewer than the minimum seats need.");

    let line = |category, name, cost, note| Line::new(category, Delivery, name, cost, note);
    let pay_per_person = (team.salary_per_year / 12.0 * wage_index).explained("Pay per person", Unit::MoneyPerMonth, "");
    let pay = line(People, "Pay", people * pay_per_person, "");
    let heads = people + people / team.people_per_lead;
    let heads = heads.explained("Heads", Unit::People, "The people in the team and their leads.");
    let leads = team.lead_salary_per_year / 12.0 / team.people_per_lead * people * wage_index;
    let leads = line(People, "Team leads", leads, "By the number of people per team lead.");
    let on_cost = line(People, "On-cost", team.on_cost_rate * (pay.cost + leads.cost), "The employer's cost on top of pay.");
    let overhead = team.overhead_rate * (pay.cost + leads.cost + on_cost.cost);
    let overhead = line(People, "Overhead", overhead, "A share of pay and on-cost, as in OMB Circular A-76.");

    let per_person = heads * price_index;
    let recruiting = team.attrition_per_year / 12.0 * team.cost_per_hire * per_person;
    let recruiting = line(People, "Recruiting", recruiting, "Every leaver is replaced.");
    let training = line(People, "Training", team.training_per_person_per_year / 12.0 * per_person, "");
    let tools = line(Tools, "Tools", team.tools_per_person_per_month * per_person, "");
    let workplace = line(Tools, "Workplaces", team.workplace_per_person_per_month * per_person, "");
    let by_people = [pay, leads, on_cost, overhead, recruiting, training, tools, workplace];

    let mut lines = by_people.to_vec();
    let of_people = graph.sum(by_people.iter().map(|line| line.cost)).explained("Cost of people", Unit::MoneyPerMonth, "");
    let mut worked = of_people;
    if let Some(extra) = extra_effort(setting, part, team.attrition_per_year) {
        let learning = of_people * extra * part.new_share;
        lines.push(Line::new(People, Effort, part.name("Learning"), learning, "Extra people until the new team knows the work."));
        worked = worked + learning;
    }
    lines.push(Line::new(People, Effort, part.name("Rework"), worked * operation.rework_share, "Work that has to be redone."));

    let lead_pay = team.lead_salary_per_year / 12.0 * wage_index;
    let pay_per_head = (pay_per_person + lead_pay / team.people_per_lead) / (1.0 + 1.0 / team.people_per_lead);
    let pay_per_head = pay_per_head.explained("Pay per head", Unit::MoneyPerMonth, "Of people and leads together.");
    let before = graph.month().if_positive(heads.delayed(1), heads_today.unwrap_or(heads));
    let fewer = (before - heads).maximum(0.0).explained(
        "People no longer needed",
        Unit::People,
        "Decrease since the previous month; in the first month, since today.",
    );
    let shrinking = leaving(setting, "as the team shrinks", fewer, pay_per_head);
    TeamCost { people, heads, pay_per_head, cost_per_hire: team.cost_per_hire, lines, shrinking }
}

/// The on-cost and overhead on one unit of a team's pay.
pub(super) fn loading_of<N: Copy + Mul<Output = N>>(team: &Team<N>) -> N
where
    f64: Add<N, Output = N>,
{
    (1.0 + team.on_cost_rate) * (1.0 + team.overhead_rate)
}

/// The on-cost and overhead on one unit of pay of people who stay where they are today: retained people and experts
/// have the same loading as today's team, wherever the new one works.
pub(super) fn loading<'g>(setting: &Setting<'_, 'g>) -> Expression<'g> {
    let (status_quo, service) = (setting.scenario.status_quo, setting.delivery.service);
    let today = setting.scenario.delivery(status_quo, service).unwrap_or(setting.delivery);
    let team = today.team.map(setting.builder.inputs(Place::Delivery(status_quo, service)));
    loading_of(&team).explained("Loading on pay", Unit::Number, "On-cost and overhead of today's team.")
}
