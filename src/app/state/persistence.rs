//! How the user's work is stored, and what happens when another tab changes it as well.

use super::action::{Action, NameAddress};
use super::autosave::{Autosave, LeftComparisons};
use super::host_environment::HostEnvironment;
use super::notices::ONLY_UNDO;
use super::open_comparison::{OpenComparison, StorageOwner};
use super::save_status::{Conflict, SaveState};
use super::session::Session;
use crate::browser::crash::{self, Rescued};
use crate::browser::store::library;
use crate::browser::{clock, location};
use crate::exchange::library::{Elsewhere, Library, Saved, StoreFault, copy_title};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// Stores the user's own work under its entry, and reports the result on the page.
///
/// # Errors
/// If it cannot be stored.
pub fn store(autosave: &Autosave) -> Result<(), StoreFault> {
    let (own, is_open) = (autosave.own(), autosave.is_own());
    let old = own.work.id();
    let saved = own.work.store(library(), &own.scenario);
    match saved {
        Ok(_) if is_open => {
            if autosave.conflict() == Some(&Conflict::Deleted) {
                autosave.conflict.set(None);
            }
            autosave.safety.set(SaveState::Saved(clock::time_of_day()));
            // A reload must open the stored work, not the original content of a link again.
            if location::link().is_some() {
                location::clear_link();
            }
        }
        Ok(_) => {}
        Err(fault) if is_open => autosave.safety.set(SaveState::NotSaved(fault.message())),
        Err(fault) => autosave.notices.add(format!("Your own comparison: {}", fault.message())),
    }
    if let (Ok(Saved::AsCopy), Some(old)) = (saved, old) {
        if is_open {
            autosave.conflict.set(Some(Conflict::Copied(old)));
            autosave.dispatcher.dispatch(Action::Name(NameAddress::Title, copy_title(&own.scenario.title)));
        } else {
            autosave.notices.add(COPIED.to_string());
        }
    }
    saved.map(drop)
}

const COPIED: &str = "Your previous comparison was also changed in another tab. Both versions are in My comparisons.";

/// Stores a comparison that was left for another one; a failure is reported, and storing is tried again later.
pub fn leave(autosave: &Autosave, left: OpenComparison) {
    let stored = match left.work.keeping() {
        StorageOwner::Own if autosave.stores => left.work.store(library(), &left.scenario),
        StorageOwner::NewerVersion => Err(StoreFault::NewerVersion),
        _ => return,
    };
    match stored {
        Ok(Saved::InPlace) => {}
        Ok(Saved::AsCopy) => autosave.notices.add(COPIED.to_string()),
        Err(fault) => {
            let title = &left.scenario.title;
            autosave.notices.add(format!("“{title}” {ONLY_UNDO} {}", fault.message()));
            autosave.left.borrow_mut().push(left);
        }
    }
}

/// Tries again to store the comparisons that were left and could not be stored.
pub fn store_left(autosave: &Autosave) {
    let left = std::mem::take(&mut *autosave.left.borrow_mut());
    let open = autosave.open_work().work;
    let is_lost = |left: &OpenComparison| left.work != open && left.is_unsaved() && left.work.store(library(), &left.scenario).is_err();
    let lost: Vec<OpenComparison> = left.into_iter().filter(|left| *left.work.keeping() != StorageOwner::Own || is_lost(left)).collect();
    let all_stored = lost.is_empty();
    *autosave.left.borrow_mut() = lost;
    if all_stored {
        autosave.notices.withdraw(ONLY_UNDO);
    }
}

/// Remembers the open comparison as the one to open next time, if it is in the library.
pub fn remember(autosave: &Autosave) {
    let open = autosave.open_work();
    if let Some(id) = open.work.id().filter(|_| autosave.stores && open.is_own()) {
        library().remember_open(&id);
    }
}

/// Keeps the replaced scenario of the same comparison as a version.
pub fn keep_replaced(autosave: &Autosave, replaced: &Rc<Scenario>) {
    let work = autosave.open_work().work;
    if work.id().is_none() && work.is_unsaved(replaced) {
        // A version needs an entry, so the comparison is stored first. If that fails, the save status says so.
        let _ = store(autosave);
    }
    // Without an entry even now, it was never changed.
    let Some(id) = work.id() else { return };
    match library().keep_replaced(&id, replaced) {
        Ok(()) | Err(StoreFault::SwitchedOff) => {}
        Err(fault) => {
            autosave.notices.add(format!("The replaced work is not saved as a version; Undo restores it. {}", fault.message()));
        }
    }
}

