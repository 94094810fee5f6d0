//! The panel for saving and opening.

use super::file_drop::Arrived;
use super::import::Import;
use super::link_field::LinkField;
use super::save::save_scenario;
use super::workbook_button::WorkbookButton;
use crate::app::elements::dialog::sheet;
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::autosave::Autosave;
use crate::app::state::panel::FILES;
use crate::browser::download;
use crate::exchange::csv::{self, Dialect};
use crate::exchange::fingerprint;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The panel that opens files, where it is open, with the files that were dropped on the page last.
pub fn files_panel(context: RenderContext, autosave: &Autosave, arrived: &Arrived) -> Html {
    if !context.view.is_open(FILES) {
        return Html::default();
    }
    let body = if context.edits.is_read_only() {
        html! { <p class="note">{ "Files cannot be opened here: this page only shows the comparison." }</p> }
    } else {
        html! { <><LinkField /><Import snapshot={context.snapshot.clone()} edits={context.edits.clone()} autosave={autosave.clone()} arrived={arrived.clone()} /></> }
    };
    sheet("files", "files", "Open a file or link", &context.view.dismiss(FILES), body)
}

/// The properties of saving.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison to save.
    pub snapshot: Snapshot,
}

/// The ways to save, each with its purpose.
#[component(Saving)]
pub fn saving(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let dialect = use_state(|| Dialect::of_decimal(snapshot.formats.decimal));
    let choose = {
        let dialect = dialect.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            dialect.set(if select.value() == "comma" { Dialect::Comma } else { Dialect::Point });
        })
    };
    let refused = use_state(|| false);
    let saves = |save: fn(&Snapshot, Dialect) -> bool| {
        let (snapshot, dialect, refused) = (snapshot.clone(), *dialect, refused.clone());
        Callback::from(move |_: MouseEvent| refused.set(!save(&snapshot, dialect)))
    };
    let way = |name: &'static str, about: &'static str, ready: bool, save: fn(&Snapshot, Dialect) -> bool| {
        html! { <li key={name}><button type="button" disabled={!ready} onclick={saves(save)}>{ name }</button><span>{ about }</span></li> }
    };
    let futures = {
        let (snapshot, dialect, refused) = (snapshot.clone(), *dialect, refused.setter());
        Callback::from(move |_: MouseEvent| {
            let (snapshot, refused) = (snapshot.clone(), refused.clone());
            spawn_local(async move { refused.set(!save_futures(&snapshot, dialect).await) });
        })
    };
    let computed = snapshot.outcome.is_ok();
    html! {
        <>
            <ul class="samples">
                { way("Save as file", "The whole comparison, to open it again on any computer, keep a version or send it by mail.", true, |snapshot, _| save_scenario(&snapshot.scenario)) }
                <li><WorkbookButton snapshot={snapshot.clone()} /><span>{ "Answer, inputs and every month with live formulas: change a number and the workbook recalculates." }</span></li>
                { way("Results as CSV", "Every figure by option, year and month, for a spreadsheet.", computed, save_results) }
                { way("Inputs as CSV", "Every number and choice with its default and source.", true, save_inputs) }
                if snapshot.scenario.is_uncertain() {
                    <li key="futures"><button type="button" disabled={snapshot.futures_text().is_empty()} onclick={futures}>{ "Futures as CSV" }</button><span>{ "Every future computed: the numbers drawn, and cost and saving of each option." }</span></li>
                }
            </ul>
            if *refused { <p class="fault" role="alert">{ download::REFUSED }</p> }
            <label class="files-choice">
                { "Numbers in CSV files " }
                <select class="choice" onchange={choose}>
                    <option value="point" selected={*dialect == Dialect::Point}>{ "1.5, comma-separated" }</option>
                    <option value="comma" selected={*dialect == Dialect::Comma}>{ "1,5; semicolon-separated" }</option>
                </select>
            </label>
            if !computed { <p class="note">{ "There are no results to save until the comparison can be computed." }</p> }
            <p class="note">{ "Each chart saves itself as a picture (PNG or SVG) with the buttons under it. The decision memo is in the report." }</p>
        </>
    }
}

fn save_results(snapshot: &Snapshot, dialect: Dialect) -> bool {
    let results = |outcome| save_csv("results", snapshot, &csv::results(&snapshot.scenario, outcome, dialect));
    snapshot.outcome.as_ref().as_ref().map_or(true, results)
}

fn save_inputs(snapshot: &Snapshot, dialect: Dialect) -> bool {
    let outcome = Rc::clone(&snapshot.outcome);
    let futures = snapshot.futures(true);
    save_csv("inputs", snapshot, &csv::inputs(&snapshot.scenario, outcome.as_ref().as_ref().ok(), futures, dialect))
}

/// Seed, number of futures, version and the fingerprint of the inputs come first: they are enough to compute the same futures again.
async fn save_futures(snapshot: &Snapshot, dialect: Dialect) -> bool {
    let Some(futures) = snapshot.futures.clone() else { return false };
    let (settings, mark) = (snapshot.scenario.simulation, dialect.separator());
    let facts = [
        ("Seed", settings.seed.to_string()),
        ("Futures", settings.trials.to_string()),
        ("Version", env!("CARGO_PKG_VERSION").to_string()),
        ("Fingerprint", fingerprint(&snapshot.scenario)),
    ];
    let about: String = facts.iter().map(|(name, fact)| format!("{name}{mark}{fact}\r\n")).collect();
    let Some(address) = futures.writer.write(&about, if mark == ';' { ',' } else { '.' }).await else { return false };
    download::follow(&format!("{} futures", snapshot.scenario.title), "csv", &address);
    true
}

fn save_csv(what: &str, snapshot: &Snapshot, text: &str) -> bool {
    download::save(&format!("{} {what}", snapshot.scenario.title), "csv", "text/csv", text)
}
