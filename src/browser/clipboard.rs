//! Copying text, also where the modern clipboard does not exist: plain http and frames without permission.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Copies the text of a text area; says whether it worked. The text area is selected, so that the user can copy by
/// hand where it did not.
pub async fn copy(area: HtmlTextAreaElement) -> bool {
    area.select();
    // The old way first: asking the modern clipboard in a frame without permission is logged as an error.
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
    // The binding does not know that the property can be missing.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.dyn_into().ok()
}

fn copy_selection() -> bool {
    let document = web_sys::window().and_then(|window| window.document()).and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
