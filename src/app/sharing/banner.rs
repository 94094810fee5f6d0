//! A comparison that came by link: compare it with yours, save a copy, or discard it.

use super::RECEIVED;
use super::preview::preview;
use crate::app::snapshot::RenderContext;
use crate::app::state::autosave::Autosave;
use crate::browser::location;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// What to do with a comparison that came by link, and how it differs from the user's own.
pub fn banner(context: RenderContext, autosave: &Autosave, own: &Rc<Scenario>) -> Html {
    let save_copy = {
        let autosave = autosave.clone();
        Callback::from(move |_: MouseEvent| {
            if let Err(fault) = autosave.keep_sent() {
                autosave.notices.add(fault.message().to_string());
            }
        })
    };
    let discard = {
        let autosave = autosave.clone();
        Callback::from(move |_: MouseEvent| {
            location::clear_link();
            autosave.discard_sent();
        })
    };
    let open = context.view.is_open(RECEIVED);
    html! {
        <section class="notice shared" aria-label="A comparison you were sent">
            <span role="status">{ "You were sent this comparison. Your own work is untouched. If you change anything, it becomes your own comparison." }</span>
            <button type="button" aria-expanded={open.to_string()} onclick={context.view.fold(RECEIVED)}>{ "Compare with mine" }</button>
            <button type="button" onclick={save_copy}>{ "Save a copy" }</button>
            <button type="button" onclick={discard}>{ "Discard" }</button>
            if let Some(message) = location::message() {
                <p class="sent-message"><b>{ "The sender writes: " }</b><q>{ message }</q></p>
            }
            { preview(context, own) }
        </section>
    }
}
