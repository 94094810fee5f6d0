//! Tells whether the user's work is safe, and what another tab did to it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use yew::prelude::*;

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
    /// A version of it was saved at a time of day.
    Version(String),
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
            SaveState::Version(time) => format!("Version saved {time}"),
            SaveState::NotSaved(why) => (*why).to_string(),
        }
    }
}

/// Whether the user's work is safe, for all who show it. It changes twice each time work is stored, also while the user types: only
/// who follows it is drawn again then.
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
    /// Whether it is safe now.
    pub fn now(&self) -> SaveState {
        self.now.borrow().clone()
    }

    /// Says whether it is safe, and tells those who follow that.
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

/// Whether the user's work is safe; the component that asks is drawn again whenever that changes.
#[hook]
pub fn use_save_status(safety: &SaveStatus) -> SaveState {
    let draw = use_force_update();
    let (drawn, safety) = (safety.now(), safety.clone());
    let state = drawn.clone();
    use_effect_with((), move |()| {
        let redraw = draw.clone();
        let follower = Rc::new(Callback::from(move |()| redraw.force_update()));
        safety.followers.borrow_mut().push(Rc::downgrade(&follower));
        // It may have changed since this was drawn.
        if safety.now() != drawn {
            draw.force_update();
        }
        move || drop(follower)
    });
    state
}

/// What another tab did to the comparison that is open, as the user must know it. Each holds the entry it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Conflict {
    /// It went on with it, while nothing here was unsaved.
    Changed(String),
    /// It changed it as well, so that what stands here was stored as a copy.
    Copied(String),
    /// It deleted it for good, so that it stands only here.
    Deleted,
}
