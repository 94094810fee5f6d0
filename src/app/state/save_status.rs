//! Whether the user's work is saved, and what another tab did to it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use yew::prelude::*;

/// Whether the user's work is saved.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Nothing differs from the opened or stored state.
    Unchanged,
    /// It will be stored in a moment.
    Soon,
    /// It was stored at a time of day.
    Saved(String),
    /// It is not stored here: the host of the page asks for that, or it was received and not changed.
    Elsewhere,
    /// A version of it was saved at a time of day.
    Version(String),
    /// It is not stored, with the reason.
    NotSaved(&'static str),
}

impl SaveState {
    /// The text to show.
    pub fn text(&self) -> String {
        match self {
            SaveState::Unchanged => "No unsaved changes".to_string(),
            SaveState::Soon => "Saving …".to_string(),
            SaveState::Saved(time) => format!("Saved {time}"),
            SaveState::Elsewhere => "Not stored in this browser".to_string(),
            SaveState::Version(time) => format!("Version saved {time}"),
            SaveState::NotSaved(why) => (*why).to_string(),
        }
    }
}

/// The save status, shared by every component that shows it. It changes twice whenever work is stored, even while the user types,
/// so only its subscribers are redrawn.
#[derive(Clone)]
pub struct SaveStatus {
    now: Rc<RefCell<SaveState>>,
    followers: Rc<RefCell<Vec<Weak<Callback<()>>>>>,
}

impl Default for SaveStatus {
    fn default() -> Self {
        Self { now: Rc::new(RefCell::new(SaveState::Unchanged)), followers: Rc::default() }
    }
}

impl SaveStatus {
    /// The current status.
    pub fn now(&self) -> SaveState {
        self.now.borrow().clone()
    }

    /// Sets the save status and notifies subscribers.
    pub fn set(&self, state: SaveState) {
        if self.now.replace(state.clone()) == state {
            return;
        }
        let mut followers = self.followers.borrow_mut();
        followers.retain(|follower| follower.strong_count() > 0);
        let told: Vec<Rc<Callback<()>>> = followers.iter().filter_map(Weak::upgrade).collect();
        drop(followers);
        told.iter().for_each(|follower| follower.emit(()));
    }
}

/// The save status; the calling component is redrawn whenever it changes.
#[hook]
pub fn use_save_status(safety: &SaveStatus) -> SaveState {
    let draw = use_force_update();
    let (drawn, safety) = (safety.now(), safety.clone());
    let state = drawn.clone();
    use_effect_with((), move |()| {
        let redraw = draw.clone();
        let follower = Rc::new(Callback::from(move |()| redraw.force_update()));
        safety.followers.borrow_mut().push(Rc::downgrade(&follower));
        // The status may have changed since this was drawn.
        if safety.now() != drawn {
            draw.force_update();
        }
        move || drop(follower)
    });
    state
}

/// A change that another tab made to the open comparison, as the user must know it. Each holds the entry it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Conflict {
    /// The other tab changed it, while everything here was saved.
    Changed(String),
    /// The other tab changed it as well, so the work here was stored as a copy.
    Copied(String),
    /// The other tab deleted it permanently, so it is open only here.
    Deleted,
}
