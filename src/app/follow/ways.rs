//! The ways on from a contract: one press makes a comparison of them.

use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::panel::ANSWER;
use crate::browser::store::library;
use crate::engine::follow_up::{FollowOutcome, ways_on};
use crate::model::FollowedContract;
use std::rc::Rc;
use yew::prelude::*;

/// The button that compares the ways on, and what it compares.
pub(super) fn ways(context: RenderContext, follow: &FollowedContract, outcome: &FollowOutcome) -> Html {
    if context.edits.is_read_only() {
        return Html::default();
    }
    let (edits, view) = (context.edits.clone(), context.view);
    let (follow, outcome) = (follow.clone(), outcome.clone());
    let is_open = outcome.months == 0;
    // The tab stays chosen, so that undo returns to it; the new comparison has none and opens on its summary.
    let left = view.change(|view, _: MouseEvent| {
        view.left_follow_up = true;
        view.set_open("results", true);
        view.focus(ANSWER.to_string());
    });
    let compare = Callback::from(move |event: MouseEvent| {
        let Some(renewal) = ways_on(&follow, &outcome) else { return };
        let mut scenario = renewal.scenario;
        scenario.title = library().free_title(&scenario.title);
        edits.send(Action::StartNew(Rc::new(scenario)));
        left.emit(event);
    });
    html! {
        <>
            <p>
                <button type="button" disabled={is_open} onclick={compare}>{ "Compare the ways on" }</button>
                if is_open { <span class="about">{ " Needs a complete row." }</span> }
            </p>
            <p class="note">{ "Opens a comparison of its own: renew as it is, at the price really paid and the last volume; renegotiate at the market price of the benchmark inputs; another provider; take the work back and improve it. Undo leads back here." }</p>
        </>
    }
}
