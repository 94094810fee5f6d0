//! Computations on the results that wait until typing pauses: never while keys are pressed, and in short steps.

use crate::app::state::by_pointer::ByPointer;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::results::ComputedResults;
use crate::browser::clock;
use crate::engine::Outcome;
use crate::model::Scenario;
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The pause before it is computed, in milliseconds.
const PAUSE: u32 = 250;

/// Steps share a task until it has lasted so many milliseconds, or has so many steps: browsers wait between tasks.
const SLICE: f64 = 5.0;
const STEPS: usize = 32;

/// Runs one step of a computation, and returns the result once it is complete.
pub type SearchStep<T> = Box<dyn FnMut(&Scenario, &Outcome) -> Option<T>>;

/// A computed result and its origin.
pub struct Debounced<T> {
    /// The comparison it belongs to.
    work: Rc<ComparisonHandle>,
    /// The state of the comparison at the time.
    pub scenario: Rc<Scenario>,
    /// The result.
    pub found: T,
}

/// What was worked out last, and whether it is still to be worked out for what is on the page; the first time it comes right
/// after the first frame, later only once nothing has changed for a while. Steps are tasks of a few milliseconds, so that no key
/// has to wait for all of them. What was worked out for another comparison is never given.
#[hook]
pub fn use_debounced<T: 'static>(
    work: &Rc<ComparisonHandle>,
    scenario: &Rc<Scenario>,
    outcome: &ComputedResults,
    begin: fn() -> SearchStep<T>,
) -> (Option<Rc<Debounced<T>>>, bool) {
    let known = use_state(|| None::<Rc<Debounced<T>>>);
    let of_this = known.as_ref().filter(|known| known.work == *work).map(Rc::clone);
    let current = known.as_ref().is_some_and(|known| Rc::ptr_eq(&known.scenario, scenario));
    let (outcome, state, first) = (Rc::clone(outcome), known.clone(), of_this.is_none());
    use_effect_with((ByPointer(Rc::clone(scenario)), ByPointer(Rc::clone(work))), move |(scenario, work)| {
        let work = Rc::clone(&work.0);
        // A computation that is no longer wanted stops at once, not only after its pause.
        let wanted = Rc::new((Rc::clone(&scenario.0), outcome));
        let still_wanted = Rc::downgrade(&wanted);
        spawn_local(async move {
            TimeoutFuture::new(if first { 0 } else { PAUSE }).await;
            let mut step = begin();
            while let Some(wanted) = still_wanted.upgrade() {
                let (scenario, Ok(outcome)) = (&wanted.0, wanted.1.as_ref()) else { return };
                let until = clock::now() + SLICE;
                for _ in 0..STEPS {
                    if let Some(found) = step(scenario, outcome) {
                        return state.set(Some(Rc::new(Debounced { work, scenario: Rc::clone(scenario), found })));
                    }
                    if clock::now() >= until {
                        break;
                    }
                }
                drop(wanted);
                TimeoutFuture::new(0).await;
            }
        });
        move || drop(wanted)
    });
    let pending = !current || of_this.is_none();
    (of_this, pending)
}
