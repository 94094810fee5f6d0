//! What is fetched when it is first needed, and again when that failed: files of the page's own and parts of the program.

use crate::browser::fetch;
use std::any::Any;
use std::marker::PhantomData;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How far something has come; what it is does not matter here, so that the code for it exists once.
#[derive(Clone)]
enum Loaded {
    /// It is on its way, or nobody needs it yet.
    Awaited,
    /// It could not be had.
    Failed,
    /// It itself.
    Here(Rc<dyn Any>),
}

/// Something that is fetched, and the way to try again.
pub struct Fetched<T> {
    loaded: Loaded,
    /// Tries again.
    pub retry: Callback<MouseEvent>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        Fetched { loaded: self.loaded.clone(), retry: self.retry.clone(), of: PhantomData }
    }
}

/// The fetching of something; nothing comes where it cannot be had.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// A file beside the page, fetched once it is `wanted` and there is something to `read` it, which may be in a part itself.
#[hook]
pub fn use_file<T: 'static>(file: &'static str, read: Option<fn(&str) -> Option<T>>, wanted: bool) -> Fetched<T> {
    use_fetched(move || Box::pin(async move { read?(&fetch::own(file).await?) }), wanted && read.is_some())
}

/// Something that is fetched once it is `wanted`.
#[hook]
pub fn use_fetched<T: 'static>(fetch: impl Fn() -> Fetching<T> + 'static, wanted: bool) -> Fetched<T> {
    let fetch = move || -> Fetching<Rc<dyn Any>> {
        let coming = fetch();
        Box::pin(async move { coming.await.map(|content| Rc::new(content) as Rc<dyn Any>) })
    };
    let (loaded, retry) = use_anything(Box::new(fetch), wanted);
    Fetched { loaded, retry, of: PhantomData }
}

#[hook]
fn use_anything(fetch: Box<dyn Fn() -> Fetching<Rc<dyn Any>>>, wanted: bool) -> (Loaded, Callback<MouseEvent>) {
    let loaded = use_state(|| Loaded::Awaited);
    let attempt = use_state(|| 0_u32);
    {
        let loaded = loaded.clone();
        use_effect_with((wanted, *attempt), move |(wanted, _)| {
            if *wanted && !matches!(*loaded, Loaded::Here(_)) {
                spawn_local(async move { loaded.set(fetch().await.map_or(Loaded::Failed, Loaded::Here)) });
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
    (Loaded::clone(&loaded), retry)
}

impl<T: 'static> Fetched<T> {
    /// It, once it is here.
    pub fn content(&self) -> Option<Rc<T>> {
        match &self.loaded {
            Loaded::Here(content) => Rc::clone(content).downcast().ok(),
            Loaded::Awaited | Loaded::Failed => None,
        }
    }

    /// Whether it could not be had.
    pub fn has_failed(&self) -> bool {
        matches!(self.loaded, Loaded::Failed)
    }

    /// What came drawn by `body`; until it is here, what is in the way.
    pub fn view(&self, what: &str, body: impl FnOnce(&Rc<T>) -> Html) -> Html {
        self.content().map_or_else(|| in_the_way(self.has_failed(), &self.retry, what), |content| body(&content))
    }
}

fn in_the_way(failed: bool, retry: &Callback<MouseEvent>, what: &str) -> Html {
    if !failed {
        let mut what = what.to_string();
        what.get_mut(..1).into_iter().for_each(str::make_ascii_lowercase);
        return html! { <p class="empty" role="status">{ format!("Loading {what} …") }</p> };
    }
    html! {
        <div class="limit" role="alert">
            <p>{ format!("{what} could not be loaded. Everything else works; check the connection and try again.") }</p>
            <button type="button" onclick={retry.clone()}>{ "Try again" }</button>
        </div>
    }
}
