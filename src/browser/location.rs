//! The page's address: where a shared comparison comes in and how its link is written.

/// What stands before a link in the fragment of an address.
const KEY: &str = "s=";

/// The link in the address, where there is one.
pub fn link() -> Option<String> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    fragment.trim_start_matches('#').strip_prefix(KEY).map(str::to_string)
}

/// The address of this page with a link.
pub fn address_with(link: &str) -> String {
    format!("{}#{KEY}{link}", without_fragment())
}

/// Takes the link out of the address, so that a reload opens the user's own work.
pub fn clear_link() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A frame without an origin of its own may not change its address: then the link simply stays.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&without_fragment()));
    }
}

/// Opens the page anew; what was not stored yet is stored on the way.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that may not reload stays as it is.
        let _ = window.location().reload();
    }
}

fn without_fragment() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_string()
}
