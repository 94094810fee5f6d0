//! A comparison that came by link: compare it with one's own, save a copy, or discard it.

use super::fetched::Fetched;
use super::keep::Keeper;
use super::later::Later;
use super::notices::Notices;
use super::scene::Dispatcher;
use super::session::Action;
use super::start::Keeping;
use super::work::Work;
use crate::browser::location;
use std::rc::Rc;
use yew::prelude::*;

/// The name of the fold that compares what was sent with one's own work.
pub const RECEIVED: &str = "received";

/// What to do with a comparison that came by link, and how it differs from one's own.
pub fn shared_banner(
    keeper: &Keeper,
    keeping: &UseStateHandle<Keeping>,
    work: Work,
    dispatcher: &Dispatcher,
    notices: &Notices,
    later: &Fetched<Later>,
) -> Html {
    let Keeping::Shared(own) = &**keeping else { return Html::default() };
    let save_copy = {
        let (keeper, keeping, notices, scenario) = (keeper.clone(), keeping.clone(), notices.clone(), Rc::clone(&work.scene.scenario));
        Callback::from(move |_: MouseEvent| match keeper.save_as_new(&scenario) {
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
            { later.content().map(|later| (later.sharing.preview)(work, own)) }
        </section>
    }
}
