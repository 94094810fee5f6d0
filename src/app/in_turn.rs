//! Draws what is not looked at first in tasks of its own, one after the other, so that the page that opens can be used
//! between them.

use gloo::timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The time in which a browser draws, in milliseconds.
const FRAME: u32 = 16;

thread_local! {
    /// What waits for its turn.
    static WAITING: RefCell<VecDeque<UseStateSetter<bool>>> = const { RefCell::new(VecDeque::new()) };
    /// Whether a page was complete before: from then on all is drawn at once, for whoever opens something waits for it.
    static COMPLETE: Cell<bool> = const { Cell::new(false) };
}

/// Says that the page is complete.
pub fn complete() {
    COMPLETE.set(true);
}

/// Whether the turn has come of something that waits for it as soon as it is `wanted`; once the page was complete, at once.
#[hook]
pub fn use_turn(wanted: bool) -> bool {
    let here = use_state(|| COMPLETE.get());
    use_effect_with(wanted && !*here, {
        let here = here.setter();
        move |waits| {
            if *waits {
                queue(here);
            }
        }
    });
    wanted && *here
}

/// What stands where something will come in its turn.
pub fn arriving() -> Html {
    html! { <div class="arriving" aria-busy="true"></div> }
}

/// What is to be drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// It itself.
    pub children: Html,
}

/// Draws what it holds when its turn comes.
#[component(InTurn)]
pub fn in_turn(props: &Props) -> Html {
    if use_turn(true) { props.children.clone() } else { arriving() }
}

/// Queues something; where it is the first, begins.
fn queue(here: UseStateSetter<bool>) {
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(here);
        waiting.len() == 1
    });
    if is_first {
        spawn_local(async {
            while let Some(here) = WAITING.with_borrow(|waiting| waiting.front().cloned()) {
                // Long enough to show what is there.
                TimeoutFuture::new(FRAME).await;
                here.set(true);
                WAITING.with_borrow_mut(VecDeque::pop_front);
            }
        });
    }
}
