//! How the library changes the open comparison: another entry, a new one, another title, and never a loss.

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
    /// The stored entry that is open; `None` while the open comparison is not the user's own.
    pub fn id(&self) -> Option<String> {
        Some(self.open_work()).filter(OpenComparison::is_own)?.work.id()
    }

    /// Whether the open comparison was sent.
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

    /// Ensures that nothing is lost when another comparison replaces the open one.
    fn make_way(&self) -> Result<(), StoreFault> {
        match self.open_work().work.keeping() {
            StorageOwner::Shared(_) => Err(StoreFault::Sent),
            StorageOwner::NewerVersion if self.is_unsaved() => Err(StoreFault::NewerVersion),
            _ if self.is_unsaved() => self.store(),
            _ => Ok(()),
        }
    }

    /// Stores the open comparison, then opens another entry instead.
    ///
    /// # Errors
    /// If it cannot be opened, or the open one cannot be stored and would be lost.
    pub fn open(&self, id: &str) -> Result<Option<String>, OpenFault> {
        self.make_way()?;
        self.open_instead(id)
    }

    /// Opens an entry instead of the open comparison, which is not stored.
    ///
    /// # Errors
    /// If it cannot be opened.
    pub fn open_instead(&self, id: &str) -> Result<Option<String>, OpenFault> {
        let opened = library().open(id)?;
        library().remember_open(id);
        let scenario = Rc::new(opened.scenario);
        let keeping = if opened.read_only { StorageOwner::NewerVersion } else { StorageOwner::Own };
        self.open_now(OpenComparison { work: ComparisonHandle::opened(keeping, opened.open_entry, &scenario), scenario });
        Ok(opened.notice)
    }

    /// Opens a comparison with its own history; the caller has dealt with the previous one.
    fn open_now(&self, other: OpenComparison) {
        let left = self.open_work();
        // It is not stored on leaving: the user chose so, or it is stored already.
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
        self.dispatcher.dispatch(Action::OpenFile(scenario));
        Ok(())
    }

    /// Keeps what was sent as the user's own: a new entry of the library.
    ///
    /// # Errors
    /// If nothing is stored here, or the user's previous comparison cannot be stored; nothing changes then.
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

    /// Returns from a sent comparison to the user's own. Its history is new: undo must not bring back the sent one.
    pub fn discard_sent(&self) {
        self.dispatcher.dispatch(Action::Open(self.own()));
    }

    /// Saves a version of the open comparison.
    ///
    /// # Errors
    /// If it cannot be stored, or is not the user's own.
    pub fn save_version(&self) -> Result<(), StoreFault> {
        persistence::save_version(self)
    }

    /// Renames the open comparison.
    pub fn rename(&self, title: String) {
        self.dispatcher.dispatch(Action::Name(NameAddress::Title, title));
    }

    /// Replaces the open scenario in the same entry; undo restores it.
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
