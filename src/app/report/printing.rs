//! Whether the page is being printed: then the report is drawn, whatever is on the screen.

use crate::app::surroundings::use_surroundings;
use crate::browser::{element, printer};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How often is looked whether the report is drawn, in milliseconds, and how many times before it is printed as it is.
const PAUSE: u32 = 50;
const LOOKS: u32 = 100;
/// What is still to come of a report.
const COMING: &str = ".report .arriving, .report .empty[role=status], .only-print > .empty";

/// Whether the page is being printed. By its own menu a browser takes what is drawn within a moment, which the report may not
/// be; by Ctrl+P it is asked to print once the report is there.
#[hook]
pub fn use_printing() -> bool {
    let surroundings = use_surroundings();
    let printing = use_state_eq(|| false);
    let setter = printing.setter();
    let is_drawing = use_mut_ref(|| false);
    let keys = surroundings.keys().filter(|_| surroundings.is_own_page());
    use_effect_with((), move |()| {
        let begun = setter.clone();
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(event, now)| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |_| setter.set(now))
            })
        });
        let key = keys.map(|keys| {
            EventListener::new_with_options(&keys, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let wanted = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
                if wanted && event.key().eq_ignore_ascii_case("p") {
                    event.prevent_default();
                    // While the report is drawn for one print nobody wants another.
                    if !is_drawing.replace(true) {
                        begun.set(true);
                        let is_drawing = Rc::clone(&is_drawing);
                        spawn_local(async move {
                            print_when_drawn().await;
                            is_drawing.replace(false);
                        });
                    }
                }
            })
        });
        move || drop((listeners, key))
    });
    *printing
}

async fn print_when_drawn() {
    for _ in 0..LOOKS {
        TimeoutFuture::new(PAUSE).await;
        if element::has(".report") && !element::has(COMING) {
            break;
        }
    }
    printer::print();
}
