//! Copies text, also without the modern clipboard: on plain http and in frames without permission.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Copies the text of a text area; returns whether it worked. The text area is selected, so that the user can copy by
/// hand if it did not.
pub async fn copy(area: HtmlTextAreaElement) -> bool {
    area.select();
    // The old way first, because using the modern clipboard in a frame without permission logs an error.
    if copy_selection() {
        return true;
    }
    match modern() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(&area.value())).await.is_ok(),
        None => false,
    }
}

fn modern() -> Option<web_sys::Clipboard> {
    let navigator = web_sys::window()?.navigator();
    // The binding assumes that the property always exists.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.dyn_into().ok()
}

fn copy_selection() -> bool {
    let document = web_sys::window().and_then(|window| window.document()).and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
