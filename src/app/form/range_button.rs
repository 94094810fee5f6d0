//! The quiet button beside a number that opens the editor of its range.

use yew::prelude::*;

/// Opens and closes the editor of a range. Without a range it shows only while the field is in use and is not in the tab order,
/// because a range can be typed into the field and a key opens the editor.
pub fn range_button(name: &str, has_range: bool, open: bool, toggle: Callback<MouseEvent>) -> Html {
    let tabindex = if has_range || open { "0" } else { "-1" };
    html! {
        <button type="button" class="range-button" data-range={has_range.then_some("yes")} aria-expanded={open.to_string()} aria-label={format!("Range of {name}")} {tabindex}
            title="How sure is this number? (F2 in the field)" onclick={toggle}>{ "±" }</button>
    }
}
