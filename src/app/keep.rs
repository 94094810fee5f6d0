//! Keeps the user's work: stores it shortly after each change, at once when the page goes away, and never over another tab's.

use super::safety::{Conflict, SaveState};
use super::scene::Dispatcher;
use super::session::{Action, NameAddress, Session};
use super::start::Keeping;
use super::storing::Storing;
use crate::browser::clock;
use crate::exchange::library::{Desk, Elsewhere, OpenFault, Saved, StoreFault, copy_title};
use crate::model::Scenario;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// At most so many milliseconds after a change, work is stored; also while the user goes on typing.
const SOON: u32 = 300;

/// What is kept, where, and what waits to be stored.
#[derive(Clone)]
pub struct Keeper {
    pub(super) desk: Rc<RefCell<Desk>>,
    /// What is stored or was opened; a scenario that is not this one has changes to store.
    safe: Rc<RefCell<Rc<Scenario>>>,
    waiting: Rc<RefCell<Option<Timeout>>>,
    /// The scenario that is open.
    now: Rc<RefCell<Rc<Scenario>>>,
    state: UseStateHandle<SaveState>,
    conflict: UseStateHandle<Option<Conflict>>,
    keeping: UseStateHandle<Keeping>,
    /// Whether work is stored in this browser; else a host keeps it.
    stores: bool,
    /// How it is stored, once that is here.
    storing: Option<Storing>,
    dispatcher: Dispatcher,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.conflict == other.conflict && self.keeping == other.keeping
    }
}

impl Keeper {
    fn storing(&self) -> Result<&Storing, StoreFault> {
        self.storing.as_ref().ok_or(StoreFault::NotWritten)
    }

    /// What another tab did with what is open here.
    pub fn heed(&self, key: &str, told: &str) -> Option<Elsewhere> {
        (self.storing().ok()?.heed)(&self.desk.borrow(), key, told)
    }

    /// Whether the work is safe.
    pub fn state(&self) -> &SaveState {
        &self.state
    }

    /// What another tab did.
    pub fn conflict(&self) -> Option<&Conflict> {
        self.conflict.as_ref()
    }

    /// Takes the message about another tab away.
    pub fn dismiss(&self) {
        self.conflict.set(None);
    }

    /// The entry that is open, where it was stored.
    pub fn id(&self) -> Option<String> {
        self.desk.borrow().id.clone()
    }

    /// The scenario that is open.
    pub fn now(&self) -> Rc<Scenario> {
        Rc::clone(&self.now.borrow())
    }

    /// Whether what is open has changes that are not stored.
    pub fn is_unsaved(&self) -> bool {
        !Rc::ptr_eq(&self.safe.borrow(), &self.now.borrow())
    }

    /// Stores what waits to be stored.
    pub fn save_now(&self) {
        if self.waiting.borrow_mut().take().is_some() {
            self.store();
        }
    }

    /// Stores what is open, whether it waits or not.
    pub fn store(&self) {
        let scenario = self.now();
        let old = self.id();
        // Only while it is stored: the state that follows may make the page draw and ask for the desk.
        let Some(storing) = &self.storing else { return };
        let saved = (storing.save)(&mut self.desk.borrow_mut(), &scenario);
        match saved {
            Ok(saved) => {
                *self.safe.borrow_mut() = Rc::clone(&scenario);
                self.state.set(SaveState::Saved(clock::time_of_day()));
                if let (Saved::AsCopy, Some(old)) = (saved, old) {
                    self.conflict.set(Some(Conflict::Copied(old)));
                    self.dispatcher.dispatch(Action::Name(NameAddress::Title, copy_title(&scenario.title)));
                }
            }
            Err(fault) => self.state.set(SaveState::NotSaved(fault.message())),
        }
    }

    /// Saves a scenario as a new entry of the library and goes on with it.
    ///
    /// # Errors
    /// When it cannot be stored; nothing changes then.
    pub fn save_as_new(&self, scenario: &Scenario) -> Result<(), StoreFault> {
        if !self.stores {
            return Err(StoreFault::Elsewhere);
        }
        let desk = (self.storing()?.create)(scenario)?;
        *self.desk.borrow_mut() = desk;
        self.conflict.set(None);
        self.state.set(SaveState::Saved(clock::time_of_day()));
        Ok(())
    }

    /// Saves a version of what is open.
    ///
    /// # Errors
    /// When it cannot be stored, or is not one's own work.
    pub fn save_version(&self) -> Result<(), StoreFault> {
        match *self.keeping {
            Keeping::Own if self.stores => {}
            Keeping::Own | Keeping::Elsewhere => return Err(StoreFault::Elsewhere),
            Keeping::Shared(_) => return Err(StoreFault::Sent),
            Keeping::NewerVersion => return Err(StoreFault::NewerVersion),
        }
        self.waiting.borrow_mut().take();
        self.store();
        let id = self.id().ok_or(StoreFault::NotWritten)?;
        (self.storing()?.save_version)(&id, &self.now())?;
        self.state.set(SaveState::Version(clock::time_of_day()));
        Ok(())
    }

