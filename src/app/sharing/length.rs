//! How long a link is, and what programs do with links of that length.

use crate::exchange::link::{LONG, VERY_LONG};
use yew::prelude::*;

/// What to say about a length.
pub fn advice(length: usize) -> &'static str {
    match length {
        _ if length > VERY_LONG => "Teams and other programs cut links of this length: send a file instead, or leave out names.",
        _ if length > LONG => "Outlook cuts links of this length; most other programs take it. A file is safer.",
        _ => "Mail and chat programs take links of this length.",
    }
}

/// A meter of the length with its advice.
pub fn length_meter(length: usize) -> Html {
    let level = match length {
        _ if length > VERY_LONG => "very-long",
        _ if length > LONG => "long",
        _ => "short",
    };
    html! {
        <div class="length" data-level={level}>
            <meter min="0" max={VERY_LONG.to_string()} high={LONG.to_string()} optimum="0" value={length.min(VERY_LONG).to_string()} aria-label="Length of the link">{ length }</meter>
            <p><strong>{ format!("{length} characters.") }</strong>{ " " }{ advice(length) }</p>
        </div>
    }
}
