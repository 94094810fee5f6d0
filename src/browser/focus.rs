//! Leading the user to an element of the page, and back to where they came from.

use super::{element, root};
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// How often it is looked for, and after how many milliseconds each time.
const ATTEMPTS: u32 = 40;
const PAUSE: u32 = 50;

/// Moves the focus to an element by its identity, scrolling it into view.
pub fn focus(id: &str) {
    if let Some(element) = named(id) {
        // An element that cannot take the focus is left alone.
        let _ = element.focus();
    }
}

/// The element with an identity.
pub fn named(id: &str) -> Option<HtmlElement> {
    root::find(id)?.dyn_into().ok()
}

/// The element that has the focus.
pub fn focused() -> Option<HtmlElement> {
    root::active()?.dyn_into().ok()
}

/// Gives the focus back to an element that had it; does nothing where it is no longer on the page.
pub fn give_back(element: &HtmlElement) {
    if element.is_connected() {
        let _ = element.focus();
    }
}

/// Gives the focus to an element; to one that is still to come, as soon as it is there, unless the user goes elsewhere.
pub fn focus_soon(id: String) {
    if element::is_there(&id) {
        return focus(&id);
    }
    let before = focused();
    spawn_local(async move {
        for _ in 0..ATTEMPTS {
            TimeoutFuture::new(PAUSE).await;
            match element::is_there(&id) {
                _ if focused() != before => return,
                true => return focus(&id),
                false => {}
            }
        }
    });
}
