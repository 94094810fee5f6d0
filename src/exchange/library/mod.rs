//! The library: many named comparisons kept as texts in a small store that may fail at any moment, so that no work is lost.
//!
//! Each comparison has a key of its own, with the generation before it and its versions beside it. What stands under
//! those keys is the truth; the index only says what is in the bin, and a list is made from both.

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
pub use quarantine::Aside;
pub use saving::{Elsewhere, OpenEntry, Saved};
pub use shelf::{Entry, Shelf, Version};
pub use store::{Store, StoreFault};
pub use value::{SCHEMA, Stamp, Value, ValueFault, as_stored, read};

/// What every key of this product begins with, unless the host chooses otherwise.
pub const PREFIX: &str = "sourcewise.";

/// The most that browsers keep for one origin, in UTF-16 units of keys and texts together.
pub const QUOTA: usize = 5_242_880;

/// A library of comparisons in a store.
#[derive(Clone, Copy)]
pub struct Library<'s> {
    store: &'s dyn Store,
    prefix: &'s str,
}

impl<'s> Library<'s> {
    /// The library in a store whose keys begin with a prefix.
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

    /// The key of a version; of what all versions' keys begin with where `version` is empty.
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

    /// What stands behind a name in all keys that begin with it.
    fn names(&self, name: &str) -> Result<Vec<String>, StoreFault> {
        let start = self.key(name);
        Ok(self.store.keys()?.iter().filter_map(|key| key.strip_prefix(&start)).map(str::to_string).collect())
    }

    /// Puts a text under a key and makes sure that it is there.
    fn put(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.store.write(key, text)?;
        if self.store.read(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StoreFault::NotWritten) }
    }

    /// Takes a key away and makes sure that it is gone.
    fn take_away(&self, key: &str) -> Result<(), StoreFault> {
        self.store.remove(key)?;
        if self.store.read(key)?.is_none() { Ok(()) } else { Err(StoreFault::NotWritten) }
    }
}
