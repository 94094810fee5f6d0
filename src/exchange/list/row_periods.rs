//! Finds the period of each row's figure: in its cell, as in `$95/hr`, or in a column beside it, such as `Per` or `Basis`.

use super::cell::{Writing, quoted};
use super::columns::{self, Column};
use super::grid::Row;
use super::pay::{Money, money, per_name, to_a_year, to_an_hour};
use super::reading::{Aim, Reading};
use super::table::Table;
use super::unit::{Per, unit};
use super::unit_lines;
use super::writing::SmallFigures;
use crate::exchange::number_text::{only_period, split_period};

/// The periods of a list's figures, row by row.
pub(super) struct RowPeriods {
    /// The list, with plain numbers in the column of figures.
    pub table: Table,
    /// The column that names periods.
    pub column: Option<usize>,
    /// The period that each row gives; a text that is none is a fault.
    given: Vec<Option<Result<Per, String>>>,
    /// The period that the heading of the figures gives.
    heading: Option<Per>,
    figures: Option<usize>,
}

/// Finds the periods of the figures at a place.
pub(super) fn row_periods(table: &Table, figures: Option<usize>) -> RowPeriods {
    let mut table = table.clone();
    let candidates = columns::places(&table.titles, Column::RateUnit).into_iter().filter(|place| Some(*place) != figures);
    let cells = |place: usize| table.rows.iter().filter_map(move |row| row.cell(Some(place))).filter(|cell| !cell.is_empty());
    let is_of_periods = |place: &usize| {
        let has_words_only =
            cells(*place).next().is_some() && cells(*place).all(|cell| !cell.chars().any(|letter| letter.is_ascii_digit()));
        cells(*place).any(|cell| only_period(cell).is_some()) || (table.kind == columns::Kind::Rates && has_words_only)
    };
    let column = candidates.into_iter().find(is_of_periods);
    let heading = match unit(table.title(figures)).per.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let mut given = Vec::new();
    for row in &mut table.rows {
        let beside = row.cell(column).filter(|cell| !cell.is_empty());
        let beside =
            beside.map(|cell| only_period(cell).ok_or_else(|| format!("“{}” is not a period such as an hour or a month.", quoted(cell))));
        let cell = figures.and_then(|place| row.cells.get_mut(place));
        let own = cell.and_then(|cell| {
            let (number, per) = split_period(cell)?;
            *cell = number.to_string();
            Some(Ok(per))
        });
        given.push(own.or(beside));
    }
    RowPeriods { table, column, given, heading, figures }
}

impl RowPeriods {
    /// The unit of the figures: by row if a column or every cell gives it, otherwise that of their heading, or as the user says.
    pub(super) fn money(&self, reading: &mut Reading, aim: &Aim, writing: Writing, present: Option<f64>) -> Money {
        let has_figure = |row: &Row| row.cell(self.figures).is_some_and(|cell| !cell.is_empty());
        let is_complete = self.table.rows.iter().zip(&self.given).all(|(row, given)| given.is_some() || !has_figure(row));
        if self.heading.is_some() || !(self.column.is_some() || is_complete) {
            return money(reading, &self.table, aim, (self.figures, writing), present);
        }
        let heading = self.table.title(self.figures);
        reading.understood.push(format!("“{heading}”: {}.", per_name(None)));
        Money { per: None, scale: unit_lines::scale(reading, aim, &self.table, &unit(heading)) }
    }

    /// The period that a row itself gives.
    pub(super) fn own(&self, row: usize) -> Option<Result<Per, String>> {
        let own = self.given.get(row)?.clone()?;
        Some(own.and_then(|own| match self.heading.filter(|heading| *heading != own) {
            Some(heading) => Err(format!("This figure is {}, but its heading says {}.", own.name(), heading.name())),
            None => Ok(own),
        }))
    }

    /// The period of a row: its own, or that of all figures.
    pub(super) fn of(&self, row: usize, all: Option<Per>) -> Result<Per, String> {
        self.own(row).unwrap_or_else(|| all.ok_or_else(|| "This row gives no period.".to_string()))
    }

    /// Which small figures are doubted: figures of several periods differ in size.
    pub(super) fn small_figures(&self) -> SmallFigures {
        let is_given = self.given.iter().any(Option::is_some);
        if is_given { SmallFigures::DoubtedBesideThousands(self.column) } else { SmallFigures::Doubted }
    }
}

/// The factors from figures to annual pay or hourly rates; each is asked about once.
pub(super) struct Factors {
    /// Whether the figures are pay.
    pub is_pay: bool,
    /// The number of monthly salaries per year, if the heading gives it.
    pub salaries: Option<f64>,
    /// The factors asked about so far.
    pub known: Vec<(Per, Option<f64>)>,
}

impl Factors {
    /// The factor of a period; `None` if unknown.
    pub(super) fn of(&mut self, reading: &mut Reading, aim: &Aim, per: Per) -> Option<f64> {
        if let Some((_, factor)) = self.known.iter().find(|(known, _)| *known == per) {
            return *factor;
        }
        let factor = if self.is_pay { Some(to_a_year(reading, aim, per, self.salaries)) } else { to_an_hour(reading, aim, per) };
        self.known.push((per, factor));
        factor
    }
}
