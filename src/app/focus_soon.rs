//! The focus for what may still have to be drawn.

use crate::browser::element;
use crate::browser::focus::{focus, focused};
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

/// How often it is looked for, and after how many milliseconds each time.
const ATTEMPTS: u32 = 40;
const PAUSE: u32 = 50;

/// Gives the focus to an element; to one that is still to come, as soon as it is there, unless the user goes elsewhere.
pub fn focus_soon(id: String) {
    if element::is_there(&id) {
        return focus(&id);
    }
    let before = focused();
    spawn_local(async move {
        for _ in 0..ATTEMPTS {
            TimeoutFuture::new(PAUSE).await;
            match element::is_there(&id) {
                _ if focused() != before => return,
                true => return focus(&id),
                false => {}
            }
        }
    });
}
