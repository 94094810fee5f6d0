//! Files beside the page that are fetched on first use, and again after a failure.

use crate::browser::fetch;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The progress of a file.
enum Loaded<T> {
    /// It is loading, or not needed yet.
    Awaited,
    /// It could not be loaded.
    Failed,
    /// Its content.
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

/// A fetched file, and a way to retry.
pub struct Fetched<T> {
    loaded: Loaded<T>,
    /// Retries.
    pub retry: Callback<MouseEvent>,
}

impl<T> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        Fetched { loaded: self.loaded.clone(), retry: self.retry.clone() }
    }
}

/// A file beside the page, fetched once it is `wanted`; `read` returns `None` if the file is not what it should be.
#[hook]
pub fn use_file<T: 'static>(file: &'static str, read: fn(&str) -> Option<T>, wanted: bool) -> Fetched<T> {
    let loaded = use_state(|| Loaded::Awaited);
    let attempt = use_state(|| 0_u32);
    {
        let loaded = loaded.clone();
        use_effect_with((wanted, *attempt), move |(wanted, _)| {
            if *wanted && !matches!(*loaded, Loaded::Here(_)) {
                spawn_local(async move {
                    let content = fetch::own(file).await.and_then(|text| read(&text));
                    loaded.set(content.map_or(Loaded::Failed, |content| Loaded::Here(Rc::new(content))));
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

impl<T> PartialEq for Fetched<T> {
    /// Whether both are as far; a retry does the same wherever it came from.
    fn eq(&self, other: &Self) -> bool {
        match (&self.loaded, &other.loaded) {
            (Loaded::Here(content), Loaded::Here(other)) => Rc::ptr_eq(content, other),
            (Loaded::Awaited, Loaded::Awaited) | (Loaded::Failed, Loaded::Failed) => true,
            _ => false,
        }
    }
}

impl<T> Fetched<T> {
    /// Its content, once it has loaded.
    pub fn content(&self) -> Option<Rc<T>> {
        match &self.loaded {
            Loaded::Here(content) => Some(Rc::clone(content)),
            Loaded::Awaited | Loaded::Failed => None,
        }
    }

    /// Whether it could not be loaded.
    pub fn has_failed(&self) -> bool {
        matches!(self.loaded, Loaded::Failed)
    }

    /// The content, drawn by `body`; until it has loaded, the progress or the error.
    pub fn view(&self, what: &str, body: impl FnOnce(&Rc<T>) -> Html) -> Html {
        match &self.loaded {
            Loaded::Here(content) => body(content),
            Loaded::Awaited => {
                let mut what = what.to_string();
                what.get_mut(..1).into_iter().for_each(str::make_ascii_lowercase);
                html! { <p class="empty" role="status">{ format!("Loading {what} …") }</p> }
            }
            Loaded::Failed => html! {
                <div class="limit" role="alert">
                    <p>{ format!("{what} could not be loaded. Everything else works; check the connection and try again.") }</p>
                    <button type="button" onclick={self.retry.clone()}>{ "Try again" }</button>
                </div>
            },
        }
    }
}
