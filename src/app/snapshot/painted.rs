//! What may follow an edit one frame later: after an edit, the field and the answer are painted first, so that a key is answered at
//! once, and the rest follows in a task of its own.

use super::Snapshot;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::browser::painted::after_paint;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// Whether an edit of the open comparison has yet to be painted. Another comparison is never late.
#[hook]
pub fn use_late(work: &Rc<ComparisonHandle>, scenario: &Rc<Scenario>) -> bool {
    let painted = use_state(|| (Rc::clone(work), ByPointer(Rc::clone(scenario))));
    use_effect_with((ByPointer(Rc::clone(scenario)), ByPointer(Rc::clone(work))), {
        let painted = painted.clone();
        move |(scenario, work)| {
            let now = (Rc::clone(&work.0), scenario.clone());
            let wait = (painted.1 != now.1).then(|| after_paint(move || painted.set(now)));
            move || drop(wait)
        }
    });
    painted.0 == *work && !Rc::ptr_eq(&painted.1.0, scenario)
}

/// The snapshot for the results below the answer: while an edit is `late`, the one before it. Other formats are never late.
#[hook]
pub fn use_painted(now: &Snapshot, late: bool) -> Snapshot {
    let shown = use_mut_ref(|| now.clone());
    let mut shown = shown.borrow_mut();
    if !late || shown.work != now.work || shown.formats != now.formats {
        *shown = now.clone();
    }
    shown.clone()
}
