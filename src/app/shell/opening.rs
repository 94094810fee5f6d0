//! Opens the link in the address, or else the browser's stored work unless it crashed the program twice, or else what a
//! host asks for.

use crate::app::snapshot::{Formats, Prepared};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::host_environment::HostEnvironment;
use crate::app::state::locale::Locale;
use crate::app::state::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use crate::app::state::parameters::{SAMPLE, not_taken};
use crate::app::state::rate_card_defaults::in_currency;
use crate::app::state::start::{Start, looked_at, received};
use crate::browser::crash::{self, SetAside};
use crate::browser::store::library;
use crate::browser::{location, root};
use crate::engine::compute;
use crate::exchange::library::{OpenFault, StoreFault};
use crate::exchange::link;
use crate::exchange::sample_decisions::with_decision;
use crate::model::{SAMPLES, Sample};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The comparison that the page opens, with everything its first frame needs.
pub struct Opened {
    /// The comparison.
    pub start: Start,
    /// Its results and formats.
    pub prepared: Prepared,
}

/// The comparison that the page opens; `None` until it is known. The needs of the first frame are computed in separate tasks,
/// so that the browser can do something else in between.
#[hook]
pub fn use_opening(environment: &HostEnvironment) -> Option<ByPointer<Opened>> {
    let opened = use_state(|| None::<ByPointer<Opened>>);
    use_effect_with((), {
        let (opened, environment) = (opened.setter(), environment.clone());
        move |()| {
            spawn_local(async move {
                TimeoutFuture::new(0).await;
                let start = open(&environment);
                let scenario = Rc::clone(&start.open.scenario);
                let results = Rc::new(compute(&scenario));
                TimeoutFuture::new(0).await;
                let formats = Rc::new(Formats::new(scenario.choices.currency, &Locale::first(&environment)));
                TimeoutFuture::new(0).await;
                let prepared = Prepared { scenario, results, formats };
                if environment.is_own_page() {
                    // In the same task as the first drawing, so that nothing is painted in between.
                    root::remove_placeholder();
                }
                opened.set(Some(ByPointer(Rc::new(Opened { start, prepared }))));
            });
        }
    });
    (*opened).clone()
}

/// The content of an element in a host's page until its comparison is known.
pub fn loading() -> Html {
    html! {
        <div class="loading" role="status">
            <p class="brand">{ "Sourcewise" }</p>
            <p>{ "Loading the calculator …" }</p>
        </div>
    }
}

/// The user's own work, or a sample if there is none.
fn open(environment: &HostEnvironment) -> Start {
    let mut start = Start::fresh();
    start.notices.extend(environment.notices.iter().cloned());
    if environment.keeps() {
        stored(&mut start, environment);
    } else {
        begin_as_asked(&mut start, environment, StorageOwner::Elsewhere);
    }
    if let Some(link) = location::link().filter(|_| environment.is_own_page()) {
        open_link(&mut start, &link);
    }
    // Someone who sets parameters in the address, or embeds the page, is not a visitor.
    start.for_visitor = start.started && start.notices.is_empty() && environment.keeps() && location::is_plain() && !location::is_framed();
    start
}

/// Shows what was sent instead of the user's own work, which does not change.
fn open_link(start: &mut Start, text: &str) {
    match received(link::open(text).map_err(|fault| fault.to_string()), &start.open) {
        Ok(open) => {
            start.open = open;
            start.started = false;
        }
        Err(message) => start.notices.push(message),
    }
}

fn stored(start: &mut Start, environment: &HostEnvironment) {
    let failed = crash::set_aside();
    if failed == Some(SetAside::Stored) {
        return after_failures(start);
    }
    match library().open_last() {
        Ok(Some(opened)) => {
            let scenario = Rc::new(opened.scenario);
            let keeping = if opened.read_only { StorageOwner::NewerVersion } else { StorageOwner::Own };
            start.open = OpenComparison { work: ComparisonHandle::opened(keeping, opened.open_entry, &scenario), scenario };
            start.started = false;
            start.notices.extend(opened.notice);
        }
        // The save status reports it as soon as there is something to save.
        Ok(None) | Err(OpenFault::Store(StoreFault::Blocked)) => begin_as_asked(start, environment, StorageOwner::Own),
        Err(fault) => start.notices.push(format!("{} The sample is shown instead.", fault.message())),
    }
    if failed.is_some() {
        let notice =
            "The comparison in the link crashed the calculator twice, so it was not opened again. Your own work is shown, unchanged.";
        start.notices.push(notice.to_string());
    }
}

/// Without the user's own work, the host decides what to start with.
fn begin_as_asked(start: &mut Start, environment: &HostEnvironment, keeping: StorageOwner) {
    let parameters = &environment.parameters;
    let mut scenario = Rc::clone(&start.open.scenario);
    if let Some(asked) = &parameters.sample {
        match Sample::from_id(asked) {
            Some(sample) => scenario = Rc::new(with_decision(sample)),
            None => start.notices.push(not_taken(SAMPLE, asked, &SAMPLES.iter().map(|sample| sample.id).collect::<Vec<_>>().join(", "))),
        }
    }
    if let Some(currency) = parameters.currency {
        scenario = in_currency(&scenario, currency);
    }
    start.open = looked_at(keeping, scenario);
}

/// Leaves a comparison that crashed the program twice in the library, and opens the sample as a separate entry.
fn after_failures(start: &mut Start) {
    let notice = "Your comparison crashed the calculator twice, so it was not reopened. You can open it again in My comparisons. The sample is shown instead.";
    start.notices.push(notice.to_string());
    match library().create(&start.open.scenario) {
        Ok(open_entry) => start.open.work = ComparisonHandle::opened(StorageOwner::Own, open_entry, &start.open.scenario),
        Err(fault) => start.notices.push(fault.message().to_string()),
    }
}
