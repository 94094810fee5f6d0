//! The page's address: reads a shared comparison from it and writes links.

use crate::exchange::link;
use std::cell::RefCell;

thread_local! {
    /// The folder of the program's files, if it is not the page's.
    static HOME: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Sets the folder of the program's files and page, for use in a host's page.
pub fn set_home(folder: &str) {
    HOME.set(Some(folder.to_string()));
}

/// The address of one of the program's files.
pub fn own(file: &str) -> String {
    let home = HOME.with_borrow(Clone::clone);
    let address = home.and_then(|home| web_sys::Url::new_with_base(file, &home).ok());
    address.map_or_else(|| file.to_string(), |address| address.href())
}

/// The full address of a file, if it is on the document's site.
pub fn of_this_site(address: &str) -> Option<String> {
    let window = web_sys::window()?;
    let address = web_sys::Url::new_with_base(address, &window.document()?.base_uri().ok()??).ok()?;
    (address.origin() == window.location().origin().ok()?).then(|| address.href())
}

/// The part of the address with a link, if any; some programs move it after the `?`.
pub fn link() -> Option<String> {
    link::in_address(&web_sys::window()?.location().href().ok()?).map(str::to_string)
}

/// The sender's message behind the link of the page's address, if any.
pub fn message() -> Option<String> {
    link::message_in(&web_sys::window()?.location().href().ok()?)
}

/// Whether the address asks for nothing: it has neither parameters nor a link.
pub fn is_plain() -> bool {
    let location = web_sys::window().map(|window| window.location());
    let is_empty = |part: Result<String, _>| part.is_ok_and(|part: String| part.is_empty());
    location.is_some_and(|location| is_empty(location.search()) && is_empty(location.hash()))
}

/// Whether another page shows this one in a frame.
pub fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}

/// Opens the link in a text, in place of what is open; false where there is none. Entering it reloads the page.
pub fn follow(text: &str) -> bool {
    let address = if text.contains(['#', '?']) { text.to_string() } else { format!("#{text}") };
    let link = link::in_address(&address).map(|sent| sent.split_once('#').or_else(|| sent.split_once('?')).map_or(sent, |(_, link)| link));
    link.zip(web_sys::window()).is_some_and(|(link, window)| window.location().set_hash(link).is_ok())
}

/// The address of this page with a link.
pub fn address_with(link: &str) -> String {
    format!("{}#{}{link}", without_link(), link::KEY)
}

/// Removes the link from the address, so that a reload opens the user's own work.
pub fn clear_link() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A frame without an origin may not change its address, so the link stays.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&without_link()));
    }
}

/// Reloads the page, saving unsaved work on the way.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that may not reload stays unchanged.
        let _ = window.location().reload();
    }
}

fn without_link() -> String {
    let page = || web_sys::window().and_then(|window| window.location().href().ok());
    let address = HOME.with_borrow(Clone::clone).or_else(page).unwrap_or_default();
    link::out_of_address(&address)
}
