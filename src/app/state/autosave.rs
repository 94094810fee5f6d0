//! Saves the user's work shortly after each change, and at once when the page closes, without overwriting another tab's work.

use super::by_pointer::ByPointer;
use super::edit_dispatcher::Dispatcher;
use super::host_environment::HostEnvironment;
use super::notices::Notices;
use super::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use super::persistence;
use super::save_status::{Conflict, SaveState, SaveStatus};
use super::session::Session;
use super::session_step::{FollowedSession, SessionStep};
use crate::browser::clock;
use crate::browser::idle::when_idle;
use crate::browser::store::library;
use crate::exchange::library::StoreFault;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds from the last change until work is stored, so that no key waits for the storage.
const SOON: f64 = 300.0;
/// If you type without a pause, you lose at most this many milliseconds of work.
const AT_LATEST: f64 = 2000.0;
/// Milliseconds to wait at most until the browser is idle.
const WITHIN: u32 = 100;

/// The status if the open comparison needs no storing, but one that was left does.
const LEFT_UNSTORED: &str = "The comparison you left is not stored";

/// A save that is due in a moment.
pub struct PendingSave {
    /// The time of the first unsaved change, in milliseconds since 1970.
    since: f64,
    _timeout: Timeout,
}

/// Comparisons that were left and could not be stored.
pub type LeftComparisons = Rc<RefCell<Vec<OpenComparison>>>;

/// The state of saving; `persistence.rs` does the saving, and the library everything else.
#[derive(Clone)]
pub struct Autosave {
    /// The open comparison. Only the user's own work is ever stored.
    open: Rc<RefCell<FollowedSession>>,
    /// The comparison that the page was drawn with.
    drawn: Rc<ComparisonHandle>,
    /// Comparisons that were left and could not be stored; each save tries them again.
    pub left: LeftComparisons,
    /// The save that is due in a moment.
    waiting: Rc<RefCell<Option<PendingSave>>>,
    /// The save status.
    pub safety: SaveStatus,
    /// A conflict with another tab.
    pub conflict: UseStateHandle<Option<Conflict>>,
    /// Whether work is stored in this browser; otherwise a host saves it.
    pub stores: bool,
    /// Whether nothing can be changed here.
    read_only: bool,
    /// The receiver of the library's actions.
    pub dispatcher: Dispatcher,
    /// The messages to the user.
    pub notices: Notices,
}

impl PartialEq for Autosave {
    fn eq(&self, other: &Self) -> bool {
        self.conflict == other.conflict && self.drawn == other.drawn
    }
}

impl Autosave {
    /// The save status, to subscribe to.
    pub fn safety(&self) -> &SaveStatus {
        &self.safety
    }

    /// A conflict with another tab.
    pub fn conflict(&self) -> Option<&Conflict> {
        self.conflict.as_ref()
    }

    /// Whether nothing can be changed here.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether the comparisons in this browser can be viewed and edited here.
    pub fn has_library(&self) -> bool {
        self.stores && !self.read_only
    }

    /// The open comparison.
    pub fn open_work(&self) -> OpenComparison {
        self.open.borrow().open.clone()
    }

    /// The current state of the user's own work, even while something else is open.
    pub fn own(&self) -> OpenComparison {
        self.open.borrow().open.own()
    }

    /// Whether the user's own work is open.
    pub fn is_own(&self) -> bool {
        self.open.borrow().open.is_own()
    }

    /// Whether the user's own work has unsaved changes.
    pub fn is_unsaved(&self) -> bool {
        self.own().is_unsaved()
    }

    /// Cancels the pending save; returns whether there was one.
    pub fn wait_no_longer(&self) -> bool {
        self.waiting.borrow_mut().take().is_some()
    }

    /// Sets the save status, and schedules a save if there are unsaved changes.
    fn say(&self, came_back: bool) {
        let open = self.open_work();
        match open.work.keeping() {
            StorageOwner::Own if !self.stores => self.safety.set(SaveState::Elsewhere),
            StorageOwner::Own if open.is_unsaved() => self.store_in_time(&open, came_back),
            StorageOwner::Own if !self.left.borrow().is_empty() => self.safety.set(SaveState::NotSaved(LEFT_UNSTORED)),
            StorageOwner::Own => {
                // The change was undone before it was stored, or because it could not be stored: nothing is left to store.
                let waited = self.wait_no_longer();
                let now = self.safety.now();
                let is_stale = matches!(now, SaveState::Soon | SaveState::NotSaved(_));
                if waited || is_stale || came_back {
                    self.safety.set(SaveState::Unchanged);
                }
            }
            StorageOwner::Elsewhere | StorageOwner::Shared(_) => self.safety.set(SaveState::Elsewhere),
            StorageOwner::NewerVersion => self.safety.set(SaveState::NotSaved(StoreFault::NewerVersion.message())),
        }
    }

