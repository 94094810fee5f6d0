//! Whether the page is being printed: then the report is drawn, whatever is on the screen.

use gloo::events::EventListener;
use yew::prelude::*;

/// Whether the page is being printed. The browser waits until what follows from its event is drawn.
#[hook]
pub fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    let setter = printing.setter();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(event, now)| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |_| setter.set(now))
            })
        });
        move || drop(listeners)
    });
    *printing
}
