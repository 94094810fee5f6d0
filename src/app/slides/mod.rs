//! The comparison as slides for a projector: one question each, driven by arrow keys or a clicker.

mod contents;
mod deck;

use crate::app::snapshot::RenderContext;
use deck::Deck;
use yew::prelude::*;

/// The slides over the whole page; `close` leaves them. Empty without results.
pub fn slides(context: RenderContext, close: Callback<()>) -> Html {
    let title = context.snapshot.scenario.title_in_documents().to_string();
    html! { <Deck {title} held={context.held()} {close} /> }
}
