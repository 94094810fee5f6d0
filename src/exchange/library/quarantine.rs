//! The quarantine: texts that cannot be opened can be saved as files and are never deleted silently.

use super::value::{self, ValueFault};
use super::{Library, StoreFault};
use crate::exchange::checksum::checksum;
use crate::model::Sorting;

/// A text that cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarantinedText {
    /// Its key.
    pub key: String,
    /// The text as found.
    pub text: String,
    /// Whether it comes from a newer version.
    pub newer: bool,
}

impl Library<'_> {
    /// Moves a text that cannot be opened to the quarantine; the same text always has the same place there.
    ///
    /// # Errors
    /// When the browser blocks storage or there is no room; the text then stays in place.
    pub(super) fn set_aside(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.put(&self.key(&format!("quarantine.{}", checksum(text))), text)?;
        self.take_away(key)
    }

    /// Every text that cannot be opened: quarantined ones, versions that cannot be read, and those from a newer version.
    ///
    /// # Errors
    /// When the browser blocks storage.
    pub fn asides(&self) -> Result<Vec<QuarantinedText>, StoreFault> {
        let mut found = Vec::new();
        for name in self.names("")? {
            let key = self.key(&name);
            let set_aside = name.starts_with("quarantine");
            let is_work = name.starts_with("work.") || name == "current" || name.starts_with("previous");
            let is_version = name.starts_with("version.");
            let Some(text) = self.store.read(&key)?.filter(|_| set_aside || is_work || is_version) else { continue };
            let fault = value::read(&text).err().filter(|_| !set_aside);
            // A comparison that is only partly from a newer version opens; a version is never shown in part.
            let newer = matches!(&fault, Some(ValueFault::NewerVersion(part)) if part.is_none() || is_version);
            if set_aside || newer || (!name.starts_with("work.") && fault.is_some()) {
                found.push(QuarantinedText { key, text, newer });
            }
        }
        found.order_by(|one, other| one.key.cmp(&other.key));
        Ok(found)
    }

    /// Deletes quarantined texts at the user's request; texts from a newer version stay.
    ///
    /// # Errors
    /// When the browser blocks storage.
    pub fn delete_aside(&self, aside: &QuarantinedText) -> Result<(), StoreFault> {
        if aside.newer { Err(StoreFault::NewerVersion) } else { self.take_away(&aside.key) }
    }
}
