//! The guided path: the life cycle of a sourcing decision in steps, beside the workbench and on the same scenario.

pub mod answers;
mod life_cycle;
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
pub use step::guided;
pub use way::{GUIDED, land, way_switch};
