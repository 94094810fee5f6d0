//! The questions a careful analyst would ask about the results, updated at every change.

use crate::app::state::by_pointer::ByPointer;
use crate::app::state::results::ComputedResults;
use crate::engine::checks::{Finding, findings};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The questions a careful analyst would ask; `None` before they are `wanted`, or without results.
#[hook]
pub fn use_findings(scenario: &Rc<Scenario>, outcome: &ComputedResults, wanted: bool) -> Option<Rc<Vec<Finding>>> {
    let found = use_memo((ByPointer(Rc::clone(outcome)), wanted), |(outcome, wanted)| {
        let found = outcome.0.as_ref().as_ref().ok().filter(|_| *wanted).map(|outcome| findings(scenario, outcome));
        found.map(Rc::new)
    });
    found.as_ref().clone()
}
