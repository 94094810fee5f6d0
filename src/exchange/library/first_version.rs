//! Work that the first version stored under names of its own becomes ordinary entries of the library.

use super::value::{self, ValueFault};
use super::{Library, StoreFault};
use crate::exchange::checksum::checksum;

/// Where the first version kept the user's work and what was set aside, what counts most last.
const OLD: [&str; 6] = ["previous.5", "previous.4", "previous.3", "previous.2", "previous", "current"];

impl Library<'_> {
    /// Moves what the first version stored into the library, word for word; what a newer version wrote stays where it is.
    /// It may be cut off at any point and done again.
    ///
    /// # Errors
    /// When the browser forbids storage or there is no room; what could not be moved stays where it is.
    pub(super) fn adopt_first_version(&self) -> Result<(), StoreFault> {
        for name in OLD {
            let key = self.key(name);
            let Some(text) = self.store.read(&key)? else { continue };
            match value::read(&text) {
                Err(ValueFault::NewerVersion(_)) => {}
                Err(_) => self.set_aside(&key, &text)?,
                Ok(_) => {
                    // The same text always becomes the same entry, in whatever tab and however often.
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
        // The place where the first version put damaged texts.
        let key = self.key("quarantine");
        match self.store.read(&key)? {
            Some(text) => self.set_aside(&key, &text),
            None => Ok(()),
        }
    }
}
