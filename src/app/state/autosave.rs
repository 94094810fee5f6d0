//! Keeps the user's work: stores it shortly after each change, at once when the page goes away, and never over another tab's.

use super::by_pointer::ByPointer;
use super::edit_dispatcher::Dispatcher;
use super::host_environment::HostEnvironment;
use super::notices::Notices;
use super::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use super::persistence;
use super::save_status::{Conflict, SaveState, SaveStatus};
use super::session::Session;
use crate::browser::clock;
use crate::browser::idle::when_idle;
use crate::browser::store::library;
use crate::exchange::library::StoreFault;
use crate::model::Scenario;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// So many milliseconds after the last change it is time to store work, so that no key waits for the storage.
const SOON: f64 = 300.0;
/// Whoever types on and on loses no more than so many milliseconds of work.
const AT_LATEST: f64 = 2000.0;
/// And so many more at most until the browser is idle.
const WITHIN: u32 = 100;

/// What is shown while the open comparison needs no storing, but one that was left does.
const LEFT_UNSTORED: &str = "The comparison you left is not stored";

/// What stores in a moment.
pub struct PendingSave {
    /// When the first change was made that is not stored, in milliseconds since 1970.
    since: f64,
    _timeout: Timeout,
}

/// What is kept, where, and what waits to be stored; `persistence.rs` says how, the library what else is done with it.
#[derive(Clone)]
pub struct Autosave {
    /// What is open. Only what of it is the user's own is ever stored.
    open: Rc<RefCell<OpenComparison>>,
    /// What the page was drawn with.
    drawn: Rc<ComparisonHandle>,
    /// What was left and could not be stored; it is tried again whenever something is stored.
    pub left: Rc<RefCell<Vec<OpenComparison>>>,
    /// What stores in a moment.
    waiting: Rc<RefCell<Option<PendingSave>>>,
    /// Whether it is safe.
    pub safety: SaveStatus,
    /// What another tab did to it.
    pub conflict: UseStateHandle<Option<Conflict>>,
    /// Whether work is stored in this browser; else a host keeps it.
    pub stores: bool,
    /// Whether nothing can be changed here.
    read_only: bool,
    /// Where actions go that the library asks for.
    pub dispatcher: Dispatcher,
    /// What the user must be told.
    pub notices: Notices,
}

impl PartialEq for Autosave {
    fn eq(&self, other: &Self) -> bool {
        self.conflict == other.conflict && self.drawn == other.drawn
    }
}

impl Autosave {
    /// Whether the work is safe, to be followed.
    pub fn safety(&self) -> &SaveStatus {
        &self.safety
    }

    /// What another tab did.
    pub fn conflict(&self) -> Option<&Conflict> {
        self.conflict.as_ref()
    }

    /// Whether nothing can be changed here.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether the comparisons in this browser may be seen and worked on here.
    pub fn has_library(&self) -> bool {
        self.stores && !self.read_only
    }

    /// What is open.
    pub fn open_work(&self) -> OpenComparison {
        self.open.borrow().clone()
    }

    /// The user's own work as it is now, also while something else is open.
    pub fn own(&self) -> OpenComparison {
        self.open.borrow().own()
    }

    /// Whether the user's own work is what is open.
    pub fn is_own(&self) -> bool {
        self.open.borrow().is_own()
    }

    /// Whether the user's own work has changes that are not stored.
    pub fn is_unsaved(&self) -> bool {
        self.own().is_unsaved()
    }

    /// What waits to be stored waits no longer; says whether something did.
    pub fn wait_no_longer(&self) -> bool {
        self.waiting.borrow_mut().take().is_some()
    }

    /// Says whether the work is safe, and sees to it that what is not stored soon is.
    fn say(&self, came_back: bool) {
        let open = self.open_work();
        match open.work.keeping() {
            StorageOwner::Own if !self.stores => self.safety.set(SaveState::Elsewhere),
            StorageOwner::Own if open.is_unsaved() => self.store_in_time(&open, came_back),
            StorageOwner::Own if !self.left.borrow().is_empty() => self.safety.set(SaveState::NotSaved(LEFT_UNSTORED)),
            StorageOwner::Own => {
                // Undone before it was stored, or because it could not be: there is nothing to store any more.
                let waited = self.wait_no_longer();
                let now = self.safety.now();
                let is_stale = matches!(now, SaveState::Soon | SaveState::NotSaved(_));
                if waited || is_stale || came_back {
                    self.safety.set(SaveState::Unchanged);
                }
            }
            StorageOwner::Elsewhere => self.safety.set(SaveState::Elsewhere),
            StorageOwner::Shared(_) => self.safety.set(SaveState::NotSaved("Shared comparison: not stored here yet")),
            StorageOwner::NewerVersion => self.safety.set(SaveState::NotSaved(StoreFault::NewerVersion.message())),
        }
    }

