//! Waits for a moment in which the browser has nothing better to do.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdleRequestOptions;

/// Does something when the browser is idle, after so many milliseconds in any case; at once where it cannot tell.
pub fn when_idle(at_latest: u32, then: impl FnOnce() + 'static) {
    let window = web_sys::window().filter(|window| {
        // Safari has none.
        Reflect::get(window, &JsValue::from_str("requestIdleCallback")).is_ok_and(|known| known.is_function())
    });
    let Some(window) = window else { return then() };
    let then: Function = Closure::once_into_js(then).unchecked_into();
    let options = IdleRequestOptions::new();
    options.set_timeout(at_latest);
    // It takes any function.
    let _ = window.request_idle_callback_with_options(&then, &options);
}
