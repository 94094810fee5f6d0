//! Fetches the steps of the guided path once they are wanted.

use super::life_cycle::{Step, read};
use crate::browser::fetch;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The file beside the page.
const FILE: &str = "life_cycle.json";

/// How far the steps have come.
#[derive(Clone, Debug, PartialEq)]
pub enum Steps {
    /// They are on their way.
    Coming,
    /// They could not be loaded.
    Missing,
    /// They are here.
    Here(Rc<Vec<Step>>),
}

impl Steps {
    /// The steps; none while they are not here.
    pub fn list(&self) -> &[Step] {
        match self {
            Steps::Here(steps) => steps,
            _ => &[],
        }
    }
}

/// The steps, fetched as soon as they are wanted, with a callback that tries again.
#[hook]
pub fn use_steps(wanted: bool) -> (Steps, Callback<MouseEvent>) {
    let (steps, attempt) = (use_state(|| Steps::Coming), use_state(|| 0_u32));
    {
        let steps = steps.clone();
        use_effect_with((wanted, *attempt), move |(wanted, _)| {
            if *wanted && !matches!(*steps, Steps::Here(_)) {
                steps.set(Steps::Coming);
                spawn_local(async move {
                    let read = fetch::text(FILE).await.and_then(|text| read(&text));
                    steps.set(read.map_or(Steps::Missing, |read| Steps::Here(Rc::new(read))));
                });
            }
        });
    }
    let again = Callback::from(move |_: MouseEvent| attempt.set(*attempt + 1));
    ((*steps).clone(), again)
}
