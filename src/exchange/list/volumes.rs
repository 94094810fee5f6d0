//! Imports a list of volumes as the volume per month: the average of its months, weeks or days.

use super::average::{self, Spacing, WEEKS_A_MONTH, adds_up, part_months, per_month, spacing};
use super::calendar::{self, NoPeriod, Period};
use super::cell::{Figures, quoted, service};
use super::columns::Column;
use super::dates::{self, month_number};
use super::grid::Row;
use super::outlying;
use super::pay::{per_name, scale_name};
use super::reading::{Aim, ListDoubt, Reading, Verdict};
use super::reading_remarks;
use super::repeated;
use super::row_periods::row_periods;
use super::table::Table;
use super::totals::{TOTAL, counting, totals};
use super::unit::{Per, unit};
use super::unit_lines;
use super::volume_columns::volume_columns;
use super::writing::{SmallFigures, writing};
use crate::model::{Address, DEMAND, Place, Scenario, ServiceId, UnitName};
use std::collections::BTreeMap;

/// Working days per month: all days, or those of a five-day week.
const DAYS_A_MONTH: [(f64, &str); 2] = [(365.0 / 12.0, "30.4 days a month"), (21.0, "21 working days a month")];

pub(super) fn read(table: &Table, scenario: &Scenario, aim: &Aim) -> Reading {
    let mut reading = Reading::default();
    reading_remarks::headings(&mut reading, table);
    let columns = volume_columns(&mut reading, table, scenario, aim);
    let volume = columns.places.first().copied();
    let given = row_periods(table, volume);
    let table = &given.table;
    let [month, year, of] = [Column::Month, Column::Year, Column::Service].map(|column| table.place(column));
    let when = month.or(year);
    let left_out = totals(&mut reading, table, aim, of.or(when), volume, None);
    let texts = dates::texts(table, &left_out, when);
    let cells: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut periods = dates::column(&cells, aim, &mut reading);
    for (period, cell) in periods.iter_mut().zip(&cells).filter(|(period, _)| month.is_none() && **period == Err(NoPeriod::Year)) {
        *period = calendar::year(cell);
    }
    let outlying = outlying::outlying(&mut reading, aim, &periods);
    let all: Vec<Period> = periods.iter().flatten().copied().collect();
    let spacing = spacing(&all);
    let factor = factor(&mut reading, aim, table, volume, spacing);
    let scale = unit(table.title(volume)).scale;
    let small = SmallFigures::DoubtedBesideThousands(of);
    let writing = writing(&mut reading, aim, &counting(table, &left_out), volume, small);
    let figures = Figures { decimal: aim.decimal, factor: 1.0, percent: false, writing, name: UnitName::UNIT };
    let mut sums: BTreeMap<ServiceId, Vec<(Period, f64)>> = BTreeMap::new();
    let mut undated: BTreeMap<ServiceId, f64> = BTreeMap::new();
    for (place, ((row, out), period)) in table.rows.iter().zip(left_out).zip(&periods).enumerate() {
        let mut doubtful = Vec::new();
        let mut judge = || {
            if out {
                return Err(TOTAL.to_string());
            }
            reading_remarks::in_columns(table, row)?;
            if let Some(fault) = &columns.fault {
                return Err(fault.clone());
            }
            let service = service(row.cell(of), scenario, aim)?;
            let period = match row.cell(when) {
                Some(cell) => Some(period.map_err(|fault| format!("“{}” {}", quoted(cell), fault.message()))?),
                None => None,
            };
            if period.is_some_and(|period| outlying.as_ref().is_some_and(|months| months.contains(&month_number(period.first)))) {
                return Err("This is years away from the other months.".to_string());
            }
            if period.is_some_and(|period| adds_up(period, &all)) {
                return Err(TOTAL.to_string());
            }
            let factor = match given.own(place).transpose()? {
                Some(per) if !is_of_row(per, when.is_some(), spacing) => a_month(per).map(|times| times * scale),
                _ => factor,
            };
            let factor = factor.ok_or("A volume per hour or day does not give a monthly volume. Add up a month.")?;
            let name = scenario.unit_name(Place::Service(service));
            Ok((service, period, sum(row, &columns.places, Figures { factor, name, ..figures }, &mut doubtful)?))
        };
        let verdict = match judge() {
            Ok((service, period, volume)) => {
                match period {
                    Some(period) => sums.entry(service).or_default().push((period, volume)),
                    None => *undated.entry(service).or_default() += volume,
                }
                Verdict::Taken(doubtful)
            }
            Err(why) => Verdict::LeftOut(why),
        };
        reading.rows.push(verdict);
    }
    let used: Vec<Option<usize>> = columns.places.iter().copied().map(Some).chain([when, year, of, given.column]).collect();
    reading_remarks::columns(&mut reading, table, &used);
    for (service, volume) in undated {
        propose(&mut reading, scenario, service, Some(volume));
    }
    repeated::settle(&mut reading, aim, spacing, &mut sums);
    let by_service: Vec<&average::PeriodFigures> = sums.values().map(Vec::as_slice).collect();
    let whole = if spacing == Spacing::Days { part_months(&by_service, aim, &mut reading) } else { average::PartMonths::LeftOut };
    for (service, figures) in &sums {
        let name = scenario.service(*service).map_or("", |service| service.name.as_str());
        reading.understood.push(format!("{name}: {}.", average::told(figures, spacing)));
        if figures.len() > 1 {
            let of = match spacing {
                Spacing::Months => String::new(),
                Spacing::Weeks => format!(" per week times {} weeks a month", reading_remarks::figure(WEEKS_A_MONTH)),
                Spacing::Days => " of the monthly totals".to_string(),
            };
            reading.remarks.push(format!("{name}: the volume per month is the average{of}. Volume growth is unchanged."));
        }
        propose(&mut reading, scenario, *service, per_month(figures, spacing, whole));
    }
    reading
}

