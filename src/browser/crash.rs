//! What `crash.js` is told when the program breaks, and what it tells the program that starts after that.

use super::root;
use js_sys::{Array, Reflect};
use std::panic::PanicHookInfo;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// What became of the last change when the program stopped.
pub enum Rescued {
    /// It is stored.
    Stored,
    /// It could not be stored: a key of the library and its text, for the backup.
    Text(String, String),
    /// It is nobody's to store.
    Nothing,
}

/// What the program stopped on twice while opening it, so that it is not opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// The comparison of a link; the address is without it now.
    Link,
    /// The user's own stored work; it is still where it was.
    Stored,
}

/// Leaves the place of every panic where `crash.js` finds it.
pub fn watch() {
    root::set_attribute("data-version", env!("CARGO_PKG_VERSION"));
    // Yew would put its own hook in place of one that is only set.
    yew::set_custom_panic_hook(Box::new(|panic| root::set_attribute("data-stopped", &described(panic))));
}

/// Says what saves the last change: `crash.js` calls it when the program stops, however that came about.
pub fn rescue_with(rescue: impl Fn() -> Rescued + 'static) {
    let rescue = Closure::<dyn Fn() -> JsValue>::new(move || match rescue() {
        Rescued::Stored => JsValue::TRUE,
        Rescued::Text(key, text) => Array::of2(&key.into(), &text.into()).into(),
        Rescued::Nothing => JsValue::FALSE,
    });
    // A page whose window takes no properties keeps what was stored before.
    let _ = Reflect::set(&js_sys::global(), &"sourcewiseRescue".into(), &rescue.into_js_value());
}

/// Tells the elements of a host's page of every panic, by an event of its window: `crash.js` is only for the page itself.
pub fn tell() {
    yew::set_custom_panic_hook(Box::new(|_| {
        let told = web_sys::window().zip(web_sys::Event::new("sourcewise-stopped").ok());
        // Whatever a listener of the host does, the program stops.
        let _ = told.map(|(window, event)| window.dispatch_event(&event));
    }));
}

/// What must not be opened again.
pub fn set_aside() -> Option<SetAside> {
    match root::attribute("data-set-aside")?.as_str() {
        "link" => Some(SetAside::Link),
        _ => Some(SetAside::Stored),
    }
}

/// Where a panic happened, and its message where that stands in the source: one put together may hold what was typed.
pub fn described(panic: &PanicHookInfo) -> String {
    let place = panic.location().map(|place| format!("{}:{}:{}", in_package(place.file()), place.line(), place.column()));
    let message = panic.payload().downcast_ref::<&'static str>().copied().unwrap_or("a message with values, left out");
    format!("{}: {message}", place.as_deref().unwrap_or("an unknown place"))
}

/// The file of a package without the folders of the computer that built it.
fn in_package(file: &str) -> &str {
    file.split_once("/registry/src/").and_then(|(_, file)| file.split_once('/')).map_or(file, |(_, file)| file)
}

#[cfg(test)]
mod tests {
    use super::in_package;

    #[test]
    fn folders_of_the_computer_that_built_it_are_left_out() {
        assert_eq!(in_package("/home/someone/.cargo/registry/src/index-1949cf8c/yew-0.23.0/src/lib.rs"), "yew-0.23.0/src/lib.rs");
        assert_eq!(in_package("src/app/page.rs"), "src/app/page.rs");
    }
}
