//! Leading the user to an element of the page, and back to where they came from.

use super::root;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

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
