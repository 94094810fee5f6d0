//! A table that may be wider than the screen: it scrolls by itself, also by keyboard, and the page does not.

use yew::prelude::*;

/// Such a table, with the name that a screen reader announces.
pub fn scrolling(name: impl Into<AttrValue>, table: Html) -> Html {
    html! { <div class="scroll" role="group" aria-label={name.into()} tabindex="0">{ table }</div> }
}
