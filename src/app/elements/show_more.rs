//! The button below a long table that shows more of its rows.

use yew::prelude::*;

/// How many rows are shown at first, and how many more at each press.
pub const ROWS: usize = 60;

/// The button that shows more rows, of which `left` are hidden; empty if none is.
pub fn show_more(shown: &UseStateHandle<usize>, left: usize) -> Html {
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + ROWS))
    };
    html! { if left > 0 { <button type="button" class="link" {onclick}>{ format!("Show {} more of {left}", left.min(ROWS)) }</button> } }
}
