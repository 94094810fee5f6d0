//! The button that writes the comparison as an Excel workbook; the writer is fetched when it is first pressed.

use crate::app::snapshot::Snapshot;
use crate::browser::download;
use crate::exchange::workbook::workbook;
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Writes the workbook; nothing where there are no results, or where they do not fit into one.
fn written(snapshot: &Snapshot) -> Option<Vec<u8>> {
    workbook(&snapshot.scenario, snapshot.outcome.as_ref().as_ref().ok()?).ok()
}

const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Milliseconds that the browser gets to show that something is being done before the writing keeps it busy.
const TO_SHOW: u32 = 50;

/// How far it has come.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Idle,
    Writing,
    Written,
    NotWritten,
}

impl Progress {
    fn words(self) -> &'static str {
        match self {
            Progress::Idle => "",
            Progress::Writing => "Writing the workbook …",
            Progress::Written => "The workbook is written: look among your downloads.",
            Progress::NotWritten => {
                "The workbook could not be written: the comparison is too large for it. Remove options or services, or take the report."
            }
        }
    }
}

/// What the button needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is written.
    pub snapshot: Snapshot,
}

/// The button, and beside it how far it has come.
#[component(WorkbookButton)]
pub fn workbook_button(props: &Props) -> Html {
    let progress = use_state(|| Progress::Idle);
    let press = {
        let (progress, snapshot) = (progress.clone(), props.snapshot.clone());
        Callback::from(move |_: MouseEvent| {
            if *progress == Progress::Writing {
                return;
            }
            progress.set(Progress::Writing);
            let (progress, snapshot) = (progress.setter(), snapshot.clone());
            spawn_local(async move {
                Timeout::new(TO_SHOW, move || {
                    let written =
                        written(&snapshot).is_some_and(|bytes| download::save_bytes(&snapshot.scenario.title, "xlsx", KIND, &bytes));
                    progress.set(if written { Progress::Written } else { Progress::NotWritten });
                })
                .forget();
            });
        })
    };
    let failed = *progress == Progress::NotWritten;
    html! {
        <>
            <button type="button" onclick={press} disabled={props.snapshot.outcome.is_err()} aria-disabled={(*progress == Progress::Writing).then_some("true")}>
                { if failed { "Excel workbook: try again" } else { "Excel workbook" } }
            </button>
            <p class="workbook-progress" role="status">{ progress.words() }</p>
        </>
    }
}
