//! What reaches the page from outside its elements: undo and redo by keyboard, and links put into the address.

use super::scene::Dispatcher;
use super::session::Action;
use super::surroundings::use_surroundings;
use crate::browser::location;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Opens a link that is put into the address of a page that is already open.
#[hook]
pub fn use_links() {
    let own_page = use_surroundings().is_own_page();
    use_effect_with((), move |()| {
        let listener = web_sys::window().filter(|_| own_page).map(|window| {
            EventListener::new(&window, "hashchange", |_| {
                if location::link().is_some() {
                    location::reload();
                }
            })
        });
        move || drop(listener)
    });
}

/// Listens for Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y while the page is open. They win over the undo of a single text field:
/// a step of ours is what the user sees change.
#[hook]
pub fn use_shortcuts(dispatcher: &Dispatcher) {
    let surroundings = use_surroundings();
    let (keys, read_only) = (surroundings.keys(), surroundings.parameters.read_only);
    use_effect_with((dispatcher.clone(), read_only), move |(dispatcher, read_only)| {
        let dispatcher = dispatcher.clone();
        let listener = keys.filter(|_| !read_only).map(|keys| {
            EventListener::new_with_options(&keys, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                    return;
                }
                let action = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
                    ("z", false) => Action::Undo,
                    ("z", true) | ("y", false) => Action::Redo,
                    _ => return,
                };
                event.prevent_default();
                dispatcher.dispatch(action);
            })
        });
        move || drop(listener)
    });
}