/// Lets the last change be stored if the program crashes, even a change that has not been drawn yet, and what was left unstored.
#[hook]
pub fn use_rescue(session: &Session, environment: &HostEnvironment) -> LeftComparisons {
    let stores = environment.keeps();
    let newest = use_mut_ref(|| session.open().clone());
    let left: LeftComparisons = use_mut_ref(Vec::new);
    newest.replace(session.open().clone());
    let kept = Rc::clone(&left);
    use_memo(stores, move |stores| {
        if *stores {
            // Either is in use if the program stopped in the middle of a change.
            crash::rescue_with(move || {
                let left = left.try_borrow().map(|left| left.clone()).unwrap_or_default();
                newest.try_borrow().map_or(Rescued::Nothing, |open| rescued(&open, &left, library()))
            });
        }
    });
    kept
}

/// Stores unsaved comparisons after a crash; what cannot be stored goes into the backup. A comparison of a newer version is never
/// overwritten, so its changes only go there.
pub fn rescued(open: &OpenComparison, left: &[OpenComparison], library: Library) -> Rescued {
    let (mut stored, mut texts) = (false, Vec::new());
    // The open one may be one that was left, and has changed since.
    let others = left.iter().filter(|left| left.work != open.work);
    for unsaved in std::iter::once(open).chain(others).filter(|one| one.is_unsaved()) {
        match unsaved.work.keeping() {
            StorageOwner::Own if unsaved.work.store(library, &unsaved.scenario).is_ok() => stored = true,
            StorageOwner::Own | StorageOwner::NewerVersion => texts.push(library.apart(&unsaved.scenario)),
            StorageOwner::Shared(_) | StorageOwner::Elsewhere => {}
        }
    }
    match (texts.is_empty(), stored) {
        (false, _) => Rescued::Texts(texts),
        (true, true) => Rescued::Stored,
        (true, false) => Rescued::Nothing,
    }
}

/// Saves a version of the open comparison.
///
/// # Errors
/// If the open comparison is not the user's own, or cannot be stored.
pub fn save_version(autosave: &Autosave) -> Result<(), StoreFault> {
    match autosave.open_work().work.keeping() {
        StorageOwner::Own if autosave.stores => {}
        StorageOwner::Own | StorageOwner::Elsewhere => return Err(StoreFault::Elsewhere),
        StorageOwner::Shared(_) => return Err(StoreFault::Sent),
        StorageOwner::NewerVersion => return Err(StoreFault::NewerVersion),
    }
    autosave.wait_no_longer();
    store(autosave)?;
    let own = autosave.own();
    let id = own.work.id().ok_or(StoreFault::NotWritten)?;
    library().save_version(&id, &own.scenario)?;
    autosave.safety.set(SaveState::Version(clock::time_of_day()));
    Ok(())
}

/// Reacts to another tab, given the key that it wrote and the new text there.
pub fn heed(autosave: &Autosave, key: &str, told: &str) {
    // While something else is open, nothing is reported: that is checked when it is left.
    let open_entry = autosave.open_work().work.open_entry();
    if !autosave.is_own() || !library().is_key_of(&open_entry, key) {
        return;
    }
    let did = library().changed_elsewhere(&open_entry, told);
    match did {
        Elsewhere::Unchanged => {}
        // Changes made here are stored as a separate copy; if that fails, it is reported, and nothing is reverted.
        Elsewhere::WentOn | Elsewhere::Deleted if autosave.is_unsaved() => autosave.save_now(),
        Elsewhere::Deleted => keep_in_tab(autosave),
        Elsewhere::WentOn => tell(autosave),
        // The work that this tab stored is overwritten: it is stored again at once, as a copy.
        Elsewhere::Overwritten if matches!(autosave.conflict(), Some(Conflict::Changed(_))) => {}
        Elsewhere::Overwritten => {
            let _ = store(autosave);
        }
    }
}

/// Finds out what other tabs did while nobody was listening.
pub fn look_around(autosave: &Autosave) {
    match library().changed_elsewhere(&autosave.open_work().work.open_entry(), "") {
        Elsewhere::Unchanged => {}
        Elsewhere::Deleted => keep_in_tab(autosave),
        Elsewhere::WentOn | Elsewhere::Overwritten => tell(autosave),
    }
}

/// A comparison that was deleted in another tab stays open here. It is stored again only when the user changes it or asks for
/// that: people who delete everything do not want it to come back.
fn keep_in_tab(autosave: &Autosave) {
    let open = autosave.open_work();
    autosave.wait_no_longer();
    open.work.forget(&open.scenario);
    autosave.safety.set(SaveState::NotSaved("Deleted in another tab: only open here"));
    autosave.conflict.set(Some(Conflict::Deleted));
}

/// Reports that another tab changed the open comparison.
fn tell(autosave: &Autosave) {
    autosave.conflict.set(autosave.open_work().work.id().map(Conflict::Changed));
}
