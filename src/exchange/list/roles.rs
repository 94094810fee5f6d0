//! Imports a list of roles as the headcount of a service and the average salary of its team.

use super::cell::{Figures, Writing, chosen, quoted, service};
use super::columns::Column;
use super::currencies;
use super::reading::{Aim, ListDoubt, Reading, Verdict};
use super::reading_remarks;
use super::row_periods::{Factors, row_periods};
use super::table::Table;
use super::totals::{TOTAL, counting, totals};
use super::unit::{has, unit};
use super::writing::writing;
use crate::exchange::plain_words::words;
use crate::model::Sorting;
use crate::model::grammar::{one_or_many, worded_as};
use crate::model::{Address, Choice, ChoiceAddress, DEMAND, Place, Scenario, ServiceId, Staffing, TEAM, UnitName, service_choices};
use std::collections::BTreeMap;

/// People and their total annual pay.
#[derive(Default)]
struct Sum {
    people: f64,
    pay: f64,
}

/// Reads a list of roles; `pay` is the column with pay per person.
pub(super) fn read(table: &Table, scenario: &Scenario, aim: &Aim, pay: Column) -> Reading {
    let mut reading = Reading::default();
    reading_remarks::headings(&mut reading, table);
    let heads = chosen(&mut reading, table, aim, Column::Heads);
    let salary = chosen(&mut reading, table, aim, pay);
    let periods = row_periods(table, salary);
    let table = &periods.table;
    let [role, of] = [Column::Role, Column::Service].map(|column| table.place(column));
    let present = scenario.delivery(aim.option, aim.service).map(|delivery| delivery.team.salary_per_year);
    let left_out = totals(&mut reading, table, aim, role, heads, salary);
    let writing = writing(&mut reading, aim, &counting(table, &left_out), salary, periods.small_figures());
    let currency = currencies::one(&mut reading, table, aim, scenario, salary);
    let money = periods.money(&mut reading, aim, writing, present);
    let mut factors = Factors { is_pay: true, salaries: unit(table.title(salary)).salaries, known: Vec::new() };
    let factor_of =
        |row: usize| -> Result<f64, String> { Ok(factors.of(&mut reading, aim, periods.of(row, money.per)?).unwrap_or(1.0) * money.scale) };
    let row_factors: Vec<Result<f64, String>> = (0..table.rows.len()).map(factor_of).collect();
    let percent = unit(table.title(heads)).percent;
    let people = Figures { decimal: aim.decimal, factor: 1.0, percent, writing: Writing::default(), name: UnitName::UNIT };
    let earned = |factor: f64| Figures { decimal: aim.decimal, factor, percent: false, writing, name: UnitName::UNIT };
    let figures = table.rows.iter().zip(&left_out).zip(&row_factors).filter(|((_, out), _)| !**out).filter_map(|((row, _), factor)| {
        let number = |figures: Figures, column, field| figures.number(row.cell(column)?, field, &mut Vec::new()).ok();
        Some((number(people, heads, &DEMAND.headcount)?, number(earned(*factor.as_ref().ok()?), salary, &TEAM.salary_per_year)?))
    });
    let is_of_row = is_of_row(&mut reading, aim, table.title(salary), figures.collect(), present);
    let mut sums: BTreeMap<ServiceId, Sum> = BTreeMap::new();
    let mut unpaid: Vec<Unpaid> = Vec::new();
    for ((row, is_total), factor) in table.rows.iter().zip(left_out).zip(&row_factors) {
        let [heads, salary, of] = [heads, salary, of].map(|column| row.cell(column));
        let mut doubtful = Vec::new();
        let mut judge = || {
            if is_total {
                return Err(TOTAL.to_string());
            }
            reading_remarks::in_columns(table, row)?;
            currency.clone()?;
            let service = service(of, scenario, aim)?;
            let heads = people.number(heads.unwrap_or_default(), &DEMAND.headcount, &mut doubtful)?;
            let salary = earned(factor.clone()?).number(salary.unwrap_or_default(), &TEAM.salary_per_year, &mut doubtful)?;
            match is_of_row {
                true if heads > 0.0 => Ok((service, heads, salary / heads)),
                true if salary > 0.0 => Err("This row has pay but no people.".to_string()),
                _ => Ok((service, heads, salary)),
            }
        };
        let verdict = match judge() {
            Ok((service, heads, salary)) => {
                let sum = sums.entry(service).or_default();
                sum.people += heads;
                sum.pay += heads * salary;
                Verdict::Taken(doubtful)
            }
            Err(why) => {
                // People may be in the list although their pay is not.
                let readable = people.number(heads.unwrap_or_default(), &DEMAND.headcount, &mut Vec::new());
                let is_unpaid = !is_total && reading_remarks::in_columns(table, row).is_ok() && currency.is_ok();
                let found = readable.ok().filter(|heads| is_unpaid && *heads > 0.0).zip(service(of, scenario, aim).ok());
                let is_empty = salary.unwrap_or_default().trim().is_empty();
                unpaid.extend(found.map(|(heads, service)| Unpaid { service, heads, is_empty, line: row.line, place: reading.rows.len() }));
                Verdict::LeftOut(why)
            }
        };
        reading.rows.push(verdict);
    }
    count_unpaid(&mut reading, aim, &unpaid, &mut sums);
    if percent {
        reading.understood.push(format!("“{}”: in percent, where 100 is one person.", table.title(heads)));
    }
    let is_open = reading.asked.iter().any(|asked| asked.question == ListDoubt::TimesAYear && asked.answer.is_none());
    let factor = money.per.and_then(|per| factors.of(&mut reading, aim, per)).unwrap_or(1.0) * money.scale;
    if factor != 1.0 && !is_open {
        reading.understood.push(format!("“{}” times {} is annual pay.", table.title(salary), reading_remarks::figure(factor)));
    }
    reading_remarks::columns(&mut reading, table, &[role, heads, salary, of, periods.column, table.place(Column::Currency)]);
    for (service, sum) in sums {
        propose(&mut reading, scenario, aim, service, &sum);
    }
    if !reading.changes.is_empty() {
        reading
            .remarks
            .push("“People needed” applies to every option; the salary, averaged by headcount, only to the chosen one.".to_string());
        reading
            .remarks
            .push("Team leads are added on top of this list. If it includes them already, remove them from it or set “People per team lead” to its maximum.".to_string());
    }
    reading
}

