//! What is fetched when it is first needed, and again when that failed: files of the page's own and parts of the program.

use crate::browser::{fetch, location};
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How far something has come.
pub enum Loaded<T> {
    /// It is on its way, or nobody needs it yet.
    Awaited,
    /// It could not be had.
    Failed,
    /// What it says.
    Here(Rc<T>),
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        match self {
            Loaded::Awaited => Loaded::Awaited,
            Loaded::Failed => Loaded::Failed,
            Loaded::Here(content) => Loaded::Here(Rc::clone(content)),
        }
    }
}

/// Something that is fetched, and the way to try again.
#[derive(Clone)]
pub struct Fetched<T> {
    /// How far it has come.
    pub loaded: Loaded<T>,
    /// Tries again.
    pub retry: Callback<MouseEvent>,
}

/// The fetching of something; nothing comes where it cannot be had.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// A file beside the page, fetched once it is `wanted`.
#[hook]
pub fn use_file<T: 'static>(address: &'static str, read: fn(&str) -> Option<T>, wanted: bool) -> Fetched<T> {
    use_fetched(move || Box::pin(async move { fetch::text(&location::own(address)).await.and_then(|text| read(&text)) }), wanted)
}

/// Something that is fetched once it is `wanted`.
#[hook]
pub fn use_fetched<T: 'static>(fetch: impl Fn() -> Fetching<T> + 'static, wanted: bool) -> Fetched<T> {
    let loaded = use_state(|| Loaded::Awaited);
    let attempt = use_state(|| 0_u32);
    {
        let loaded = loaded.clone();
        use_effect_with((wanted, *attempt), move |(wanted, _)| {
            if *wanted && !matches!(*loaded, Loaded::Here(_)) {
                spawn_local(async move {
                    loaded.set(fetch().await.map_or(Loaded::Failed, |content| Loaded::Here(Rc::new(content))));
                });
            }
        });
    }
    let retry = {
        let loaded = loaded.clone();
        Callback::from(move |_: MouseEvent| {
            loaded.set(Loaded::Awaited);
            attempt.set(*attempt + 1);
        })
    };
    Fetched { loaded: Loaded::clone(&loaded), retry }
}

impl<T> Fetched<T> {
    /// It, once it is here.
    pub fn content(&self) -> Option<&Rc<T>> {
        match &self.loaded {
            Loaded::Here(content) => Some(content),
            Loaded::Awaited | Loaded::Failed => None,
        }
    }

    /// What came drawn by `body`; until it is here, what is in the way.
    pub fn view(&self, what: &str, body: impl FnOnce(&Rc<T>) -> Html) -> Html {
        match &self.loaded {
            Loaded::Here(content) => body(content),
            Loaded::Awaited => html! { <p class="empty" role="status">{ format!("Loading {what} …") }</p> },
            Loaded::Failed => html! {
                <div class="limit" role="alert">
                    <p>{ format!("{what} could not be loaded. Everything else works; check the connection and try again.") }</p>
                    <button type="button" onclick={self.retry.clone()}>{ "Try again" }</button>
                </div>
            },
        }
    }
}
