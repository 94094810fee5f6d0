//! What the library does with what is open: another entry in its place, a new one, another title, and never a loss.

use crate::app::state::action::{Action, NameAddress};
use crate::app::state::autosave::Autosave;
use crate::app::state::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use crate::app::state::persistence;
use crate::app::state::save_status::SaveState;
use crate::browser::store::library;
use crate::exchange::library::{OpenFault, StoreFault};
use crate::model::Scenario;
use std::rc::Rc;

impl Autosave {
    /// The entry that is open, where it was stored; none while what is open is not the user's own.
    pub fn id(&self) -> Option<String> {
        Some(self.open_work()).filter(OpenComparison::is_own)?.work.id()
    }

    /// Whether what is open was sent.
    pub fn is_sent(&self) -> bool {
        matches!(self.open_work().work.keeping(), StorageOwner::Shared(_))
    }

    /// Whether an entry may be changed where it is stored.
    ///
    /// # Errors
    /// While it waits for the user to return from the comparison that was sent.
    pub fn is_free(&self, id: &str) -> Result<(), StoreFault> {
        let waits = self.is_sent() && self.own().work.id().as_deref() == Some(id);
        if waits { Err(StoreFault::Sent) } else { Ok(()) }
    }

    /// Makes sure that nothing is lost when something else is opened in place of what is open.
    fn make_way(&self) -> Result<(), StoreFault> {
        match self.open_work().work.keeping() {
            StorageOwner::Shared(_) => Err(StoreFault::Sent),
            StorageOwner::NewerVersion if self.is_unsaved() => Err(StoreFault::NewerVersion),
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
        let keeping = if opened.read_only { StorageOwner::NewerVersion } else { StorageOwner::Own };
        self.open_now(OpenComparison { work: ComparisonHandle::opened(keeping, opened.open_entry, &scenario), scenario });
        Ok(opened.notice)
    }

    /// Opens something with a history of its own; what the user leaves for it was dealt with.
    fn open_now(&self, other: OpenComparison) {
        let left = self.open_work();
        // It is not stored on the way out: the user said so, or it is stored.
        left.work.mark_saved(&left.scenario);
        self.dispatcher.dispatch(Action::Open(other));
    }

    /// Opens a comparison from elsewhere as a new entry, after storing the current one.
    ///
    /// # Errors
    /// If the current one cannot be stored and would be lost.
    pub fn open_as_new(&self, scenario: Rc<Scenario>) -> Result<(), StoreFault> {
        if !self.stores {
            return Err(StoreFault::Elsewhere);
        }
        self.make_way()?;
        self.open_now(OpenComparison { work: ComparisonHandle::new(StorageOwner::Own), scenario });
        Ok(())
    }

    /// Keeps what was sent as the user's own: a new entry of the library.
    ///
    /// # Errors
    /// When nothing is stored here, or what the user had open before cannot be stored; nothing changes then.
    pub fn keep_sent(&self) -> Result<(), StoreFault> {
        if self.is_unsaved() {
            self.store()?;
        }
        if !self.stores {
            return Err(StoreFault::Elsewhere);
        }
        self.dispatcher.dispatch(Action::KeepSent);
        Ok(())
    }

    /// Leaves what was sent for the user's own work. Its history is a new one: undo must not bring back what was sent.
    pub fn discard_sent(&self) {
        self.dispatcher.dispatch(Action::Open(self.own()));
    }

    /// Saves a version of what is open.
    ///
    /// # Errors
    /// If it cannot be stored, or is not the user's own.
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

    /// Treats the user's own work as never stored; the next change stores it.
    pub fn forget(&self) {
        self.wait_no_longer();
        self.left.borrow_mut().clear();
        let own = self.own();
        own.work.forget(&own.scenario);
        self.conflict.set(None);
        if self.is_own() {
            self.safety.set(SaveState::Unchanged);
        }
    }
}