/// People whose pay cannot be read: their service, how many there are, whether the cell is empty, and their row by its line and
/// its place.
struct Unpaid {
    service: ServiceId,
    heads: f64,
    is_empty: bool,
    line: u64,
    place: usize,
}

/// Asks whether people without readable pay count, at the average pay of the others of their service.
fn count_unpaid(reading: &mut Reading, aim: &Aim, unpaid: &[Unpaid], sums: &mut BTreeMap<ServiceId, Sum>) {
    // A row that is empty but for the people of all others is their total.
    let counts = |of: &&Unpaid| sums.get(&of.service).is_some_and(|sum| sum.people > 0.0 && !(of.is_empty && of.heads == sum.people));
    let unpaid: Vec<&Unpaid> = unpaid.iter().filter(counts).collect();
    if unpaid.is_empty() {
        return;
    }
    let heads: f64 = unpaid.iter().map(|of| of.heads).sum();
    let heads = worded_as(heads, "1 person has", "{} people have", &reading_remarks::figure(heads));
    let lines: Vec<String> = unpaid.iter().take(5).map(|of| of.line.to_string()).collect();
    let more = if unpaid.len() > lines.len() { " and others" } else { "" };
    let what = one_or_many(unpaid.len(), "line", "lines");
    let text = format!("{heads} no readable pay ({what} {}{more})", lines.join(", "));
    let answers = ["Leave them out", "Count them at the average pay of the others"].map(str::to_string).to_vec();
    if reading.ask(aim, ListDoubt::Unpaid, text, answers, None) != Some(1) {
        return;
    }
    let average: Vec<(ServiceId, f64)> = sums.iter().map(|(service, sum)| (*service, sum.pay / sum.people)).collect();
    for of in unpaid {
        let paid = average.iter().find(|(service, _)| *service == of.service).map_or(0.0, |(_, pay)| *pay);
        let sum = sums.entry(of.service).or_default();
        sum.people += of.heads;
        sum.pay += of.heads * paid;
        if let Some(verdict) = reading.rows.get_mut(of.place) {
            *verdict = Verdict::Taken(Vec::new());
        }
    }
}

/// Words of a heading for the pay of a whole row, unless it also contains a word of `EACH`.
const OF_ALL: &str =
    "total totals sum summe gesamt payroll budget cost costs bill overall combined aggregate kosten totale totaal razem suma";
const EACH: &str = "person head fte employee capita each individual average avg mean kopf mitarbeiter";
/// Pay above today's by this factor may be for several people.
const HIGH: f64 = 2.5;

/// Whether pay is for the whole row: asked if the heading or the figures (headcount and annual pay) suggest it.
fn is_of_row(reading: &mut Reading, aim: &Aim, heading: &str, figures: Vec<(f64, f64)>, present: Option<f64>) -> bool {
    let words = words(heading);
    let says = |line: &str| words.iter().any(|word| has(line, word));
    let mut several: Vec<(f64, f64)> = figures.into_iter().filter(|(heads, pay)| *heads > 1.0 && *pay > 0.0).collect();
    several.order_by(|(_, one), (_, other)| one.total_cmp(other));
    let is_high = several.get(several.len() / 2).zip(present).is_some_and(|((heads, pay), present)| {
        let of_each = pay / heads / present;
        *pay > HIGH * present && (0.5..=2.0).contains(&of_each)
    });
    if says(EACH) || !(says(OF_ALL) || is_high) {
        return false;
    }
    let answers = ["Per person", "For all people in the row"].map(str::to_string).to_vec();
    let is_of_row = reading.ask(aim, ListDoubt::PerPerson, format!("Figures in “{}” are", quoted(heading)), answers, None) == Some(1);
    if is_of_row {
        reading.understood.push(format!("“{heading}”: for all people in a row."));
    }
    is_of_row
}

/// The changes from the people of one service.
fn propose(reading: &mut Reading, scenario: &Scenario, aim: &Aim, service: ServiceId, sum: &Sum) {
    let name = scenario.service(service).map_or("", |service| service.name.as_str());
    if sum.people <= 0.0 {
        reading.remarks.push(format!("{name}: nothing changes because the list has no people."));
        return;
    }
    if !DEMAND.headcount.takes(sum.people) {
        reading.remarks.push(format!("{name}: nothing changes because the list has more people than the input accepts."));
        return;
    }
    let staffing = ChoiceAddress { place: Place::Service(service), field: &service_choices::staffing };
    reading.choose(scenario, staffing, Staffing::Headcount.id());
    reading.change(scenario, Address { place: Place::Service(service), field: &DEMAND.headcount }, sum.people);
    let salary = Address { place: Place::Delivery(aim.option, service), field: &TEAM.salary_per_year };
    // Rounding makes an average of equal salaries exactly that salary.
    reading.change(scenario, salary, libm::round(sum.pay / sum.people * 100.0) / 100.0);
}
