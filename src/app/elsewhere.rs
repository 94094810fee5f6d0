//! What comes from outside the tab: other tabs that store, the page that goes away, and the key that saves a version.

use super::keep::Keeper;
use super::surroundings::use_surroundings;
use crate::browser::element;
use crate::exchange::library::NOT_HERE;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

/// Stores when the page goes away, heeds other tabs, and saves a version on Ctrl+S while the focus is inside the app.
#[hook]
pub fn use_elsewhere(keeper: &Keeper) {
    let (keeper, keys) = (keeper.clone(), use_surroundings().keys());
    // The listeners always work with the page as it was drawn last.
    use_effect(move || {
        let listeners = web_sys::window().zip(keys).map(|(window, keys)| {
            let (leaving, hiding, heeding) = (keeper.clone(), keeper.clone(), keeper.clone());
            let key = EventListenerOptions::enable_prevent_default();
            [
                EventListener::new(&window, "pagehide", move |_| leaving.save_now()),
                // A phone may end a page that is not seen without another word.
                EventListener::new(&window, "visibilitychange", move |_| hiding.save_now()),
                EventListener::new(&window, "storage", move |event| {
                    let event = event.dyn_ref::<StorageEvent>();
                    let told = event.and_then(|event| event.key().zip(event.new_value()));
                    if let (Some((key, told)), Ok(storing)) = (told, heeding.storing()) {
                        (storing.heed)(&heeding, &key, &told);
                    }
                }),
                EventListener::new_with_options(&keys, "keydown", key, move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    let wanted = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
                    if wanted && event.key().eq_ignore_ascii_case("s") && element::has_focus("app") {
                        event.prevent_default();
                        match keeper.storing() {
                            _ if keeper.is_read_only() => {}
                            Ok(storing) => (storing.save_version_by_key)(&keeper),
                            Err(_) => keeper.notices.add(NOT_HERE.to_string()),
                        }
                    }
                }),
            ]
        });
        move || drop(listeners)
    });
}
