//! What a team of one's own costs.

use super::Category::{People, Tools};
use super::Driver::{Delivery, Effort};
use super::demand::work;
use super::learning::extra_effort;
use super::ledger::Line;
use super::setting::{Part, Setting};
use crate::graph::{Expression, Unit};
use crate::model::Place;

/// A team and its costs, as if it worked in every month.
pub(super) struct TeamCost<'g> {
    /// Full-time equivalents, month by month.
    pub(super) people: Expression<'g>,
    /// Gross pay of one person in a month.
    pub(super) pay_per_person: Expression<'g>,
    /// Finding and settling in one new person.
    pub(super) cost_per_hire: Expression<'g>,
    /// Running cost.
    pub(super) lines: Vec<Line<'g>>,
}

/// The full chart of accounts of a team, as the cost comparisons of OMB Circular A-76 draw it up.
pub(super) fn team_cost<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>) -> TeamCost<'g> {
    let clock = setting.clock;
    let graph = setting.graph();
    let team = setting.delivery.team.map(setting.inputs());
    let operation = setting.delivery.operation.map(setting.inputs());
    let wage_index = clock.wage_index(setting.delivery.choices.team_place);
    let work = work(setting, part);
    let gain = operation.efficiency_gain * graph.ramp(part.start, operation.improvement_months);
    let gain = gain.explained("Efficiency gained", Unit::Share, "Rises evenly as the programme works.");
    let people = (work.people(setting, part, team.utilisation) * (1.0 - gain)).maximum(work.least(setting, part));
    let people = people.explained("People in the team", Unit::People, "Never fewer than the seats that are always filled.");

    let line = |category, name, cost, note| Line::new(category, Delivery, name, cost, note);
    let pay_per_person = (team.salary_per_year / 12.0 * wage_index).explained("Pay per person", Unit::MoneyPerMonth, "");
    let pay = line(People, "Pay", people * pay_per_person, "");
    let leads = team.lead_salary_per_year / 12.0 / team.people_per_lead * people * wage_index;
    let leads = line(People, "Team leads", leads, "One for every so many people.");
    let on_cost = line(People, "On-cost", team.on_cost_rate * (pay.cost + leads.cost), "What the employer adds to pay.");
    let overhead = team.overhead_rate * (pay.cost + leads.cost + on_cost.cost);
    let overhead = line(People, "Overhead", overhead, "Taken from pay and on-cost, as OMB Circular A-76 does.");

    let per_person = people * clock.price_index;
    let recruiting = team.attrition_per_year / 12.0 * team.cost_per_hire * per_person;
    let recruiting = line(People, "Recruiting", recruiting, "Everyone who leaves is replaced.");
    let training = line(People, "Training", team.training_per_person_per_year / 12.0 * per_person, "");
    let tools = line(Tools, "Tools", team.tools_per_person_per_month * per_person, "");
    let workplace = line(Tools, "Workplaces", team.workplace_per_person_per_month * per_person, "");
    let by_people = [pay, leads, on_cost, overhead, recruiting, training, tools, workplace];

    let mut lines = by_people.to_vec();
    let of_people = graph.sum(by_people.iter().map(|line| line.cost)).explained("Cost of people", Unit::MoneyPerMonth, "");
    if let Some(extra) = extra_effort(setting, team.attrition_per_year, part.learning_since) {
        lines.push(Line::new(
            People,
            Effort,
            "Learning",
            of_people * extra * part.new_share,
            "More people until the new team has learned the work.",
        ));
    }
    lines.push(Line::new(People, Effort, "Rework", of_people * operation.rework_share, "Work that has to be done again."));

    TeamCost { people, pay_per_person, cost_per_hire: team.cost_per_hire, lines }
}

/// What on-cost and overhead make of one unit of pay of people who stay where they are today: retained people and own experts
/// are loaded as today's team is, wherever the new one works.
pub(super) fn loading<'g>(setting: &Setting<'_, 'g>) -> Expression<'g> {
    let (status_quo, service) = (setting.scenario.status_quo, setting.delivery.service);
    let today = setting.scenario.delivery(status_quo, service).unwrap_or(setting.delivery);
    let team = today.team.map(setting.builder.inputs(Place::Delivery(status_quo, service)));
    let loading = (1.0 + team.on_cost_rate) * (1.0 + team.overhead_rate);
    loading.explained("Loading on pay", Unit::Number, "On-cost and overhead of today's team.")
}
