//! How sure the answer is: the futures of a scenario, and what they say.

mod answer;
mod bracket;
mod draws;
mod drivers;
mod fact;
mod figures;
mod futures;
mod joined_facts;
mod joint;
mod pert_table;
mod projection;
#[cfg(test)]
mod published;
#[cfg(test)]
mod published_worth;
mod results;
mod risk_draws;
mod sobol;
mod statistics;
mod summary;
mod uncertain_part;

use super::Problem;
use crate::model::Scenario;
pub use answer::SummarySteps;
pub use draws::Delays;
pub use figures::FigureSteps;
pub use futures::Simulation;
pub use sobol::BLOCK;
pub(super) use sobol::{Sobol, Stream};
pub use summary::{
    Acceptability, Band, Bracket, Chance, DriverUncertainty, FigureSpread, OptionUncertainty, PaidBackBy, PaybackSpread, Spread, Uncertain,
    Uncertainty,
};

/// What all futures of a scenario say.
///
/// # Errors
/// The broken rules of the scenario, each with the inputs to correct.
pub fn simulate(scenario: &Scenario, delays: Delays) -> Result<Uncertainty, Vec<Problem>> {
    let mut simulation = Simulation::new(scenario, delays)?;
    let blocks = (0..simulation.trials()).step_by(BLOCK as usize);
    let numbers: Vec<f64> = blocks.flat_map(|first| simulation.futures(first, BLOCK)).collect();
    Ok(simulation.summary(&numbers))
}
