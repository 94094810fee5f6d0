//! The button that saves the comparison as an Excel workbook; the export is loaded on the first press.

use crate::app::snapshot::Snapshot;
use crate::browser::download;
use crate::browser::workbook::{self, NoWorkbook};
use crate::exchange::{json, rate_card};
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Milliseconds for the browser to show the progress before the export blocks it.
const TO_SHOW: u32 = 50;

/// The progress of the export.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Idle,
    Writing,
    Written,
    NotLoaded,
    NotWritten,
}

impl Progress {
    fn words(self) -> &'static str {
        match self {
            Progress::Idle => "",
            Progress::Writing => "Creating the workbook …",
            Progress::Written => "Workbook saved: see your downloads.",
            Progress::NotLoaded => "The workbook export could not be loaded. Check your connection and try again.",
            Progress::NotWritten => "The comparison is too large for a workbook. Remove options or services, or use the report.",
        }
    }
}

/// The properties of the button.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison to export.
    pub snapshot: Snapshot,
}

/// The button, with its progress beside it.
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
                TimeoutFuture::new(TO_SHOW).await;
                let scenario = &snapshot.scenario;
                let texts = (json::write(scenario).to_string(), rate_card::write(&scenario.rate_card));
                let written = workbook::write(&texts.0, &texts.1, snapshot.futures_text()).await;
                progress.set(match written {
                    Ok(bytes) if download::save_bytes(&scenario.title, "xlsx", KIND, &bytes) => Progress::Written,
                    Ok(_) | Err(NoWorkbook::NotWritten) => Progress::NotWritten,
                    Err(NoWorkbook::NotLoaded) => Progress::NotLoaded,
                });
            });
        })
    };
    let failed = matches!(*progress, Progress::NotLoaded | Progress::NotWritten);
    html! {
        <>
            <button type="button" onclick={press} disabled={props.snapshot.outcome.is_err()} aria-disabled={(*progress == Progress::Writing).then_some("true")}>
                { if failed { "Excel workbook: try again" } else { "Excel workbook" } }
            </button>
            <p class="workbook-progress" role="status">{ progress.words() }</p>
        </>
    }
}
