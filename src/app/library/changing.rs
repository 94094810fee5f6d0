//! What the library does with what is open: another entry in its place, a new one, another title, and never a loss.

use crate::app::state::action::{Action, NameAddress};
use crate::app::state::autosave::Keeper;
use crate::app::state::persistence;
use crate::app::state::save_status::SaveState;
use crate::app::state::start::Keeping;
use crate::browser::clock;
use crate::browser::store::library;
use crate::exchange::library::{OpenEntry, OpenFault, StoreFault};
use crate::model::Scenario;
use std::rc::Rc;

impl Keeper {
    /// The entry that is open, where it was stored; none while what is open is not the user's own.
    pub fn id(&self) -> Option<String> {
        self.desk.borrow().id.clone().filter(|_| self.is_own())
    }

    /// Whether an entry may be changed where it is stored.
    ///
    /// # Errors
    /// While it waits behind what was sent, to be gone on with.
    pub fn is_free(&self, id: &str) -> Result<(), StoreFault> {
        let waits = matches!(*self.keeping, Keeping::Shared(_)) && self.desk.borrow().id.as_deref() == Some(id);
        if waits { Err(StoreFault::Sent) } else { Ok(()) }
    }

    /// Makes sure that nothing is lost when something else is opened in place of what is open.
    fn make_way(&self) -> Result<(), StoreFault> {
        match *self.keeping {
            Keeping::Shared(_) => Err(StoreFault::Sent),
            Keeping::NewerVersion if self.is_unsaved() => Err(StoreFault::NewerVersion),
            _ if self.is_unsaved() => self.store(),
            _ => Ok(()),
        }
    }

    /// Opens another entry in place of what is open, which is stored before.
    ///
    /// # Errors
    /// When it cannot be opened, or what is open cannot be stored and would be lost.
    pub fn open(&self, id: &str) -> Result<Option<String>, OpenFault> {
        self.make_way()?;
        self.open_instead(id)
    }

    /// Opens an entry in place of what is open, which is not stored.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open_instead(&self, id: &str) -> Result<Option<String>, OpenFault> {
        let opened = library().open(id)?;
        library().remember_open(id);
        let scenario = Rc::new(opened.scenario);
        self.go_on_with(opened.desk, &scenario);
        self.safety.set(SaveState::Unchanged);
        self.keeping.set(if opened.read_only { Keeping::NewerVersion } else { Keeping::Own });
        self.dispatcher.dispatch(Action::Open(scenario));
        Ok(opened.notice)
    }

    /// Goes on with a comparison from elsewhere as a new entry; what is open is stored before, and stays as it is.
    ///
    /// # Errors
    /// When what is open cannot be stored and would be lost.
    pub fn open_as_new(&self, scenario: Rc<Scenario>) -> Result<(), StoreFault> {
        if !self.stores {
            return Err(StoreFault::Elsewhere);
        }
        self.make_way()?;
        self.go_on_with(OpenEntry::default(), &self.own());
        self.keeping.set(Keeping::Own);
        // It is not what is safe, and so it is stored in a moment.
        self.dispatcher.dispatch(Action::Open(scenario));
        Ok(())
    }

    /// Leaves the entry that is open as it is stored: what follows becomes a new one, if it is ever stored.
    pub fn leave_entry(&self) {
        if self.is_own() {
            *self.desk.borrow_mut() = OpenEntry::default();
        }
    }

    /// Saves what was sent as a new entry of the library and goes on with it.
    ///
    /// # Errors
    /// When it, or what the user had open before, cannot be stored; nothing changes then.
    pub fn save_sent(&self, scenario: &Rc<Scenario>) -> Result<(), StoreFault> {
        if !self.stores {
            return Err(StoreFault::Elsewhere);
        }
        if self.is_unsaved() {
            self.store()?;
        }
        self.go_on_with(library().create(scenario)?, scenario);
        self.safety.set(SaveState::Saved(clock::time_of_day()));
        self.keeping.set(Keeping::Own);
        Ok(())
    }

    /// Saves a version of what is open.
    ///
    /// # Errors
    /// When it cannot be stored, or is not one's own work.
    pub fn save_version(&self) -> Result<(), StoreFault> {
        persistence::save_version(self)
    }

    /// Gives what is open another title.
    pub fn rename(&self, title: String) {
        self.dispatcher.dispatch(Action::Name(NameAddress::Title, title));
    }

    /// Puts another scenario in the place of what is open, in the same entry; undo brings it back.
    pub fn put_in_place(&self, scenario: Scenario) {
        self.dispatcher.dispatch(Action::Replace(Rc::new(scenario)));
    }

    /// Goes on with the user's own work as something that was never stored and will only be stored when it is changed.
    pub fn forget(&self) {
        self.go_on_with(OpenEntry::default(), &self.own());
        if self.is_own() {
            self.safety.set(SaveState::Unchanged);
        }
    }
}
