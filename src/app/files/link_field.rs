//! A field for a link that was sent, as an alternative to the address bar.

use crate::app::state::host_environment::use_host_environment;
use crate::browser::location;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The field for a link with its button; a host's page keeps its own address.
#[component(LinkField)]
pub fn link_field() -> Html {
    let (field, faulty) = (use_node_ref(), use_state(|| false));
    if !use_host_environment().is_own_page() {
        return Html::default();
    }
    let onsubmit = {
        let (field, faulty) = (field.clone(), faulty.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            faulty.set(!location::follow(text.trim()));
        })
    };
    html! {
        <form class="files-open" {onsubmit}>
            <label for="files.link">{ "Link to a comparison" }</label>
            <input type="text" id="files.link" class="link-field" autocomplete="off" spellcheck="false" ref={field}
                aria-invalid={faulty.then_some("true")} aria-describedby={faulty.then_some("files.link.fault")} />
            <button type="submit">{ "Open the link" }</button>
            if *faulty { <span class="fault" role="alert" id="files.link.fault">{ "This is not a link to a comparison. Paste the whole address." }</span> }
        </form>
    }
}
