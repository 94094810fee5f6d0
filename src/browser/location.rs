//! The page's address: where a shared comparison comes in and how its link is written.

use crate::exchange::link;
use std::cell::RefCell;

thread_local! {
    /// The folder of the program's own files, where that is not the page's.
    static HOME: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Says in which folder the program's own files and page are, for one that runs in a host's page.
pub fn set_home(folder: &str) {
    HOME.set(Some(folder.to_string()));
}

/// The address of a file of the program's own.
pub fn own(file: &str) -> String {
    let home = HOME.with_borrow(Clone::clone);
    let address = home.and_then(|home| web_sys::Url::new_with_base(file, &home).ok());
    address.map_or_else(|| file.to_string(), |address| address.href())
}

/// The address of a file in full, where it is one of the site of the document.
pub fn of_this_site(address: &str) -> Option<String> {
    let window = web_sys::window()?;
    let address = web_sys::Url::new_with_base(address, &window.document()?.base_uri().ok()??).ok()?;
    (address.origin() == window.location().origin().ok()?).then(|| address.href())
}

/// What of the address holds a link, where there is one; some programs move it behind the `?`.
pub fn link() -> Option<String> {
    link::in_address(&web_sys::window()?.location().href().ok()?).map(str::to_string)
}

/// The address of this page with a link.
pub fn address_with(link: &str) -> String {
    format!("{}#{}{link}", without_link(), link::KEY)
}

/// Takes the link out of the address, so that a reload opens the user's own work.
pub fn clear_link() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A frame without an origin of its own may not change its address: then the link simply stays.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&without_link()));
    }
}

/// Opens the page anew; what was not stored yet is stored on the way.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that may not reload stays as it is.
        let _ = window.location().reload();
    }
}

fn without_link() -> String {
    let page = || web_sys::window().and_then(|window| window.location().href().ok());
    let address = HOME.with_borrow(Clone::clone).or_else(page).unwrap_or_default();
    link::out_of_address(&address)
}
