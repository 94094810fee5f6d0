//! A list of volumes as what is asked for in a month: the average of the months it has.

use super::columns::Column;
use super::month::month;
use super::{Aim, Reading, TOTAL, Table, Verdict, is_total, number, quoted, service};
use crate::model::{Address, DEMAND, Place, Scenario, ServiceId};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked for of a service, in all, and the months in which it was.
#[derive(Default)]
struct Sum {
    volume: f64,
    months: BTreeSet<(u16, u8)>,
}

pub(super) fn read(table: &Table, scenario: &Scenario, aim: Aim) -> Reading {
    let mut reading = Reading::default();
    let mut sums: BTreeMap<ServiceId, Sum> = BTreeMap::new();
    let columns = [Column::Month, Column::Volume, Column::Service].map(|column| table.place(column));
    for row in &table.rows {
        let [when, volume, of] = columns.map(|column| row.cell(column));
        let mut doubtful = Vec::new();
        let mut judge = || {
            if is_total(when) || is_total(of) {
                return Err(TOTAL.to_string());
            }
            let service = service(of, scenario, aim)?;
            let when = when.map(|cell| month(cell).ok_or_else(|| format!("“{}” is no month. Write it like 2026-04.", quoted(cell))));
            let volume = number(volume.unwrap_or_default(), aim.decimal, &DEMAND.volume_per_month, &mut doubtful)?;
            Ok((service, when.transpose()?, volume))
        };
        reading.rows.push(match judge() {
            Ok((service, when, volume)) => {
                let sum = sums.entry(service).or_default();
                sum.volume += volume;
                sum.months.extend(when);
                Verdict::Taken(doubtful)
            }
            Err(why) => Verdict::LeftOut(why),
        });
    }
    for (service, sum) in sums {
        let average = sum.volume / sum.months.len().max(1) as f64;
        let name = scenario.service(service).map_or("", |service| service.name.as_str());
        if !DEMAND.volume_per_month.takes(average) {
            reading.remarks.push(format!("{name}: the list adds up to more than can be computed with, so nothing changes there."));
            continue;
        }
        if sum.months.len() > 1 {
            reading.remarks.push(format!("{name}: the average of {} months. Volume growth stays as it is.", sum.months.len()));
        }
        reading.change(
            scenario,
            Address { place: Place::Service(service), field: &DEMAND.volume_per_month },
            libm::round(average * 100.0) / 100.0,
        );
    }
    reading
}