    /// Stores a moment after the last change; the very first change at once, because until then no copy is stored.
    fn store_in_time(&self, open: &OpenComparison, came_back: bool) {
        let tried = !came_back && matches!(self.safety.now(), SaveState::NotSaved(_));
        if open.work.id().is_none() && !tried {
            // If storing fails, it reports the reason itself.
            let _ = self.store();
        } else {
            self.safety.set(SaveState::Soon);
            self.save_soon();
        }
    }

    /// Stores a moment after the last change.
    fn save_soon(&self) {
        let later = self.clone();
        let mut waiting = self.waiting.borrow_mut();
        let now = clock::now();
        let since = waiting.as_ref().map_or(now, |waiting| waiting.since);
        // The system clock may have been changed meanwhile, in either direction.
        let after = SOON.min(AT_LATEST - (now - since).abs()).max(0.0);
        let timeout = Timeout::new(after as u32, move || when_idle(WITHIN, move || later.save_now()));
        *waiting = Some(PendingSave { since, _timeout: timeout });
    }

    /// Stores pending changes, and comparisons that could not be stored before.
    pub fn save_now(&self) {
        let waited = self.wait_no_longer();
        if self.stores && (waited || (self.is_own() && self.is_unsaved())) {
            // If storing fails, it reports the reason itself.
            let _ = self.store();
        }
        persistence::store_left(self);
    }

    /// Stores the user's own work, even without a pending save.
    ///
    /// # Errors
    /// If it cannot be stored, which the page reports as well.
    pub fn store(&self) -> Result<(), StoreFault> {
        if self.stores { persistence::store(self) } else { Err(StoreFault::Elsewhere) }
    }

    /// Whether closing the page would lose changes that should be stored.
    pub fn would_lose(&self) -> bool {
        let open = self.open_work();
        let kept_here = matches!(open.work.keeping(), StorageOwner::Own | StorageOwner::NewerVersion);
        let off = library().is_switched_off().unwrap_or_default();
        self.stores && !off && ((kept_here && open.is_unsaved()) || !self.left.borrow().is_empty())
    }
}

/// Keeps saving the user's own work if the host lets this browser store it.
#[hook]
pub fn use_autosave(
    session: &UseReducerHandle<Session>,
    environment: &HostEnvironment,
    notices: &Notices,
    left: LeftComparisons,
) -> Autosave {
    let (stores, read_only) = (environment.keeps(), environment.parameters.read_only);
    let open = session.open();
    let conflict = use_state_eq(|| None);
    let autosave = Autosave {
        open: use_mut_ref(|| FollowedSession::new(open.clone())),
        drawn: Rc::clone(&open.work),
        left,
        waiting: use_mut_ref(|| None),
        safety: (*use_memo((), |()| SaveStatus::default())).clone(),
        conflict,
        stores,
        read_only,
        dispatcher: session.dispatcher(),
        notices: notices.clone(),
    };
    let has_started = use_mut_ref(|| false);
    {
        let (autosave, session) = (autosave.clone(), session.clone());
        use_effect_with((ByPointer(Rc::clone(&open.scenario)), ByPointer(Rc::clone(&open.work))), move |_| {
            let SessionStep { left, is_other, replaced } = autosave.open.borrow_mut().follow(&session);
            let first = !std::mem::replace(&mut *has_started.borrow_mut(), true);
            let is_other = first || is_other;
            if is_other && !first {
                autosave.wait_no_longer();
                autosave.conflict.set(None);
                left.into_iter().for_each(|left| persistence::leave(&autosave, left));
                persistence::remember(&autosave);
            }
            if let Some(replaced) = replaced.filter(|_| stores && autosave.is_own()) {
                persistence::keep_replaced(&autosave, &replaced);
            }
            autosave.say(is_other);
            if is_other && stores && autosave.is_own() && !autosave.is_unsaved() {
                persistence::look_around(&autosave);
            }
        });
    }
    autosave
}
