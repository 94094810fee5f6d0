//! Opens an entry: damaged texts are quarantined and the previous generation opens instead.

use super::value::{self, Value, ValueFault};
use super::{Library, OpenEntry, StoreFault};
use crate::model::Scenario;

/// An entry that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The comparison.
    pub scenario: Scenario,
    /// Its place in the library; a new one if it must not be stored in its old place.
    pub open_entry: OpenEntry,
    /// Whether it comes from a newer version, so that it is shown but never rewritten.
    pub read_only: bool,
    /// A message for the user.
    pub notice: Option<String>,
}

/// Why an entry cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenFault {
    /// The store cannot read it.
    Store(StoreFault),
    /// The text cannot be read; it is kept for the user.
    Value(ValueFault, &'static str),
}

impl OpenFault {
    /// The message for the user.
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

/// The fate of a text that cannot be opened.
const SET_ASIDE: &str = "The damaged data was quarantined, not deleted: you can save it as a file in My comparisons.";
const STAYS: &str = "The damaged data stays in place and will not be overwritten.";
const NEWER: &str = "It will not be changed here. Open it with that version.";
const BEFORE: &str = "This is the save before that.";

impl Library<'_> {
    /// Opens the page's first comparison: the one open last, or else the one stored last; `None` if there is none.
    ///
    /// # Errors
    /// When it cannot be opened, and what became of it.
    pub fn open_last(&self) -> Result<Option<Opened>, OpenFault> {
        let adopted = self.adopt_first_version();
        let ids = self.names("work.")?;
        // What waits in the bin is opened only on request.
        let in_bin = |id: &String| self.index().unwrap_or_default().iter().any(|line| line.id == *id && line.deleted_at.is_some());
        let last = self.store.read(&self.key("open"))?.filter(|id| self.is_kept(id, &ids) && !in_bin(id));
        let last = last.or_else(|| self.newest(&ids));
        match last {
            Some(id) => self.open(&id).map(Some),
            None => self.first_version_left(adopted),
        }
    }

    /// Whether anything of an entry is stored.
    fn is_kept(&self, id: &String, ids: &[String]) -> bool {
        ids.contains(id) || matches!(self.store.read(&self.before_key(id)), Ok(Some(_)))
    }

    /// The last stored entry outside the bin.
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

    /// Work of the first version that could not be moved: it is shown anyway and saved as a new entry.
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

    /// Opens the generation before the damaged or missing one.
    fn open_before(&self, id: &str, fault: Option<(ValueFault, &'static str)>) -> Result<Opened, OpenFault> {
        let before = self.store.read(&self.before_key(id))?.and_then(|text| value::read(&text).ok());
        match (before, fault) {
            (Some(value), None) => Ok(self.opened(id, value, None, Some(format!("The last save is missing. {BEFORE}")))),
            (Some(value), Some((fault, kept))) => {
                let notice = Some(format!("{fault} {kept} {BEFORE}"));
                let mut opened = self.opened(id, value, None, notice);
                if kept == STAYS {
                    // The next save uses another key, so that the damaged text is not overwritten.
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

/// A comparison from a newer version, as far as this one understands it.
fn shown_only(scenario: Scenario) -> Opened {
    let notice = "This comparison is from a newer version of Sourcewise. You can view it here, but changes will not be saved to it.";
    Opened { scenario, open_entry: OpenEntry::default(), read_only: true, notice: Some(notice.to_string()) }
}
