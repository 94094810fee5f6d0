//! Storage for the user's work: the browser's localStorage, which may be blocked in a frame or full.

use crate::exchange::library::{Library, PREFIX, Store, StoreFault};
use web_sys::Storage;

/// The look of the page: theme, density and number formats; before_paint.js reads it too.
pub const LOOK: &str = "sourcewise.look";

/// The answers to the questions of a first comparison; before_paint.js knows that they are no work.
pub const ANSWERS: &str = "sourcewise.answers";

/// A message for the next time this tab shows the page.
const MESSAGE: &str = "sourcewise.message";

/// Leaves a message for the next time this tab shows the page; none if it is empty.
pub fn leave_message(text: &str) {
    if let Some(storage) = session_storage() {
        // Without room for it, the message is lost; the browser has asked before the page was left.
        let _ = if text.is_empty() { storage.remove_item(MESSAGE) } else { storage.set_item(MESSAGE, text) };
    }
}

/// The message that was left in this tab, once.
pub fn take_message() -> Option<String> {
    let storage = session_storage()?;
    let message = storage.get_item(MESSAGE).ok()??;
    storage.remove_item(MESSAGE).ok()?;
    Some(message)
}

fn session_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The browser's localStorage, looked up each time because a user may block it while the page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalStore;

/// The user's comparisons in this browser.
pub fn library() -> Library<'static> {
    Library::new(&LocalStore, PREFIX)
}

impl LocalStore {
    fn storage() -> Result<Storage, StoreFault> {
        // In a sandboxed frame, even accessing the object throws.
        web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StoreFault::Blocked)
    }
}

impl Store for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Self::storage()?.get_item(key).map_err(|_| StoreFault::Blocked)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        Self::storage()?.set_item(key, text).map_err(|_| StoreFault::NotWritten)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        Self::storage()?.remove_item(key).map_err(|_| StoreFault::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let storage = Self::storage()?;
        let count = storage.length().map_err(|_| StoreFault::Blocked)?;
        Ok((0..count).filter_map(|place| storage.key(place).ok().flatten()).collect())
    }

    fn now(&self) -> f64 {
        super::clock::now()
    }

    /// From the browser's generator, which also works without https; if it fails, from the time.
    fn random(&self) -> u64 {
        let mut bytes = [0_u8; 8];
        let filled = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if filled { u64::from_le_bytes(bytes) } else { js_sys::Math::random().to_bits() ^ self.now().to_bits() }
    }
}
