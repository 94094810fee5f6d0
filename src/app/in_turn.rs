//! Draws what is not looked at first in tasks of its own, one after the other, so that the page that opens can be used
//! between them.

use gloo::timers::future::TimeoutFuture;
use std::cell::RefCell;
use std::collections::VecDeque;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

thread_local! {
    /// What waits for its turn; nothing more once everything had it: from then on all is drawn at once.
    static WAITING: RefCell<Option<VecDeque<UseStateSetter<bool>>>> = const { RefCell::new(Some(VecDeque::new())) };
}

/// What is to be drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// It itself.
    pub children: Html,
}

/// Draws what it holds when its turn comes; once the page is complete, at once.
#[component(InTurn)]
pub fn in_turn(props: &Props) -> Html {
    let here = use_state(|| WAITING.with_borrow(Option::is_none));
    use_effect_with((), {
        let here = here.clone();
        move |()| {
            if !*here {
                queue(here.setter());
            }
        }
    });
    if *here {
        props.children.clone()
    } else {
        html! { <div class="arriving"></div> }
    }
}

/// Queues something; where it is the first, begins.
fn queue(here: UseStateSetter<bool>) {
    let is_first = WAITING.with_borrow_mut(|waiting| match waiting {
        Some(waiting) => {
            waiting.push_back(here);
            waiting.len() == 1
        }
        None => {
            here.set(true);
            false
        }
    });
    if is_first {
        spawn_local(async {
            while let Some(here) = WAITING.with_borrow(|waiting| waiting.as_ref()?.front().cloned()) {
                TimeoutFuture::new(0).await;
                here.set(true);
                WAITING.with_borrow_mut(|waiting| waiting.as_mut().and_then(VecDeque::pop_front));
            }
            WAITING.set(None);
        });
    }
}
