//! The program that computes the futures, which the page's scripts load on first use.

use crate::engine::simulation::Uncertainty;
use js_sys::{Array, Function, Promise, Reflect, global};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// The function of the page's scripts that loads the program.
const LOADER: &str = "sourcewiseFutures";

/// Why there are no futures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFutures {
    /// The program could not be loaded.
    NotLoaded,
    /// They cannot be computed.
    NotComputed,
    /// Too many of them cannot be computed, mostly where these inputs, given as paths in files, are far from their values.
    TooWide(Vec<String>),
}

/// What the futures say, and the same as JSON text for other programs.
pub type Summary = (Uncertainty, Rc<str>);

/// Receives what the futures say, at first for some of them.
pub type FuturesListener = Callback<Result<Summary, NoFutures>>;

/// Computes the futures of one comparison at a time.
#[derive(Clone, Default)]
pub struct Simulator(Rc<Inner>);

/// Receives a summary, or nothing and the reason why there is none.
type AnswerClosure = Closure<dyn FnMut(JsValue, JsValue)>;

#[derive(Default)]
struct Inner {
    /// The workers, once they are loaded.
    workers: RefCell<Option<JsValue>>,
    /// Counts the comparisons, so that a late answer is dropped.
    run: Cell<u32>,
    /// Receives the answers to the current comparison.
    answer: RefCell<Option<AnswerClosure>>,
}

impl Simulator {
    /// Starts to compute the futures of a comparison as JSON text with every number, and forgets the one before.
    pub fn start(&self, scenario: String, tell: FuturesListener) {
        let inner = Rc::clone(&self.0);
        let run = inner.run.get().wrapping_add(1);
        inner.run.set(run);
        spawn_local(async move {
            let loaded = inner.load().await;
            if inner.run.get() != run {
                return;
            }
            if loaded.is_none_or(|workers| inner.begin(&workers, run, &scenario, tell.clone()).is_none()) {
                tell.emit(Err(NoFutures::NotLoaded));
            }
        });
    }

    /// What writes its futures into a file.
    pub fn writer(&self) -> FuturesWriter {
        FuturesWriter(Rc::downgrade(&self.0))
    }

    /// Forgets the comparison.
    pub fn stop(&self) {
        self.0.run.set(self.0.run.get().wrapping_add(1));
        self.0.call("stop");
    }
}

/// Writes the futures of the comparison that a [`Simulator`] computes, as long as it is in use.
#[derive(Clone, Default)]
pub struct FuturesWriter(Weak<Inner>);

impl FuturesWriter {
    /// Writes all futures as rows of CSV below some lines `about` them; returns the address of the file, or `None` if they are not
    /// computed or the comparison changes meanwhile.
    pub async fn write(&self, about: &str, decimal: char) -> Option<String> {
        let workers = self.0.upgrade()?.workers.borrow().clone()?;
        let write: Function = Reflect::get(&workers, &JsValue::from_str("write")).ok()?.dyn_into().ok()?;
        let promise = write.call2(&workers, &about.into(), &decimal.to_string().into()).ok()?;
        JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?.as_string()
    }
}

impl Inner {
    async fn load(&self) -> Option<JsValue> {
        if let Some(workers) = self.workers.borrow().clone() {
            return Some(workers);
        }
        let loader: Function = Reflect::get(&global(), &JsValue::from_str(LOADER)).ok()?.dyn_into().ok()?;
        let promise: Promise = loader.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        let workers = JsFuture::from(promise).await.ok()?;
        // Two loads at once: the first stays.
        Some(self.workers.borrow_mut().get_or_insert(workers).clone())
    }

    fn begin(self: &Rc<Inner>, workers: &JsValue, run: u32, scenario: &str, tell: FuturesListener) -> Option<JsValue> {
        let inner = Rc::downgrade(self);
        let answer = Closure::<dyn FnMut(JsValue, JsValue)>::new(move |summary: JsValue, fault: JsValue| {
            if inner.upgrade().is_none_or(|inner| inner.run.get() != run) {
                return;
            }
            let read = |text: String| match serde_json::from_str::<Uncertainty>(&text) {
                Ok(futures) if futures.has_failed() => Err(NoFutures::TooWide(futures.failed_by)),
                Ok(futures) => Ok((futures, text.into())),
                Err(_) => Err(NoFutures::NotComputed),
            };
            let not_loaded = fault.as_string().as_deref() == Some("NotLoaded");
            let none = if not_loaded { NoFutures::NotLoaded } else { NoFutures::NotComputed };
            tell.emit(summary.as_string().ok_or(none).and_then(read));
        });
        let start: Function = Reflect::get(workers, &JsValue::from_str("start")).ok()?.dyn_into().ok()?;
        let arguments = Array::of2(&scenario.into(), answer.as_ref());
        *self.answer.borrow_mut() = Some(answer);
        start.apply(workers, &arguments).ok()
    }

    fn call(&self, name: &str) {
        let Some(workers) = self.workers.borrow().clone() else { return };
        let function = Reflect::get(&workers, &JsValue::from_str(name)).ok().and_then(|value| value.dyn_into::<Function>().ok());
        // Neither function throws.
        let _ = function.map(|function| function.call0(&workers));
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.call("close");
    }
}
