//! Managing entries: rename, duplicate, bin, and delete everything.

use super::index::IndexLine;
use super::value::as_stored;
use super::{Entry, Library, OpenEntry, OpenFault, StoreFault};
use crate::model::Scenario;

impl Library<'_> {
    /// Stores a comparison as a new entry.
    ///
    /// # Errors
    /// When the browser blocks storage, there is no room, or the user switched storage off.
    pub fn create(&self, scenario: &Scenario) -> Result<OpenEntry, StoreFault> {
        let mut open_entry = OpenEntry::default();
        self.save(&mut open_entry, scenario)?;
        Ok(open_entry)
    }

    /// A comparison as a text under a new key, for a backup when it cannot be stored.
    pub fn apart(&self, scenario: &Scenario) -> (String, String) {
        (self.work_key(&self.fresh_id()), as_stored(scenario, self.store.now()))
    }

    /// A title that no comparison has: this one, or this one with the next free number. Unchanged if the library cannot be read.
    pub fn free_title(&self, title: &str) -> String {
        let taken: Vec<String> = self.shelf().map(|shelf| shelf.entries.into_iter().map(|entry| entry.title).collect()).unwrap_or_default();
        let numbered = (2..).map(|number| format!("{title} {number}"));
        let titles = std::iter::once(title.to_string()).chain(numbered).take(taken.len() + 1);
        titles.into_iter().find(|title| !taken.contains(title)).unwrap_or_else(|| title.to_string())
    }

    /// Gives an entry another title.
    ///
    /// # Errors
    /// When it cannot be opened or stored, or comes from a newer version.
    pub fn rename(&self, id: &str, title: &str) -> Result<(), OpenFault> {
        let mut opened = self.open(id)?;
        if opened.read_only {
            return Err(StoreFault::NewerVersion.into());
        }
        opened.scenario.title = title.to_string();
        Ok(self.save(&mut opened.open_entry, &opened.scenario).map(drop)?)
    }

    /// Stores a copy of an entry as a new one.
    ///
    /// # Errors
    /// When it cannot be opened, or the copy not stored.
    pub fn duplicate(&self, id: &str) -> Result<String, OpenFault> {
        let mut opened = self.open(id)?;
        opened.scenario.title = copy_title(&opened.scenario.title);
        let open = self.store.read(&self.key("open"))?;
        let open_entry = self.create(&opened.scenario)?;
        // The next page opens the comparison that is open now, not the copy.
        open.iter().for_each(|open| self.remember_open(open));
        open_entry.id.ok_or(StoreFault::NotWritten.into())
    }

    /// Moves an entry to the bin, from which it can be restored.
    ///
    /// # Errors
    /// When the index cannot be written; the entry then stays in place.
    pub fn delete(&self, entry: &Entry) -> Result<(), StoreFault> {
        self.note(IndexLine { deleted_at: Some(self.store.now()), ..self.line_of(entry)? })
    }

    /// Restores an entry from the bin.
    ///
    /// # Errors
    /// When the index cannot be written; the entry then stays in the bin.
    pub fn restore(&self, entry: &Entry) -> Result<(), StoreFault> {
        self.note(IndexLine { deleted_at: None, ..self.line_of(entry)? })
    }

    fn line_of(&self, entry: &Entry) -> Result<IndexLine, StoreFault> {
        let known = self.index()?.into_iter().find(|line| line.id == entry.id);
        let Entry { id, title, saved_at, .. } = entry;
        let draw_others =
            || IndexLine { id: id.clone(), title: title.clone(), saved_at: *saved_at, revision: 0, sum: String::new(), deleted_at: None };
        Ok(known.unwrap_or_else(draw_others))
    }

    /// Empties the bin permanently.
    ///
    /// # Errors
    /// When the browser blocks storage; remaining entries stay in the list.
    pub fn empty_bin(&self) -> Result<(), StoreFault> {
        let lines = self.index()?;
        for line in lines.iter().filter(|line| line.deleted_at.is_some()) {
            for version in self.names(&format!("version.{}.", line.id))? {
                self.take_away(&self.version_key(&line.id, &version))?;
            }
            self.take_away(&self.before_key(&line.id))?;
            self.take_away(&self.work_key(&line.id))?;
        }
        // Last, so that an entry that could not be deleted is still in the bin and not among the others.
        self.put_index(&lines.into_iter().filter(|line| line.deleted_at.is_none()).collect::<Vec<_>>())
    }

    /// Deletes everything that this product stored in this browser, except the setting to store nothing.
    ///
    /// # Errors
    /// When the browser blocks storage, or something could not be deleted.
    pub fn delete_everything(&self) -> Result<(), StoreFault> {
        for name in self.names("")?.iter().filter(|name| *name != "off") {
            self.take_away(&self.key(name))?;
        }
        Ok(())
    }
}

/// The title of a copy, within the length of a name.
pub fn copy_title(title: &str) -> String {
    let most = crate::model::LIMITS.name - COPY.chars().count();
    let kept: String = title.chars().take(most).collect();
    format!("{kept}{COPY}")
}

const COPY: &str = " (copy)";
