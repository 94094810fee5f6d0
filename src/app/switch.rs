//! A row of buttons of which one is pressed.

use super::marker::marker;
use yew::prelude::*;

/// A row of buttons of which one is pressed; `marked` puts each option's sign before its name.
pub fn switch<'a, T: Copy + PartialEq + 'static>(
    label: &'static str,
    items: impl Iterator<Item = (T, &'a str)>,
    pressed: T,
    marked: bool,
    show: &Callback<T>,
) -> Html {
    let buttons = items.enumerate().map(|(place, (item, name))| {
        let onclick = show.reform(move |_: MouseEvent| item);
        html! {
            <button type="button" key={place} aria-pressed={(item == pressed).to_string()} {onclick}>
                if marked { { marker(place) } }
                <span>{ name }</span>
            </button>
        }
    });
    html! { <div class="switch" role="group" aria-label={label}>{ for buttons }</div> }
}
