//! Reads cells of a list as numbers and services, and chooses between several columns of one kind.

use super::columns::Column;
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use crate::exchange::number_text::{self, NotANumber, read_in_unit};
use crate::model::{Field, Scenario, ServiceId, UnitName};

/// A cell as a number.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    /// The decimal mark.
    pub decimal: char,
    /// The factor for figures.
    pub factor: f64,
    /// Whether it is a percentage.
    pub percent: bool,
    /// The number format of the column.
    pub writing: Writing,
    /// What the service counts.
    pub name: UnitName,
}

/// The number format of a column with mixed formats.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Writing {
    /// Whether any lone mark before three digits separates thousands.
    pub grouped: bool,
    /// Figures below this are in thousands.
    pub thousands_below: f64,
}

impl Writing {
    /// A cell as a number.
    pub(super) fn read(self, cell: &str, decimal: char, percent: bool) -> Result<number_text::Reading, NotANumber> {
        let other = if decimal == ',' { '.' } else { ',' };
        let [own, other] = [decimal, other].map(|mark| number_text::read(cell, mark, percent));
        let read = match (own, other) {
            (Ok(own), Ok(other)) if self.grouped && other.value.abs() > own.value.abs() => other,
            (own, _) => own?,
        };
        let times = if read.value.abs() < self.thousands_below { 1e3 } else { 1.0 };
        Ok(number_text::Reading { value: read.value * times, doubtful: read.doubtful || times > 1.0, ..read })
    }
}

impl Figures {
    /// A cell as a number that a field accepts; an ambiguous number is also recorded as it was read.
    pub(super) fn number(self, cell: &str, field: &Field, doubtful: &mut Vec<f64>) -> Result<f64, String> {
        let (least, most) = field.range;
        let reading = match self.writing.read(cell, self.decimal, self.percent) {
            Err(NotANumber::Unreadable) => read_in_unit(cell, self.decimal, field.unit, self.name),
            reading => reading,
        };
        let reading = reading.and_then(|reading| reading.of(field.unit));
        let reading = reading.map_err(|fault| match fault {
            NotANumber::Empty => "A cell is empty.".to_string(),
            fault => format!("“{}”: {}", quoted(cell), fault.message(self.decimal)),
        })?;
        let value = reading.value * self.factor;
        if !field.takes(value) {
            return Err(format!("“{}”: {} accepts numbers from {least} to {most}.", quoted(cell), field.label));
        }
        if reading.doubtful {
            doubtful.push(reading.value);
        }
        Ok(value)
    }
}

/// The service that a cell names; the chosen service if there is no such column.
pub(super) fn service(cell: Option<&str>, scenario: &Scenario, aim: &Aim) -> Result<ServiceId, String> {
    let Some(cell) = cell else { return Ok(aim.service) };
    let named = |name: &str| name.trim().to_lowercase() == cell.trim().to_lowercase();
    let by_name = scenario.services.iter().find(|service| named(&service.name));
    let mut of_kind = scenario.services.iter().filter(|service| named(service.kind.label) || named(service.kind.id));
    let by_kind = of_kind.next().filter(|_| of_kind.next().is_none());
    by_name.or(by_kind).map(|service| service.id).ok_or_else(|| {
        let known: Vec<String> = scenario.services.iter().map(|service| format!("“{}”", service.name)).collect();
        format!("No service is named “{}”. The services are: {}.", quoted(cell), known.join(", "))
    })
}

/// The column of figures to use: asked if there are several.
pub(super) fn chosen(reading: &mut Reading, table: &Table, aim: &Aim, column: Column) -> Option<usize> {
    let places = table.figures(column);
    if places.len() < 2 {
        return places.first().copied();
    }
    let what = match column {
        Column::Heads => "the number of people",
        Column::Salary | Column::Cost => "the pay",
        _ => "the rate",
    };
    let question = if column == Column::Heads { ListDoubt::Heads } else { ListDoubt::Column };
    let answers = places.iter().map(|place| table.title(Some(*place)).to_string()).collect();
    let answer = reading.ask(aim, question, format!("Column with {what}"), answers, None);
    places.get(answer.unwrap_or(0)).copied()
}

/// Enough of a cell to find it again.
pub(super) fn quoted(cell: &str) -> String {
    cell.trim().chars().take(24).collect()
}
