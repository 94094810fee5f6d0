//! Files that the user chooses or drops on the page.

use crate::exchange::file::{FileFault, LARGEST};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// The files of a drag; empty if it carries something else. The page handles them instead of the browser.
pub fn dropped(event: &Event) -> Vec<File> {
    let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return Vec::new() };
    if !data.types().includes(&"Files".into(), 0) {
        return Vec::new();
    }
    // Otherwise the browser opens the file in place of the page.
    event.prevent_default();
    listed(data.files())
}

/// The chosen files; the field is cleared, so that the same file can be chosen again.
pub fn chosen(field: &HtmlInputElement) -> Vec<File> {
    let files = listed(field.files());
    field.set_value("");
    files
}

fn listed(list: Option<FileList>) -> Vec<File> {
    list.map_or_else(Vec::new, |list| (0..list.length()).filter_map(|place| list.item(place)).collect())
}

/// The bytes of a file.
///
/// # Errors
/// When it is too large, which is checked before reading, or when the browser cannot read it.
pub async fn bytes(file: &File) -> Result<Vec<u8>, FileFault> {
    if file.size() > LARGEST as f64 {
        return Err(FileFault::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
