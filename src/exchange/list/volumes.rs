//! Imports a list of volumes as the volume per month: the average of its months, weeks or days.

use super::average::{self, Spacing, WEEKS_A_MONTH, adds_up, part_months, per_month, spacing};
use super::calendar::Period;
use super::cell::{Figures, quoted, service};
use super::columns::Column;
use super::dates::{self, month_number};
use super::grid::Row;
use super::outlying;
use super::pay::scale_name;
use super::reading::{Aim, ListDoubt, Reading, Verdict};
use super::reading_remarks;
use super::repeated;
use super::table::Table;
use super::totals::{TOTAL, counting, totals};
use super::unit::{Per, unit};
use super::volume_columns::volume_columns;
use super::writing::{SmallFigures, writing};
use crate::model::{Address, DEMAND, Place, Scenario, ServiceId};
use std::collections::BTreeMap;

/// Working days per month: all days, or those of a five-day week.
const DAYS_A_MONTH: [(f64, &str); 2] = [(365.0 / 12.0, "30.4 days a month"), (21.0, "21 working days a month")];

pub(super) fn read(table: &Table, scenario: &Scenario, aim: &Aim) -> Reading {
    let mut reading = Reading::default();
    reading_remarks::headings(&mut reading, table);
    let columns = volume_columns(&mut reading, table, scenario, aim);
    let volume = columns.places.first().copied();
    let [when, of] = [Column::Month, Column::Service].map(|column| table.place(column));
    let left_out = totals(&mut reading, table, aim, of.or(when), volume, None);
    let cells: Vec<&str> = table.rows.iter().zip(&left_out).map(|(row, out)| row.cell(when).filter(|_| !out).unwrap_or_default()).collect();
    let periods = dates::column(&cells, aim, &mut reading);
    let outlying = outlying::outlying(&mut reading, aim, &periods);
    let all: Vec<Period> = periods.iter().flatten().copied().collect();
    let spacing = spacing(&all);
    let factor = factor(&mut reading, aim, table.title(volume), spacing, when.is_some());
    let small = SmallFigures::DoubtedBesideThousands(of);
    let writing = writing(&mut reading, aim, &counting(table, &left_out), volume, small);
    let figures = Figures { decimal: aim.decimal, factor: factor.unwrap_or(1.0), percent: false, writing };
    let mut sums: BTreeMap<ServiceId, Vec<(Period, f64)>> = BTreeMap::new();
    let mut undated: BTreeMap<ServiceId, f64> = BTreeMap::new();
    for ((row, out), period) in table.rows.iter().zip(left_out).zip(&periods) {
        let mut doubtful = Vec::new();
        let mut judge = || {
            if out {
                return Err(TOTAL.to_string());
            }
            reading_remarks::note(row)?;
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
            if factor.is_none() {
                return Err("A volume per hour does not give a monthly volume. Add up the hours.".to_string());
            }
            Ok((service, period, sum(row, &columns.places, figures, &mut doubtful)?))
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
    let used: Vec<Option<usize>> = columns.places.iter().copied().map(Some).chain([when, of]).collect();
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

/// The factor from a figure to the volume of the row's period; `None` if unknown.
fn factor(reading: &mut Reading, aim: &Aim, heading: &str, spacing: Spacing, is_dated: bool) -> Option<f64> {
    let said = unit(heading);
    let per = said.per.first().copied().filter(|_| said.per.len() == 1);
    let is_of_row = match per {
        None | Some(Per::Month) => true,
        Some(Per::Day) => is_dated && spacing == Spacing::Days,
        Some(Per::Week) => is_dated && spacing == Spacing::Weeks,
        Some(_) => false,
    };
    let times = match per {
        _ if is_of_row => 1.0,
        Some(Per::Hour) => return None,
        Some(Per::Day) => {
            let answers = DAYS_A_MONTH.iter().map(|(_, text)| (*text).to_string()).collect();
            let answer = reading.ask(aim, ListDoubt::Unit, format!("“{}”", quoted(heading)), answers, None);
            DAYS_A_MONTH.get(answer.unwrap_or(0)).map_or(1.0, |(times, _)| *times)
        }
        Some(Per::Week) => WEEKS_A_MONTH,
        Some(Per::Quarter) => 1.0 / 3.0,
        Some(Per::Year) => 1.0 / 12.0,
        Some(Per::Month) | None => 1.0,
    };
    if times != 1.0 {
        reading.understood.push(format!("“{heading}” times {} is the volume per month.", reading_remarks::figure(times)));
    }
    if said.scale != 1.0 {
        reading.understood.push(format!("“{heading}”{}.", scale_name(said.scale)));
    }
    Some(times * said.scale)
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
