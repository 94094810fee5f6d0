//! A comparison that is worked on: who keeps it, where it stands in the library, and what of it is stored.

use crate::exchange::library::{Library, OpenEntry, Saved, StoreFault};
use crate::model::Scenario;
use std::cell::RefCell;
use std::rc::Rc;

/// Who keeps a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum StorageOwner {
    /// The user's own work: every change is stored.
    Own,
    /// It came by link: it is not stored before it is changed or kept, and then it is the user's own.
    Shared(Rc<SentWork>),
    /// A host decides what is kept: nothing is stored in this browser.
    Elsewhere,
    /// A newer version wrote it: it is never written over.
    NewerVersion,
}

/// What stands behind a comparison that came by link.
#[derive(Debug, PartialEq)]
pub struct SentWork {
    /// The user's own work, which waits.
    pub own: OpenComparison,
    /// What the comparison becomes once it is the user's own.
    copy: Rc<ComparisonHandle>,
}

/// A comparison that is worked on. It stays the same one through all edits; undo may lead back to another one.
#[derive(Debug)]
pub struct ComparisonHandle {
    keeping: StorageOwner,
    /// Where it stands in the library.
    open_entry: RefCell<OpenEntry>,
    /// What of it is stored or need not be: a sample that is only looked at. Nothing where all of it is to be stored.
    safe: RefCell<Option<Rc<Scenario>>>,
}

impl PartialEq for ComparisonHandle {
    /// Whether it is the same one.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl ComparisonHandle {
    /// One of which nothing is stored yet.
    pub fn new(keeping: StorageOwner) -> Rc<ComparisonHandle> {
        Rc::new(ComparisonHandle { keeping, open_entry: RefCell::default(), safe: RefCell::default() })
    }

    /// One that needs no storing before it is changed: it was opened, or is only looked at.
    pub fn opened(keeping: StorageOwner, open_entry: OpenEntry, scenario: &Rc<Scenario>) -> Rc<ComparisonHandle> {
        Rc::new(ComparisonHandle { keeping, open_entry: RefCell::new(open_entry), safe: RefCell::new(Some(Rc::clone(scenario))) })
    }

    /// One that came by link, in front of the user's own work.
    pub fn sent(own: OpenComparison) -> Rc<ComparisonHandle> {
        let copy = ComparisonHandle::new(own.work.keeping_of_new());
        ComparisonHandle::new(StorageOwner::Shared(Rc::new(SentWork { own, copy })))
    }

    /// Who keeps it.
    pub fn keeping(&self) -> &StorageOwner {
        &self.keeping
    }

    /// Its entry in the library; none before it is stored for the first time.
    pub fn id(&self) -> Option<String> {
        self.open_entry.borrow().id.clone()
    }

    /// Where it stands in the library.
    pub fn open_entry(&self) -> OpenEntry {
        self.open_entry.borrow().clone()
    }

    /// Whether a state of it has changes that are not stored.
    pub fn is_unsaved(&self, scenario: &Rc<Scenario>) -> bool {
        !self.safe.borrow().as_ref().is_some_and(|safe| Rc::ptr_eq(safe, scenario))
    }

    /// Stores a state of it.
    ///
    /// # Errors
    /// When it cannot be stored.
    pub fn store(&self, library: Library, scenario: &Rc<Scenario>) -> Result<Saved, StoreFault> {
        // It may be in use where the program stopped in the middle of storing.
        let mut open_entry = self.open_entry.try_borrow_mut().map_err(|_| StoreFault::NotWritten)?;
        let saved = library.save(&mut open_entry, scenario)?;
        *self.safe.borrow_mut() = Some(Rc::clone(scenario));
        Ok(saved)
    }

    /// Says that a state of it needs no storing.
    pub fn mark_saved(&self, scenario: &Rc<Scenario>) {
        *self.safe.borrow_mut() = Some(Rc::clone(scenario));
    }

    /// Forgets where it stands: it becomes a new entry once it is changed.
    pub fn forget(&self, scenario: &Rc<Scenario>) {
        *self.open_entry.borrow_mut() = OpenEntry::default();
        self.mark_saved(scenario);
    }

    /// Whether nobody has changed it and it stands nowhere: a sample that is looked at.
    pub fn is_looked_at(&self) -> bool {
        self.open_entry.borrow().id.is_none() && self.safe.borrow().is_some()
    }

    /// Who keeps what is begun while this is open.
    pub fn keeping_of_new(&self) -> StorageOwner {
        match &self.keeping {
            StorageOwner::Shared(sent) => sent.copy.keeping.clone(),
            StorageOwner::Elsewhere => StorageOwner::Elsewhere,
            StorageOwner::Own | StorageOwner::NewerVersion => StorageOwner::Own,
        }
    }

    /// Whether another one is this comparison: the same work, the same entry, or what one that was sent becomes once it is
    /// changed.
    pub fn is_same_work(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        Rc::ptr_eq(&self.owned_once_changed(), &other.owned_once_changed()) || self.id().is_some_and(|id| Some(id) == other.id())
    }

    /// Whose a change of this is: what was sent becomes the user's own, everything else stays what it is.
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
    /// Which one.
    pub work: Rc<ComparisonHandle>,
    /// What it says.
    pub scenario: Rc<Scenario>,
}

impl From<Rc<Scenario>> for OpenComparison {
    /// One that needs no storing before it is changed, and is the user's own then.
    fn from(scenario: Rc<Scenario>) -> OpenComparison {
        OpenComparison { work: ComparisonHandle::opened(StorageOwner::Own, OpenEntry::default(), &scenario), scenario }
    }
}

impl OpenComparison {
    /// The user's own: what is open, or what waits behind what was sent.
    pub fn own(&self) -> OpenComparison {
        match &self.work.keeping {
            StorageOwner::Shared(sent) => sent.own.clone(),
            _ => self.clone(),
        }
    }

    /// Whether it is the user's own, and stored where this browser stores.
    pub fn is_own(&self) -> bool {
        self.work.keeping == StorageOwner::Own
    }

    /// Whether it has changes that are not stored.
    pub fn is_unsaved(&self) -> bool {
        self.work.is_unsaved(&self.scenario)
    }
}
