//! Presentation: inputs are hidden, answer, comparison and charts are large; Escape leaves it, as it closes a panel.

use super::surroundings::use_surroundings;
use super::view::Viewer;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The name under which it is unfolded.
pub const PRESENT: &str = "present";

/// Whether the page is presented; listens for Escape while it is, or while a panel is open.
#[hook]
pub fn use_presenting(view: &Viewer) -> bool {
    let presenting = view.is_open(PRESENT);
    let keys = use_surroundings().keys();
    let open = view.for_escape();
    let leave = open.map(|open| view.close::<()>(open));
    // The listener always leaves from the view as it is now.
    let latest = use_mut_ref(|| leave.clone());
    *latest.borrow_mut() = leave;
    use_effect_with(open.is_some(), move |open| {
        let listener = keys.filter(|_| *open).map(|keys| {
            EventListener::new(&keys, "keydown", move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                // In a field it takes back what was typed; what is open above, such as an explanation, closes first.
                let typing = event.target().is_some_and(|target| target.dyn_into::<web_sys::HtmlInputElement>().is_ok());
                if event.key() == "Escape" && !typing && !event.default_prevented() {
                    let leave = latest.borrow().clone();
                    leave.iter().for_each(|leave| leave.emit(()));
                }
            })
        });
        move || drop(listener)
    });
    presenting
}
