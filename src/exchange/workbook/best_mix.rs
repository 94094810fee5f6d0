//! The sheet *Best mix*: the cheapest mix by number of providers, and those that no other beats in cost and quality. A spreadsheet
//! cannot search, so these are values.

use super::book::Book;
use super::sheet::{OPTION_WIDTH, Sheet};
use super::styles;
use crate::engine::{Mix, MixAnswer};
use crate::exchange::mixes::{in_no_mix, with_at_most};
use crate::graph::Unit;
use crate::model::grammar::{capitalised, list};
use rust_xlsxwriter::XlsxError;

/// The row of the heads, counted from 0.
const HEAD: u32 = 3;
/// The column of the providers.
const PROVIDERS: u16 = 2 + FIGURES.len() as u16;
/// The column of the first service.
const SERVICES: u16 = PROVIDERS + 1;

/// A figure of a mix with its name and unit.
type MixFigure = (&'static str, Unit, fn(&Mix) -> f64);

/// The figures of a mix, beside its name and what its last provider is worth.
const FIGURES: [MixFigure; 5] = [
    ("Present value", Unit::Money, |mix| mix.cost),
    ("One-off cost in it", Unit::Money, |mix| mix.one_off),
    ("Own people", Unit::Share, |mix| mix.own),
    ("Offshore", Unit::Share, |mix| mix.offshore),
    ("Quality, 0 to 10", Unit::Number, |mix| mix.quality),
];

/// Writes the sheet.
pub(super) fn best_mix_sheet(book: &Book, found: &MixAnswer, front: &[Mix], sheet: &mut Sheet) -> Result<(), XlsxError> {
    let scenario = book.scenario;
    let last = SERVICES + scenario.services.len() as u16 - 1;
    sheet.heading(0, last, "Best mix")?;
    let about = "Each service is delivered as one of the options delivers it. Values computed by the page for the inputs as exported.";
    sheet.text(1, 0, about, &styles::quiet())?;
    sheet.widths([(0, 36.0), (PROVIDERS, 40.0)].into_iter().chain((1..PROVIDERS).map(|column| (column, 18.0))))?;
    sheet.widths((SERVICES..=last).map(|column| (column, OPTION_WIDTH)))?;
    sheet.text(HEAD, 0, "Mix", &styles::head())?;
    sheet.text(HEAD, 1, "One more is worth", &styles::number_head())?;
    for ((name, ..), column) in FIGURES.into_iter().zip(2..) {
        sheet.text(HEAD, column, name, &styles::number_head())?;
    }
    sheet.text(HEAD, PROVIDERS, "Providers", &styles::head())?;
    for (service, column) in scenario.services.iter().zip(SERVICES..) {
        sheet.text(HEAD, column, &service.name, &styles::head())?;
    }
    let by_providers = found.by_providers.iter().map(|row| (capitalised(&with_at_most(row.most)), row.worth, &row.mix));
    // Where limits are set, the mix that keeps all of them comes last.
    let within = found.best.iter().filter(|_| !found.limits.is_empty()).map(|mix| ("Keeps all your limits".to_string(), None, mix));
    let front = front.iter().map(|mix| ("No other is cheaper and as good".to_string(), None, mix));
    let rows: Vec<_> = by_providers.chain(within).chain(front).collect();
    for (said, row) in in_no_mix(scenario).iter().zip(HEAD + 2 + rows.len() as u32..) {
        sheet.text(row, 0, said, &styles::quiet())?;
    }
    for ((name, worth, mix), row) in rows.into_iter().zip(HEAD + 1..) {
        sheet.text(row, 0, &name, &styles::text())?;
        if let Some(worth) = worth {
            sheet.number(row, 1, worth, &styles::single(Unit::Money))?;
        }
        for ((_, unit, read), column) in FIGURES.into_iter().zip(2..).filter(|((_, unit, _), _)| found.has_quality || *unit != Unit::Number)
        {
            sheet.number(row, column, read(mix), &styles::single(unit))?;
        }
        let providers = mix.providers.iter().filter_map(|id| scenario.provider(*id)).map(|provider| provider.name.as_str());
        sheet.text(row, PROVIDERS, &list(&providers.collect::<Vec<_>>()), &styles::text())?;
        for (service, column) in scenario.services.iter().zip(SERVICES..) {
            let option = mix.parts.iter().find(|(id, _)| *id == service.id).and_then(|(_, option)| scenario.option(*option));
            sheet.text(row, column, option.map_or("", |option| option.name.as_str()), &styles::text())?;
        }
    }
    sheet.protect();
    Ok(())
}
