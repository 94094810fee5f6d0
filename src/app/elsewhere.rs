//! What comes from outside the tab: other tabs that store, the page that goes away, and the key that saves a version.

use super::keep::Keeper;
use super::notices::Notices;
use super::safety::Conflict;
use super::surroundings::use_surroundings;
use crate::browser::element;
use crate::exchange::library::Elsewhere;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

/// Stores when the page goes away, heeds other tabs, and saves a version on Ctrl+S while the focus is inside the app.
#[hook]
pub fn use_elsewhere(keeper: &Keeper, notices: &Notices) {
    let (keeper, notices, keys) = (keeper.clone(), notices.clone(), use_surroundings().keys());
    // The listeners always work with the page as it was drawn last.
    use_effect(move || {
        let listeners = web_sys::window().zip(keys).map(|(window, keys)| {
            let (leaving, heeding) = (keeper.clone(), keeper.clone());
            let key = EventListenerOptions::enable_prevent_default();
            [
                EventListener::new(&window, "pagehide", move |_| leaving.save_now()),
                EventListener::new(&window, "storage", move |event| {
                    if let Some(event) = event.dyn_ref::<StorageEvent>() {
                        heed(&heeding, event);
                    }
                }),
                EventListener::new_with_options(&keys, "keydown", key, move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    let wanted = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
                    if wanted && event.key().eq_ignore_ascii_case("s") && element::has_focus("app") {
                        event.prevent_default();
                        if let Err(fault) = keeper.save_version() {
                            notices.add(fault.message().to_string());
                        }
                    }
                }),
            ]
        });
        move || drop(listeners)
    });
}

fn heed(keeper: &Keeper, event: &StorageEvent) {
    let (Some(key), Some(told)) = (event.key(), event.new_value()) else { return };
    match keeper.heed(&key, &told) {
        None | Some(Elsewhere::Unchanged) => {}
        Some(Elsewhere::WentOn) => keeper.changed_elsewhere(),
        // What this tab stored stands nowhere any more: it is stored again at once, as a copy.
        Some(Elsewhere::Overwritten) => match keeper.conflict() {
            Some(Conflict::Changed(_)) => {}
            _ => keeper.store(),
        },
    }
}

/// What another tab did to the comparison that is open, with the ways to go on.
pub fn conflict(keeper: &Keeper, notices: &Notices) -> Html {
    let Some(conflict) = keeper.conflict() else { return Html::default() };
    let (Conflict::Changed(id) | Conflict::Copied(id)) = conflict.clone();
    let theirs = {
        let (keeper, notices) = (keeper.clone(), notices.clone());
        Callback::from(move |_: MouseEvent| match keeper.open_instead(&id) {
            Ok(notice) => notice.into_iter().for_each(|notice| notices.add(notice)),
            Err(fault) => notices.add(fault.message()),
        })
    };
    let mine = {
        let keeper = keeper.clone();
        let changed = matches!(conflict, Conflict::Changed(_));
        // Storing finds the other tab's text in its place, and so makes a copy.
        Callback::from(move |_: MouseEvent| if changed { keeper.store() } else { keeper.dismiss() })
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
