//! Versions of a comparison that were saved on purpose, and the way back to them.

use super::value::{self, Stamp};
use super::{Library, StoreFault};
use crate::model::Scenario;

impl Library<'_> {
    /// Saves a version of an entry beside it.
    ///
    /// # Errors
    /// When the browser forbids storage, there is no room, or the user wants nothing stored.
    pub fn save_version(&self, id: &str, scenario: &Scenario) -> Result<(), StoreFault> {
        if self.is_switched_off()? {
            return Err(StoreFault::SwitchedOff);
        }
        let key = self.version_key(id, &self.fresh_id());
        let text = value::write(&Stamp { revision: 1, saved_at: self.store.now(), parent: String::new() }, scenario);
        let put = self.put(&key, &text);
        if put.is_err() {
            // A version that was cut is of no use; the work itself stands elsewhere.
            let _ = self.store.remove(&key);
        }
        put
    }

    /// What a version holds.
    ///
    /// # Errors
    /// When the browser forbids storage, or the version cannot be read.
    pub fn version(&self, id: &str, version: &str) -> Result<Scenario, StoreFault> {
        let text = self.store.read(&self.version_key(id, version))?.ok_or(StoreFault::Gone)?;
        value::read(&text).map(|value| value.scenario).map_err(|_| StoreFault::Gone)
    }

    /// Deletes a version.
    ///
    /// # Errors
    /// When the browser forbids storage.
    pub fn delete_version(&self, id: &str, version: &str) -> Result<(), StoreFault> {
        self.take_away(&self.version_key(id, version))
    }
}
