//! Where work is kept: localStorage behind a small trait, because a frame may forbid it and it may be full.

use web_sys::Storage;

/// The user's work.
pub const CURRENT: &str = "sourcewise.current";
/// Work that was set aside when another comparison took its place, the oldest first; never written over.
pub const PREVIOUS: [&str; 5] =
    ["sourcewise.previous", "sourcewise.previous.2", "sourcewise.previous.3", "sourcewise.previous.4", "sourcewise.previous.5"];
/// A stored text that could not be opened.
pub const QUARANTINE: &str = "sourcewise.quarantine";

/// How the page looks: theme, density and number formats; start.js reads it as well.
pub const LOOK: &str = "sourcewise.look";

/// Why something was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// All places for work that was set aside are taken.
    NoPlace,
    /// The browser forbids storage here, as in some frames and private windows.
    Blocked,
    /// There is no room left, or it came back changed.
    NotWritten,
}

impl StoreFault {
    /// What to tell the user.
    pub fn message(self) -> &'static str {
        match self {
            StoreFault::Blocked => "Not saved: this browser blocks storage here. Use Copy link to keep your work.",
            StoreFault::NoPlace => {
                "Your own work could not be set aside: too much is set aside already. Use Copy link to keep it, or go back to it."
            }
            StoreFault::NotWritten => "Not saved: the browser's storage is full. Use Copy link to keep your work.",
        }
    }
}

/// A place that keeps texts by key.
pub trait Store {
    /// The text under a key.
    ///
    /// # Errors
    /// When the browser forbids storage.
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault>;

    /// Puts a text under a key and makes sure that it is there.
    ///
    /// # Errors
    /// When the browser forbids storage or there is no room.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault>;

    /// Sets the current work aside in the first free place, unless the same text is set aside already.
    ///
    /// # Errors
    /// When the browser forbids storage, there is no room, or every place is taken.
    fn set_aside(&self) -> Result<(), StoreFault> {
        let Some(text) = self.read(CURRENT)? else { return Ok(()) };
        for key in PREVIOUS {
            match self.read(key)? {
                Some(kept) if kept == text => return Ok(()),
                Some(_) => {}
                None => return self.write(key, &text),
            }
        }
        Err(StoreFault::NoPlace)
    }

    /// Copies a text to another key.
    ///
    /// # Errors
    /// When the browser forbids storage or there is no room.
    fn copy(&self, from: &str, to: &str) -> Result<(), StoreFault> {
        match self.read(from)? {
            Some(text) => self.write(to, &text),
            None => Ok(()),
        }
    }
}

/// The browser's localStorage, looked up anew each time: a user may forbid it while the page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalStore;

impl LocalStore {
    fn storage() -> Result<Storage, StoreFault> {
        // In a sandboxed frame even asking for the object throws.
        web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StoreFault::Blocked)
    }
}

impl Store for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Self::storage()?.get_item(key).map_err(|_| StoreFault::Blocked)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        let storage = Self::storage()?;
        storage.set_item(key, text).map_err(|_| StoreFault::NotWritten)?;
        match storage.get_item(key) {
            Ok(Some(written)) if written == text => Ok(()),
            _ => Err(StoreFault::NotWritten),
        }
    }
}
