//! Imports a rate card by hour, day or year: as a provider's rate or as your own people's pay, as the user chooses.

use super::cell::{Figures, chosen};
use super::columns::Column;
use super::currencies;
use super::pay::{Money, money, to_a_year, to_an_hour};
use super::reading::{Aim, ListDoubt, Reading, Verdict};
use super::reading_remarks;
use super::roles;
use super::table::Table;
use super::totals::{TOTAL, counting, totals};
use super::unit::{Per, unit};
use super::unit_lines;
use super::writing::{SmallFigures, writing};
use crate::model::grammar::counted;
use crate::model::{Address, Choice, ChoiceAddress, Delivery, Field, Place, Pricing, RATES, Scenario, TEAM, delivery_choices};

/// The largest number of rates offered one by one.
const OFFERED: usize = 300;

/// Where people work, and the field of their hourly rate.
const PLACES: [(&str, &Field); 3] =
    [("Onshore", &RATES.onshore_rate_per_hour), ("Nearshore", &RATES.nearshore_rate_per_hour), ("Offshore", &RATES.offshore_rate_per_hour)];

pub(super) fn read(table: &Table, scenario: &Scenario, aim: &Aim) -> Reading {
    let column = if table.place(Column::Rate).is_some() { Column::Rate } else { Column::Salary };
    let is_pay = is_pay(aim, column);
    if is_pay == Some(true) && table.place(Column::Heads).is_some() {
        let mut reading = roles::read(table, scenario, aim, column);
        ask_use(&mut reading, aim, column);
        return reading;
    }
    let mut reading = Reading::default();
    reading_remarks::headings(&mut reading, table);
    let answer = ask_use(&mut reading, aim, column);
    let rate = chosen(&mut reading, table, aim, column);
    // The rows of a matrix of levels and skills are named by the first column without rates.
    let rates = table.figures(column);
    let role = table.place(Column::Role).or_else(|| (0..table.titles.len()).find(|place| !rates.contains(place)));
    let unit_column = table.place(Column::RateUnit);
    let present = (column == Column::Salary)
        .then(|| scenario.delivery(aim.option, aim.service).map(|delivery| delivery.team.salary_per_year))
        .flatten();
    let left_out = totals(&mut reading, table, aim, role, None, None);
    let small = if unit_column.is_some() { SmallFigures::DoubtedBesideThousands(unit_column) } else { SmallFigures::Doubted };
    let writing = writing(&mut reading, aim, &counting(table, &left_out), rate, small);
    let currency = currencies::one(&mut reading, table, aim, scenario, rate);
    let money = if unit_column.is_some() && unit(table.title(rate)).per.is_empty() {
        Money { per: None, scale: unit_lines::scale(&mut reading, aim, table, &unit(table.title(rate))) }
    } else {
        money(&mut reading, table, aim, (rate, writing), present)
    };
    let salaries = unit(table.title(rate)).salaries;
    let mut factors = Factors { is_pay: answer == Some(1), salaries, known: Vec::new() };
    let field = if factors.is_pay { &TEAM.salary_per_year } else { &RATES.onshore_rate_per_hour };
    let mut found: Vec<(String, f64)> = Vec::new();
    for (row, is_total) in table.rows.iter().zip(left_out) {
        let mut doubtful = Vec::new();
        let mut judge = || {
            if is_total {
                return Err(TOTAL.to_string());
            }
            reading_remarks::in_columns(table, row)?;
            currency.clone()?;
            let per = match (money.per, row.cell(unit_column)) {
                (Some(per), _) => per,
                (None, cell) => match unit(cell.unwrap_or_default()).per.as_slice() {
                    [per] => *per,
                    _ => return Err(format!("“{}” is neither an hour nor a day.", cell.unwrap_or_default())),
                },
            };
            let factor = factors.of(&mut reading, aim, per).ok_or("This is not an hourly or daily rate.")?;
            let figures = Figures { decimal: aim.decimal, factor: factor * money.scale, percent: false, writing };
            figures.number(row.cell(rate).unwrap_or_default(), field, &mut doubtful)
        };
        let verdict = match judge() {
            Ok(figure) => {
                found.push((row.cell(role).unwrap_or_default().to_string(), figure));
                Verdict::Taken(doubtful)
            }
            Err(why) => Verdict::LeftOut(why),
        };
        reading.rows.push(verdict);
    }
    reading_remarks::columns(&mut reading, table, &[role, rate, unit_column, table.place(Column::Currency)]);
    if let Some(figure) = one(&mut reading, aim, &found) {
        let figure = libm::round(figure * 100.0) / 100.0;
        if factors.is_pay { propose_pay(&mut reading, scenario, aim, figure) } else { propose_rate(&mut reading, scenario, aim, figure) }
    }
    reading
}

