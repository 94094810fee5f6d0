//! What is worked out from the results once typing pauses: never while keys are pressed, and in short steps.

use super::by_pointer::ByPointer;
use super::scene::Scene;
use crate::engine::Outcome;
use crate::model::Scenario;
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How long nothing must change before it is worked out, in milliseconds.
const PAUSE: u32 = 250;

/// Takes a step of working something out, and returns it once it is found.
pub type Step<T> = Box<dyn FnMut(&Scenario, &Outcome) -> Option<T>>;

/// Something worked out from results, and what from.
pub struct Settled<T> {
    /// The scenario it was worked out from.
    pub scenario: Rc<Scenario>,
    /// What was worked out.
    pub found: T,
}

/// What was worked out last, and whether it still fits what is on the page; the first time it comes right after the first
/// picture, later only once nothing has changed for a while. Each step is a task of its own, so that no key has to wait for
/// all of them. Without `begin` nothing is worked out yet.
#[hook]
pub fn use_settled<T: 'static>(scene: &Scene, begin: Option<fn() -> Step<T>>) -> (Option<Rc<Settled<T>>>, bool) {
    let known = use_state(|| None::<Rc<Settled<T>>>);
    let current = known.as_ref().is_some_and(|known| Rc::ptr_eq(&known.scenario, &scene.scenario));
    let (outcome, state, first) = (Rc::clone(&scene.outcome), known.clone(), known.is_none());
    use_effect_with((ByPointer(Rc::clone(&scene.scenario)), begin.is_some()), move |(scenario, _)| {
        // What is not wanted any more is given up at once, not only when its pause is over.
        let wanted = Rc::new((Rc::clone(&scenario.0), outcome));
        if let Some(begin) = begin {
            let wanted = Rc::downgrade(&wanted);
            spawn_local(async move {
                TimeoutFuture::new(if first { 0 } else { PAUSE }).await;
                let mut step = begin();
                while let Some(wanted) = wanted.upgrade() {
                    let (scenario, Ok(outcome)) = (&wanted.0, wanted.1.as_ref()) else { return };
                    if let Some(found) = step(scenario, outcome) {
                        return state.set(Some(Rc::new(Settled { scenario: Rc::clone(scenario), found })));
                    }
                    drop(wanted);
                    TimeoutFuture::new(0).await;
                }
            });
        }
        move || drop(wanted)
    });
    (known.as_ref().map(Rc::clone), !current)
}
