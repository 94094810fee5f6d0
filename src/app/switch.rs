//! A row of buttons of which one is pressed.

use super::marker::marker;
use yew::prelude::*;

/// A row of buttons of which one is pressed; `marked` puts each option's sign before its name.
pub fn switch<'a>(label: &'static str, names: impl Iterator<Item = &'a str>, pressed: usize, marked: bool, show: &Callback<usize>) -> Html {
    let buttons = names.enumerate().map(|(place, name)| {
        let onclick = show.reform(move |_: MouseEvent| place);
        html! {
            <button type="button" key={place} aria-pressed={(place == pressed).to_string()} {onclick}>
                if marked { { marker(place) } }
                { name }
            </button>
        }
    });
    html! { <div class="switch" role="group" aria-label={label}>{ for buttons }</div> }
}