    /// Stores a moment after the last change; the first change of all at once, because until then nothing stands anywhere.
    fn store_in_time(&self, open: &OpenComparison, came_back: bool) {
        let tried = !came_back && matches!(self.safety.now(), SaveState::NotSaved(_));
        if open.work.id().is_none() && !tried {
            // Storing says itself why it could not.
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
        // The clock of day may be set meanwhile, in either direction.
        let after = SOON.min(AT_LATEST - (now - since).abs()).max(0.0);
        let timeout = Timeout::new(after as u32, move || when_idle(WITHIN, move || later.save_now()));
        *waiting = Some(PendingSave { since, _timeout: timeout });
    }

    /// Stores what waits to be stored, and what could not be stored before.
    pub fn save_now(&self) {
        let waited = self.wait_no_longer();
        if self.stores && (waited || (self.is_own() && self.is_unsaved())) {
            // Storing says itself why it could not.
            let _ = self.store();
        }
        persistence::store_left(self);
    }

    /// Stores the user's own work, whether it waits or not.
    ///
    /// # Errors
    /// When it cannot be stored, which the page says as well.
    pub fn store(&self) -> Result<(), StoreFault> {
        if self.stores { persistence::store(self) } else { Err(StoreFault::Elsewhere) }
    }

    /// Whether changes would be lost with the page, though they were to be stored.
    pub fn would_lose(&self) -> bool {
        let open = self.open_work();
        let kept_here = matches!(open.work.keeping(), StorageOwner::Own | StorageOwner::NewerVersion);
        let off = library().is_switched_off().unwrap_or_default();
        self.stores && !off && ((kept_here && open.is_unsaved()) || !self.left.borrow().is_empty())
    }
}

/// Keeps storing the user's own work where the host lets this browser store it.
#[hook]
pub fn use_autosave(session: &UseReducerHandle<Session>, environment: &HostEnvironment, notices: &Notices) -> Autosave {
    let (stores, read_only) = (environment.keeps(), environment.parameters.read_only);
    let open = session.open();
    let conflict = use_state_eq(|| None);
    let autosave = Autosave {
        open: use_mut_ref(|| open.clone()),
        drawn: Rc::clone(&open.work),
        left: use_mut_ref(Vec::new),
        waiting: use_mut_ref(|| None),
        safety: (*use_memo((), |()| SaveStatus::default())).clone(),
        conflict,
        stores,
        read_only,
        dispatcher: session.dispatcher(),
        notices: notices.clone(),
    };
    let (replaced, begun) = (use_mut_ref(|| None::<Rc<Scenario>>), use_mut_ref(|| false));
    {
        let (autosave, session) = (autosave.clone(), session.clone());
        use_effect_with((ByPointer(Rc::clone(&open.scenario)), ByPointer(Rc::clone(&open.work))), move |_| {
            let before = Rc::clone(&autosave.open.borrow().work);
            let left = session.lead(&mut autosave.open.borrow_mut());
            let first = !std::mem::replace(&mut *begun.borrow_mut(), true);
            let is_other = first || before != session.open().work;
            if is_other && !first {
                autosave.wait_no_longer();
                autosave.conflict.set(None);
                left.into_iter().for_each(|left| persistence::leave(&autosave, left));
                persistence::remember(&autosave);
            }
            let took_place = session.replaced().filter(|now| !replaced.borrow().as_ref().is_some_and(|before| Rc::ptr_eq(before, now)));
            if let Some(taken) = took_place {
                *replaced.borrow_mut() = Some(Rc::clone(taken));
                // What another scenario took the place of stays as a version, however the page is left.
                if stores && autosave.is_own() {
                    persistence::keep_replaced(&autosave, taken);
                }
            }
            autosave.say(is_other);
            if is_other && stores && autosave.is_own() && !autosave.is_unsaved() {
                persistence::look_around(&autosave);
            }
        });
    }
    autosave
}
