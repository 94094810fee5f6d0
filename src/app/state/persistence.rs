//! How the user's work is stored, and what happens when another tab stores as well.

use super::action::{Action, NameAddress};
use super::autosave::Keeper;
use super::save_status::{Conflict, SaveState};
use super::start::Keeping;
use crate::browser::clock;
use crate::browser::store::library;
use crate::exchange::library::{Elsewhere, Saved, StoreFault, copy_title};

/// Stores the user's own work in its place, and says on the page how that went.
///
/// # Errors
/// When it cannot be stored.
pub fn store(keeper: &Keeper) -> Result<(), StoreFault> {
    let (own, is_open) = (keeper.own(), keeper.is_own());
    let old = keeper.desk.borrow().id.clone();
    // Only while it is stored: the state that follows may make the page draw and ask for the desk.
    let saved = library().save(&mut keeper.desk.borrow_mut(), &own);
    match saved {
        Ok(_) => {
            *keeper.safe.borrow_mut() = own.clone();
            if is_open {
                keeper.safety.set(SaveState::Saved(clock::time_of_day()));
            }
        }
        Err(fault) if is_open => keeper.safety.set(SaveState::NotSaved(fault.message())),
        Err(fault) => keeper.notices.add(format!("What you had open yourself: {}", fault.message())),
    }
    if let (Ok(Saved::AsCopy), Some(old)) = (saved, old) {
        if is_open {
            keeper.conflict.set(Some(Conflict::Copied(old)));
            keeper.dispatcher.dispatch(Action::Name(NameAddress::Title, copy_title(&own.title)));
        } else {
            keeper
                .notices
                .add("What you had open yourself was changed in another tab as well. Both are kept in My comparisons.".to_string());
        }
    }
    saved.map(drop)
}

/// Keeps the user's own work as a version, because another comparison is about to take its place.
pub fn keep_replaced(keeper: &Keeper) {
    if keeper.desk.borrow().id.is_none() && keeper.is_unsaved() {
        // It has no place yet: a version needs one. Where that fails, the state of saving says so.
        let _ = store(keeper);
    }
    // What has no place even now was never changed.
    let Some(id) = keeper.desk.borrow().id.clone() else { return };
    match library().keep_replaced(&id, &keeper.own()) {
        Ok(()) | Err(StoreFault::SwitchedOff) => {}
        Err(fault) => {
            keeper.notices.add(format!("What was open before is not kept as a version; Undo brings it back. {}", fault.message()));
        }
    }
}

/// Saves a version of what is open.
///
/// # Errors
/// When what is open is not the user's own, or cannot be stored.
pub fn save_version(keeper: &Keeper) -> Result<(), StoreFault> {
    match *keeper.keeping {
        Keeping::Own if keeper.stores => {}
        Keeping::Own | Keeping::Elsewhere => return Err(StoreFault::Elsewhere),
        Keeping::Shared(_) => return Err(StoreFault::Sent),
        Keeping::NewerVersion => return Err(StoreFault::NewerVersion),
    }
    keeper.waiting.borrow_mut().take();
    store(keeper)?;
    let id = keeper.desk.borrow().id.clone().ok_or(StoreFault::NotWritten)?;
    library().save_version(&id, &keeper.own())?;
    keeper.safety.set(SaveState::Version(clock::time_of_day()));
    Ok(())
}

/// Heeds another tab, by the key it wrote and what stands there now.
pub fn heed(keeper: &Keeper, key: &str, told: &str) {
    // While something else is open, nothing is said of it: that is looked up when it is left.
    if !keeper.is_own() || !library().is_key_of(&keeper.desk.borrow(), key) {
        return;
    }
    let did = library().elsewhere(&keeper.desk.borrow(), told);
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
    let did = library().elsewhere(&keeper.desk.borrow(), "");
    if did != Elsewhere::Unchanged {
        tell(keeper);
    }
}

/// Tells that another tab went on with what is open here.
fn tell(keeper: &Keeper) {
    let id = keeper.desk.borrow().id.clone();
    keeper.conflict.set(id.map(Conflict::Changed));
}
