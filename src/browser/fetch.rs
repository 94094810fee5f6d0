//! Files that are only fetched once they are needed; in the single file the page's own stand inside it.

use super::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file of the program's own; nothing where it cannot be had.
pub fn own(file: &str) -> impl Future<Output = Option<String>> {
    read(location::own(file), true)
}

/// The text of a file of the site; nothing where it cannot be had.
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
