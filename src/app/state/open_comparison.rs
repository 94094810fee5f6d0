//! A comparison that is worked on: where its changes are saved, its entry in the library, and its last saved state.

use crate::exchange::library::{Library, OpenEntry, Saved, StoreFault};
use crate::model::Scenario;
use std::cell::RefCell;
use std::rc::Rc;

/// Where the changes of a comparison are saved.
#[derive(Clone, Debug, PartialEq)]
pub enum StorageOwner {
    /// In this browser: it is the user's own work, and every change is stored.
    Own,
    /// Nowhere yet: it came by link. It becomes the user's own, and is stored, once it is changed or saved.
    Shared(Rc<SentWork>),
    /// With a host: nothing is stored in this browser.
    Elsewhere,
    /// Nowhere: a newer version wrote it, so it is never overwritten.
    NewerVersion,
}

/// The user's own work behind a comparison that came by link.
#[derive(Debug, PartialEq)]
pub struct SentWork {
    /// The user's own work, which waits.
    pub own: OpenComparison,
    /// The comparison that a change creates, which is the user's own.
    copy: Rc<ComparisonHandle>,
}

/// A comparison that is worked on. It stays the same one through all edits; undo may return to another one.
#[derive(Debug)]
pub struct ComparisonHandle {
    keeping: StorageOwner,
    /// Its entry in the library.
    open_entry: RefCell<OpenEntry>,
    /// The state that needs no saving: it is stored, or is a sample that is only viewed. `None` if every state needs saving.
    safe: RefCell<Option<Rc<Scenario>>>,
}

impl PartialEq for ComparisonHandle {
    /// Whether both are the same comparison.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl ComparisonHandle {
    /// A comparison that is not stored yet.
    pub fn new(keeping: StorageOwner) -> Rc<ComparisonHandle> {
        Rc::new(ComparisonHandle { keeping, open_entry: RefCell::default(), safe: RefCell::default() })
    }

    /// A comparison that needs no storing until it is changed: it was opened, or is only viewed.
    pub fn opened(keeping: StorageOwner, open_entry: OpenEntry, scenario: &Rc<Scenario>) -> Rc<ComparisonHandle> {
        Rc::new(ComparisonHandle { keeping, open_entry: RefCell::new(open_entry), safe: RefCell::new(Some(Rc::clone(scenario))) })
    }

    /// A comparison that came by link, in front of the user's own work.
    pub fn sent(own: OpenComparison) -> Rc<ComparisonHandle> {
        let copy = ComparisonHandle::new(own.work.keeping_of_new());
        ComparisonHandle::new(StorageOwner::Shared(Rc::new(SentWork { own, copy })))
    }

    /// Where its changes are saved.
    pub fn keeping(&self) -> &StorageOwner {
        &self.keeping
    }

    /// The id of its entry in the library; `None` until it is first stored.
    pub fn id(&self) -> Option<String> {
        self.open_entry.borrow().id.clone()
    }

    /// Its entry in the library.
    pub fn open_entry(&self) -> OpenEntry {
        self.open_entry.borrow().clone()
    }

    /// Whether a state of it has unsaved changes.
    pub fn is_unsaved(&self, scenario: &Rc<Scenario>) -> bool {
        !self.safe.borrow().as_ref().is_some_and(|safe| Rc::ptr_eq(safe, scenario))
    }

    /// Stores a state of it.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub fn store(&self, library: Library, scenario: &Rc<Scenario>) -> Result<Saved, StoreFault> {
        // The entry is in use if the program stopped in the middle of storing.
        let mut open_entry = self.open_entry.try_borrow_mut().map_err(|_| StoreFault::NotWritten)?;
        let saved = library.save(&mut open_entry, scenario)?;
        *self.safe.borrow_mut() = Some(Rc::clone(scenario));
        Ok(saved)
    }

    /// Marks a state of it as needing no storing.
    pub fn mark_saved(&self, scenario: &Rc<Scenario>) {
        *self.safe.borrow_mut() = Some(Rc::clone(scenario));
    }

    /// Forgets its entry in the library: a change creates a new one.
    pub fn forget(&self, scenario: &Rc<Scenario>) {
        *self.open_entry.borrow_mut() = OpenEntry::default();
        self.mark_saved(scenario);
    }

    /// Whether it is unchanged and not in the library: a sample that is only viewed.
    pub fn is_looked_at(&self) -> bool {
        self.open_entry.borrow().id.is_none() && self.safe.borrow().is_some()
    }

    /// Where a comparison that is started while this one is open is saved.
    pub fn keeping_of_new(&self) -> StorageOwner {
        match &self.keeping {
            StorageOwner::Shared(sent) => sent.copy.keeping.clone(),
            StorageOwner::Elsewhere => StorageOwner::Elsewhere,
            StorageOwner::Own | StorageOwner::NewerVersion => StorageOwner::Own,
        }
    }

    /// Whether another one is this comparison: the same work, the same entry, or the user's own copy that a received one becomes
    /// once it is changed.
    pub fn is_same_work(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        Rc::ptr_eq(&self.owned_once_changed(), &other.owned_once_changed()) || self.id().is_some_and(|id| Some(id) == other.id())
    }

    /// The comparison that a change belongs to: the user's own copy of a received one, otherwise this one.
    pub fn owned_once_changed(self: &Rc<Self>) -> Rc<ComparisonHandle> {
        match &self.keeping {
            StorageOwner::Shared(sent) => Rc::clone(&sent.copy),
            _ => Rc::clone(self),
        }
    }
}

/// A comparison that is worked on, as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenComparison {
    /// The comparison it is a state of.
    pub work: Rc<ComparisonHandle>,
    /// Its content.
    pub scenario: Rc<Scenario>,
}

impl From<Rc<Scenario>> for OpenComparison {
    /// A comparison that needs no storing until it is changed, and is then the user's own.
    fn from(scenario: Rc<Scenario>) -> OpenComparison {
        OpenComparison { work: ComparisonHandle::opened(StorageOwner::Own, OpenEntry::default(), &scenario), scenario }
    }
}

impl OpenComparison {
    /// The user's own work: this one, or the one that waits behind a received one.
    pub fn own(&self) -> OpenComparison {
        match &self.work.keeping {
            StorageOwner::Shared(sent) => sent.own.clone(),
            _ => self.clone(),
        }
    }

    /// Whether it is the user's own, and stored if this browser stores work.
    pub fn is_own(&self) -> bool {
        self.work.keeping == StorageOwner::Own
    }

    /// Whether it has unsaved changes.
    pub fn is_unsaved(&self) -> bool {
        self.work.is_unsaved(&self.scenario)
    }
}