/// The sum of a row's figures; among several, an empty one is skipped.
fn sum(row: &Row, places: &[usize], figures: Figures, doubtful: &mut Vec<f64>) -> Result<f64, String> {
    let cells = places.iter().filter_map(|place| row.cell(Some(*place)));
    let mut filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    if filled.is_empty() {
        filled.push("");
    }
    filled.into_iter().map(|cell| figures.number(cell, &DEMAND.volume_per_month, doubtful)).sum()
}

/// The factor from a figure to the volume of the row's period; `None` if unknown. A period that only a line above the headings
/// gives is asked about.
fn factor(reading: &mut Reading, aim: &Aim, table: &Table, volume: Option<usize>, spacing: Spacing) -> Option<f64> {
    let heading = table.title(volume);
    let said = unit(heading);
    let is_dated = table.place(Column::Month).or(table.place(Column::Year)).is_some();
    let is_of_row = |per: &Per| is_of_row(*per, is_dated, spacing);
    let times = match said.per.as_slice() {
        [per] if is_of_row(per) => Some(1.0),
        [Per::Day] => {
            let answers = DAYS_A_MONTH.iter().map(|(_, text)| (*text).to_string()).collect();
            let answer = reading.ask(aim, ListDoubt::Unit, format!("“{}”", quoted(heading)), answers, None);
            DAYS_A_MONTH.get(answer.unwrap_or(0)).map(|(times, _)| *times)
        }
        [per] => a_month(*per),
        [] => match unit_lines::period(table).filter(|(per, _)| !is_of_row(per)) {
            Some((per, says)) => {
                let of_row = if is_dated { "Figures are for the period of their row" } else { "Figures are per month" };
                let (times, mut answers): (Vec<Option<f64>>, Vec<String>) = match per {
                    Per::Day => DAYS_A_MONTH.iter().map(|(times, text)| (Some(*times), format!("Figures are per day, {text}"))).unzip(),
                    per => (vec![a_month(per)], vec![format!("Figures are {}", per_name(Some(per)))]),
                };
                answers.push(of_row.to_string());
                let answer = reading.ask(aim, ListDoubt::Unit, says, answers, None);
                answer.and_then(|answer| times.get(answer).copied()).unwrap_or(Some(1.0))
            }
            None => Some(1.0),
        },
        _ => Some(1.0),
    };
    if let Some(times) = times.filter(|times| *times != 1.0) {
        reading.understood.push(format!("“{heading}” times {} is the volume per month.", reading_remarks::figure(times)));
    }
    let scale = unit_lines::scale(reading, aim, table, &said);
    if scale != 1.0 {
        reading.understood.push(format!("“{heading}”{}.", scale_name(scale)));
    }
    Some(times? * scale)
}

/// Whether figures of a period are those of their row's month, week or day.
fn is_of_row(per: Per, is_dated: bool, spacing: Spacing) -> bool {
    match per {
        Per::Month => true,
        Per::Day => is_dated && spacing == Spacing::Days,
        Per::Week => is_dated && spacing == Spacing::Weeks,
        _ => false,
    }
}

/// The factor from a figure per week or longer to one per month.
fn a_month(per: Per) -> Option<f64> {
    match per {
        Per::Week => Some(WEEKS_A_MONTH),
        Per::Fortnight => Some(WEEKS_A_MONTH / 2.0),
        Per::FourWeeks => Some(WEEKS_A_MONTH / 4.0),
        per => per.a_year().map(|times| times / 12.0),
    }
}

fn propose(reading: &mut Reading, scenario: &Scenario, service: ServiceId, volume: Option<f64>) {
    let name = scenario.service(service).map_or("", |service| service.name.as_str());
    match volume {
        Some(volume) if DEMAND.volume_per_month.takes(volume) => {
            let address = Address { place: Place::Service(service), field: &DEMAND.volume_per_month };
            reading.change(scenario, address, libm::round(volume * 100.0) / 100.0);
        }
        Some(_) => reading.remarks.push(format!("{name}: nothing changes because the list's volume is more than the input accepts.")),
        None => reading.remarks.push(format!("{name}: nothing changes because the list has no whole month.")),
    }
}
