//! A list of roles as the head count of a service and the average salary of its team.

use super::cell::{Figures, chosen, service};
use super::columns::Column;
use super::pay::{money, to_a_year};
use super::reading::{Aim, Reading, Verdict};
use super::reading_remarks;
use super::table::Table;
use super::totals::{TOTAL, totals};
use super::unit::{Per, unit};
use crate::model::{Address, Choice, ChoiceAddress, DEMAND, Place, Scenario, ServiceId, Staffing, TEAM, service_choices};
use std::collections::BTreeMap;

/// People, and what all of them earn in a year.
#[derive(Default)]
struct Sum {
    people: f64,
    pay: f64,
}

/// Reads a list of roles; `pay` is the column of what one of them earns.
pub(super) fn read(table: &Table, scenario: &Scenario, aim: &Aim, pay: Column) -> Reading {
    let mut reading = Reading::default();
    reading_remarks::headings(&mut reading, table);
    let heads = chosen(&mut reading, table, aim, Column::Heads);
    let salary = chosen(&mut reading, table, aim, pay);
    let [role, of] = [Column::Role, Column::Service].map(|column| table.place(column));
    let present = scenario.delivery(aim.option, aim.service).map(|delivery| delivery.team.salary_per_year);
    let money = money(&mut reading, table, aim, scenario, salary, present);
    let factor = to_a_year(&mut reading, aim, money.per.unwrap_or(Per::Year)) * money.scale;
    let percent = unit(table.title(heads)).percent;
    let [people, earned] = [(percent, 1.0), (false, factor)].map(|(percent, factor)| Figures { decimal: aim.decimal, factor, percent });
    let left_out = totals(&mut reading, table, aim, role, heads, salary);
    let mut sums: BTreeMap<ServiceId, Sum> = BTreeMap::new();
    for (row, is_total) in table.rows.iter().zip(left_out) {
        let [heads, salary, of] = [heads, salary, of].map(|column| row.cell(column));
        let mut doubtful = Vec::new();
        let mut judge = || {
            if is_total {
                return Err(TOTAL.to_string());
            }
            reading_remarks::note(row)?;
            let service = service(of, scenario, aim)?;
            let heads = people.number(heads.unwrap_or_default(), &DEMAND.headcount, &mut doubtful)?;
            let salary = earned.number(salary.unwrap_or_default(), &TEAM.salary_per_year, &mut doubtful)?;
            Ok((service, heads, salary))
        };
        let verdict = match judge() {
            Ok((service, heads, salary)) => {
                let sum = sums.entry(service).or_default();
                sum.people += heads;
                sum.pay += heads * salary;
                Verdict::Taken(doubtful)
            }
            Err(why) => Verdict::LeftOut(why),
        };
        reading.rows.push(verdict);
    }
    if percent {
        reading.understood.push(format!("“{}”: in percent, 100 is one person.", table.title(heads)));
    }
    if factor != 1.0 {
        reading.understood.push(format!("“{}” times {} is pay for a year.", table.title(salary), reading_remarks::figure(factor)));
    }
    reading_remarks::columns(&mut reading, table, &[role, heads, salary, of]);
    for (service, sum) in sums {
        propose(&mut reading, scenario, aim, service, &sum);
    }
    if !reading.changes.is_empty() {
        reading
            .remarks
            .push("People needed counts for every option; the salary, an average weighted by heads, for the chosen one.".to_string());
        reading.remarks.push(
            "Team leads are counted on top of this list: leave them out of it, or set “People per team lead” to its most.".to_string(),
        );
    }
    reading
}

/// What the people of one service change.
fn propose(reading: &mut Reading, scenario: &Scenario, aim: &Aim, service: ServiceId, sum: &Sum) {
    let name = scenario.service(service).map_or("", |service| service.name.as_str());
    if sum.people <= 0.0 {
        reading.remarks.push(format!("{name}: the list counts nobody, so nothing changes there."));
        return;
    }
    if !DEMAND.headcount.takes(sum.people) {
        reading.remarks.push(format!("{name}: the list counts more people than can be computed with, so nothing changes there."));
        return;
    }
    let staffing = ChoiceAddress { place: Place::Service(service), field: &service_choices::staffing };
    reading.choose(scenario, staffing, Staffing::Headcount.id());
    reading.change(scenario, Address { place: Place::Service(service), field: &DEMAND.headcount }, sum.people);
    let salary = Address { place: Place::Delivery(aim.option, service), field: &TEAM.salary_per_year };
    // An average of equal salaries is that salary, to the last digit that anyone types.
    reading.change(scenario, salary, libm::round(sum.pay / sum.people * 100.0) / 100.0);
}
