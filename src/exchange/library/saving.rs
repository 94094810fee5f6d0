//! Saves a tab's work: never over another tab's save, and always keeping the previous generation.

use super::index::IndexLine;
use super::value::{self, Stamp, ValueFault, sum_of, unframed};
use super::{Library, StoreFault};
use crate::model::Scenario;

/// A tab's entry, and the text under its key as the tab knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenEntry {
    /// Its name in keys; none before the first save.
    pub id: Option<String>,
    pub(super) revision: u64,
    pub(super) seen: Option<String>,
}

/// How the work was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// In the tab's entry.
    InPlace,
    /// As a new entry, which is now the tab's, because another tab had saved something else in the old one.
    AsCopy,
}

/// Changes by other tabs to a tab's entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// None.
    Unchanged,
    /// They continued from this tab's last save.
    WentOn,
    /// They overwrote this tab's last save without knowing it, so it is no longer stored anywhere.
    Overwritten,
    /// They deleted it for good.
    Deleted,
}

impl Library<'_> {
    /// Saves a tab's work, as a new entry if it has none or another tab changed it.
    ///
    /// # Errors
    /// When the browser blocks storage, there is no room, or the user switched storage off; the previous save is then still
    /// there, and the caller must keep the work in memory.
    pub fn save(&self, open_entry: &mut OpenEntry, scenario: &Scenario) -> Result<Saved, StoreFault> {
        if self.is_switched_off()? {
            return Err(StoreFault::SwitchedOff);
        }
        let mut saved = Saved::InPlace;
        let mut target = open_entry.clone();
        let there = match &target.id {
            Some(id) => self.store.read(&self.work_key(id))?,
            None => None,
        };
        if there.is_some() && there != target.seen {
            (target, saved) = (OpenEntry::default(), Saved::AsCopy);
        }
        let id = target.id.take().unwrap_or_else(|| self.fresh_id());
        let there = there.filter(|_| saved == Saved::InPlace);
        let key = self.work_key(&id);
        let older = self.keep_before(&id, there.as_deref())?;
        let parent = there.as_deref().and_then(sum_of).unwrap_or_default().to_string();
        let stamp = Stamp { revision: target.revision + 1, saved_at: self.store.now(), parent };
        let text = value::write(&stamp, scenario);
        if let Err(fault) =
            self.put(&key, &text).or_else(|fault| self.make_room(&id, older.as_deref(), || self.put(&key, &text)).unwrap_or(Err(fault)))
        {
            // A readable text there now is another tab's; an unreadable one is this text, damaged.
            let left = self.store.read(&key)?;
            if saved == Saved::InPlace && left.as_deref().is_some_and(|left| value::read(left) == Err(ValueFault::Damaged)) {
                (open_entry.id, open_entry.seen) = (Some(id), left);
            }
            return Err(fault);
        }
        let line = IndexLine {
            id: id.clone(),
            title: scenario.title.clone(),
            saved_at: stamp.saved_at,
            revision: stamp.revision,
            sum: sum_of(&text).unwrap_or_default().to_string(),
            deleted_at: None,
        };
        // The work itself is safe: a list without it finds it by its key.
        let _ = self.note(line);
        if open_entry.id.as_ref() != Some(&id) {
            self.remember_open(&id);
        }
        *open_entry = OpenEntry { id: Some(id), revision: stamp.revision, seen: Some(text) };
        Ok(saved)
    }

    /// Keeps the text about to be replaced as the previous generation; returns the old one if there was no room.
    ///
    /// # Errors
    /// When the store alters texts: no intact text may then be put at risk.
    fn keep_before(&self, id: &str, there: Option<&str>) -> Result<Option<String>, StoreFault> {
        // Only an intact text is worth keeping.
        let Some(text) = there.filter(|text| unframed(text).is_some() || value::read(text).is_ok()) else { return Ok(None) };
        let key = self.before_key(id);
        let older = self.store.read(&key)?;
        match self.put(&key, text) {
            Ok(()) => Ok(None),
            Err(fault) if self.store.read(&key)? != older => Err(fault),
            Err(_) => Ok(older),
        }
    }

    /// Tries again with the room of the previous generation, which is restored if that fails too; `None` if there is no
    /// such room.
    fn make_room(&self, id: &str, older: Option<&str>, again: impl Fn() -> Result<(), StoreFault>) -> Option<Result<(), StoreFault>> {
        let (key, older) = (self.before_key(id), older?);
        if self.store.remove(&key).is_err() {
            return None;
        }
        let done = again();
        if done.is_err() {
            // It was there a moment ago, so there is room for it.
            let _ = self.store.write(&key, older);
        }
        Some(done)
    }

    /// Another tab's change to this tab's entry; `told` is that tab's save, which may have been replaced since.
    pub fn changed_elsewhere(&self, open_entry: &OpenEntry, told: &str) -> Elsewhere {
        let (Some(id), Some(seen)) = (&open_entry.id, &open_entry.seen) else { return Elsewhere::Unchanged };
        match self.store.read(&self.work_key(id)) {
            Ok(Some(text)) if text != *seen => {}
            Ok(None) => return Elsewhere::Deleted,
            _ => return Elsewhere::Unchanged,
        }
        match value::read(told) {
            Ok(value) if Some(value.stamp.parent.as_str()) == sum_of(seen) => Elsewhere::WentOn,
            _ => Elsewhere::Overwritten,
        }
    }

    /// Whether a key of the store is that of the tab's entry.
    pub fn is_key_of(&self, open_entry: &OpenEntry, key: &str) -> bool {
        open_entry.id.as_ref().is_some_and(|id| self.work_key(id) == key)
    }

    /// Remembers which entry the next page opens; if that fails, the next page opens the one stored last.
    pub fn remember_open(&self, id: &str) {
        let _ = self.store.write(&self.key("open"), id);
    }

    /// Whether the user switched storage off on this computer.
    ///
    /// # Errors
    /// When the browser blocks storage.
    pub fn is_switched_off(&self) -> Result<bool, StoreFault> {
        Ok(self.store.read(&self.key("off"))?.is_some())
    }

    /// Switches storage on this computer off or on. Texts already stored stay.
    ///
    /// # Errors
    /// When the browser blocks storage or there is no room.
    pub fn switch_off(&self, off: bool) -> Result<(), StoreFault> {
        if off { self.put(&self.key("off"), "yes") } else { self.take_away(&self.key("off")) }
    }
}
