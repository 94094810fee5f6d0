//! Opens what the browser's storage holds, and sets damaged work aside before anything is stored.

use super::start::{Keeping, Start, Stored, start};
use crate::browser::clock;
use crate::browser::crash::{self, SetAside};
use crate::browser::store::{self, LocalStore, Store};
use crate::exchange::stored;

/// What the page opens on.
pub fn open() -> Start {
    let text = LocalStore.read(store::CURRENT);
    let failed = crash::set_aside();
    let held = match &text {
        Ok(Some(_)) if failed == Some(SetAside::Stored) => Stored::Nothing,
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
    if let Some(failed) = failed {
        after_failures(&mut start, failed);
    }
    start
}

/// Keeps what the program stopped on twice, and says where it is.
fn after_failures(start: &mut Start, failed: SetAside) {
    let notice = match failed {
        SetAside::Link => {
            "The calculator stopped twice on the comparison in the link, so it is not opened again. You see your own work; it is untouched."
        }
        SetAside::Stored => {
            let anew = || LocalStore.write(store::CURRENT, &stored::write(&start.scenario, clock::now()));
            if LocalStore.set_aside().and_then(|()| anew()).is_ok() {
                "The calculator stopped twice on what you had open. It is set aside, not deleted: you can open it again at the end of the page. You start from the sample."
            } else {
                start.keeping = Keeping::NotSetAside;
                "The calculator stopped twice on what you had open. It stays where it is, so nothing you do here is stored: use Copy link to keep it."
            }
        }
    };
    start.notices.push(notice.to_string());
}
