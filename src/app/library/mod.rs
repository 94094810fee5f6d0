//! The library screen: every comparison saved in this browser.

mod changing;
mod conflict;
mod entry;
mod library_context;
mod quarantine;
mod screen;
mod settings;
mod stored_answer;
mod version_list;

pub use conflict::conflict;
pub use screen::screen as library_screen;

use crate::app::state::autosave::Autosave;
use crate::browser::store::library;
use yew::prelude::*;

/// A callback that duplicates the open comparison and reports it.
pub fn duplicate(autosave: &Autosave) -> Callback<MouseEvent> {
    let autosave = autosave.clone();
    Callback::from(move |_: MouseEvent| {
        autosave.save_now();
        let said = match autosave.id().map(|id| library().duplicate(&id)) {
            Some(Ok(_)) => format!("“{}” was duplicated. The copy is in My comparisons.", autosave.own().scenario.title),
            Some(Err(fault)) => fault.message(),
            None => "There is nothing of your own to duplicate yet. Change a number first.".to_string(),
        };
        autosave.notices.add(said);
    })
}
