//! What another tab did to the comparison that is open, with the ways to go on.

use crate::app::state::autosave::Keeper;
use crate::app::state::save_status::Conflict;
use yew::prelude::*;

/// What another tab did to the comparison that is open, with the ways to go on.
pub fn conflict(keeper: &Keeper) -> Html {
    let Some(conflict) = keeper.conflict() else { return Html::default() };
    let (Conflict::Changed(id) | Conflict::Copied(id)) = conflict.clone();
    let theirs = {
        let keeper = keeper.clone();
        Callback::from(move |_: MouseEvent| match keeper.open_instead(&id) {
            Ok(notice) => notice.into_iter().for_each(|notice| keeper.notices.add(notice)),
            Err(fault) => keeper.notices.add(fault.message()),
        })
    };
    let mine = {
        let keeper = keeper.clone();
        let changed = matches!(conflict, Conflict::Changed(_));
        // Storing finds the other tab's text in its place, and so makes a copy.
        Callback::from(move |_: MouseEvent| {
            if changed {
                // The state of saving says why it could not.
                let _ = keeper.store();
            } else {
                keeper.conflict.set(None);
            }
        })
    };
    let (text, keep) = match conflict {
        Conflict::Changed(_) => ("This comparison was changed in another tab.", "Keep mine as a copy"),
        Conflict::Copied(_) => (
            "This comparison was changed in another tab as well. Both are kept: yours is stored as a copy, and open here.",
            "Keep my copy open",
        ),
    };
    html! {
        <div class="notice conflict" role="status">
            <span>{ text }</span>
            <button type="button" onclick={theirs}>{ "Use theirs" }</button>
            <button type="button" onclick={mine}>{ keep }</button>
        </div>
    }
}
