//! Keeps the user's work: stores it shortly after each change, at once when the page goes away, and never over another tab's.

use super::by_pointer::ByPointer;
use super::edit_dispatcher::Dispatcher;
use super::host_environment::HostEnvironment;
use super::notices::Notices;
use super::persistence;
use super::save_status::{Conflict, SaveState, SaveStatus};
use super::session::Session;
use super::start::Keeping;
use crate::browser::clock;
use crate::browser::idle::when_idle;
use crate::exchange::library::{OpenEntry, StoreFault};
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

/// What stores in a moment.
pub struct Waiting {
    /// When the first change was made that is not stored, in milliseconds since 1970.
    since: f64,
    _timeout: Timeout,
}

/// What is kept, where, and what waits to be stored; `persistence.rs` says how, the library what else is done with it.
#[derive(Clone)]
pub struct Keeper {
    /// Where the user's own work stands in the library.
    pub desk: Rc<RefCell<OpenEntry>>,
    /// The user's own work as it is now. What a link or a host opens is never put here, and only this is ever stored.
    own: Rc<RefCell<Rc<Scenario>>>,
    /// What of it is stored or was opened; work that is not this one has changes to store.
    pub safe: Rc<RefCell<Rc<Scenario>>>,
    /// Whether the user's own work is what is open.
    is_own: Rc<RefCell<bool>>,
    /// What stores in a moment.
    pub waiting: Rc<RefCell<Option<Waiting>>>,
    /// Whether it is safe.
    pub safety: SaveStatus,
    /// What another tab did to it.
    pub conflict: UseStateHandle<Option<Conflict>>,
    /// Whether changes are stored.
    pub keeping: UseStateHandle<Keeping>,
    /// Whether work is stored in this browser; else a host keeps it.
    pub stores: bool,
    /// Whether nothing can be changed here.
    read_only: bool,
    /// Where actions go that the library asks for.
    pub dispatcher: Dispatcher,
    /// What the user must be told.
    pub notices: Notices,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        self.conflict == other.conflict && self.keeping == other.keeping
    }
}

impl Keeper {
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

    /// The user's own work as it is now, also while something else is open.
    pub fn own(&self) -> Rc<Scenario> {
        Rc::clone(&self.own.borrow())
    }

    /// Whether the user's own work is what is open.
    pub fn is_own(&self) -> bool {
        *self.is_own.borrow()
    }

    /// Whether the user's own work has changes that are not stored.
    pub fn is_unsaved(&self) -> bool {
        !Rc::ptr_eq(&self.safe.borrow(), &self.own.borrow())
    }

    /// Says that other work is the user's own from now on, all of it stored.
    pub fn go_on_with(&self, desk: OpenEntry, scenario: &Rc<Scenario>) {
        self.waiting.borrow_mut().take();
        *self.desk.borrow_mut() = desk;
        *self.own.borrow_mut() = Rc::clone(scenario);
        *self.safe.borrow_mut() = Rc::clone(scenario);
        self.conflict.set(None);
    }

    /// Says whether the work is safe, and sees to it that what is not stored soon is.
    fn say(&self, keeping: &Keeping, was_own: bool) {
        match keeping {
            Keeping::Own if !self.stores => self.safety.set(SaveState::Elsewhere),
            Keeping::Own if self.is_unsaved() => {
                self.safety.set(SaveState::Soon);
                self.save_soon();
            }
            Keeping::Own => {
                // Undone before it was stored, or because it could not be: there is nothing to store any more.
                let waited = self.waiting.borrow_mut().take().is_some();
                let (came_back, now) = (!was_own, self.safety.now());
                let is_stale = matches!(now, SaveState::Soon | SaveState::NotSaved(_));
                if waited || is_stale || (came_back && !matches!(now, SaveState::Saved(_))) {
                    self.safety.set(SaveState::Unchanged);
                }
            }
            Keeping::Elsewhere => self.safety.set(SaveState::Elsewhere),
            Keeping::Shared(_) => self.safety.set(SaveState::NotSaved("Shared comparison: not stored here yet")),
            Keeping::NewerVersion => self.safety.set(SaveState::NotSaved(StoreFault::NewerVersion.message())),
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
        *waiting = Some(Waiting { since, _timeout: timeout });
    }

    /// Stores what waits to be stored, and what could not be stored before.
    pub fn save_now(&self) {
        let waited = self.waiting.borrow_mut().take().is_some();
        if waited || (self.stores && self.is_own() && self.is_unsaved()) {
            // Storing says itself why it could not.
            let _ = self.store();
        }
    }

    /// Stores the user's own work, whether it waits or not.
    ///
    /// # Errors
    /// When it cannot be stored, which the page says as well.
    pub fn store(&self) -> Result<(), StoreFault> {
        if self.stores { persistence::store(self) } else { Err(StoreFault::Elsewhere) }
    }
}

/// Keeps storing the user's own work where the host lets this browser store it.
#[hook]
pub fn use_autosave(
    session: &UseReducerHandle<Session>,
    keeping: &UseStateHandle<Keeping>,
    desk: &OpenEntry,
    environment: &HostEnvironment,
    notices: &Notices,
) -> Keeper {
    let scenario = session.now();
    let (stores, read_only) = (environment.keeps(), environment.parameters.read_only);
    let conflict = use_state_eq(|| None);
    // A page that opens with a link shows what was sent.
    let first = if let Keeping::Shared(own) = &**keeping { own } else { scenario };
    let keeper = Keeper {
        desk: use_mut_ref(|| desk.clone()),
        own: use_mut_ref(|| Rc::clone(first)),
        safe: use_mut_ref(|| Rc::clone(first)),
        is_own: use_mut_ref(|| **keeping == Keeping::Own),
        waiting: use_mut_ref(|| None),
        safety: (*use_memo((), |()| SaveStatus::default())).clone(),
        conflict,
        keeping: keeping.clone(),
        stores,
        read_only,
        dispatcher: session.dispatcher(),
        notices: notices.clone(),
    };
    let (replaced, begun) = (use_mut_ref(|| 0), use_mut_ref(|| false));
    {
        let (keeper, taken) = (keeper.clone(), session.replaced());
        let scenario = ByPointer(Rc::clone(scenario));
        use_effect_with((scenario, Keeping::clone(keeping)), move |(scenario, keeping)| {
            let is_own = *keeping == Keeping::Own;
            let was_own = keeper.is_own.replace(is_own);
            let first = !std::mem::replace(&mut *begun.borrow_mut(), true);
            // What stands here in place of the user's own work must not keep that from being stored.
            if !is_own && (was_own || first) && keeper.is_unsaved() {
                keeper.waiting.borrow_mut().take();
                if stores {
                    let _ = persistence::store(&keeper);
                }
            }
            let replaced = replaced.replace(taken) < taken;
            if is_own || *keeping == Keeping::NewerVersion {
                // What another scenario took the place of stays as a version, however the page is left.
                if stores && replaced && is_own {
                    persistence::keep_replaced(&keeper);
                }
                *keeper.own.borrow_mut() = Rc::clone(&scenario.0);
            }
            keeper.say(keeping, was_own);
            if is_own && stores && !keeper.is_unsaved() && (!was_own || first) {
                persistence::look_around(&keeper);
            }
        });
    }
    keeper
}
