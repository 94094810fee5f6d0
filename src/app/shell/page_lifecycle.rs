//! What comes from outside the page: other tabs that store, the page that goes away, and a link put into its address.

use crate::app::state::autosave::Autosave;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::host_environment::use_host_environment;
use crate::app::state::latest::{Latest, use_latest};
use crate::app::state::persistence;
use crate::browser::location;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

/// Stores when the page goes away, heeds other tabs, and opens a link that is put into the address of an open page.
#[hook]
pub fn use_page_lifecycle(autosave: &Autosave, edits: &EditDispatcher) {
    let own_page = use_host_environment().is_own_page();
    let latest = use_latest(&(autosave.clone(), edits.clone()));
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            let leaving = ["pagehide", "visibilitychange"].map(|event| {
                // A phone may end a page that is not seen without another word.
                EventListener::new(&window, event, with(&latest, |(autosave, _), _| autosave.save_now()))
            });
            let asking = EventListener::new_with_options(&window, "beforeunload", EventListenerOptions::enable_prevent_default(), {
                with(&latest, ask_before_loss)
            });
            let storing = EventListener::new(&window, "storage", with(&latest, heed));
            let address = own_page.then(|| EventListener::new(&window, "hashchange", |_| open_link()));
            (leaving, asking, storing, address)
        });
        move || drop(listeners)
    });
}

/// What is kept, and what is edited.
type PageParts = (Autosave, EditDispatcher);

/// A listener that works with what is kept as the page was drawn last.
fn with(latest: &Latest<PageParts>, act: fn(&PageParts, &Event)) -> impl FnMut(&Event) + 'static {
    let latest = latest.clone();
    move |event| act(&latest.get(), event)
}

/// What cannot be stored is not lost with the page before the browser has asked.
fn ask_before_loss((autosave, edits): &PageParts, event: &Event) {
    autosave.save_now();
    if autosave.would_lose() || edits.has_invalid_texts() {
        event.prevent_default();
    }
}

/// Heeds what another tab stored or deleted.
fn heed((autosave, _): &PageParts, event: &Event) {
    let event = event.dyn_ref::<StorageEvent>();
    if let Some((key, told)) = event.and_then(|event| Some((event.key()?, event.new_value().unwrap_or_default()))) {
        persistence::heed(autosave, &key, &told);
    }
}

/// A link is opened as if the page had been opened with it: nothing of what was open stays behind.
fn open_link() {
    if location::link().is_some() {
        location::reload();
    }
}
