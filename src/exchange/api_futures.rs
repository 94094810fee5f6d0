//! The simulation of the JavaScript API: text in, what the futures say or their numbers out.

use super::api::{Reply, RequestedNumber, broken, scenario_of};
use super::json::Fault;
use crate::engine::simulation::{BLOCK, Delays, Simulation, Uncertainty};
use crate::model::SimulationSettings;
use serde_json::Value;

/// The numbers of every future, a column for each uncertain input and each deciding result.
#[derive(Debug)]
pub struct Samples {
    /// The number of futures.
    pub trials: u32,
    /// The columns, each with the path of its input, or of an option and its result, such as `options.o3.saving`.
    pub columns: Vec<(String, Vec<f64>)>,
}

/// What the futures of a scenario say. `settings` is a JSON object in which `trials` and `seed` replace the scenario's own.
///
/// # Errors
/// Returns unreadable parts and broken rules, each with its path, and futures that cannot be computed.
pub fn simulate(scenario: &str, card: &str, settings: &str) -> Reply<RequestedNumber<Uncertainty>> {
    let (mut simulation, rate_card_faults) = prepared(scenario, card, settings)?;
    let numbers: Vec<f64> = blocks(&simulation).flat_map(|first| simulation.futures(first, BLOCK)).collect();
    let value = simulation.summary(&numbers);
    // One in a thousand may be left out; more would distort the percentiles.
    if value.has_failed() {
        let paths = value.failed_by.iter().map(|path| format!(".{path}")).reduce(|all, path| format!("{all}, ranges{path}"));
        let what = format!("{} futures could not be computed; narrow the ranges", value.failed);
        return Err(Fault::only(&format!("ranges{}", paths.unwrap_or_default()), what));
    }
    Ok(RequestedNumber { value, rate_card_faults })
}

/// The numbers of every future, with the same settings.
///
/// # Errors
/// Returns unreadable parts and broken rules, each with its path.
pub fn samples(scenario: &str, card: &str, settings: &str) -> Reply<RequestedNumber<Samples>> {
    let (mut simulation, rate_card_faults) = prepared(scenario, card, settings)?;
    let mut columns: Vec<(String, Vec<f64>)> = Vec::new();
    for first in blocks(&simulation) {
        let block = simulation.table(first, BLOCK);
        if columns.is_empty() {
            columns = block;
        } else {
            columns.iter_mut().zip(block).for_each(|((_, column), (_, values))| column.extend(values));
        }
    }
    Ok(RequestedNumber { value: Samples { trials: simulation.trials(), columns }, rate_card_faults })
}

/// The first future of each block.
fn blocks(simulation: &Simulation) -> impl Iterator<Item = u32> + use<> {
    (0..simulation.trials()).step_by(BLOCK as usize)
}

fn prepared(scenario: &str, card: &str, settings: &str) -> Reply<(Simulation, Vec<Fault>)> {
    let (mut scenario, rate_card_faults) = scenario_of(scenario, card)?;
    set(&mut scenario.simulation, settings)?;
    let simulation = Simulation::new(&scenario, Delays::Drawn).map_err(broken)?;
    Ok((simulation, rate_card_faults))
}

fn set(settings: &mut SimulationSettings, text: &str) -> Reply<()> {
    if text.is_empty() {
        return Ok(());
    }
    let given: Value = serde_json::from_str(text).map_err(|error| Fault::only("options", format!("is not valid JSON: {error}")))?;
    let whole = |value: &Value| value.as_f64().and_then(SimulationSettings::seed_of);
    if let Some(seed) = given.get("seed") {
        settings.seed = whole(seed).ok_or_else(|| Fault::only("seed", format!("must be a whole number from 0 to {}", u32::MAX)))?;
    }
    if let Some(trials) = given.get("trials") {
        let (least, most) = SimulationSettings::TRIALS;
        let read = whole(trials).filter(|trials| SimulationSettings::accepts_trials(*trials));
        settings.trials = read.ok_or_else(|| Fault::only("trials", format!("must be a power of two from {least} to {most}")))?;
    }
    Ok(())
}
