//! The browser functions a library needs: texts by key, the time, and unused names.

/// Why work was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser blocks storage here, as in some frames and private windows.
    Blocked,
    /// There is no room, or the text came back changed.
    NotWritten,
    /// The user switched storage off on this computer.
    SwitchedOff,
    /// The host page decides what is saved.
    Elsewhere,
    /// It was received, and is not stored until the user saves a copy.
    Sent,
    /// It comes from a newer version, which alone may change it.
    NewerVersion,
    /// It is no longer stored or cannot be read.
    Gone,
}

impl StoreFault {
    /// The message for the user.
    pub fn message(self) -> &'static str {
        match self {
            StoreFault::Blocked => "Not saved: this browser blocks storage here. Use “Save as file” to keep your work.",
            StoreFault::NotWritten => {
                "Not saved: the browser's storage is full. Use “Save as file” to keep your work, or delete what you no longer need in My comparisons."
            }
            StoreFault::Elsewhere => {
                "Not saved here: the page around this calculator decides what is saved. Use “Save as file” under Files to keep your work."
            }
            StoreFault::SwitchedOff => "Not saved on this computer, as you chose. Use “Save as file” to keep your work.",
            StoreFault::Sent => {
                "Not saved: a comparison you received is open. First choose “Keep a copy” to keep it, or “Discard” to return to your work."
            }
            StoreFault::NewerVersion => {
                "Not saved: this comparison is from a newer version of Sourcewise, which alone can change it. Use “Save as file” to keep your changes."
            }
            StoreFault::Gone => "This comparison is no longer stored in this browser, or cannot be read.",
        }
    }
}

/// A store of texts by key. It may fail at any call, and lose or change texts.
pub trait Store {
    /// The text under a key.
    ///
    /// # Errors
    /// When the browser blocks storage.
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault>;

    /// Stores a text under a key; the library verifies it.
    ///
    /// # Errors
    /// When the browser blocks storage or there is no room.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault>;

    /// Deletes a key.
    ///
    /// # Errors
    /// When the browser blocks storage.
    fn remove(&self, key: &str) -> Result<(), StoreFault>;

    /// All keys, including those of other programs.
    ///
    /// # Errors
    /// When the browser blocks storage.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;

    /// The time, in milliseconds since 1970.
    fn now(&self) -> f64;

    /// An unused number.
    fn random(&self) -> u64;
}
