//! What another tab did to the open comparison, with the ways to proceed.

use crate::app::state::autosave::Autosave;
use crate::app::state::save_status::Conflict;
use yew::prelude::*;

/// What another tab did to the open comparison, with the ways to proceed.
pub fn conflict(autosave: &Autosave) -> Html {
    let Some(conflict) = autosave.conflict() else { return Html::default() };
    let (Conflict::Changed(id) | Conflict::Copied(id)) = conflict.clone() else { return deleted(autosave) };
    let theirs = {
        let autosave = autosave.clone();
        Callback::from(move |_: MouseEvent| match autosave.open_instead(&id) {
            Ok(notice) => notice.into_iter().for_each(|notice| autosave.notices.add(notice)),
            Err(fault) => autosave.notices.add(fault.message()),
        })
    };
    let mine = {
        let autosave = autosave.clone();
        let changed = matches!(conflict, Conflict::Changed(_));
        // Storing detects the other tab's text, and so creates a copy.
        Callback::from(move |_: MouseEvent| {
            if changed {
                // The save status explains a failure.
                let _ = autosave.store();
            } else {
                autosave.conflict.set(None);
            }
        })
    };
    let (text, keep) = match conflict {
        Conflict::Changed(_) => ("This comparison was changed in another tab.", "Keep mine as a copy"),
        Conflict::Copied(_) => (
            "This comparison was also changed in another tab. Both versions are kept: yours is saved as a copy and is open here.",
            "Keep my copy open",
        ),
        Conflict::Deleted => return deleted(autosave),
    };
    html! {
        <div class="notice conflict" role="status">
            <span>{ text }</span>
            <button type="button" onclick={theirs}>{ "Use theirs" }</button>
            <button type="button" onclick={mine}>{ keep }</button>
        </div>
    }
}

/// Another tab deleted it: it exists only here until it is stored again.
fn deleted(autosave: &Autosave) -> Html {
    let again = {
        let autosave = autosave.clone();
        // The save status explains a failure.
        Callback::from(move |_: MouseEvent| {
            let _ = autosave.store();
        })
    };
    html! {
        <div class="notice conflict" role="status">
            <span>{ "This comparison was deleted in another tab. It stays open here and is stored again only if you change it." }</span>
            <button type="button" onclick={again}>{ "Store it again" }</button>
        </div>
    }
}
