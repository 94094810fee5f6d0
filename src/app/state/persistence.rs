//! How the user's work is stored, and what happens when another tab stores as well.

use super::action::{Action, NameAddress};
use super::autosave::Keeper;
use super::host_environment::HostEnvironment;
use super::save_status::{Conflict, SaveState};
use super::session::Session;
use super::workpiece::{Keeping, OpenWork};
use crate::browser::crash::{self, Rescued};
use crate::browser::store::library;
use crate::browser::{clock, location};
use crate::exchange::library::{Elsewhere, Saved, StoreFault, copy_title};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// Stores the user's own work in its place, and says on the page how that went.
///
/// # Errors
/// When it cannot be stored.
pub fn store(keeper: &Keeper) -> Result<(), StoreFault> {
    let (own, is_open) = (keeper.own(), keeper.is_own());
    let old = own.work.id();
    let saved = own.work.store(library(), &own.scenario);
    match saved {
        Ok(_) if is_open => {
            keeper.safety.set(SaveState::Saved(clock::time_of_day()));
            // A reload opens what is stored, not once more what a link held before it was changed.
            if location::link().is_some() {
                location::clear_link();
            }
        }
        Ok(_) => {}
        Err(fault) if is_open => keeper.safety.set(SaveState::NotSaved(fault.message())),
        Err(fault) => keeper.notices.add(format!("What you had open yourself: {}", fault.message())),
    }
    if let (Ok(Saved::AsCopy), Some(old)) = (saved, old) {
        if is_open {
            keeper.conflict.set(Some(Conflict::Copied(old)));
            keeper.dispatcher.dispatch(Action::Name(NameAddress::Title, copy_title(&own.scenario.title)));
        } else {
            keeper.notices.add(COPIED.to_string());
        }
    }
    saved.map(drop)
}

const COPIED: &str = "What you had open before was changed in another tab as well. Both versions are in My comparisons.";

/// Stores what was left for another comparison; where that fails it is said, and tried again later.
pub fn leave(keeper: &Keeper, left: OpenWork) {
    let stored = match left.work.keeping() {
        Keeping::Own if keeper.stores => left.work.store(library(), &left.scenario),
        Keeping::NewerVersion => Err(StoreFault::NewerVersion),
        _ => return,
    };
    match stored {
        Ok(Saved::InPlace) => {}
        Ok(Saved::AsCopy) => keeper.notices.add(COPIED.to_string()),
        Err(fault) => {
            let title = &left.scenario.title;
            keeper.notices.add(format!("“{title}” is not stored, only Undo brings it back. {}", fault.message()));
            keeper.left.borrow_mut().push(left);
        }
    }
}

/// Tries again to store what was left and could not be stored.
pub fn store_left(keeper: &Keeper) {
    let left = std::mem::take(&mut *keeper.left.borrow_mut());
    let open = keeper.open_work().work;
    let is_lost = |left: &OpenWork| left.work != open && left.is_unsaved() && left.work.store(library(), &left.scenario).is_err();
    let lost = left.into_iter().filter(|left| *left.work.keeping() == Keeping::Own && is_lost(left)).collect();
    *keeper.left.borrow_mut() = lost;
}

/// Remembers that what is open now is what the next page opens, where it stands in the library.
pub fn remember(keeper: &Keeper) {
    let open = keeper.open_work();
    if let Some(id) = open.work.id().filter(|_| keeper.stores && open.is_own()) {
        library().remember_open(&id);
    }
}

/// Keeps as a version what another scenario took the place of in the same comparison.
pub fn keep_replaced(keeper: &Keeper, replaced: &Rc<Scenario>) {
    let work = keeper.open_work().work;
    if work.id().is_none() && work.is_unsaved(replaced) {
        // It has no place yet: a version needs one. Where that fails, the state of saving says so.
        let _ = store(keeper);
    }
    // What has no place even now was never changed.
    let Some(id) = work.id() else { return };
    match library().keep_replaced(&id, replaced) {
        Ok(()) | Err(StoreFault::SwitchedOff) => {}
        Err(fault) => {
            keeper.notices.add(format!("What was open before is not kept as a version; Undo brings it back. {}", fault.message()));
        }
    }
}

/// Lets the last change be stored when the program stops, also one that no drawing has seen yet.
#[hook]
pub fn use_rescue(session: &Session, environment: &HostEnvironment) {
    let stores = environment.keeps();
    let newest = use_mut_ref(|| session.open().clone());
    newest.replace(session.open().clone());
    use_memo(stores, move |stores| {
        if *stores {
            crash::rescue_with(move || newest.try_borrow().map_or(Rescued::Nothing, |open| rescued(&open)));
        }
    });
}

fn rescued(open: &OpenWork) -> Rescued {
    if !(open.is_own() && open.is_unsaved()) {
        return Rescued::Nothing;
    }
    match open.work.store(library(), &open.scenario) {
        Ok(_) => Rescued::Stored,
        Err(_) => {
            let (key, text) = library().apart(&open.scenario);
            Rescued::Text(key, text)
        }
    }
}

/// Saves a version of what is open.
///
/// # Errors
/// When what is open is not the user's own, or cannot be stored.
pub fn save_version(keeper: &Keeper) -> Result<(), StoreFault> {
    match keeper.open_work().work.keeping() {
        Keeping::Own if keeper.stores => {}
        Keeping::Own | Keeping::Elsewhere => return Err(StoreFault::Elsewhere),
        Keeping::Shared(_) => return Err(StoreFault::Sent),
        Keeping::NewerVersion => return Err(StoreFault::NewerVersion),
    }
    keeper.wait_no_longer();
    store(keeper)?;
    let own = keeper.own();
    let id = own.work.id().ok_or(StoreFault::NotWritten)?;
    library().save_version(&id, &own.scenario)?;
    keeper.safety.set(SaveState::Version(clock::time_of_day()));
    Ok(())
}

/// Heeds another tab, by the key it wrote and what stands there now.
pub fn heed(keeper: &Keeper, key: &str, told: &str) {
    // While something else is open, nothing is said of it: that is looked up when it is left.
    let desk = keeper.open_work().work.desk();
    if !keeper.is_own() || !library().is_key_of(&desk, key) {
        return;
    }
    let did = library().elsewhere(&desk, told);
    match did {
        Elsewhere::Unchanged => {}
        // What is changed here is stored beside it, as a copy; what could not be stored says so and is not taken back by itself.
        Elsewhere::WentOn if keeper.is_unsaved() => keeper.save_now(),
        Elsewhere::WentOn => tell(keeper),
        // What this tab stored stands nowhere any more: it is stored again at once, as a copy.
        Elsewhere::Overwritten if matches!(keeper.conflict(), Some(Conflict::Changed(_))) => {}
        Elsewhere::Overwritten => {
            let _ = store(keeper);
        }
    }
}

/// Finds out what other tabs did while nobody heeded them.
pub fn look_around(keeper: &Keeper) {
    let did = library().elsewhere(&keeper.open_work().work.desk(), "");
    if did != Elsewhere::Unchanged {
        tell(keeper);
    }
}

/// Tells that another tab went on with what is open here.
fn tell(keeper: &Keeper) {
    keeper.conflict.set(keeper.open_work().work.id().map(Conflict::Changed));
}
