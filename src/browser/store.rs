//! Where work is kept: the browser's localStorage, which a frame may forbid and which may be full.

use crate::exchange::library::{Library, PREFIX, Store, StoreFault};
use web_sys::Storage;

/// How the page looks: theme, density and number formats; before_paint.js reads it as well.
pub const LOOK: &str = "sourcewise.look";

/// The browser's localStorage, looked up anew each time: a user may forbid it while the page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalStore;

/// The user's comparisons in this browser.
pub fn library() -> Library<'static> {
    Library::new(&LocalStore, PREFIX)
}

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

    /// From the browser's generator, which is there without https as well; where it fails, from the time.
    fn random(&self) -> u64 {
        let mut bytes = [0_u8; 8];
        let filled = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if filled { u64::from_le_bytes(bytes) } else { js_sys::Math::random().to_bits() ^ self.now().to_bits() }
    }
}
