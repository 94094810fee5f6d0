//! The quality rows on the answer's sheet: the quality of each service and its cost to the business.

use super::answer_table::Table;
use super::sheet::Shown;
use crate::engine::{Figure, OptionOutcome, QualityOutcome};
use crate::graph::Unit;
use rust_xlsxwriter::XlsxError;

type Read = fn(&QualityOutcome) -> Option<Figure>;

const ROWS: [(&str, Unit, Read); 6] = [
    ("Expected business loss", Unit::MoneyPerYear, |quality| Some(quality.loss_per_year)),
    ("Expected service credits", Unit::MoneyPerYear, |quality| quality.credits_per_year),
    ("Downtime per month", Unit::Minutes, |quality| Some(quality.downtime_minutes)),
    ("Availability", Unit::Share, |quality| Some(quality.availability)),
    ("Seat utilisation", Unit::Share, |quality| quality.seat_utilisation),
    ("Highest probability of a miss, per month", Unit::Share, |quality| Some(quality.worst_miss)),
];

/// Writes the rows of every service.
pub(super) fn quality(table: &mut Table) -> Result<(), XlsxError> {
    let scenario = table.book.scenario;
    for service in &scenario.services {
        let of = |option: &OptionOutcome| option.quality.iter().find(|quality| quality.service == service.id).cloned();
        table.heading(&format!("Quality: {}", service.name))?;
        for (name, unit, read) in ROWS {
            table.row(name, unit, |_, option| read(&of(option)?))?;
        }
        let book = table.book;
        table.cells("Credits as a share of the loss", Unit::Share, |position, option| {
            let nodes = book.model().options.get(position)?.quality.iter().find(|quality| quality.service == service.id)?;
            let (loss, cover) = (book.places.shown(nodes.loss_per_year).in_column(0), book.places.shown(nodes.credit_cover?).in_column(0));
            let shown = of(option)?.credit_cover.map_or_else(|| Shown::from("–"), |cover| cover.value.into());
            Some((format!("IF({loss}>0,{cover},\"–\")"), shown))
        })?;
        for (level, kind) in service.kind.levels.iter().enumerate() {
            let name = format!("Probability of missing: {}", kind.label);
            table.row(&name, Unit::Share, |_, option| of(option)?.misses.get(level).copied())?;
        }
        table.row("Right to terminate, per year", Unit::Share, |_, option| Some(of(option)?.persistent_failure))?;
    }
    Ok(())
}