/// Whether a list is pay; `None` while neither the user nor the headings say so.
fn is_pay(aim: &Aim, column: Column) -> Option<bool> {
    let likely = (column == Column::Salary).then_some(1);
    aim.answers.get(&ListDoubt::Use).copied().or(likely).map(|answer| answer == 1)
}

fn ask_use(reading: &mut Reading, aim: &Aim, column: Column) -> Option<usize> {
    let answers = ["Rates of a provider", "Pay of our people"].map(str::to_string).to_vec();
    reading.ask(aim, ListDoubt::Use, "These are".to_string(), answers, (column == Column::Salary).then_some(1))
}

/// The factor from an hourly, daily or longer figure to the required one; each is asked about once.
struct Factors {
    is_pay: bool,
    salaries: Option<f64>,
    known: Vec<(Per, Option<f64>)>,
}

impl Factors {
    fn of(&mut self, reading: &mut Reading, aim: &Aim, per: Per) -> Option<f64> {
        if let Some((_, factor)) = self.known.iter().find(|(known, _)| *known == per) {
            return *factor;
        }
        let factor = if self.is_pay { Some(to_a_year(reading, aim, per, self.salaries)) } else { to_an_hour(reading, aim, per) };
        self.known.push((per, factor));
        factor
    }
}

/// The rate to use: the only one, the chosen one, or the average of all.
fn one(reading: &mut Reading, aim: &Aim, found: &[(String, f64)]) -> Option<f64> {
    let average = || found.iter().map(|(_, figure)| figure).sum::<f64>() / found.len() as f64;
    match found {
        [] => None,
        [(_, only)] => Some(*only),
        _ => {
            let all = format!("Average of all {}, unweighted", counted(found.len(), "row", "rows"));
            let names = found.iter().take(OFFERED).map(|(name, _)| name.clone());
            let answer = reading.ask(aim, ListDoubt::Rate, "Which rate".to_string(), std::iter::once(all).chain(names).collect(), None)?;
            Some(answer.checked_sub(1).and_then(|place| found.get(place)).map_or_else(average, |(_, figure)| *figure))
        }
    }
}

fn propose_pay(reading: &mut Reading, scenario: &Scenario, aim: &Aim, figure: f64) {
    let address = Address { place: Place::Delivery(aim.option, aim.service), field: &TEAM.salary_per_year };
    reading.change(scenario, address, figure);
    reading.remarks.push("The list has no headcount, so “People needed” is unchanged.".to_string());
}

fn propose_rate(reading: &mut Reading, scenario: &Scenario, aim: &Aim, figure: f64) {
    let name = scenario.option(aim.option).map_or("", |option| option.name.as_str());
    let Some(delivery) = scenario.delivery(aim.option, aim.service).filter(|delivery| delivery.has_provider()) else {
        reading.remarks.push(format!("Nothing changes because “{name}” has no provider for this service. Choose another option."));
        return;
    };
    let likely = only_place(delivery);
    let answers = PLACES.map(|(label, _)| label.to_string()).to_vec();
    let answer = reading.ask(aim, ListDoubt::WorkPlace, "These people work".to_string(), answers, likely);
    let place = Place::Delivery(aim.option, aim.service);
    if let Some((_, field)) = answer.and_then(|answer| PLACES.get(answer)) {
        reading.change(scenario, Address { place, field }, figure);
    }
    if !delivery.choices.pricing.is_hourly() {
        let pricing = ChoiceAddress { place, field: &delivery_choices::pricing };
        reading.choose(scenario, pricing, Pricing::TimeAndMaterials.id());
        reading.remarks.push(format!("“{name}” changes to time and materials, because hourly rates are not used otherwise."));
    }
}

/// Where all of a provider's people work; `None` if they work in several places.
fn only_place(delivery: &Delivery) -> Option<usize> {
    let [near, off] = [delivery.rates.nearshore_share, delivery.rates.offshore_share];
    [1.0 - near - off, near, off].iter().position(|share| *share >= 1.0)
}
