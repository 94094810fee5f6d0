//! A comparison that came by link: compare it with one's own, save a copy, or discard it; and the way back to work that
//! was set aside.

use super::fetched::Fetched;
use super::notices::Notices;
use super::scene::Dispatcher;
use super::session::Action;
use super::sharing::Sharing;
use super::start::Keeping;
use super::work::Work;
use crate::browser::store::{self, LocalStore, Store, StoreFault};
use crate::browser::{clock, location};
use crate::exchange::stored;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The name of the fold that compares what was sent with one's own work.
pub const RECEIVED: &str = "received";

/// What to do with a comparison that came by link, and how it differs from one's own.
pub fn shared_banner(
    keeping: &UseStateHandle<Keeping>,
    work: Work,
    dispatcher: &Dispatcher,
    notices: &Notices,
    sharing: &Fetched<Sharing>,
) -> Html {
    let Keeping::Shared(own) = &**keeping else { return Html::default() };
    let save_copy = {
        let (keeping, notices, scenario) = (keeping.clone(), notices.clone(), Rc::clone(&work.scene.scenario));
        Callback::from(move |_: MouseEvent| match keep_shared(&scenario) {
            Ok(()) => {
                location::clear_link();
                keeping.set(Keeping::Own);
            }
            Err(fault) => notices.add(fault.message().to_string()),
        })
    };
    let discard = {
        let (keeping, dispatcher, own) = (keeping.clone(), dispatcher.clone(), Rc::clone(own));
        Callback::from(move |_: MouseEvent| {
            location::clear_link();
            keeping.set(Keeping::Own);
            // A new history: undo must not bring the sent comparison back over one's own work.
            dispatcher.dispatch(Action::Open(Rc::clone(&own)));
        })
    };
    let open = work.view.is_open(RECEIVED);
    html! {
        <section class="notice shared" aria-label="A comparison you were sent">
            <span role="status">{ "You were sent this comparison. Your own work is untouched; nothing you do here is stored until you save a copy." }</span>
            <button type="button" aria-expanded={open.to_string()} onclick={work.view.fold(RECEIVED)}>{ "Compare with mine" }</button>
            <button type="button" onclick={save_copy}>{ "Save a copy" }</button>
            <button type="button" onclick={discard}>{ "Discard" }</button>
            { sharing.content().map(|sharing| (sharing.preview)(work, own)) }
        </section>
    }
}

/// Stores a shared comparison as the user's own, and what was there before beside it.
fn keep_shared(scenario: &Scenario) -> Result<(), StoreFault> {
    LocalStore.set_aside()?;
    LocalStore.write(store::CURRENT, &stored::write(scenario, clock::now()))
}

/// The ways back to work that was set aside, where there is any. What is current is set aside in its turn.
pub fn set_aside_work(keeping: &Keeping, dispatcher: &Dispatcher, notices: &Notices) -> Html {
    if *keeping != Keeping::Own {
        return Html::default();
    }
    let kept = store::PREVIOUS.into_iter().filter_map(|key| LocalStore.read(key).ok().flatten());
    let buttons = kept.enumerate().map(|(place, text)| {
        let (dispatcher, notices) = (dispatcher.clone(), notices.clone());
        let onclick = Callback::from(move |_: MouseEvent| match stored::read(&text) {
            Ok(scenario) => match LocalStore.set_aside() {
                Ok(()) => dispatcher.dispatch(Action::Replace(Rc::new(scenario))),
                Err(fault) => notices.add(fault.message().to_string()),
            },
            Err(fault) => notices.add(fault.to_string()),
        });
        html! { <button type="button" class="link" key={place} {onclick}>{ format!("Open the work set aside ({})", place + 1) }</button> }
    });
    html! { <>{ for buttons }</> }
}
