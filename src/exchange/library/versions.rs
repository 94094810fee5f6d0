//! Versions of a comparison, saved on purpose or because another scenario took its place, and the way back to them.

use super::value::{self, Stamp};
use super::{Library, StoreFault};
use crate::model::Scenario;

/// What the names of versions begin with that nobody saved on purpose; the time follows, so that they sort by it.
const REPLACED: &str = "replaced-";

/// Whether nobody saved a version on purpose.
pub(super) fn is_replaced(version: &str) -> bool {
    version.starts_with(REPLACED)
}

impl Library<'_> {
    /// Saves a version of an entry beside it, on purpose: it stays until the user deletes it.
    ///
    /// # Errors
    /// When the browser forbids storage, there is no room, or the user wants nothing stored.
    pub fn save_version(&self, id: &str, scenario: &Scenario) -> Result<(), StoreFault> {
        self.put_version(id, &self.fresh_id(), self.store.now(), scenario)
    }

    /// Keeps as a version what another scenario takes the place of, unless there is one of it: it stays until the user deletes it.
    ///
    /// # Errors
    /// When the browser forbids storage, there is no room, or the user wants nothing stored.
    pub fn keep_replaced(&self, id: &str, scenario: &Scenario) -> Result<(), StoreFault> {
        let names = self.names(&self.version_name(id, ""))?;
        if names.iter().any(|name| self.version(id, name).is_ok_and(|(kept, _)| kept == *scenario)) {
            return Ok(());
        }
        let now = self.store.now();
        self.put_version(id, &format!("{REPLACED}{:012x}-{}", now as u64, self.fresh_id()), now, scenario)
    }

    /// Puts a version of a time beside its entry.
    pub(super) fn put_version(&self, id: &str, version: &str, saved_at: f64, scenario: &Scenario) -> Result<(), StoreFault> {
        if self.is_switched_off()? {
            return Err(StoreFault::SwitchedOff);
        }
        let key = self.version_key(id, version);
        let text = value::write(&Stamp { revision: 1, saved_at, parent: String::new() }, scenario);
        let put = self.put(&key, &text);
        if put.is_err() {
            // A version that was cut is of no use; the work itself stands elsewhere.
            let _ = self.store.remove(&key);
        }
        put
    }

    /// What a version holds, and when it was saved, in milliseconds since 1970.
    ///
    /// # Errors
    /// When the browser forbids storage, or the version cannot be read.
    pub fn version(&self, id: &str, version: &str) -> Result<(Scenario, f64), StoreFault> {
        let text = self.store.read(&self.version_key(id, version))?.ok_or(StoreFault::Gone)?;
        value::read(&text).map(|value| (value.scenario, value.stamp.saved_at)).map_err(|_| StoreFault::Gone)
    }

    /// Deletes a version.
    ///
    /// # Errors
    /// When the browser forbids storage.
    pub fn delete_version(&self, id: &str, version: &str) -> Result<(), StoreFault> {
        self.take_away(&self.version_key(id, version))
    }
}
