//! The comparison as an Excel workbook with live formulas: the graph behind the page, as cells.
//!
//! This module knows nothing about costs: every row is a named node of the graph with the node's formula. Only figures computed
//! outside the graph (paybacks, rates of return, the answer in words) have their formulas here, in `cash_flow`, `rates`,
//! `sentence` and `quality`.

mod answer;
mod answer_table;
mod best_mix;
mod book;
mod cash_flow;
mod cash_flow_rows;
mod checks;
mod columns;
mod decision;
mod decision_figures;
mod formula;
mod found;
mod guide;
mod how_sure;
mod inputs;
mod layout;
mod month_sheet;
mod names;
mod quality;
mod rates;
mod returns;
mod risks;
mod sentence;
mod sheet;
mod steps;
mod styles;
mod texts;
mod uses;
mod values;

use crate::engine::Outcome;
use crate::engine::decision::decide;
use crate::engine::simulation::Uncertainty;
use crate::exchange::mixes::{front_of, mixes_of};
use crate::model::Scenario;
use book::Book;
use columns::Columns;
use formula::Places;
use layout::Layout;
use names::{ANSWER, BEST_MIX, CASH_FLOW, CHECKS, DECISION, GUIDE, HOW_SURE, INPUTS, RANGES, RATES, RISKS, quoted, sheet_names};
use rust_xlsxwriter::{DocProperties, Workbook};
use sheet::{Extent, Sheet};
use values::Values;

pub use names::cell_name;
pub use rust_xlsxwriter::XlsxError;
pub use texts::of_texts;

/// The bytes of the workbook; `outcome` contains the results of `scenario`, and `futures` what its futures say if they are known.
///
/// # Errors
/// When the comparison is too large for a workbook.
pub fn workbook(scenario: &Scenario, outcome: &Outcome, futures: Option<&Uncertainty>) -> Result<Vec<u8>, XlsxError> {
    let model = &outcome.calculation.model;
    let layout = Layout::of(scenario, model);
    let names = sheet_names(scenario);
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let inputs: Vec<String> = model.addresses.iter().map(|address| cell_name(*address)).collect();
    let columns = Columns { months: model.graph.months() };
    let places = Places { graph: &model.graph, layout: &layout, columns, sheets: &quoted, inputs: &inputs };
    let book = Book { scenario, outcome, layout: &layout, places, values: Values::of(outcome, &layout) };

    let mut workbook = Workbook::new();
    let about = "Created by Sourcewise: the formulas are the same as on the page.";
    workbook.set_properties(&DocProperties::new().set_title(names::plain(&scenario.title)).set_author("Sourcewise").set_comment(about));
    inputs::define_names(&book, &mut workbook)?;
    let mut written: Vec<(String, Extent)> = Vec::new();
    let mut found = None;
    let mut sheet = |name: &str, write: &mut dyn FnMut(&mut Sheet) -> Result<(), XlsxError>| -> Result<(), XlsxError> {
        let mut sheet = Sheet::new(workbook.add_worksheet(), name, &scenario.title)?;
        write(&mut sheet)?;
        // The guide only repeats the answer; what the futures say and the best mixes have no formulas.
        if ![GUIDE, HOW_SURE, BEST_MIX].contains(&name) {
            written.push((name.to_string(), sheet.extent));
        }
        Ok(())
    };
    let mixes = mixes_of(scenario, outcome);
    let front = mixes.as_ref().and_then(|mixes| front_of(scenario, outcome, mixes)).unwrap_or_default();
    sheet(GUIDE, &mut |sheet| guide::guide_sheet(&book, &names, mixes.is_some(), futures.is_some(), sheet))?;
    sheet(ANSWER, &mut |sheet| {
        found = Some(answer::answer_sheet(&book, sheet)?);
        Ok(())
    })?;
    sheet(INPUTS, &mut |sheet| inputs::inputs_sheet(&book, sheet))?;
    for (position, name) in names.iter().enumerate() {
        let title = scenario.options.get(position).map_or("Shared by the options", |option| option.name.as_str());
        sheet(name, &mut |sheet| month_sheet::month_sheet(&book, sheet, position, title))?;
    }
    sheet(CASH_FLOW, &mut |sheet| cash_flow::cash_flow_sheet(&book, sheet))?;
    sheet(RATES, &mut |sheet| rates::rate_sheet(&book, sheet))?;
    let decided = decide(scenario, outcome);
    if let (Some(decision), Some(decided), Some(found)) = (book.decision(), &decided, &found) {
        sheet(DECISION, &mut |sheet| decision::decision_sheet(&book, decision, decided, found.present_value, sheet))?;
    }
    if let Some(mixes) = &mixes {
        sheet(BEST_MIX, &mut |sheet| best_mix::best_mix_sheet(&book, mixes, &front, sheet))?;
    }
    if !book.risks().is_empty() {
        sheet(RISKS, &mut |sheet| risks::risks_sheet(&book, book.risks(), sheet))?;
    }
    if !scenario.ranges.is_empty() {
        sheet(RANGES, &mut |sheet| how_sure::ranges_sheet(&book, futures, sheet))?;
    }
    if let Some(futures) = futures {
        sheet(HOW_SURE, &mut |sheet| how_sure::how_sure_sheet(&book, futures, sheet))?;
    }
    if let Some(found) = &found {
        let mut sheet = Sheet::new(workbook.add_worksheet(), CHECKS, &scenario.title)?;
        checks::checks_sheet(&book, &mut sheet, found, &written)?;
        sheet.protect();
    }
    workbook.save_to_buffer()
}
