//! Attributes of the root element, which styles of the whole page follow.

use web_sys::Element;

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
