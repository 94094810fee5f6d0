//! Lists of roles and of volumes that people keep in spreadsheets, as numbers of a comparison.

mod columns;
mod month;
mod roles;
mod table;
mod volumes;

pub use columns::Kind;
pub use table::{Row, Table, TableFault, table};

use crate::exchange::number_text;
use crate::model::{Address, ChoiceAddress, Field, OptionId, Scenario, ServiceId};

/// How a list is to be read and where its numbers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The decimal mark of its numbers.
    pub decimal: char,
    /// The option whose team earns the salaries.
    pub option: OptionId,
    /// The service that is meant where the list names none.
    pub service: ServiceId,
}

/// What becomes of a list: judged row by row, and what it would change. Nothing has changed yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What becomes of each row, in their order.
    pub rows: Vec<Verdict>,
    /// What would change.
    pub changes: Vec<ListChange>,
    /// What to know before it is taken.
    pub remarks: Vec<String>,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It counts; with the numbers that someone could have meant otherwise, as they were read.
    Taken(Vec<f64>),
    /// It does not count, and why.
    LeftOut(String),
}

/// A change that a list makes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ListChange {
    /// A number, before and after.
    Number(Address, f64, f64),
    /// An answer by its name in files, before and after.
    Choice(ChoiceAddress, &'static str, &'static str),
}

impl Reading {
    /// How many rows count.
    pub fn taken(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row, Verdict::Taken(_))).count()
    }

    /// The scenario with all changes, as one step.
    pub fn applied(&self, scenario: &Scenario) -> Scenario {
        let mut scenario = scenario.clone();
        for change in &self.changes {
            match *change {
                ListChange::Number(address, _, after) => scenario.give_number(address, after),
                ListChange::Choice(address, _, after) => scenario.choose(address, after),
            };
        }
        scenario
    }

    /// Adds a change of a number, unless it is that already.
    fn change(&mut self, scenario: &Scenario, address: Address, after: f64) {
        match scenario.number(address) {
            Some(before) if before != after => self.changes.push(ListChange::Number(address, before, after)),
            _ => {}
        }
    }
}

/// Reads a table for a scenario.
pub fn read(table: &Table, scenario: &Scenario, aim: Aim) -> Reading {
    match table.kind {
        Kind::Roles => roles::read(table, scenario, aim),
        Kind::Volumes => volumes::read(table, scenario, aim),
    }
}

/// A cell as a number that a field takes, and as it was read where it could be meant otherwise.
fn number(cell: &str, decimal: char, field: &Field, doubtful: &mut Vec<f64>) -> Result<f64, String> {
    let (least, most) = field.range;
    let reading = number_text::read(cell, decimal, false).map_err(|fault| format!("“{}”: {}", quoted(cell), fault.message()))?;
    if !field.takes(reading.value) {
        return Err(format!("“{}”: {} takes numbers from {least} to {most}.", quoted(cell), field.label));
    }
    if reading.doubtful {
        doubtful.push(reading.value);
    }
    Ok(reading.value)
}

/// The service that a cell names; the one that is meant where there is no such column.
fn service(cell: Option<&str>, scenario: &Scenario, aim: Aim) -> Result<ServiceId, String> {
    let Some(cell) = cell else { return Ok(aim.service) };
    let named = |name: &str| name.trim().to_lowercase() == cell.trim().to_lowercase();
    let by_name = scenario.services.iter().find(|service| named(&service.name));
    let mut of_kind = scenario.services.iter().filter(|service| named(service.kind.label) || named(service.kind.id));
    let by_kind = of_kind.next().filter(|_| of_kind.next().is_none());
    by_name.or(by_kind).map(|service| service.id).ok_or_else(|| {
        let known: Vec<String> = scenario.services.iter().map(|service| format!("“{}”", service.name)).collect();
        format!("No service is called “{}”; there is {}.", quoted(cell), known.join(", "))
    })
}

/// What a list adds up in its last row would count twice.
fn is_total(cell: Option<&str>) -> bool {
    let cell = cell.unwrap_or_default().trim().to_lowercase();
    ["total", "totals", "grand total", "subtotal", "sum", "average"].contains(&cell.trim_end_matches(':'))
}

const TOTAL: &str = "This adds up other rows, which count already.";

/// Enough of a cell to find it again.
fn quoted(cell: &str) -> String {
    cell.trim().chars().take(24).collect()
}
