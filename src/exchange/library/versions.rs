//! Versions of a comparison, saved by the user or automatically when another scenario replaces it, and their restoration.

use super::value::{self, Stamp};
use super::{Library, StoreFault};
use crate::model::Scenario;

/// The prefix of automatically saved versions' names; the time follows, so that they sort by it.
const REPLACED: &str = "replaced-";

/// Whether a version was saved automatically.
pub(super) fn is_replaced(version: &str) -> bool {
    version.starts_with(REPLACED)
}

impl Library<'_> {
    /// Saves a version of an entry beside it at the user's request: it stays until the user deletes it.
    ///
    /// # Errors
    /// When the browser blocks storage, there is no room, or the user switched storage off.
    pub fn save_version(&self, id: &str, scenario: &Scenario) -> Result<(), StoreFault> {
        self.put_version(id, &self.fresh_id(), self.store.now(), scenario)
    }

    /// Saves the replaced work as a version, unless that version exists: it stays until the user deletes it.
    ///
    /// # Errors
    /// When the browser blocks storage, there is no room, or the user switched storage off.
    pub fn keep_replaced(&self, id: &str, scenario: &Scenario) -> Result<(), StoreFault> {
        let names = self.names(&self.version_name(id, ""))?;
        if names.iter().any(|name| self.version(id, name).is_ok_and(|(kept, _)| kept == *scenario)) {
            return Ok(());
        }
        let now = self.store.now();
        self.put_version(id, &format!("{REPLACED}{:012x}-{}", now as u64, self.fresh_id()), now, scenario)
    }

    /// Stores a version with its time beside its entry.
    pub(super) fn put_version(&self, id: &str, version: &str, saved_at: f64, scenario: &Scenario) -> Result<(), StoreFault> {
        if self.is_switched_off()? {
            return Err(StoreFault::SwitchedOff);
        }
        let key = self.version_key(id, version);
        let text = value::write(&Stamp { revision: 1, saved_at, parent: String::new() }, scenario);
        let put = self.put(&key, &text);
        if put.is_err() {
            // A truncated version is of no use; the work itself is stored elsewhere.
            let _ = self.store.remove(&key);
        }
        put
    }

    /// The content of a version, and its time in milliseconds since 1970.
    ///
    /// # Errors
    /// When the browser blocks storage, or the version cannot be read.
    pub fn version(&self, id: &str, version: &str) -> Result<(Scenario, f64), StoreFault> {
        let text = self.store.read(&self.version_key(id, version))?.ok_or(StoreFault::Gone)?;
        value::read(&text).map(|value| (value.scenario, value.stamp.saved_at)).map_err(|_| StoreFault::Gone)
    }

    /// The content of an entry as last saved, without opening it.
    ///
    /// # Errors
    /// When the browser blocks storage, or the entry cannot be read.
    pub fn last_saved(&self, id: &str) -> Result<Scenario, StoreFault> {
        let text = self.store.read(&self.work_key(id))?.ok_or(StoreFault::Gone)?;
        value::read(&text).map(|value| value.scenario).map_err(|_| StoreFault::Gone)
    }

    /// Deletes a version.
    ///
    /// # Errors
    /// When the browser blocks storage.
    pub fn delete_version(&self, id: &str, version: &str) -> Result<(), StoreFault> {
        self.take_away(&self.version_key(id, version))
    }
}
