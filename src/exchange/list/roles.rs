//! A list of roles as the head count of a service and the average salary of its team.

use super::columns::Column;
use super::{Aim, ListChange, Reading, TOTAL, Table, Verdict, is_total, number, service};
use crate::model::{Address, Choice, ChoiceAddress, DEMAND, Place, Scenario, ServiceId, Staffing, TEAM, service_choices};
use std::collections::BTreeMap;

/// People, and what all of them earn in a year.
#[derive(Default)]
struct Sum {
    people: f64,
    pay: f64,
}

pub(super) fn read(table: &Table, scenario: &Scenario, aim: Aim) -> Reading {
    let mut reading = Reading::default();
    let mut sums: BTreeMap<ServiceId, Sum> = BTreeMap::new();
    let columns = [Column::Role, Column::Heads, Column::Salary, Column::Service].map(|column| table.place(column));
    for row in &table.rows {
        let [role, heads, salary, of] = columns.map(|column| row.cell(column));
        let mut doubtful = Vec::new();
        let mut judge = || {
            if is_total(role) || is_total(of) {
                return Err(TOTAL.to_string());
            }
            let service = service(of, scenario, aim)?;
            let heads = number(heads.unwrap_or_default(), aim.decimal, &DEMAND.headcount, &mut doubtful)?;
            let salary = number(salary.unwrap_or_default(), aim.decimal, &TEAM.salary_per_year, &mut doubtful)?;
            Ok((service, heads, salary))
        };
        reading.rows.push(match judge() {
            Ok((service, heads, salary)) => {
                let sum = sums.entry(service).or_default();
                sum.people += heads;
                sum.pay += heads * salary;
                Verdict::Taken(doubtful)
            }
            Err(why) => Verdict::LeftOut(why),
        });
    }
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
fn propose(reading: &mut Reading, scenario: &Scenario, aim: Aim, service: ServiceId, sum: &Sum) {
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
    match scenario.choice(staffing) {
        Some(before) if before != Staffing::Headcount.id() => {
            reading.changes.push(ListChange::Choice(staffing, before, Staffing::Headcount.id()));
        }
        _ => {}
    }
    reading.change(scenario, Address { place: Place::Service(service), field: &DEMAND.headcount }, sum.people);
    let salary = Address { place: Place::Delivery(aim.option, service), field: &TEAM.salary_per_year };
    // An average of equal salaries is that salary, to the last digit that anyone types.
    reading.change(scenario, salary, libm::round(sum.pay / sum.people * 100.0) / 100.0);
}
