//! The data `crash.js` receives when the program crashes, and the data it passes to the next program start.

use super::root;
use js_sys::{Array, Reflect};
use std::panic::PanicHookInfo;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// The fate of what was not stored yet when the program crashed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rescued {
    /// It is saved.
    Stored,
    /// Some could not be saved: keys of the library and their texts, for the backup.
    Texts(Vec<(String, String)>),
    /// It must not be saved.
    Nothing,
}

/// The comparison that crashed the program twice while opening, so that it is not opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// The comparison of a link, now removed from the address.
    Link,
    /// The user's stored work, still in place.
    Stored,
}

/// Records the place of every panic for `crash.js`.
pub fn watch() {
    root::set_attribute("data-version", env!("CARGO_PKG_VERSION"));
    // Yew would replace a hook that is only set.
    yew::set_custom_panic_hook(Box::new(|panic| root::set_attribute("data-stopped", &described(panic))));
}

/// Registers the function that saves the last change, which `crash.js` calls after any crash.
pub fn rescue_with(rescue: impl Fn() -> Rescued + 'static) {
    let rescue = Closure::<dyn Fn() -> JsValue>::new(move || match rescue() {
        Rescued::Stored => JsValue::TRUE,
        Rescued::Texts(texts) => texts.into_iter().map(|(key, text)| Array::of2(&key.into(), &text.into())).collect::<Array>().into(),
        Rescued::Nothing => JsValue::FALSE,
    });
    // Without properties on the window, the page keeps the last save.
    let _ = Reflect::set(&js_sys::global(), &"sourcewiseRescue".into(), &rescue.into_js_value());
}

/// Reports every panic to the elements of a host's page by a window event, because `crash.js` is only for the page itself.
pub fn tell() {
    yew::set_custom_panic_hook(Box::new(|_| {
        let told = web_sys::window().zip(web_sys::Event::new("sourcewise-stopped").ok());
        // Whatever a host's listener does, the program stops.
        let _ = told.map(|(window, event)| window.dispatch_event(&event));
    }));
}

/// The comparison that must not be reopened.
pub fn set_aside() -> Option<SetAside> {
    match root::attribute("data-set-aside")?.as_str() {
        "link" => Some(SetAside::Link),
        _ => Some(SetAside::Stored),
    }
}

/// The place of a panic, and its message if it is fixed in the source: a composed message may contain typed data.
pub fn described(panic: &PanicHookInfo) -> String {
    let place = panic.location().map(|place| format!("{}:{}:{}", in_package(place.file()), place.line(), place.column()));
    let message = panic.payload().downcast_ref::<&'static str>().copied().unwrap_or("a message with values, omitted");
    format!("{}: {message}", place.as_deref().unwrap_or("an unknown place"))
}

/// The file of a package without the folders of the build computer.
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
