//! What cannot be opened is set aside and can be taken away as a file; it is never deleted silently.

use super::value::{self, ValueFault};
use super::{Library, StoreFault};
use crate::exchange::checksum::checksum;

/// A text that cannot be opened here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its key.
    pub key: String,
    /// The text as it was found.
    pub text: String,
    /// Whether a newer version wrote it.
    pub newer: bool,
}

impl Library<'_> {
    /// Moves a text that cannot be opened out of the way; the same text always goes to the same place.
    ///
    /// # Errors
    /// When the browser forbids storage or there is no room; the text stays where it is then.
    pub(super) fn set_aside(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.put(&self.key(&format!("quarantine.{}", checksum(text))), text)?;
        self.take_away(key)
    }

    /// Everything that cannot be opened here: what was set aside, and what a newer version wrote.
    ///
    /// # Errors
    /// When the browser forbids storage.
    pub fn asides(&self) -> Result<Vec<Aside>, StoreFault> {
        let mut found = Vec::new();
        for name in self.names("")? {
            let key = self.key(&name);
            let set_aside = name.starts_with("quarantine");
            let is_work = name.starts_with("work.") || name == "current" || name.starts_with("previous");
            let Some(text) = self.store.read(&key)?.filter(|_| set_aside || is_work) else { continue };
            let newer = !set_aside && matches!(value::read(&text), Err(ValueFault::NewerVersion(None)));
            if set_aside || newer || (!name.starts_with("work.") && value::read(&text).is_err()) {
                found.push(Aside { key, text, newer });
            }
        }
        found.sort_by(|one, other| one.key.cmp(&other.key));
        Ok(found)
    }

    /// Deletes what was set aside, because the user says so; what a newer version wrote stays.
    ///
    /// # Errors
    /// When the browser forbids storage.
    pub fn delete_aside(&self, aside: &Aside) -> Result<(), StoreFault> {
        if aside.newer { Err(StoreFault::NewerVersion) } else { self.take_away(&aside.key) }
    }
}
