//! Opens what the address and the browser's storage hold, and sets damaged work aside before anything is stored.

use super::start::{Keeping, Start, Stored, start};
use crate::browser::location;
use crate::browser::store::{self, LocalStore, Store};

/// What the page opens on.
pub fn open() -> Start {
    let text = LocalStore.read(store::CURRENT);
    let held = match &text {
        Ok(Some(text)) => Stored::Text(text),
        Ok(None) => Stored::Nothing,
        Err(_) => Stored::Blocked,
    };
    let mut start = start(location::link().as_deref(), held);
    if start.set_aside {
        let kept = LocalStore.copy(store::CURRENT, store::QUARANTINE);
        start.notices.push(match kept {
            Ok(()) => "The damaged text is set aside in this browser's storage, not deleted.".to_string(),
            Err(_) => "The damaged text stays where it is, so nothing you do here is stored: use Copy link to keep it.".to_string(),
        });
        if kept.is_err() {
            start.keeping = Keeping::NotSetAside;
        }
    }
    start
}
