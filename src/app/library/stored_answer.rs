//! The answer of a stored comparison or of a version of it, for lists.

use crate::app::results::answer_text;
use crate::app::snapshot::Formats;
use crate::app::state::locale::Locale;
use crate::browser::store::library;
use crate::engine::compute;
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What is stored, and how to write its answer.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub entry: String,
    /// The version of it; `None` for its last state.
    #[prop_or_default]
    pub version: Option<String>,
    /// When it was stored: the answer is found again after a later save.
    pub saved_at: f64,
    /// The number format.
    pub locale: Locale,
}

/// The answer in a sentence. Each is a task of its own, so that a long list does not block the page.
#[component(StoredAnswer)]
pub fn stored_answer(props: &Props) -> Html {
    let answer = use_state(|| None::<String>);
    let setter = answer.setter();
    use_effect_with(props.clone(), move |props| {
        let props = props.clone();
        let wanted = Rc::new(());
        let still_wanted = Rc::downgrade(&wanted);
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            if still_wanted.upgrade().is_some() {
                setter.set(Some(answer_of(&props).unwrap_or_else(|| "It has no results yet.".to_string())));
            }
        });
        move || drop(wanted)
    });
    html! { <span class="note stored-answer">{ answer.as_deref().unwrap_or("…") }</span> }
}

fn answer_of(props: &Props) -> Option<String> {
    let scenario = match &props.version {
        Some(version) => library().version(&props.entry, version).ok()?.0,
        None => library().last_saved(&props.entry).ok()?,
    };
    let outcome = compute(&scenario).ok()?;
    Some(answer_text(&scenario, &outcome, &Formats::new(scenario.choices.currency, &props.locale)))
}
