//! What a library needs of the browser: texts by key, the time, and names that nobody used before.

/// Why something was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser forbids storage here, as in some frames and private windows.
    Blocked,
    /// There is no room left, or it came back changed.
    NotWritten,
    /// The user said that nothing is to be stored on this computer.
    SwitchedOff,
    /// The page around this one decides what is kept.
    Elsewhere,
    /// It was sent, and is not stored until the user saves a copy.
    Sent,
    /// It was written by a newer version, which alone may change it.
    NewerVersion,
    /// What was asked for is no longer stored or cannot be read.
    Gone,
}

impl StoreFault {
    /// What to tell the user.
    pub fn message(self) -> &'static str {
        match self {
            StoreFault::Blocked => "Not saved: this browser blocks storage here. “Save as file” keeps your work.",
            StoreFault::NotWritten => {
                "Not saved: the browser's storage is full. “Save as file” keeps your work; emptying the bin in My comparisons makes room."
            }
            StoreFault::Elsewhere => {
                "Not stored here: the page around this one decides what is kept. “Save as file” under Files keeps your work."
            }
            StoreFault::SwitchedOff => "Not stored on this computer, as you chose. “Save as file” keeps your work.",
            StoreFault::Sent => "What you were sent is open. “Save a copy” keeps it, “Discard” leads back to your own: choose one first.",
            StoreFault::NewerVersion => {
                "Not saved: it was written by a newer version of Sourcewise and stays as it is. “Save as file” keeps your changes."
            }
            StoreFault::Gone => "It is no longer stored in this browser, or cannot be read.",
        }
    }
}

/// A place that keeps texts by key. It may fail at any call, and forget or change what it was given.
pub trait Store {
    /// The text under a key.
    ///
    /// # Errors
    /// When the browser forbids storage.
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault>;

    /// Puts a text under a key; whether it arrived is for the library to check.
    ///
    /// # Errors
    /// When the browser forbids storage or there is no room.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault>;

    /// Takes a key away.
    ///
    /// # Errors
    /// When the browser forbids storage.
    fn remove(&self, key: &str) -> Result<(), StoreFault>;

    /// All keys, those of other programs as well.
    ///
    /// # Errors
    /// When the browser forbids storage.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;

    /// The time, in milliseconds since 1970.
    fn now(&self) -> f64;

    /// A number that nobody had before.
    fn random(&self) -> u64;
}
