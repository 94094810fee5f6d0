//! Presentation: inputs are hidden, answer, comparison and charts are large; Escape leaves.

use super::surroundings::use_surroundings;
use super::view::Viewer;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The name under which it is unfolded.
pub const PRESENT: &str = "present";

/// Whether the page is presented; listens for Escape meanwhile.
#[hook]
pub fn use_presenting(view: &Viewer) -> bool {
    let presenting = view.is_open(PRESENT);
    let keys = use_surroundings().keys();
    let leave = view.close(PRESENT);
    // The listener always leaves from the view as it is now.
    let latest = use_mut_ref(|| leave.clone());
    *latest.borrow_mut() = leave;
    use_effect_with(presenting, move |presenting| {
        let listener = keys.filter(|_| *presenting).map(|keys| {
            EventListener::new(&keys, "keydown", move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                // What is open above it, such as an explanation, closes first.
                if event.key() == "Escape" && !event.default_prevented() {
                    let leave = latest.borrow().clone();
                    leave.emit(());
                }
            })
        });
        move || drop(listener)
    });
    presenting
}
