//! The library screen: search, saved comparisons, the bin, unreadable data, and whether anything is stored at all.

use super::entry::EntryRow;
use super::library_context::{LibraryContext, SayResult, size_text};
use super::quarantine::asides;
use super::settings::settings;
use crate::app::elements::confirm_button::ConfirmButton;
use crate::app::elements::dialog::Dialog;
use crate::app::snapshot::RenderContext;
use crate::app::state::autosave::Autosave;
use crate::app::state::locale::Locale;
use crate::app::state::panel::LIBRARY;
use crate::app::state::save_status::use_save_status;
use crate::browser::store::library;
use crate::exchange::library::{Entry, QUOTA, Shelf, StoreFault};
use crate::model::grammar::worded;
use gloo::events::EventListener;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The library screen.
pub fn screen(context: RenderContext, autosave: &Autosave) -> Html {
    html! {
        <Dialog class="sheet" labelled_by="library" close={context.view.dismiss(LIBRARY)}>
            <Screen autosave={autosave.clone()} close={context.view.dismiss(LIBRARY)} title={context.snapshot.scenario.title.clone()} locale={context.snapshot.formats.locale.clone()} />
        </Dialog>
    }
}

/// The properties of the screen.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    autosave: Autosave,
    close: Callback<MouseEvent>,
    title: AttrValue,
    locale: Locale,
}

#[component(Screen)]
fn draw(props: &Props) -> Html {
    // Automatic saving changes the list.
    let _ = use_save_status(props.autosave.safety());
    let told = use_state(SayResult::default);
    let query = use_state(String::new);
    let read_again = use_force_update();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| EventListener::new(&window, "storage", move |_| read_again.force_update()));
        move || drop(listener)
    });
    let shown = LibraryContext { autosave: props.autosave.clone(), told, locale: props.locale.clone() };
    let (shelf, fault) = match library().shelf() {
        Ok(shelf) => (shelf, None),
        Err(fault) => (Shelf::default(), Some(fault)),
    };
    let (live, bin): (Vec<&Entry>, Vec<&Entry>) = shelf.entries.iter().partition(|entry| entry.deleted_at.is_none());
    let matching = |entries: &[&Entry]| entries.iter().filter(|entry| entry.matches(&query)).map(|entry| (*entry).clone()).collect();
    let (found, found_in_bin): (Vec<Entry>, Vec<Entry>) = (matching(&live), matching(&bin));
    let search = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| query.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let save_version = shown.does(|shown| {
        shown.autosave.save_version()?;
        Ok(format!("Saved a version of “{}”.", shown.autosave.own().scenario.title))
    });
    let empty = shown.does(|_| Ok(library().empty_bin().map(|()| "The bin is empty.".to_string())?));
    html! {
        <section class="sheet-body library">
            <header class="library-head">
                <h2 id="library" tabindex="-1">{ "My comparisons" }</h2>
                <button type="button" class="primary" onclick={save_version} aria-keyshortcuts="Control+S" title="Save a version (Ctrl+S)">{ "Save a version" }</button>
                <button type="button" class="quiet" onclick={props.close.clone()}>{ "Close" }</button>
            </header>
            <p class="library-told" role="status">{ &shown.told.text }{ undo_delete(&shown, &bin) }</p>
            if let Some(fault) = fault { <p class="limit">{ fault.message() }</p> }
            if props.autosave.is_sent() { <p class="limit">{ StoreFault::Sent.message() }</p> }
            if shelf.entries.len() > 1 || shelf.entries.iter().any(|entry| !entry.versions.is_empty()) {
                <label class="library-search"><span>{ "Search by title" }</span><input type="search" value={(*query).clone()} oninput={search} /></label>
            }
            if live.is_empty() { <p class="empty">{ "Nothing is saved yet. Change any number and the comparison appears here automatically." }</p> }
            else if found.is_empty() { <p class="empty">{ "No title contains these words." }</p> }
            <ul class="library-list" aria-label="Comparisons">
                { for found.iter().map(|entry| html! { <EntryRow key={entry.id.clone()} entry={entry.clone()} autosave={shown.autosave.clone()} told={shown.told.clone()} locale={shown.locale.clone()} query={AttrValue::from((*query).clone())} close={props.close.clone()} /> }) }
            </ul>
            if !bin.is_empty() {
                <h3>{ "Bin" }</h3>
                <ul class="library-list" aria-label="Bin">{ for found_in_bin.iter().map(|entry| in_bin(&shown, entry)) }</ul>
                <ConfirmButton label="Empty the bin" question={format!("Delete {} for good, including their versions?", counted(bin.len()))} sure="Delete for good" act={empty} />
            }
            { asides(&shown, &shelf.asides) }
            <h3>{ "Storage in this browser" }</h3>
            <p class="library-quota">
                <meter min="0" max={QUOTA.to_string()} value={shelf.used.to_string()} aria-label="Storage used" />
                { format!("{} of about {} characters used.", size_text(shelf.used), size_text(QUOTA)) }
            </p>
            { settings(&shown) }
        </section>
    }
}

fn counted(count: usize) -> String {
    worded(count, "one comparison", "{} comparisons")
}

/// Restores the entry that was moved to the bin last.
fn undo_delete(shown: &LibraryContext, bin: &[&Entry]) -> Html {
    let Some(entry) = bin.iter().find(|entry| Some(&entry.id) == shown.told.deleted.as_ref()) else { return Html::default() };
    html! { <>{ " " }<button type="button" onclick={restore(shown, entry)}>{ "Undo" }</button></> }
}

fn restore(shown: &LibraryContext, entry: &Entry) -> Callback<MouseEvent> {
    let entry = entry.clone();
    shown.does(move |_| Ok(library().restore(&entry).map(|()| format!("“{}” is back.", entry.title))?))
}

fn in_bin(shown: &LibraryContext, entry: &Entry) -> Html {
    html! {
        <li key={entry.id.clone()}>
            <span class="library-title">{ &entry.title }</span>
            <span class="note">{ size_text(entry.size) }</span>
            <button type="button" aria-label={format!("Restore {}", entry.title)} onclick={restore(shown, entry)}>{ "Restore" }</button>
        </li>
    }
}
