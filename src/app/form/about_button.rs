//! The button beside an input that tells about it; it says when a sanity check warns of something.

use crate::app::snapshot::Warnings;
use yew::prelude::*;

/// Opens and closes what is to be said about an input; `warned` says that a warning is among it.
pub fn about_button(name: &str, open: bool, warned: bool, toggle: Callback<MouseEvent>) -> Html {
    let label = if warned { format!("About {name}: a check warns") } else { format!("About {name}") };
    html! {
        <button type="button" class="info" data-warned={warned.then_some("yes")} aria-expanded={open.to_string()} aria-label={label} onclick={toggle}>
            { if warned { "!" } else { "?" } }
        </button>
    }
}

/// What the sanity checks warn of; nothing where they do not.
pub fn warning_list(warnings: &Warnings) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    html! { <ul class="warnings">{ for warnings.iter().map(|warning| html! { <li>{ warning.clone() }</li> }) }</ul> }
}
