//! Opens what the browser's storage holds, and sets damaged work aside before anything is stored.

use super::start::{Keeping, Start, Stored, start};
use crate::browser::store::{self, LocalStore, Store};

/// What the page opens on.
pub fn open() -> Start {
    let text = LocalStore.read(store::CURRENT);
    let held = match &text {
        Ok(Some(text)) => Stored::Text(text),
        Ok(None) => Stored::Nothing,
        Err(_) => Stored::Blocked,
    };
    let mut start = start(held);
    if start.set_aside {
        let kept = LocalStore.copy(store::CURRENT, store::QUARANTINE);
        let whereabouts = match kept {
            Ok(()) => " The damaged text is set aside, not deleted.",
            Err(_) => " The damaged text stays where it is, so nothing you do here is stored: use Copy link to keep it.",
        };
        if let Some(notice) = start.notices.first_mut() {
            notice.push_str(whereabouts);
        }
        if kept.is_err() {
            start.keeping = Keeping::NotSetAside;
        }
    }
    start
}
