//! What the user must be told, each until it is dismissed.

use yew::prelude::*;

/// The messages on show.
#[derive(Clone, PartialEq)]
pub struct Notices(UseStateHandle<Vec<String>>);

/// The messages on show, beginning with `first`.
#[hook]
pub fn use_notices(first: Vec<String>) -> Notices {
    Notices(use_state(|| first))
}

impl Notices {
    /// Adds a message.
    pub fn add(&self, message: String) {
        self.0.set(self.0.iter().cloned().chain([message]).collect());
    }

    /// The messages, each with a button that takes it away.
    pub fn view(&self) -> Html {
        let items = self.0.iter().enumerate().map(|(place, text)| {
            let notices = self.0.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                let others = notices.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, text)| text.clone());
                notices.set(others.collect());
            });
            html! {
                <div class="notice" role="status" key={place}>
                    <span>{ text }</span>
                    <button type="button" class="quiet" aria-label="Dismiss" {onclick}>{ "✕" }</button>
                </div>
            }
        });
        html! { <>{ for items }</> }
    }
}
