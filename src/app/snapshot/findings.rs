//! The questions a careful analyst would ask about the results: after an edit they follow one frame later, because a key must
//! be answered first.

use crate::app::state::results::ComputedResults;
use crate::engine::checks::{Finding, findings};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The findings of the results they were worked out from.
type Known = (ComputedResults, Option<Rc<Vec<Finding>>>);

/// The questions a careful analyst would ask; `None` before they are `wanted`, or without results. While they may be `late`, those of
/// the results before the edit.
#[hook]
pub fn use_findings(scenario: &Rc<Scenario>, outcome: &ComputedResults, wanted: bool, late: bool) -> Option<Rc<Vec<Finding>>> {
    let known = use_mut_ref(|| None::<Known>);
    if !wanted {
        return None;
    }
    let mut known = known.borrow_mut();
    match known.as_ref() {
        Some((of, found)) if late || Rc::ptr_eq(of, outcome) => found.clone(),
        _ => {
            let found = outcome.as_ref().as_ref().ok().map(|outcome| Rc::new(findings(scenario, outcome)));
            *known = Some((Rc::clone(outcome), found.clone()));
            found
        }
    }
}
