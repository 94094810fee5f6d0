//! One comparison in the list: open, rename, duplicate, delete, and its versions.

use super::library_context::{LibraryContext, SayResult, size_text};
use super::stored_answer::StoredAnswer;
use super::version_list::version_list;
use crate::app::state::autosave::Autosave;
use crate::app::state::locale::Locale;
use crate::browser::clock;
use crate::browser::store::library;
use crate::exchange::library::{Entry, OpenFault, Version};
use crate::model::LIMITS;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The properties of a row.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The entry.
    pub entry: Entry,
    /// The open comparison, and how it is saved.
    pub autosave: Autosave,
    /// The last event.
    pub told: UseStateHandle<SayResult>,
    /// The number format.
    pub locale: Locale,
    /// The search text.
    pub query: AttrValue,
    /// Closes the screen, once another entry is open.
    pub close: Callback<MouseEvent>,
}

/// One comparison in the list.
#[component(EntryRow)]
pub fn entry_row(props: &Props) -> Html {
    let Props { entry, autosave, told, locale, query, close } = props;
    let new_title = use_state(|| None::<String>);
    let unfolded = use_state(|| false);
    let shown = LibraryContext { autosave: autosave.clone(), told: told.clone(), locale: locale.clone() };
    let (id, title) = (entry.id.clone(), entry.title.clone());
    let is_open = autosave.id().as_ref() == Some(&id);
    let open = {
        let (shown, id, close) = (shown.clone(), id.clone(), close.clone());
        Callback::from(move |event: MouseEvent| match shown.autosave.open(&id) {
            Ok(notice) => {
                notice.into_iter().for_each(|notice| shown.autosave.notices.add(notice));
                close.emit(event);
            }
            Err(fault) => shown.tell(Err(fault)),
        })
    };
    let duplicate = {
        let (id, title) = (id.clone(), title.clone());
        shown.does(move |shown| {
            shown.autosave.save_now();
            library().duplicate(&id)?;
            Ok(format!("“{title}” was duplicated."))
        })
    };
    let delete = {
        let (shown, entry) = (shown.clone(), entry.clone());
        Callback::from(move |_: MouseEvent| {
            shown.autosave.save_now();
            match shown.autosave.is_free(&entry.id).and_then(|()| library().delete(&entry)) {
                Ok(()) => shown.say(format!("“{}” was moved to the bin.", entry.title), Some(entry.id.clone())),
                Err(fault) => shown.tell(Err(fault.into())),
            }
        })
    };
    let versions = entry.versions.len();
    let flip = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    let facts = if entry.newer { "Written by a newer version".to_string() } else { format!("Saved {}", clock::moment(entry.saved_at)) };
    html! {
        <li aria-current={is_open.then_some("true")}>
            <span class="library-title">{ &title }if is_open { <strong class="library-open">{ "open now" }</strong> }</span>
            <span class="note">{ format!("{facts} · {}", size_text(entry.size)) }{ for entry.version_found(query).map(found) }</span>
            if !entry.newer { <StoredAnswer entry={entry.id.clone()} saved_at={entry.saved_at} locale={locale.clone()} /> }
            <span class="library-tools">
                if !is_open { <button type="button" aria-label={format!("Open {title}")} onclick={open}>{ "Open" }</button> }
                if !entry.newer { { rename_button(&new_title, &title) } }
                <button type="button" aria-label={format!("Duplicate {title}")} onclick={duplicate}>{ "Duplicate" }</button>
                if versions > 0 {
                    <button type="button" aria-label={format!("Versions ({versions}) of {title}")} aria-expanded={unfolded.to_string()} onclick={flip}>{ format!("Versions ({versions})") }</button>
                }
                if !is_open { <button type="button" aria-label={format!("Delete {title}")} onclick={delete}>{ "Delete" }</button> }
            </span>
            { rename_field(&shown, entry, &new_title) }
            if *unfolded && versions > 0 { { version_list(&shown, entry) } }
        </li>
    }
}

/// The match in an entry that its own title does not show.
fn found(version: &Version) -> Html {
    html! { <>{ " · Version found: " }<strong>{ &version.title }</strong></> }
}

fn rename_button(new_title: &UseStateHandle<Option<String>>, title: &str) -> Html {
    let (handle, text) = (new_title.clone(), title.to_string());
    let onclick = Callback::from(move |_: MouseEvent| handle.set(if handle.is_some() { None } else { Some(text.clone()) }));
    html! { <button type="button" aria-label={format!("Rename {title}")} aria-expanded={new_title.is_some().to_string()} {onclick}>{ "Rename" }</button> }
}

/// The field for a new title, while renaming.
fn rename_field(shown: &LibraryContext, entry: &Entry, new_title: &UseStateHandle<Option<String>>) -> Html {
    let Some(text) = (**new_title).clone() else { return Html::default() };
    let oninput = {
        let new_title = new_title.clone();
        Callback::from(move |event: InputEvent| new_title.set(Some(event.target_unchecked_into::<HtmlInputElement>().value())))
    };
    let onsubmit = {
        let (shown, new_title, id, text) = (shown.clone(), new_title.clone(), entry.id.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            new_title.set(None);
            if shown.autosave.id().as_ref() == Some(&id) {
                // The open comparison is renamed in place: undo reverts it, and it is saved like any other change.
                shown.autosave.rename(text.clone());
                shown.say(format!("Renamed to “{text}”."), None);
            } else {
                let renamed = shown.autosave.is_free(&id).map_err(OpenFault::from).and_then(|()| library().rename(&id, &text));
                shown.tell(renamed.map(|()| format!("Renamed to “{text}”.")));
            }
        })
    };
    html! {
        <form class="library-rename" {onsubmit}>
            <label><span>{ "New title" }</span><input type="text" maxlength={LIMITS.name.to_string()} autocomplete="off" value={text} {oninput} /></label>
            <button type="submit" class="primary">{ "Save title" }</button>
        </form>
    }
}
