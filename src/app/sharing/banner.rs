//! A comparison that came by link: keep a copy, compare it with yours, or discard it.

use super::RECEIVED;
use super::compared::{Compared, in_short};
use super::comparison_pair::ComparedSide;
use crate::app::snapshot::RenderContext;
use crate::app::state::autosave::Autosave;
use crate::app::state::open_comparison::OpenComparison;
use crate::browser::location;
use yew::prelude::*;

/// What to do with the open comparison, which came by link, and how it differs from the user's own, if there is any.
pub fn banner(context: RenderContext, autosave: &Autosave, own: &OpenComparison) -> Html {
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
    // A sample that was only looked at is not theirs.
    let sides = (!own.work.is_looked_at())
        .then(|| [ComparedSide::new(&own.scenario, "Yours"), ComparedSide::new(&context.snapshot.scenario, "Sent to you")]);
    html! {
        <section class="notice shared" aria-label="A comparison you were sent">
            <span role="status">
                { "You were sent this comparison. If you change anything, it becomes your own. " }
                if let Some([before, after]) = &sides { { in_short(before, after) } }
            </span>
            <button type="button" class="primary" onclick={save_copy}>{ "Keep a copy" }</button>
            if sides.is_some() { <button type="button" class="quiet" aria-expanded={open.to_string()} onclick={context.view.fold(RECEIVED)}>{ "Compare with mine" }</button> }
            <button type="button" class="quiet" onclick={discard}>{ "Discard" }</button>
            if let Some(message) = location::message() {
                <p class="sent-message"><b>{ "The sender writes: " }</b><q>{ message }</q></p>
            }
            if let Some([before, after]) = sides.filter(|_| open) {
                <section class="panel received" aria-label="Compared with mine"><Compared {before} {after} locale={context.snapshot.formats.locale.clone()} /></section>
            }
        </section>
    }
}
