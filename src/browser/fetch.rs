//! Loads files when they are needed; the single file contains the page's own.

use super::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of one of the program's files; `None` if it cannot be loaded.
pub fn own(file: &str) -> impl Future<Output = Option<String>> {
    read(location::own(file), true)
}

/// The text of a file of the site; `None` if it cannot be loaded.
pub fn text(address: String) -> impl Future<Output = Option<String>> {
    read(address, false)
}

async fn read(address: String, own: bool) -> Option<String> {
    let window = web_sys::window()?;
    if own && let Some(block) = window.document()?.get_element_by_id(&address) {
        return block.text_content();
    }
    let answer = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
