//! Opening an entry: damaged texts are set aside and the generation before them opens instead.

use super::value::{self, Value, ValueFault};
use super::{Library, OpenEntry, StoreFault};
use crate::model::Scenario;

/// An entry that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The comparison.
    pub scenario: Scenario,
    /// Where it stands; new where it must not be stored in its old place.
    pub open_entry: OpenEntry,
    /// Whether a newer version wrote it: it is shown and never rewritten.
    pub read_only: bool,
    /// What the user must be told.
    pub notice: Option<String>,
}

/// Why an entry cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenFault {
    /// The store does not give it.
    Store(StoreFault),
    /// The text cannot be read; it is kept for the user.
    Value(ValueFault, &'static str),
}

impl OpenFault {
    /// What to tell the user.
    pub fn message(&self) -> String {
        match self {
            OpenFault::Store(fault) => fault.message().to_string(),
            OpenFault::Value(fault, kept) => format!("{fault} {kept}"),
        }
    }
}

impl From<StoreFault> for OpenFault {
    fn from(fault: StoreFault) -> OpenFault {
        OpenFault::Store(fault)
    }
}

/// What became of a text that cannot be opened.
const SET_ASIDE: &str = "The damaged text is set aside, not deleted: My comparisons offers it as a file.";
const STAYS: &str = "The damaged text stays where it is and is not written over.";
const NEWER: &str = "It stays as it is, and is never rewritten here.";
const BEFORE: &str = "You see it as it was saved the time before.";

impl Library<'_> {
    /// Opens what the page begins with: what was open last, or else what was stored last; nothing where there is nothing.
    ///
    /// # Errors
    /// When it cannot be opened, and what became of it.
    pub fn open_last(&self) -> Result<Option<Opened>, OpenFault> {
        let adopted = self.adopt_first_version();
        let ids = self.names("work.")?;
        let last = self.store.read(&self.key("open"))?.filter(|id| self.is_kept(id, &ids));
        let last = last.or_else(|| self.newest(&ids));
        match last {
            Some(id) => self.open(&id).map(Some),
            None => self.first_version_left(adopted),
        }
    }

    /// Whether something is kept of an entry.
    fn is_kept(&self, id: &String, ids: &[String]) -> bool {
        ids.contains(id) || matches!(self.store.read(&self.before_key(id)), Ok(Some(_)))
    }

    /// The entry stored last of those that are not in the bin.
    fn newest(&self, ids: &[String]) -> Option<String> {
        let lines = self.index().unwrap_or_default();
        let live = |id: &&String| !lines.iter().any(|line| line.id == **id && line.deleted_at.is_some());
        let saved_at = |id: &String| {
            let known = lines.iter().find(|line| line.id == *id).map(|line| line.saved_at);
            known.or_else(|| value::read(&self.store.read(&self.work_key(id)).ok()??).ok().map(|value| value.stamp.saved_at))
        };
        let dated = ids.iter().filter(live).map(|id| (saved_at(id).unwrap_or_default(), id));
        dated.max_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, id)| id.clone())
    }

    /// What the first version stored and could not be moved: it is shown all the same, and stored anew as an entry.
    fn first_version_left(&self, adopted: Result<(), StoreFault>) -> Result<Option<Opened>, OpenFault> {
        let Some(text) = self.store.read(&self.key("current"))? else {
            return match self.asides()?.iter().find(|aside| !aside.newer) {
                Some(aside) if self.names("work.")?.is_empty() => {
                    Err(OpenFault::Value(value::read(&aside.text).err().unwrap_or(ValueFault::Damaged), SET_ASIDE))
                }
                _ => Ok(None),
            };
        };
        match value::read(&text) {
            Ok(value) => Ok(Some(Opened {
                scenario: value.scenario,
                open_entry: OpenEntry::default(),
                read_only: false,
                notice: adopted.err().map(|fault| fault.message().to_string()),
            })),
            Err(ValueFault::NewerVersion(Some(scenario))) => Ok(Some(shown_only(*scenario))),
            Err(fault @ ValueFault::NewerVersion(None)) => Err(OpenFault::Value(fault, NEWER)),
            Err(fault) => Err(OpenFault::Value(fault, STAYS)),
        }
    }

    /// Opens an entry.
    ///
    /// # Errors
    /// When it cannot be opened, and what became of it.
    pub fn open(&self, id: &str) -> Result<Opened, OpenFault> {
        let key = self.work_key(id);
        let Some(text) = self.store.read(&key)? else { return self.open_before(id, None) };
        match value::read(&text) {
            Ok(value) => Ok(self.opened(id, value, Some(text), None)),
            Err(ValueFault::NewerVersion(Some(scenario))) => Ok(shown_only(*scenario)),
            Err(fault @ ValueFault::NewerVersion(None)) => Err(OpenFault::Value(fault, NEWER)),
            Err(fault) => {
                let kept = if self.set_aside(&key, &text).is_ok() { SET_ASIDE } else { STAYS };
                self.open_before(id, Some((fault, kept)))
            }
        }
    }

    /// Opens the generation before the one that is damaged or missing.
    fn open_before(&self, id: &str, fault: Option<(ValueFault, &'static str)>) -> Result<Opened, OpenFault> {
        let before = self.store.read(&self.before_key(id))?.and_then(|text| value::read(&text).ok());
        match (before, fault) {
            (Some(value), None) => Ok(self.opened(id, value, None, Some(format!("What was saved last is missing. {BEFORE}")))),
            (Some(value), Some((fault, kept))) => {
                let notice = Some(format!("{fault} {kept} {BEFORE}"));
                let mut opened = self.opened(id, value, None, notice);
                if kept == STAYS {
                    // Saving goes elsewhere, so that the damaged text is not written over.
                    opened.open_entry = OpenEntry::default();
                }
                Ok(opened)
            }
            (None, None) => Err(OpenFault::Store(StoreFault::Gone)),
            (None, Some((fault, kept))) => Err(OpenFault::Value(fault, kept)),
        }
    }

    fn opened(&self, id: &str, value: Value, seen: Option<String>, notice: Option<String>) -> Opened {
        let open_entry = OpenEntry { id: Some(id.to_string()), revision: value.stamp.revision, seen };
        Opened { scenario: value.scenario, open_entry, read_only: false, notice }
    }
}

/// What a newer version wrote, as far as this one understands it.
fn shown_only(scenario: Scenario) -> Opened {
    let notice = "This comparison was written by a newer version of Sourcewise. It stays as it is: it is shown, and never rewritten here.";
    Opened { scenario, open_entry: OpenEntry::default(), read_only: true, notice: Some(notice.to_string()) }
}
