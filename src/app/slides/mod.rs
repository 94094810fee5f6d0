//! The comparison as slides for a projector: one question each, driven by arrow keys or a clicker.

mod contents;
mod deck;

use crate::app::snapshot::RenderContext;
use deck::Deck;
use yew::prelude::*;

/// The slides over the whole page; `close` leaves them. Empty without results.
pub fn slides(context: RenderContext, close: Callback<()>) -> Html {
    let scenario = &context.snapshot.scenario;
    let title = if scenario.title.is_empty() { "Sourcing comparison" } else { scenario.title.as_str() };
    html! { <Deck title={title.to_string()} held={context.held()} {close} /> }
}
