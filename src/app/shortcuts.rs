//! What reaches the page from outside its elements: undo and redo by keyboard, and links put into the address.

use super::scene::Sender;
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
pub fn use_shortcuts(sender: &Sender) {
    let surroundings = use_surroundings();
    let keys = surroundings.keys();
    use_effect_with(sender.clone(), move |sender| {
        let sender = sender.clone();
        let listener = keys.filter(|_| !sender.is_read_only()).map(|keys| {
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
                sender.send(action);
            })
        });
        move || drop(listener)
    });
}