    /// Opens another entry in place of what is open, which is stored before.
    ///
    /// # Errors
    /// When it cannot be opened, or what is open cannot be stored and would be lost.
    pub fn open(&self, id: &str) -> Result<Option<String>, OpenFault> {
        self.save_now();
        if self.is_unsaved() && *self.keeping == Keeping::Own {
            self.store();
        }
        if self.is_unsaved() {
            return Err(OpenFault::Store(StoreFault::NotWritten));
        }
        self.open_instead(id)
    }

    /// Opens an entry in place of what is open, which is not stored.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open_instead(&self, id: &str) -> Result<Option<String>, OpenFault> {
        let storing = self.storing().map_err(OpenFault::Store)?;
        let opened = (storing.open)(id)?;
        let scenario = Rc::new(opened.scenario);
        self.waiting.borrow_mut().take();
        *self.desk.borrow_mut() = opened.desk;
        *self.safe.borrow_mut() = Rc::clone(&scenario);
        self.conflict.set(None);
        self.state.set(SaveState::Unchanged);
        self.keeping.set(if opened.read_only { Keeping::NewerVersion } else { Keeping::Own });
        self.dispatcher.dispatch(Action::Open(scenario));
        Ok(opened.notice)
    }

    /// Gives what is open another title.
    pub fn rename(&self, title: String) {
        self.dispatcher.dispatch(Action::Name(NameAddress::Title, title));
    }

    /// Puts another scenario in the place of what is open, in the same entry; undo brings it back.
    pub fn put_in_place(&self, scenario: Scenario) {
        self.dispatcher.dispatch(Action::Replace(Rc::new(scenario)));
    }

    /// Goes on with what is open as something that was never stored and will only be stored when it is changed.
    pub fn forget(&self) {
        self.waiting.borrow_mut().take();
        *self.desk.borrow_mut() = Desk::default();
        *self.safe.borrow_mut() = self.now();
        self.state.set(SaveState::Unchanged);
    }

    /// Another tab went on with what is open here.
    pub(super) fn changed_elsewhere(&self) {
        match self.id() {
            Some(id) if self.waiting.borrow().is_none() => self.conflict.set(Some(Conflict::Changed(id))),
            _ => self.save_now(),
        }
    }
}

/// Keeps storing what is open while it is the user's own and this browser `stores` it.
#[hook]
pub fn use_keeping(
    session: &UseReducerHandle<Session>,
    keeping: &UseStateHandle<Keeping>,
    desk: &Desk,
    stores: bool,
    storing: Option<Storing>,
) -> Keeper {
    let scenario = session.now();
    let state = use_state_eq(|| SaveState::Unchanged);
    let conflict = use_state_eq(|| None);
    let was_shared = use_mut_ref(|| false);
    let keeper = Keeper {
        desk: use_mut_ref(|| desk.clone()),
        safe: use_mut_ref(|| Rc::clone(scenario)),
        waiting: use_mut_ref(|| None),
        now: use_mut_ref(|| Rc::clone(scenario)),
        state,
        conflict,
        keeping: keeping.clone(),
        stores,
        storing,
        dispatcher: session.dispatcher(),
    };
    let replaced = use_mut_ref(|| 0);
    {
        let (keeper, taken) = (keeper.clone(), session.replaced());
        let scenario = super::by_pointer::ByPointer(Rc::clone(scenario));
        use_effect_with((scenario, Keeping::clone(keeping)), move |(scenario, keeping)| {
            let before = keeper.now.replace(Rc::clone(&scenario.0));
            // What another scenario took the place of stays as a version, however the page is left.
            let replaced = replaced.replace(taken) < taken && *keeping == Keeping::Own;
            if let Some(id) = keeper.id().filter(|_| replaced) {
                let _ = keeper.storing().and_then(|storing| (storing.save_version)(&id, &before));
            }
            // What was shared until now and is stored, is stored anew, so that the state says so.
            let was_shared = was_shared.replace(matches!(keeping, Keeping::Shared(_)));
            let changed = was_shared && keeper.id().is_some() || keeper.is_unsaved();
            match keeping {
                Keeping::Own if !stores => keeper.state.set(SaveState::Elsewhere),
                Keeping::Own if changed => {
                    keeper.state.set(SaveState::Soon);
                    let later = keeper.clone();
                    // One that waits already is not put off: whoever types on and on loses no more than it lets wait.
                    keeper.waiting.borrow_mut().get_or_insert_with(|| Timeout::new(SOON, move || later.save_now()));
                }
                // Undone before it was stored: what waits must not be stored any more.
                Keeping::Own => {
                    if keeper.waiting.borrow_mut().take().is_some() || was_shared {
                        keeper.state.set(SaveState::Unchanged);
                    }
                }
                Keeping::Elsewhere => keeper.state.set(SaveState::Elsewhere),
                Keeping::Shared(_) => keeper.state.set(SaveState::NotSaved("Shared comparison: not stored here yet")),
                Keeping::NewerVersion => keeper.state.set(SaveState::NotSaved(StoreFault::NewerVersion.message())),
            }
        });
    }
    keeper
}
