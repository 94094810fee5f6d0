//! What is worked out from the results once typing pauses: never while keys are pressed.

use super::by_pointer::ByPointer;
use super::scene::Scene;
use crate::engine::Outcome;
use crate::model::Scenario;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long nothing must change before it is worked out, in milliseconds.
const PAUSE: u32 = 250;

/// Something worked out from results, and what from.
pub struct Settled<T> {
    /// The scenario it was worked out from.
    pub scenario: Rc<Scenario>,
    /// What was worked out.
    pub found: T,
}

/// What was worked out last, and whether it still fits what is on the page; the first time it comes right after the first
/// picture, later only once nothing has changed for a while. Without `find` nothing is worked out yet.
#[hook]
pub fn use_settled<T: 'static>(scene: &Scene, find: Option<fn(&Scenario, &Outcome) -> T>) -> (Option<Rc<Settled<T>>>, bool) {
    let known = use_state(|| None::<Rc<Settled<T>>>);
    let current = known.as_ref().is_some_and(|known| Rc::ptr_eq(&known.scenario, &scene.scenario));
    let (outcome, state, first) = (Rc::clone(&scene.outcome), known.clone(), known.is_none());
    use_effect_with((ByPointer(Rc::clone(&scene.scenario)), find.is_some()), move |(scenario, _)| {
        let scenario = Rc::clone(&scenario.0);
        let timeout = find.map(|find| {
            Timeout::new(if first { 0 } else { PAUSE }, move || {
                if let Ok(outcome) = outcome.as_ref() {
                    let found = find(&scenario, outcome);
                    state.set(Some(Rc::new(Settled { scenario, found })));
                }
            })
        });
        move || drop(timeout)
    });
    (known.as_ref().map(Rc::clone), !current)
}
