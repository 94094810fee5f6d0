//! A comparison that came by link: compare it with one's own, save a copy, or discard it.

use super::RECEIVED;
use super::preview::preview;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::autosave::Keeper;
use crate::app::state::start::Keeping;
use crate::browser::location;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// What to do with a comparison that came by link, and how it differs from one's own.
pub fn banner(context: RenderContext, keeper: &Keeper, own: &Rc<Scenario>) -> Html {
    let save_copy = {
        let (keeper, scenario) = (keeper.clone(), Rc::clone(&context.snapshot.scenario));
        Callback::from(move |_: MouseEvent| match keeper.save_sent(&scenario) {
            Ok(()) => location::clear_link(),
            Err(fault) => keeper.notices.add(fault.message().to_string()),
        })
    };
    let discard = {
        let keeper = keeper.clone();
        let own = Rc::clone(own);
        Callback::from(move |_: MouseEvent| {
            location::clear_link();
            keeper.keeping.set(Keeping::Own);
            // A new history: undo must not bring the sent comparison back over one's own work.
            keeper.dispatcher.dispatch(Action::Open(Rc::clone(&own)));
        })
    };
    let open = context.view.is_open(RECEIVED);
    html! {
        <section class="notice shared" aria-label="A comparison you were sent">
            <span role="status">{ "You were sent this comparison. Your own work is untouched; nothing you do here is stored until you save a copy." }</span>
            <button type="button" aria-expanded={open.to_string()} onclick={context.view.fold(RECEIVED)}>{ "Compare with mine" }</button>
            <button type="button" onclick={save_copy}>{ "Save a copy" }</button>
            <button type="button" onclick={discard}>{ "Discard" }</button>
            { preview(context, own) }
        </section>
    }
}
