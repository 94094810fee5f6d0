//! The versions of one comparison: restore one, or delete it.

use super::shown::LibraryContext;
use crate::app::elements::confirm_button::Twice;
use crate::browser::clock;
use crate::browser::store::library;
use crate::exchange::library::{Entry, KEPT_REPLACED, Version};
use yew::prelude::*;

/// The versions of one comparison, the newest first.
pub fn version_list(shown: &LibraryContext, entry: &Entry) -> Html {
    let row = |version: &Version| {
        let time = clock::moment(version.saved_at);
        let restore = {
            let (entry, version) = (entry.id.clone(), version.id.clone());
            shown.does(move |shown| {
                let (scenario, _) = library().version(&entry, &version)?;
                if shown.keeper.id().as_ref() != Some(&entry) {
                    shown.keeper.open(&entry)?;
                }
                shown.keeper.put_in_place(scenario);
                Ok("The version is restored. Undo brings back what was there, which is kept as a version too.".to_string())
            })
        };
        let delete = {
            let (entry, version) = (entry.id.clone(), version.id.clone());
            shown.does(move |_| Ok(library().delete_version(&entry, &version).map(|()| "The version is deleted.".to_string())?))
        };
        html! {
            <li key={version.id.clone()}>
                <span>{ &time }if version.replaced { { ", kept by itself" } }</span>
                <button type="button" aria-label={format!("Restore the version of {time}")} onclick={restore}>{ "Restore" }</button>
                <Twice label="Delete version" question="Delete this version for good?" sure="Delete version for good" act={delete} />
            </li>
        }
    };
    html! {
        <div class="library-versions">
            <ul aria-label={format!("Versions of {}", entry.title)}>{ for entry.versions.iter().map(row) }</ul>
            <p class="note">{ format!("Versions you save stay until you delete them. What another scenario takes the place of is kept by itself: the newest {KEPT_REPLACED}.") }</p>
        </div>
    }
}
