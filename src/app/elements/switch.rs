//! A row of buttons, one of which is pressed.

use super::option_marker::marker;
use yew::prelude::*;

/// A row of buttons, one of which is pressed; `marked` puts each option's marker before its name.
pub fn switch<'a, T: Copy + PartialEq + 'static>(
    label: &'static str,
    items: impl Iterator<Item = (T, &'a str)>,
    pressed: T,
    marked: bool,
    show: &Callback<T>,
) -> Html {
    let buttons = items.enumerate().map(|(place, (item, name))| {
        let marked = marked.then_some(place);
        button(place, name, item == pressed, marked, show.reform(move |_| item))
    });
    row(label, buttons.collect())
}

// Compiled only once, whatever type the buttons choose from.
fn button(place: usize, name: &str, is_pressed: bool, marked: Option<usize>, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" key={place} aria-pressed={is_pressed.to_string()} {onclick}>
            { marked.map(marker) }
            <span>{ name }</span>
        </button>
    }
}

fn row(label: &'static str, buttons: Vec<Html>) -> Html {
    html! { <div class="switch" role="group" aria-label={label}>{ for buttons }</div> }
}
