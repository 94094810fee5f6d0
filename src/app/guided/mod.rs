//! The guided path: the life cycle of a sourcing decision in steps, beside the workbench and on the same scenario.

mod life_cycle;
mod mode_switch;
mod step;
mod step_findings;
mod step_grid;
mod step_inputs;
mod step_list;

pub use life_cycle::{LifeCycleSteps, use_life_cycle};
pub use mode_switch::{mode_switch, switch_mode};
pub use step::guided;
