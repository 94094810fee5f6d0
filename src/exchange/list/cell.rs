//! Cells of a list as numbers and services, and columns of which there are several.

use super::columns::Column;
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use crate::exchange::number_text;
use crate::model::{Field, Scenario, ServiceId};

/// A cell as a number.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    /// The decimal mark.
    pub decimal: char,
    /// What a figure is multiplied with.
    pub factor: f64,
    /// Whether it is a percentage.
    pub percent: bool,
}

impl Figures {
    /// A cell as a number that a field takes, and as it was read where it could be meant otherwise.
    pub(super) fn number(self, cell: &str, field: &Field, doubtful: &mut Vec<f64>) -> Result<f64, String> {
        let (least, most) = field.range;
        let reading =
            number_text::read(cell, self.decimal, self.percent).map_err(|fault| format!("“{}”: {}", quoted(cell), fault.message()))?;
        let value = reading.value * self.factor;
        if !field.takes(value) {
            return Err(format!("“{}”: {} takes numbers from {least} to {most}.", quoted(cell), field.label));
        }
        if reading.doubtful {
            doubtful.push(reading.value);
        }
        Ok(value)
    }
}

/// The service that a cell names; the one that is meant where there is no such column.
pub(super) fn service(cell: Option<&str>, scenario: &Scenario, aim: &Aim) -> Result<ServiceId, String> {
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

/// The column of figures that counts: asked where there are several.
pub(super) fn chosen(reading: &mut Reading, table: &Table, aim: &Aim, column: Column) -> Option<usize> {
    let places = table.figures(column);
    if places.len() < 2 {
        return places.first().copied();
    }
    let what = match column {
        Column::Heads => "the number of people",
        Column::Volume => "the volume",
        Column::Salary => "the pay",
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
