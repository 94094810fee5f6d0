//! What ends: the comparison that is left, the page that closes, and events from outside it: other tabs and links.

use crate::app::state::autosave::Autosave;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::host_environment::use_host_environment;
use crate::app::state::latest::{Latest, use_latest};
use crate::app::state::notices::Notices;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::persistence;
use crate::app::state::ui_state::Ui;
use crate::browser::{location, store};
use crate::exchange::left_groups::left_groups;
use crate::model::Scenario;
use crate::model::grammar::list;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

/// Closes the explanation and the glossary when another comparison opens: they are about the one that was left.
#[hook]
pub fn use_explained_until_left(view: &Ui, work: Rc<ComparisonHandle>) {
    let view = view.clone();
    use_effect_with(work, move |_| {
        if view.inquiry.is_some() || view.reading.is_some() {
            view.change(|view, ()| (view.inquiry, view.reading) = (None, None)).emit(());
        }
    });
}

/// Says that a number left its group because its range was removed.
#[hook]
pub fn use_left_groups(scenario: &Rc<Scenario>, work: &Rc<ComparisonHandle>, notices: &Notices) {
    let (notices, before) = (notices.clone(), use_mut_ref(|| None::<(Rc<Scenario>, Rc<ComparisonHandle>)>));
    use_effect_with(ByPointer(Rc::clone(scenario)), {
        let work = Rc::clone(work);
        move |ByPointer(scenario)| {
            let known = before.borrow_mut().replace((Rc::clone(scenario), Rc::clone(&work)));
            if let Some((known, _)) = known.filter(|(_, other)| other.is_same_work(&work)) {
                left_groups(&known, scenario).into_iter().for_each(|said| notices.add(said));
            }
        }
    });
}

/// Saves when the page closes, reacts to other tabs, and opens a link that is put into the address of an open page.
#[hook]
pub fn use_page_lifecycle(autosave: &Autosave, edits: &EditDispatcher) {
    let own_page = use_host_environment().is_own_page();
    let latest = use_latest(&(autosave.clone(), edits.clone()));
    use_effect_with((), move |()| {
        if let Some(left) = own_page.then(store::take_message).flatten() {
            latest.get().0.notices.add(left);
        }
        let listeners = web_sys::window().map(|window| {
            let leaving = ["pagehide", "visibilitychange"].map(|event| {
                // A phone may end a hidden page without further notice.
                EventListener::new(
                    &window,
                    event,
                    with(&latest, move |(autosave, edits), _| {
                        autosave.save_now();
                        if own_page {
                            store::leave_message(&not_kept(edits));
                        }
                    }),
                )
            });
            let asking = EventListener::new_with_options(&window, "beforeunload", EventListenerOptions::enable_prevent_default(), {
                with(&latest, ask_before_loss)
            });
            let storing = EventListener::new(&window, "storage", with(&latest, heed));
            let address = own_page.then(|| EventListener::new(&window, "hashchange", |_| open_link()));
            (leaving, asking, storing, address)
        });
        move || drop(listeners)
    });
}

/// Saving and editing.
type PageParts = (Autosave, EditDispatcher);

/// A listener that uses the state of the last drawing.
fn with(latest: &Latest<PageParts>, act: impl Fn(&PageParts, &Event) + 'static) -> impl FnMut(&Event) + 'static {
    let latest = latest.clone();
    move |event| act(&latest.get(), event)
}

/// What the page says once it is opened again: which texts were no valid entries; empty without any.
fn not_kept(edits: &EditDispatcher) -> String {
    let texts = edits.invalid_texts();
    if texts.is_empty() {
        String::new()
    } else {
        format!("Not kept when the page was left, because it is no valid entry: {}.", list(&texts))
    }
}

/// If something cannot be saved, the browser asks before the page closes.
fn ask_before_loss((autosave, edits): &PageParts, event: &Event) {
    autosave.save_now();
    if autosave.would_lose() || edits.has_invalid_texts() {
        event.prevent_default();
    }
}

/// Reacts to what another tab saved or deleted.
fn heed((autosave, _): &PageParts, event: &Event) {
    let event = event.dyn_ref::<StorageEvent>();
    if let Some((key, told)) = event.and_then(|event| Some((event.key()?, event.new_value().unwrap_or_default()))) {
        persistence::heed(autosave, &key, &told);
    }
}

/// A link opens as if the page had been opened with it: nothing of the previous state remains.
fn open_link() {
    if location::link().is_some() {
        location::reload();
    }
}
