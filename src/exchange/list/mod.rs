//! Imports lists of roles, rates and volumes from spreadsheets as inputs of a comparison.

mod average;
mod beside;
mod calendar;
mod cell;
mod columns;
mod currencies;
mod dates;
mod grid;
mod month_names;
mod months;
mod outlying;
mod parts;
mod pay;
mod rates;
mod reading;
mod reading_remarks;
mod repeated;
mod roles;
mod row_periods;
mod table;
mod totals;
mod unit;
mod unit_lines;
mod volume_columns;
mod volumes;
mod writing;

pub(in crate::exchange) use month_names::month_named;

pub use beside::read_beside;
pub use columns::Kind;
pub use grid::Row;
pub use months::months;
pub use reading::{Aim, ListChange, ListDoubt, ListQuestion, Reading, Verdict};
pub use table::{Table, TableFault, table};

use crate::model::Scenario;
use columns::Column;

/// Reads a table for a scenario. While a question is open, there are no changes.
pub fn read(table: &Table, scenario: &Scenario, aim: &Aim) -> Reading {
    let mut reading = match table.kind {
        Kind::Roles => {
            let pay = [Column::Salary, Column::Cost].into_iter().find(|pay| table.place(*pay).is_some());
            roles::read(table, scenario, aim, pay.unwrap_or(Column::Salary))
        }
        Kind::Volumes => volumes::read(table, scenario, aim),
        Kind::Rates => rates::read(table, scenario, aim),
    };
    if reading.open() > 0 {
        reading.changes.clear();
    }
    reading
}
