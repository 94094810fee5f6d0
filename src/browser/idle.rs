//! Waits until the browser is idle.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdleRequestOptions;

/// Runs a function when the browser is idle, at the latest after a number of milliseconds; at once if the browser cannot tell.
pub fn when_idle(at_latest: u32, then: impl FnOnce() + 'static) {
    let window = web_sys::window().filter(|window| {
        // Safari does not support it.
        Reflect::get(window, &JsValue::from_str("requestIdleCallback")).is_ok_and(|known| known.is_function())
    });
    let Some(window) = window else { return then() };
    let then: Function = Closure::once_into_js(then).unchecked_into();
    let options = IdleRequestOptions::new();
    options.set_timeout(at_latest);
    // It accepts any function.
    let _ = window.request_idle_callback_with_options(&then, &options);
}
