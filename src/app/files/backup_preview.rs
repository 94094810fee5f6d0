//! The contents of a backup, before its comparisons are added to those of this browser.

use super::list_preview::counted;
use super::scenario_preview::titled;
use crate::app::state::autosave::Autosave;
use crate::browser::store::library;
use crate::exchange::library::Backup;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The comparisons in a backup; if the browser `keeps` none, each can be opened separately.
pub fn backup_preview(
    backup: &Rc<Backup>,
    keeps: bool,
    add: &Callback<Rc<Backup>>,
    open: &Callback<Rc<Scenario>>,
    leave: &Callback<MouseEvent>,
) -> Html {
    let rows = backup.works.iter().map(|context| {
        let title = titled(&context.scenario);
        let versions = match context.versions.len() {
            0 => String::new(),
            count => format!(", with {}", counted(count, "version", "versions")),
        };
        let open = {
            let scenario = Rc::clone(&context.scenario);
            open.reform(move |_: MouseEvent| Rc::clone(&scenario))
        };
        html! {
            <li>
                { title }{ versions }
                if !keeps { { " " }<button type="button" aria-label={format!("Open {title}")} onclick={open}>{ "Open" }</button> }
            </li>
        }
    });
    let add = {
        let backup = Rc::clone(backup);
        add.reform(move |_: MouseEvent| Rc::clone(&backup))
    };
    html! {
        <>
            <ul aria-label="Comparisons in the backup">{ for rows }</ul>
            { left_out("In the bin and left out", backup.binned) }
            { left_out("Cannot be read and left out", backup.unreadable) }
            if keeps { <p>{ "Each becomes a new entry in My comparisons. Existing entries do not change." }</p> }
            <div class="files-answers">
                if keeps { <button type="button" class="primary" disabled={backup.works.is_empty()} onclick={add}>{ "Add them" }</button> }
                <button type="button" onclick={leave.clone()}>{ "Cancel" }</button>
            </div>
        </>
    }
}

fn left_out(what: &str, count: usize) -> Html {
    if count == 0 {
        Html::default()
    } else {
        html! { <p class="note">{ format!("{what}: {count}.") }</p> }
    }
}

/// Adds every comparison of a backup to those of this browser, and reports how many succeeded.
pub fn added(autosave: &Autosave, backup: &Backup) -> String {
    autosave.save_now();
    let all = backup.works.len();
    for (done, context) in backup.works.iter().enumerate() {
        if let Err(fault) = library().add(context) {
            return format!("{done} of {all} were added to My comparisons. {}", fault.message());
        }
    }
    format!("{} added to My comparisons.", counted(all, "comparison was", "comparisons were"))
}
