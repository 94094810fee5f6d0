//! Opens what the browser's storage holds, unless the program stopped on it twice, and what a host asks for where there is
//! nothing of the user's own.

use super::adopt::in_currency;
use super::by_pointer::ByPointer;
use super::fetched::use_fetched;
use super::format::Formats;
use super::locale::Locale;
use super::outcome::Results;
use super::parameters::{SAMPLE, not_taken};
use super::part::part;
use super::start::{Keeping, Start};
use super::surroundings::Surroundings;
use crate::browser::crash::{self, SetAside};
use crate::browser::store::{LOOK, LocalStore, library};
use crate::engine::compute;
use crate::exchange::library::{OpenFault, PREFIX, Store, StoreFault};
use crate::model::{SAMPLES, Sample};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What the page opens on, with what its first picture needs.
pub struct Opened {
    /// It itself.
    pub start: Start,
    /// Its results, or the rules it breaks.
    pub results: Results,
    /// Its number formats.
    pub formats: Rc<Formats>,
}

/// What the page opens on; nothing until it is known.
pub enum Opening {
    /// It is known.
    Here(ByPointer<Opened>),
    /// What is in the way.
    Awaited(Html),
}

part!(behind, fetch: fn(&Surroundings) -> Start = open);

/// What the page opens on: a sample at once where nothing is stored and nothing else is asked for; otherwise the part that
/// reads it must be here first. What the first picture needs is made in tasks of their own, so that the browser can do something
/// else in between.
#[hook]
pub fn use_opening(surroundings: &Surroundings) -> Opening {
    let fresh = use_memo((), |()| is_fresh(surroundings));
    let reader = use_fetched(fetch, !*fresh);
    let read = reader.content();
    let opened = use_state(|| None::<ByPointer<Opened>>);
    use_effect_with(*fresh || read.is_some(), {
        let (opened, surroundings) = (opened.clone(), surroundings.clone());
        move |known| {
            if *known {
                spawn_local(async move {
                    TimeoutFuture::new(0).await;
                    let start = read.map_or_else(Start::fresh, |read| read(&surroundings));
                    let results = Rc::new(compute(&start.scenario));
                    TimeoutFuture::new(0).await;
                    let formats = Rc::new(Formats::new(start.scenario.choices.currency, &Locale::first(&surroundings)));
                    TimeoutFuture::new(0).await;
                    opened.set(Some(ByPointer(Rc::new(Opened { start, results, formats }))));
                });
            }
        }
    });
    match opened.as_ref() {
        Some(opened) => Opening::Here(opened.clone()),
        None if reader.has_failed() => Opening::Awaited(reader.view("The calculator", |_| Html::default())),
        None => Opening::Awaited(loading()),
    }
}

/// What the page shows before the program is here, kept as it is.
fn loading() -> Html {
    html! {
        <div class="loading" role="status">
            <p class="brand">{ "Sourcewise" }</p>
            <p>{ "Loading the calculator …" }</p>
        </div>
    }
}

/// Whether there is nothing to read: neither stored work, nor something that the host asks for, nor a failure to tell of.
fn is_fresh(surroundings: &Surroundings) -> bool {
    let parameters = &surroundings.parameters;
    let asked = parameters.sample.is_some() || parameters.currency.is_some() || !surroundings.notices.is_empty();
    let is_work = |key: &String| key.starts_with(PREFIX) && key != LOOK;
    let stored = surroundings.keeps() && LocalStore.keys().is_ok_and(|keys| keys.iter().any(is_work));
    surroundings.keeps() && !asked && !stored && crash::set_aside().is_none()
}

/// The user's own work, or a sample where there is none.
fn open(surroundings: &Surroundings) -> Start {
    let mut start = Start::fresh();
    start.notices.extend(surroundings.notices.iter().cloned());
    if surroundings.keeps() {
        stored(&mut start, surroundings);
    } else {
        start.keeping = Keeping::Elsewhere;
        begin_as_asked(&mut start, surroundings);
    }
    start
}

fn stored(start: &mut Start, surroundings: &Surroundings) {
    let failed = crash::set_aside();
    if failed == Some(SetAside::Stored) {
        return after_failures(start);
    }
    match library().open_last() {
        Ok(Some(opened)) => {
            start.scenario = Rc::new(opened.scenario);
            start.begun = false;
            start.desk = opened.desk;
            start.notices.extend(opened.notice);
            if opened.read_only {
                start.keeping = Keeping::NewerVersion;
            }
        }
        // The state of saving says it as soon as there is something to save.
        Ok(None) | Err(OpenFault::Store(StoreFault::Blocked)) => begin_as_asked(start, surroundings),
        Err(fault) => start.notices.push(format!("{} You start from the sample.", fault.message())),
    }
    if failed.is_some() {
        let notice = "The calculator stopped twice on the comparison in the link, so it is not opened again. You see your own work; it is untouched.";
        start.notices.push(notice.to_string());
    }
}

/// Where there is no work of the user's own, the host says what it begins with.
fn begin_as_asked(start: &mut Start, surroundings: &Surroundings) {
    let parameters = &surroundings.parameters;
    if let Some(asked) = &parameters.sample {
        match Sample::from_id(asked) {
            Some(sample) => start.scenario = Rc::new((sample.scenario)()),
            None => start.notices.push(not_taken(SAMPLE, asked, &SAMPLES.iter().map(|sample| sample.id).collect::<Vec<_>>().join(", "))),
        }
    }
    if let Some(currency) = parameters.currency {
        start.scenario = in_currency(&start.scenario, currency);
    }
}

/// Leaves what the program stopped on twice in the library, and goes on with the sample as an entry of its own.
fn after_failures(start: &mut Start) {
    let notice = "The calculator stopped twice on what you had open. It is set aside, not deleted: you can open it again in My comparisons. You start from the sample.";
    start.notices.push(notice.to_string());
    match library().create(&start.scenario) {
        Ok(desk) => start.desk = desk,
        Err(fault) => start.notices.push(fault.message().to_string()),
    }
}
