//! Files that are dropped anywhere on the page, in a host's page on its element: they open the panel, and wait there until it has come.

use crate::app::state::host_environment::use_host_environment;
use crate::app::state::panel::FILES;
use crate::app::state::ui_state::Ui;
use crate::browser::incoming::dropped;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// The files dropped last, with a counter that makes each drop a new value.
#[derive(Clone, Default)]
pub struct Arrived {
    count: u32,
    files: Rc<RefCell<Vec<File>>>,
}

impl Arrived {
    /// The files, once: taking them empties it.
    pub fn take(&self) -> Vec<File> {
        self.files.take()
    }
}

impl PartialEq for Arrived {
    fn eq(&self, other: &Self) -> bool {
        self.count == other.count
    }
}

/// Listens for dropped files.
#[hook]
pub fn use_arrival(view: &Ui) -> Arrived {
    let arrived = use_state(Arrived::default);
    let place = use_host_environment().keys();
    let open: Callback<()> = view.change(|view, ()| view.set_open(FILES, true));
    {
        let arrived = arrived.clone();
        use_effect_with((view.clone(), arrived.count), move |(_, count)| {
            let count = *count;
            let listener = |kind: &'static str, then: Box<dyn Fn(Vec<File>)>| {
                let take = EventListenerOptions::enable_prevent_default();
                place.as_ref().map(|place| EventListener::new_with_options(place, kind, take, move |event| then(dropped(event))))
            };
            let take = move |files: Vec<File>| {
                if !files.is_empty() {
                    open.emit(());
                    arrived.set(Arrived { count: count + 1, files: Rc::new(RefCell::new(files)) });
                }
            };
            // A page only accepts a drop that it allowed while the file was dragged over it.
            let listeners = (listener("dragover", Box::new(|_| ())), listener("drop", Box::new(take)));
            move || drop(listeners)
        });
    }
    Arrived::clone(&arrived)
}
