//! The results of the open comparison, recomputed at every change.

use super::Prepared;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::results::ComputedResults;
use crate::engine::recompute;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The results of a scenario, and the last ones of the same comparison that could be computed: their formulas serve again while
/// only numbers change.
#[hook]
pub fn use_outcome(
    work: &Rc<ComparisonHandle>,
    scenario: &Rc<Scenario>,
    prepared: &Prepared,
) -> (ComputedResults, Option<ComputedResults>) {
    let last = use_mut_ref(|| None::<(Rc<ComparisonHandle>, ComputedResults)>);
    let outcome = use_memo(ByPointer(Rc::clone(scenario)), {
        let last = Rc::clone(&last);
        move |scenario| {
            if Rc::ptr_eq(&scenario.0, &prepared.scenario) {
                return Rc::clone(&prepared.results);
            }
            let before = last.borrow();
            Rc::new(recompute(before.as_ref().and_then(|(_, before)| before.as_ref().as_ref().ok()), scenario))
        }
    });
    let outcome = outcome.as_ref().clone();
    if outcome.is_ok() {
        *last.borrow_mut() = Some((Rc::clone(work), Rc::clone(&outcome)));
    }
    let last = last.borrow().as_ref().filter(|(of, _)| of == work).map(|(_, last)| Rc::clone(last));
    (outcome, last)
}
