//! Saves files for the user.

use super::clock;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a text as a file; returns whether the browser accepted it.
pub fn save(name: &str, ending: &str, kind: &str, text: &str) -> bool {
    save_bytes(name, ending, &format!("{kind};charset=utf-8"), text.as_bytes())
}

/// The message if the browser did not accept a file.
pub const REFUSED: &str =
    "The file was not saved because this browser blocks downloads here. Use “Copy link” to take the comparison with you.";

/// Saves bytes as a file; returns whether the browser accepted them.
pub fn save_bytes(name: &str, ending: &str, kind: &str, bytes: &[u8]) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options);
    let Some(address) = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return false };
    follow(name, ending, &address);
    // The browser reads it after this turn, so it is released a minute later.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    true
}

/// Saves the content of an address as a file.
pub fn follow(name: &str, ending: &str, address: &str) {
    let anchor = web_sys::window().and_then(|window| window.document()).and_then(|document| document.create_element("a").ok());
    let Some(anchor) = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    anchor.set_href(address);
    anchor.set_download(&format!("{}-{}.{ending}", file_name(name), clock::date()));
    anchor.click();
}

/// A name that every file system accepts.
fn file_name(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).take(80).collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "sourcewise".to_string() } else { parts.join("-") }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn names_of_files_have_no_signs() {
        assert_eq!(file_name("Cost, by category: 2027/28"), "Cost-by-category-2027-28");
        assert_eq!(file_name("../…"), "sourcewise");
    }
}
