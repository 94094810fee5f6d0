//! Keeps the user's work: stores it shortly after the last change, and at once when the page goes away.

use super::by_pointer::ByPointer;
use super::start::Keeping;
use crate::browser::clock;
use crate::browser::store::{self, LocalStore, Store};
use crate::exchange::stored;
use crate::model::Scenario;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// After this many milliseconds without a change, work is stored.
const QUIET: u32 = 300;

/// Whether the user's work is safe.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Nothing differs from what was opened or stored.
    Unchanged,
    /// It will be stored in a moment.
    Soon,
    /// It was stored at a time of day.
    Saved(String),
    /// It is not stored here, as the host of the page wants it.
    Elsewhere,
    /// It is not stored, and why.
    NotSaved(&'static str),
}

impl SaveState {
    /// What to show.
    pub fn text(&self) -> String {
        match self {
            SaveState::Unchanged => "No unsaved changes".to_string(),
            SaveState::Soon => "Saving …".to_string(),
            SaveState::Saved(time) => format!("Saved {time}"),
            SaveState::Elsewhere => "Not stored in this browser".to_string(),
            SaveState::NotSaved(why) => (*why).to_string(),
        }
    }
}

/// Stores a scenario as the user's own work.
pub fn store(scenario: &Scenario) -> SaveState {
    match LocalStore.write(store::CURRENT, &stored::write(scenario, clock::now())) {
        Ok(()) => SaveState::Saved(clock::time_of_day()),
        Err(fault) => SaveState::NotSaved(fault.message()),
    }
}

/// Keeps storing the scenario while `keeping` says that it is the user's own; returns whether it is safe.
#[hook]
pub fn use_keeping(scenario: &Rc<Scenario>, keeping: &Keeping) -> SaveState {
    let state = use_state_eq(|| SaveState::Unchanged);
    // What is stored or was opened; a scenario that is not this one has changes to store.
    let safe = use_mut_ref(|| Rc::clone(scenario));
    let was_shared = use_mut_ref(|| false);
    let waiting = use_mut_ref(|| None::<(Timeout, Rc<Scenario>)>);

    let save_now = {
        let (state, safe, waiting) = (state.setter(), Rc::clone(&safe), Rc::clone(&waiting));
        Rc::new(move || {
            let due: Option<(Timeout, Rc<Scenario>)> = RefCell::borrow_mut(&waiting).take();
            if let Some((_, scenario)) = due {
                let outcome = store(&scenario);
                if matches!(outcome, SaveState::Saved(_)) {
                    *safe.borrow_mut() = scenario;
                }
                state.set(outcome);
            }
        })
    };
    {
        let save_now = Rc::clone(&save_now);
        let state = state.setter();
        use_effect_with((ByPointer(Rc::clone(scenario)), keeping.clone()), move |(scenario, keeping)| {
            // What was shared until now is stored anew, so that the state says so.
            let was_shared = was_shared.replace(matches!(keeping, Keeping::Shared(_)));
            let changed = was_shared || !Rc::ptr_eq(&safe.borrow(), &scenario.0);
            match keeping {
                Keeping::Own if changed => {
                    state.set(SaveState::Soon);
                    let timeout = Timeout::new(QUIET, move || save_now());
                    *waiting.borrow_mut() = Some((timeout, Rc::clone(&scenario.0)));
                }
                // Undone before it was stored: what waits must not be stored any more.
                Keeping::Own => {
                    if waiting.borrow_mut().take().is_some() {
                        state.set(SaveState::Unchanged);
                    }
                }
                Keeping::Elsewhere => state.set(SaveState::Elsewhere),
                Keeping::Shared(_) => state.set(SaveState::NotSaved("Shared comparison: not stored here yet")),
                Keeping::NotSetAside => state.set(SaveState::NotSaved("Not saved: what is stored here must not be lost")),
                Keeping::NewerVersion => state.set(SaveState::NotSaved("Not saved: a newer version's work is stored here")),
            }
        });
    }
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| EventListener::new(&window, "pagehide", move |_| save_now()));
        move || drop(listener)
    });
    (*state).clone()
}
