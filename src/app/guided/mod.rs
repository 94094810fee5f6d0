//! The guided path: the life cycle of a sourcing decision in steps, beside the workbench and on the same scenario.

pub mod answers;
mod applied;
mod life_cycle;
mod proportion;
mod questions;
mod step;
mod step_choices;
mod step_findings;
mod step_grid;
mod step_inputs;
mod step_list;
mod way;

pub use life_cycle::{Steps, use_steps};
pub use questions::{QUESTIONS, Questions};
pub use way::{GUIDED, land, way_switch};

use crate::app::part::Draw;
use crate::app::picker::picker;
use crate::app::work::Work;
use yew::prelude::*;

/// The guided path and what a comparison can start from, as a part of its own.
#[derive(Clone, Copy)]
pub struct Guidance {
    /// The open step.
    pub guided: fn(Work, &Steps) -> Html,
    /// Samples, questions and new comparisons, where they are open.
    pub picker: Draw,
    /// Reads the file of the steps.
    pub read: fn(&str) -> Option<Vec<life_cycle::Step>>,
}

/// All of it.
pub const PART: Guidance = Guidance { guided: step::guided, picker, read: life_cycle::read };
