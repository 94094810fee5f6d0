//! The button beside an input that opens its help and shows that a sanity check warns of it.

use yew::prelude::*;

/// Whether a key opens the help of the field.
pub fn is_help(event: &KeyboardEvent) -> bool {
    event.key() == "F1" || event.key() == "Enter" && event.alt_key()
}

/// For the help of a choice: whether it is open, its button, and the handler of the keys in its field.
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

/// Opens and closes the help of an input; `warned` means that the help includes a warning. Only then is the button in the tab
/// order, because a key in every field opens the same help.
pub fn about_button(name: &str, open: bool, warned: bool, toggle: Callback<MouseEvent>) -> Html {
    let label = if warned { format!("About {name}: a check warns") } else { format!("About {name}") };
    let tabindex = if warned { "0" } else { "-1" };
    html! {
        <button type="button" class="info" data-warned={warned.then_some("yes")} aria-expanded={open.to_string()} aria-label={label} {tabindex} title="Help (F1 in the field)" onclick={toggle}>
            { if warned { "!" } else { "?" } }
        </button>
    }
}
