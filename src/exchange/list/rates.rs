//! Imports a rate card by hour, day or year: as a provider's rate or as your own people's pay, as the user chooses.

use super::cell::{Figures, chosen};
use super::columns::{self, Column};
use super::currencies;
use super::reading::{Aim, ListDoubt, Reading, Verdict};
use super::reading_remarks;
use super::roles;
use super::row_periods::{Factors, row_periods};
use super::table::Table;
use super::totals::{TOTAL, counting, totals};
use super::unit::unit;
use super::writing::writing;
use crate::model::grammar::counted;
use crate::model::{Address, Choice, ChoiceAddress, Delivery, Field, Place, Pricing, RATES, Scenario, TEAM, UnitName, delivery_choices};

/// The largest number of rates offered one by one.
const OFFERED: usize = 300;

/// Where people work, and the field of their hourly rate.
const PLACES: [(&str, &Field); 3] =
    [("Onshore", &RATES.onshore_rate_per_hour), ("Nearshore", &RATES.nearshore_rate_per_hour), ("Offshore", &RATES.offshore_rate_per_hour)];

pub(super) fn read(table: &Table, scenario: &Scenario, aim: &Aim) -> Reading {
    let column = [Column::Rate, Column::Salary].into_iter().find(|column| table.place(*column).is_some()).unwrap_or(Column::Matrix);
    let is_pay = is_pay(aim, column);
    if is_pay == Some(true) && table.has_figures(Column::Heads) {
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
    let mut named = [Column::Role, Column::Location].map(|column| columns::places(&table.titles, column)).concat();
    named.retain(|place| !rates.contains(place));
    if named.is_empty() {
        named.extend((0..table.titles.len()).find(|place| !rates.contains(place)));
    }
    let role = named.first().copied();
    let periods = row_periods(table, rate);
    let table = &periods.table;
    let present = (column == Column::Salary)
        .then(|| scenario.delivery(aim.option, aim.service).map(|delivery| delivery.team.salary_per_year))
        .flatten();
    let left_out = totals(&mut reading, table, aim, role, None, None);
    let writing = writing(&mut reading, aim, &counting(table, &left_out), rate, periods.small_figures());
    let currency = currencies::one(&mut reading, table, aim, scenario, rate);
    let money = periods.money(&mut reading, aim, writing, present);
    let salaries = unit(table.title(rate)).salaries;
    let mut factors = Factors { is_pay: answer == Some(1), salaries, known: Vec::new() };
    let field = if factors.is_pay { &TEAM.salary_per_year } else { &RATES.onshore_rate_per_hour };
    let mut found: Vec<(String, f64)> = Vec::new();
    for (place, (row, is_total)) in table.rows.iter().zip(left_out).enumerate() {
        let mut doubtful = Vec::new();
        let mut judge = || {
            if is_total {
                return Err(TOTAL.to_string());
            }
            reading_remarks::in_columns(table, row)?;
            currency.clone()?;
            let per = periods.of(place, money.per)?;
            let factor = factors.of(&mut reading, aim, per).ok_or("This is not an hourly or daily rate.")?;
            let figures = Figures { decimal: aim.decimal, factor: factor * money.scale, percent: false, writing, name: UnitName::UNIT };
            figures.number(row.cell(rate).unwrap_or_default(), field, &mut doubtful)
        };
        let verdict = match judge() {
            Ok(figure) => {
                let cells = named.iter().filter_map(|place| row.cell(Some(*place))).filter(|cell| !cell.is_empty());
                found.push((cells.collect::<Vec<&str>>().join(", "), figure));
                Verdict::Taken(doubtful)
            }
            Err(why) => Verdict::LeftOut(why),
        };
        reading.rows.push(verdict);
    }
    let used = named.iter().copied().map(Some).chain([rate, periods.column, table.place(Column::Currency)]);
    reading_remarks::columns(&mut reading, table, &used.collect::<Vec<_>>());
    if let Some((name, figure)) = one(&mut reading, aim, &found) {
        let figure = libm::round(figure * 100.0) / 100.0;
        let of = format!("{name} {}", table.title(rate)).to_lowercase();
        if factors.is_pay {
            propose_pay(&mut reading, scenario, aim, figure)
        } else {
            propose_rate(&mut reading, scenario, aim, figure, &of)
        }
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

/// The rate to use, with the name of its row: the only one, the chosen one, or the average of all.
fn one<'a>(reading: &mut Reading, aim: &Aim, found: &'a [(String, f64)]) -> Option<(&'a str, f64)> {
    let average = || found.iter().map(|(_, figure)| figure).sum::<f64>() / found.len() as f64;
    match found {
        [] => None,
        [(name, only)] => Some((name, *only)),
        _ => {
            let all = format!("Average of all {}, unweighted", counted(found.len(), "row", "rows"));
            let names = found.iter().take(OFFERED).map(|(name, _)| name.clone());
            let answer = reading.ask(aim, ListDoubt::Rate, "Which rate".to_string(), std::iter::once(all).chain(names).collect(), None)?;
            let chosen = answer.checked_sub(1).and_then(|place| found.get(place));
            Some(chosen.map_or_else(|| ("", average()), |(name, figure)| (name.as_str(), *figure)))
        }
    }
}

fn propose_pay(reading: &mut Reading, scenario: &Scenario, aim: &Aim, figure: f64) {
    let address = Address { place: Place::Delivery(aim.option, aim.service), field: &TEAM.salary_per_year };
    reading.change(scenario, address, figure);
    reading.remarks.push("The list has no headcount, so “People needed” is unchanged.".to_string());
}

/// The change of a rate; `of` is the name of its row and column, which may say where the people work.
fn propose_rate(reading: &mut Reading, scenario: &Scenario, aim: &Aim, figure: f64, of: &str) {
    let name = scenario.option(aim.option).map_or("", |option| option.name.as_str());
    let Some(delivery) = scenario.delivery(aim.option, aim.service).filter(|delivery| delivery.has_provider()) else {
        reading.remarks.push(format!("Nothing changes because “{name}” has no provider for this service. Choose another option."));
        return;
    };
    let likely = PLACES.iter().position(|(label, _)| of.contains(&label.to_lowercase())).or_else(|| only_place(delivery));
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
