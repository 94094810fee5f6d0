//! The snapshot for everything that may follow an edit one picture later.

use super::Snapshot;
use crate::app::state::by_pointer::ByPointer;
use crate::browser::painted::after_paint;
use std::rc::Rc;
use yew::prelude::*;

/// The snapshot for the results below the answer: after an edit, the field and the answer are painted first, so that a key
/// is answered at once, and the rest follows in a task of its own. Another comparison or other formats are never late.
#[hook]
pub fn use_painted(now: &Snapshot) -> Snapshot {
    let painted = use_state(|| ByPointer(Rc::clone(&now.scenario)));
    let shown = use_mut_ref(|| now.clone());
    use_effect_with(ByPointer(Rc::clone(&now.scenario)), {
        let painted = painted.clone();
        move |scenario| {
            let scenario = scenario.clone();
            let wait = (*painted != scenario).then(|| after_paint(move || painted.set(scenario)));
            move || drop(wait)
        }
    });
    let mut shown = shown.borrow_mut();
    let is_edit = shown.work == now.work && shown.formats == now.formats;
    if !is_edit || Rc::ptr_eq(&painted.0, &now.scenario) {
        *shown = now.clone();
    }
    shown.clone()
}
