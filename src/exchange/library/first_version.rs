//! Migrates work that the first version stored under other names to ordinary entries of the library.

use super::value::{self, ValueFault};
use super::{Library, StoreFault};
use crate::exchange::checksum::checksum;

/// Where the first version kept the user's work and quarantined texts, the most important last.
const OLD: [&str; 6] = ["previous.5", "previous.4", "previous.3", "previous.2", "previous", "current"];

impl Library<'_> {
    /// Moves texts of the first version into the library, word for word; texts of a newer version stay in place.
    /// It can be interrupted at any point and repeated.
    ///
    /// # Errors
    /// When the browser blocks storage or there is no room; texts that could not be moved stay in place.
    pub(super) fn adopt_first_version(&self) -> Result<(), StoreFault> {
        for name in OLD {
            let key = self.key(name);
            let Some(text) = self.store.read(&key)? else { continue };
            match value::read(&text) {
                Err(ValueFault::NewerVersion(_)) => {}
                Err(_) => self.set_aside(&key, &text)?,
                Ok(_) => {
                    // The same text always becomes the same entry, in any tab and however often.
                    let id = format!("{}{}", checksum(name), checksum(&text));
                    if self.store.read(&self.work_key(&id))?.is_none() {
                        self.put(&self.work_key(&id), &text)?;
                    }
                    if name == "current" {
                        self.remember_open(&id);
                    }
                    self.take_away(&key)?;
                }
            }
        }
        // The first version put damaged texts here.
        let key = self.key("quarantine");
        match self.store.read(&key)? {
            Some(text) => self.set_aside(&key, &text),
            None => Ok(()),
        }
    }
}
