//! The library: many named comparisons as texts in a small store that may fail at any moment, without losing work.
//!
//! Each comparison has its own key, beside those of its previous generation and its versions. The texts under those keys are
//! authoritative; the index only records which are in the bin, and the list is made from both.

mod backup;
mod entries;
mod first_version;
mod index;
mod migration;
mod opening;
mod quarantine;
mod saving;
mod shelf;
mod store;
mod value;
mod versions;

pub use backup::{Backup, KeptCopy};
pub use entries::copy_title;
pub use opening::{OpenFault, Opened};
pub use quarantine::QuarantinedText;
pub use saving::{Elsewhere, OpenEntry, Saved};
pub use shelf::{Entry, Shelf, Version};
pub use store::{Store, StoreFault};
pub use value::{SCHEMA, Stamp, Value, ValueFault, as_stored, read};

/// The prefix of every key of this product, unless the host chooses another.
pub const PREFIX: &str = "sourcewise.";

/// The storage limit of browsers for one origin, in UTF-16 units of keys and texts together.
pub const QUOTA: usize = 5_242_880;

/// A library of comparisons in a store.
#[derive(Clone, Copy)]
pub struct Library<'s> {
    store: &'s dyn Store,
    prefix: &'s str,
}

impl<'s> Library<'s> {
    /// The library in a store whose keys start with a prefix.
    pub fn new(store: &'s dyn Store, prefix: &'s str) -> Library<'s> {
        Library { store, prefix }
    }

    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn work_key(&self, id: &str) -> String {
        self.key(&format!("work.{id}"))
    }

    fn before_key(&self, id: &str) -> String {
        self.key(&format!("before.{id}"))
    }

    /// The key of a version, or the prefix of all versions' keys if `version` is empty.
    fn version_key(&self, id: &str, version: &str) -> String {
        self.key(&self.version_name(id, version))
    }

    fn version_name(&self, id: &str, version: &str) -> String {
        format!("version.{id}.{version}")
    }

    /// A new name for an entry or a version: sixteen hexadecimal digits.
    fn fresh_id(&self) -> String {
        format!("{:016x}", self.store.random())
    }

    /// The rest of all keys that start with a name.
    fn names(&self, name: &str) -> Result<Vec<String>, StoreFault> {
        let start = self.key(name);
        Ok(self.store.keys()?.iter().filter_map(|key| key.strip_prefix(&start)).map(str::to_string).collect())
    }

    /// Stores a text under a key and verifies it.
    fn put(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.store.write(key, text)?;
        if self.store.read(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StoreFault::NotWritten) }
    }

    /// Deletes a key and verifies that it is gone.
    fn take_away(&self, key: &str) -> Result<(), StoreFault> {
        self.store.remove(key)?;
        if self.store.read(key)?.is_none() { Ok(()) } else { Err(StoreFault::NotWritten) }
    }
}
