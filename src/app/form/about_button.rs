//! The button beside an input that tells about it; it says when a sanity check warns of something.

use yew::prelude::*;

/// Whether a key asks for the help of the field it is pressed in.
pub fn is_help(event: &KeyboardEvent) -> bool {
    event.key() == "F1" || event.key() == "Enter" && event.alt_key()
}

/// Whether the help of a choice is open, the button that opens and closes it, and the keys that do so in its field.
#[hook]
pub fn use_help() -> (bool, Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let keys = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if is_help(&event) {
                event.prevent_default();
                open.set(!*open);
            }
        })
    };
    (*open, toggle, keys)
}

/// Opens and closes what is to be said about an input; `warned` says that a warning is among it. Only then is it on the way from
/// field to field: in every field a key opens the same.
pub fn about_button(name: &str, open: bool, warned: bool, toggle: Callback<MouseEvent>) -> Html {
    let label = if warned { format!("About {name}: a check warns") } else { format!("About {name}") };
    let tabindex = if warned { "0" } else { "-1" };
    html! {
        <button type="button" class="info" data-warned={warned.then_some("yes")} aria-expanded={open.to_string()} aria-label={label} {tabindex} title="Help (F1 in the field)" onclick={toggle}>
            { if warned { "!" } else { "?" } }
        </button>
    }
}
