//! What the user must be told, each until it is dismissed.

use yew::prelude::*;

/// The messages, with a callback that takes one away by its position.
pub fn notices(messages: &[String], dismiss: &Callback<usize>) -> Html {
    let items = messages.iter().enumerate().map(|(place, text)| {
        let onclick = dismiss.reform(move |_: MouseEvent| place);
        html! {
            <div class="notice" role="status" key={place}>
                <span>{ text }</span>
                <button type="button" class="quiet" aria-label="Dismiss" {onclick}>{ "✕" }</button>
            </div>
        }
    });
    html! { <>{ for items }</> }
}
