//! What comes from outside the tab: other tabs that store, the page that goes away, and the key that saves a version.

use super::keep::Keeper;
use super::surroundings::use_surroundings;
use crate::browser::element;
use crate::exchange::library::NOT_HERE;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

/// Stores when the page goes away, heeds other tabs, and saves a version on Ctrl+S while the focus is inside the app.
#[hook]
pub fn use_elsewhere(keeper: &Keeper) {
    let keys = use_surroundings().keys();
    // The listeners are set once, and always work with the page as it was drawn last.
    let drawn = use_mut_ref(|| keeper.clone());
    *drawn.borrow_mut() = keeper.clone();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().zip(keys).map(|(window, keys)| {
            let key = EventListenerOptions::enable_prevent_default();
            [
                EventListener::new(&window, "pagehide", with(&drawn, |keeper, _| keeper.save_now())),
                // A phone may end a page that is not seen without another word.
                EventListener::new(&window, "visibilitychange", with(&drawn, |keeper, _| keeper.save_now())),
                EventListener::new(&window, "storage", with(&drawn, heed)),
                EventListener::new_with_options(&keys, "keydown", key, with(&drawn, save_version)),
            ]
        });
        move || drop(listeners)
    });
}

/// A listener that works with what is kept as the page was drawn last.
fn with(drawn: &Rc<RefCell<Keeper>>, act: fn(&Keeper, &Event)) -> impl FnMut(&Event) + 'static {
    let drawn = Rc::clone(drawn);
    move |event| {
        // Not held while it acts: that may draw the page.
        let keeper = drawn.borrow().clone();
        act(&keeper, event);
    }
}

/// Heeds what another tab stored.
fn heed(keeper: &Keeper, event: &Event) {
    let event = event.dyn_ref::<StorageEvent>();
    let told = event.and_then(|event| event.key().zip(event.new_value()));
    if let (Some((key, told)), Ok(storing)) = (told, keeper.storing()) {
        (storing.heed)(keeper, &key, &told);
    }
}

/// Saves a version on Ctrl+S.
fn save_version(keeper: &Keeper, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let wanted = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
    if !wanted || !event.key().eq_ignore_ascii_case("s") || !element::has_focus("app") {
        return;
    }
    event.prevent_default();
    match keeper.storing() {
        _ if keeper.is_read_only() => {}
        Ok(storing) => (storing.save_version_by_key)(keeper),
        Err(_) => keeper.notices.add(NOT_HERE.to_string()),
    }
}
