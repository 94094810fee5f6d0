//! The root of the program: the root element of the page, whose attributes control styles, or its elements in a host page. Each
//! of those has separate element names, so a search covers only the element the user is in.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

thread_local! {
    /// The mounted element the user last used; `None` on the program's own page.
    static HERE: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Removes the placeholder once the page is drawn.
pub fn remove_placeholder() {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector_all("[data-placeholder]").ok());
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    for element in (0..count).filter_map(|place| found.as_ref()?.item(place)?.dyn_into::<Element>().ok()) {
        element.remove();
    }
}

/// Records that the user is now in a mounted element.
pub fn enter(mounted: &Element) {
    HERE.set(Some(mounted.clone()));
}

/// Records that a mounted element is being removed.
pub fn leave(mounted: &Element) {
    HERE.with_borrow_mut(|here| {
        if here.as_ref() == Some(mounted) {
            *here = None;
        }
    });
}

/// Whether the focus is inside a mounted element.
pub fn has_focus(mounted: &Element) -> bool {
    mounted.get_root_node().dyn_ref::<ShadowRoot>().is_some_and(|shadow| shadow.active_element().is_some())
}

fn shadow() -> Option<ShadowRoot> {
    HERE.with_borrow(|here| here.as_ref()?.get_root_node().dyn_into().ok())
}

/// The element with a name, in the user's root.
pub fn find(id: &str) -> Option<Element> {
    match shadow() {
        Some(shadow) => shadow.get_element_by_id(id),
        None => web_sys::window()?.document()?.get_element_by_id(id),
    }
}

/// The focused element, in the user's root.
pub fn active() -> Option<Element> {
    match shadow() {
        Some(shadow) => shadow.active_element(),
        None => web_sys::window()?.document()?.active_element(),
    }
}

/// The value of an attribute.
pub fn attribute(name: &str) -> Option<String> {
    element()?.get_attribute(name)
}

/// Sets an attribute.
pub fn set_attribute(name: &str, value: &str) {
    if let Some(element) = element() {
        // The names are ours and valid.
        let _ = element.set_attribute(name, value);
    }
}

fn element() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}
