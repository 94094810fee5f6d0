//! Whether the page is being printed: then the report is drawn instead of the screen.

use crate::app::state::host_environment::use_host_environment;
use crate::browser::{element, printer};
use gloo::events::EventListener;
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The interval of checks for a complete report, in milliseconds, and the number of checks before it is printed as it is.
const PAUSE: u32 = 50;
const LOOKS: u32 = 100;
/// The parts of a report that are still loading.
const COMING: &str = ".report .arriving, .report .empty[role=status], .only-print > .empty";

/// Sets the page's title to the comparison's, which names the PDF after it; a host's page keeps its own.
#[hook]
pub fn use_page_name(title: &str) {
    let own_page = use_host_environment().is_own_page();
    use_effect_with((title.to_string(), own_page), |(title, own_page)| {
        if *own_page && !title.is_empty() {
            printer::name_page(&format!("{title} – Sourcewise"));
        }
    });
}

/// Whether the page is being printed, and a callback that prints the report. By its own menu a browser takes what is drawn
/// within a moment, which the report may not be; by the callback it is asked to print once the report is there.
#[hook]
pub fn use_printing() -> (bool, Callback<()>) {
    let printing = use_state_eq(|| false);
    let is_drawing = use_mut_ref(|| false);
    let setter = printing.setter();
    let begun = setter.clone();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(event, now)| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |_| setter.set(now))
            })
        });
        move || drop(listeners)
    });
    let print = Callback::from(move |()| {
        // While one print is being prepared, another one is ignored.
        if !is_drawing.replace(true) {
            begun.set(true);
            let is_drawing = Rc::clone(&is_drawing);
            spawn_local(async move {
                print_when_drawn().await;
                is_drawing.replace(false);
            });
        }
    });
    (*printing, print)
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
