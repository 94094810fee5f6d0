//! The versions of one comparison: view the answer of each, restore it, or delete it.

use super::library_context::{LibraryContext, size_text};
use crate::app::elements::confirm_button::ConfirmButton;
use crate::app::results::answer_text;
use crate::app::snapshot::Formats;
use crate::app::state::locale::Locale;
use crate::browser::clock;
use crate::browser::store::library;
use crate::engine::compute;
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
                    <VersionAnswer entry={entry.id.clone()} version={version.id.clone()} locale={shown.locale.clone()} />
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

/// The version whose answer is shown.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    entry: String,
    version: String,
    locale: Locale,
}

/// The answer of a version; empty if it has no results. It never changes, so it is computed once.
#[component(VersionAnswer)]
fn version_answer(props: &Props) -> Html {
    let answer = use_memo(props.clone(), |props| answer_of(&props.entry, &props.version, &props.locale));
    html! { <span class="note">{ answer.as_deref().unwrap_or("It has no results yet.") }</span> }
}

fn answer_of(entry: &str, version: &str, locale: &Locale) -> Option<String> {
    let (scenario, _) = library().version(entry, version).ok()?;
    let outcome = compute(&scenario).ok()?;
    Some(answer_text(&scenario, &outcome, &Formats::new(scenario.choices.currency, locale)))
}
