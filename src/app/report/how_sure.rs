//! How sure the answer is, on paper.

use crate::app::charts::futures_in_sentences;
use crate::app::snapshot::Snapshot;
use crate::engine::Outcome;
use yew::prelude::*;

/// The sentences of the futures; empty while no number has a range. While they are computed, printing waits for them.
pub fn how_sure(snapshot: &Snapshot, outcome: &Outcome) -> Html {
    let sentences = futures_in_sentences(snapshot, outcome);
    if sentences.is_empty() && !snapshot.futures_pending() {
        return Html::default();
    }
    if sentences.is_empty() {
        return html! { <section><h3>{ "How sure is it?" }</h3><p class="empty" role="status">{ "The futures are still being computed …" }</p></section> };
    }
    html! { <section><h3>{ "How sure is it?" }</h3>{ for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }</section> }
}
