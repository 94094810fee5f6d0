//! Moves the focus to an element of the page and back.

use super::{element, root};
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// The number of searches, and the milliseconds before each.
const ATTEMPTS: u32 = 40;
const PAUSE: u32 = 50;

/// Moves the focus to an element by its identity, scrolling it into view.
pub fn focus(id: &str) {
    if let Some(element) = named(id) {
        // An element that cannot be focused is ignored.
        let _ = element.focus();
    }
}

/// The element with an identity.
pub fn named(id: &str) -> Option<HtmlElement> {
    root::find(id)?.dyn_into().ok()
}

/// The focused element.
pub fn focused() -> Option<HtmlElement> {
    root::active()?.dyn_into().ok()
}

/// Returns the focus to an element; does nothing if it is no longer on the page.
pub fn give_back(element: &HtmlElement) {
    if element.is_connected() {
        let _ = element.focus();
    }
}

/// Focuses an element, waiting for it to appear unless the user moves elsewhere.
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
