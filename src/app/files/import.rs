//! Opening a file: choosing or dropping it and previewing it; nothing changes until the user accepts.

use super::backup_preview::{added, backup_preview};
use super::file_drop::Arrived;
use super::list_preview::ListPreview;
use super::scenario_preview::{opened, scenario_preview};
use crate::app::snapshot::Snapshot;
use crate::app::state::action::Action;
use crate::app::state::autosave::Autosave;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::browser::focus::focus;
use crate::browser::incoming;
use crate::browser::store::library;
use crate::exchange::file::{self, Content, FileFault};
use crate::exchange::library::Backup;
use crate::exchange::list::Table;
use crate::model::Scenario;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// The element that describes the content of a file.
const PREVIEW: &str = "files.preview";
/// How many faults of a file are listed.
const TOLD: usize = 20;
/// The types that file choosers offer first; other files can be chosen as well.
const OFFERED: &str = ".json,.csv,.tsv,.txt";

/// The properties of opening.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The open comparison.
    pub snapshot: Snapshot,
    /// Receives edits.
    pub edits: EditDispatcher,
    /// Saves the comparison, and opens a file as a new one.
    pub autosave: Autosave,
    /// The files dropped on the page.
    pub arrived: Arrived,
}

/// The progress of opening a file.
#[derive(Clone, PartialEq)]
enum ImportStage {
    /// No file is chosen yet, or it was dismissed.
    Idle,
    /// It is being read.
    Reading,
    /// It cannot be opened.
    Failed(String, FileFault),
    /// It holds a comparison.
    Scenario(String, Rc<Scenario>),
    /// It holds a list.
    List(String, Rc<Table>),
    /// It holds a backup of a browser's comparisons.
    Backup(String, Rc<Backup>),
    /// What the import did.
    Done(String),
}

/// The button, the drop area, and the content of the file.
#[component(Import)]
pub fn import(props: &Props) -> Html {
    let stage = use_state_eq(|| ImportStage::Idle);
    let field = use_node_ref();
    let open = {
        let stage = stage.clone();
        Callback::from(move |files: Vec<File>| open(files, &stage))
    };
    {
        let open = open.clone();
        use_effect_with(props.arrived.clone(), move |arrived| open.emit(arrived.take()));
    }
    use_effect_with((*stage).clone(), |stage| {
        if !matches!(stage, ImportStage::Idle | ImportStage::Reading) {
            focus(PREVIEW);
        }
    });
    let choose = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| field.cast::<HtmlInputElement>().iter().for_each(|field| field.click()))
    };
    let chosen = open.reform(|event: Event| incoming::chosen(&event.target_unchecked_into()));
    let leave = {
        let stage = stage.clone();
        Callback::from(move |_: MouseEvent| stage.set(ImportStage::Idle))
    };
    let accept = {
        let (stage, edits) = (stage.clone(), props.edits.clone());
        Callback::from(move |(scenario, done): (Rc<Scenario>, String)| {
            // Estimates follow what is imported, as they follow what is typed.
            edits.send(Action::Edited(scenario));
            stage.set(ImportStage::Done(done));
        })
    };
    let keeps = props.autosave.has_library() && library().is_switched_off() == Ok(false);
    let open_scenario = {
        let (stage, edits, autosave) = (stage.clone(), props.edits.clone(), props.autosave.clone());
        Callback::from(move |scenario: Rc<Scenario>| stage.set(ImportStage::Done(opened(&autosave, &edits, keeps, scenario))))
    };
    let add = {
        let (stage, autosave) = (stage.clone(), props.autosave.clone());
        Callback::from(move |backup: Rc<Backup>| stage.set(ImportStage::Done(added(&autosave, &backup))))
    };
    html! {
        <>
            <div class="files-open">
                <button type="button" onclick={choose}>{ "Open a file" }</button>
                <input type="file" hidden=true accept={OFFERED} aria-label="File to open" ref={field} onchange={chosen} />
                <span>{ "or drop it anywhere on this page: a comparison that was saved as a file, a backup, or a list as CSV." }</span>
            </div>
            <details class="note">
                <summary>{ "Supported lists" }</summary>
                <p>{ "Roles, with the columns “role”, “headcount” and “salary”, and “service” where there are several: they become the people needed and the average salary of a team." }</p>
                <p>{ "Rate cards, with the columns “role” and “rate”, for an hour, a day or a year: they become the hourly rate of a provider or the salary of a team." }</p>
                <p>{ "Volumes, with the columns “month” or “service” or both, and “volume”, by day, week or month: their average becomes the volume per month." }</p>
            </details>
            <div class="files-preview">
                { match &*stage {
                    ImportStage::Idle => Html::default(),
                    ImportStage::Reading => html! { <p role="status">{ "Reading the file …" }</p> },
                    ImportStage::Done(done) => html! { <p role="status" id={PREVIEW} tabindex="-1">{ done }</p> },
                    ImportStage::Failed(name, fault) => failed(name, fault, &leave),
                    ImportStage::Scenario(name, scenario) => html! { <>{ heading("A comparison in", name) }{ scenario_preview(&props.snapshot, scenario, keeps, &open_scenario, &leave) }</> },
                    ImportStage::Backup(name, backup) => html! { <>{ heading("A backup in", name) }{ backup_preview(backup, keeps, &add, &open_scenario, &leave) }</> },
                    ImportStage::List(name, table) => html! { <>{ heading("A list in", name) }<ListPreview snapshot={props.snapshot.clone()} table={Rc::clone(table)} accept={accept.clone()} leave={leave.clone()} /></> },
                } }
            </div>
        </>
    }
}

/// Reads the chosen file; only one at a time.
fn open(files: Vec<File>, stage: &UseStateHandle<ImportStage>) {
    let [file] = files.as_slice() else {
        if let Some(first) = files.first() {
            stage.set(ImportStage::Failed(first.name(), FileFault::Several(files.len())));
        }
        return;
    };
    stage.set(ImportStage::Reading);
    let (file, stage) = (file.clone(), stage.clone());
    spawn_local(async move {
        let name = file.name();
        let read = incoming::bytes(&file).await.and_then(|bytes| file::read(&name, &bytes));
        stage.set(match read {
            Ok(Content::Scenario(scenario)) => ImportStage::Scenario(name, Rc::from(scenario)),
            Ok(Content::Backup(backup)) => ImportStage::Backup(name, Rc::new(backup)),
            Ok(Content::Table(table)) => ImportStage::List(name, Rc::new(table)),
            Err(fault) => ImportStage::Failed(name, fault),
        });
    });
}

fn heading(what: &str, name: &str) -> Html {
    html! { <h3 id={PREVIEW} tabindex="-1">{ format!("{what} “{name}”") }</h3> }
}

/// Why a file cannot be opened; the open comparison does not change.
fn failed(name: &str, fault: &FileFault, leave: &Callback<MouseEvent>) -> Html {
    let faults = match fault {
        FileFault::Content(faults) => faults.as_slice(),
        _ => &[],
    };
    let more = faults.len().saturating_sub(TOLD);
    html! {
        <div role="alert">
            <h3 id={PREVIEW} tabindex="-1">{ format!("“{name}” was not opened") }</h3>
            <p class="fault">{ fault.to_string() }</p>
            <ul class="files-faults">{ for faults.iter().take(TOLD).map(|fault| html! { <li>{ fault.to_string() }</li> }) }</ul>
            if more > 0 { <p>{ format!("And {more} more.") }</p> }
            <p>{ "Your current comparison is unchanged." }</p>
            <button type="button" onclick={leave.clone()}>{ "Dismiss" }</button>
        </div>
    }
}
