//! Helpers for tests of lists.

use sourcewise::exchange::file::{Content, read as open};
use sourcewise::exchange::list::{Aim, ListDoubt, Reading, Table, read};
use sourcewise::model::{OptionId, SAMPLES, Scenario};
use std::collections::BTreeMap;

pub fn open_entry() -> Scenario {
    (SAMPLES[0].scenario)()
}

pub fn table(text: &str) -> Table {
    match open("list.csv", text.as_bytes()) {
        Ok(Content::Table(table)) => table,
        other => panic!("{text}: {other:?}"),
    }
}

pub fn answered(text: &str, option: OptionId, answers: &[(ListDoubt, usize)]) -> Reading {
    let (table, scenario) = (table(text), open_entry());
    let answers: BTreeMap<ListDoubt, usize> = answers.iter().copied().collect();
    read(&table, &scenario, &Aim { decimal: table.decimal('.'), option, service: scenario.services[0].id, answers })
}

pub fn reading(text: &str) -> Reading {
    answered(text, open_entry().status_quo, &[])
}

pub fn open_questions(reading: &Reading) -> Vec<ListDoubt> {
    reading.asked.iter().filter(|asked| asked.answer.is_none()).map(|asked| asked.question).collect()
}

pub fn volume(reading: &Reading) -> f64 {
    reading.applied(&open_entry()).services[0].demand.volume_per_month
}

/// People needed and salary.
pub fn team(reading: &Reading) -> (f64, f64) {
    let after = reading.applied(&open_entry());
    let service = &after.services[0];
    (service.demand.headcount, after.delivery(after.status_quo, service.id).unwrap().team.salary_per_year)
}

pub fn understood(reading: &Reading, line: &str) {
    assert!(reading.understood.iter().any(|known| known.contains(line)), "“{line}” is not in {:?}", reading.understood);
}
