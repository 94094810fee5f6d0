//! Files of the page's own that are only fetched once they are needed; in the single file they stand inside the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page; nothing where it cannot be had.
pub async fn text(address: &str) -> Option<String> {
    if let Some(block) = web_sys::window()?.document()?.get_element_by_id(address) {
        return block.text_content();
    }
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
