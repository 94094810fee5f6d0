//! The versions of one comparison: view the answer of each, restore it, or delete it.

use super::library_context::{LibraryContext, size_text};
use super::stored_answer::StoredAnswer;
use crate::app::elements::confirm_button::ConfirmButton;
use crate::browser::clock;
use crate::browser::store::library;
use crate::exchange::library::{Entry, Version};
use yew::prelude::*;

/// The versions of one comparison, newest first.
pub fn version_list(shown: &LibraryContext, entry: &Entry) -> Html {
    let row = |version: &Version| {
        let time = clock::moment(version.saved_at);
        let restore = {
            let (entry, version) = (entry.id.clone(), version.id.clone());
            shown.does(move |shown| {
                let (scenario, _) = library().version(&entry, &version)?;
                if shown.autosave.id().as_ref() != Some(&entry) {
                    shown.autosave.open(&entry)?;
                }
                shown.autosave.put_in_place(scenario);
                Ok("Version restored. Undo returns to the previous state, which is also saved as a version.".to_string())
            })
        };
        let delete = {
            let (entry, version) = (entry.id.clone(), version.id.clone());
            shown.does(move |_| Ok(library().delete_version(&entry, &version).map(|()| "Version deleted.".to_string())?))
        };
        let saved = if version.replaced { "Saved automatically" } else { "Saved" };
        html! {
            <li key={version.id.clone()}>
                <span class="library-version">
                    <strong>{ &version.title }</strong>
                    <span class="note">{ format!("{saved} {time} · {}", size_text(version.size)) }</span>
                    <StoredAnswer entry={entry.id.clone()} version={version.id.clone()} saved_at={version.saved_at} locale={shown.locale.clone()} />
                </span>
                <button type="button" aria-label={format!("Restore the version of {time}")} onclick={restore}>{ "Restore" }</button>
                <ConfirmButton label="Delete version" question={format!("Delete the version “{}” of {time} for good?", version.title)} sure="Delete version for good" act={delete} />
            </li>
        }
    };
    html! {
        <div class="library-versions">
            <ul aria-label={format!("Versions of {}", entry.title)}>{ for entry.versions.iter().map(row) }</ul>
            <p class="note">{ "Versions stay until you delete them. Restoring one saves what it replaces as a version." }</p>
        </div>
    }
}
