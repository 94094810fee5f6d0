//! The glossary beside the page: a list to search, and one entry at a time.

use super::entry::entry_view;
use super::term::TermLink;
use crate::app::elements::dialog::Dialog;
use crate::app::elements::fetched::{Fetched, use_file};
use crate::app::snapshot::RenderContext;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::{EXERCISES, GLOSSARY, fold_id};
use crate::exchange::glossary::{Entry, read};
use crate::exchange::query::Query;
use crate::model::Sorting;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The file of the glossary; loaded when it is first `wanted`.
#[hook]
pub fn use_glossary(wanted: bool) -> Fetched<Vec<Entry>> {
    use_file("glossary.json", read, wanted)
}

/// The glossary, if it is open.
pub fn glossary(context: RenderContext, file: &Fetched<Vec<Entry>>) -> Html {
    let Some(reading) = &context.view.reading else { return Html::default() };
    let close = context.view.close_glossary::<()>();
    let escape = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    let title = reading.term().cloned().unwrap_or_else(|| "Glossary".into());
    let list = context.view.open_term().reform(|_: MouseEvent| None);
    let exercises = context.view.change(|view, _: MouseEvent| {
        view.reading = None;
        view.set_open(EXERCISES, true);
        view.focus(fold_id(EXERCISES));
    });
    let body = |entries: &Rc<Vec<Entry>>| match reading.term() {
        None => html! { <TermList entries={ByPointer(Rc::clone(entries))} /> },
        Some(term) => match entries.iter().find(|entry| entry.term == term.as_str()) {
            Some(entry) => entry_view(context, entry),
            None => html! { <p class="empty">{ "There is no entry for this." }</p> },
        },
    };
    html! {
        <Dialog class="sheet beside" labelled_by={GLOSSARY} beside_the_page=true close={close.clone()}>
        <section class="sheet-body glossary" onkeydown={escape}>
            <header>
                <h2 id={GLOSSARY} tabindex="-1">{ title }</h2>
                <span class="tools">
                    if reading.way.len() > 1 { <button type="button" onclick={context.view.term_back()}>{ "Back" }</button> }
                    if reading.term().is_some() { <button type="button" onclick={list}>{ "All terms" }</button> }
                    else { <button type="button" onclick={exercises}>{ "Exercises" }</button> }
                    <button type="button" class="quiet" onclick={close.reform(|_: MouseEvent| ())} aria-label="Close the glossary">{ "✕" }</button>
                </span>
            </header>
            { file.view("The glossary", body) }
        </section>
        </Dialog>
    }
}

/// The properties of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// All entries.
    pub entries: ByPointer<Vec<Entry>>,
}

/// All terms, or the matches of a search: first those with the words in their name, then those that mention them.
#[component(TermList)]
pub fn term_list(props: &Props) -> Html {
    let search = use_state(String::new);
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| search.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let wanted = Query::of(&search);
    let mut found: Vec<(u8, &Entry)> =
        props.entries.iter().map(|entry| (entry.answers(&wanted), entry)).filter(|(rank, _)| *rank > 0).collect();
    // A stable sort: equal entries stay in alphabetical order.
    found.order_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let count = match found.len() {
        0 => "No matching terms.".to_string(),
        count => crate::model::grammar::counted(count, "term", "terms"),
    };
    let terms = |entries: &[(u8, &Entry)]| {
        let items = entries.iter().map(|(_, entry)| html! { <li key={entry.term.clone()}><TermLink term={entry.term.clone()} /></li> });
        html! { <ul class="term-list">{ for items }</ul> }
    };
    let letter = |entry: &Entry| entry.term.chars().next().map(|first| first.to_ascii_uppercase());
    let list = if search.trim().is_empty() {
        let chapters = found.chunk_by(|(_, one), (_, next)| letter(one) == letter(next)).map(|chapter| {
            let head = chapter.first().and_then(|(_, entry)| letter(entry)).unwrap_or_default().to_string();
            html! { <section key={head.clone()} class="letter"><h3>{ head }</h3>{ terms(chapter) }</section> }
        });
        chapters.collect::<Html>()
    } else {
        terms(&found)
    };
    html! {
        <>
            <label class="search">{ "Search the glossary" }<input type="search" class="choice" autocomplete="off" {oninput} /></label>
            <p class="note" role="status">{ count }</p>
            { list }
        </>
    }
}
