//! What drives the answer: how much each uncertain part contributes, what finding it out is worth, and its effect alone.

use super::futures::{LANES, Simulation};
use super::projection::Basis;
use super::results::FutureResults;
use super::sobol::BLOCK;
use super::statistics::{half_width, mean};
use super::summary::DriverUncertainty;
use super::uncertain_part::{DriverEnd, UncertainPart};
use crate::graph::NodeId;
use crate::model::Sorting;

/// An outcome of all futures without its average.
#[derive(Debug)]
pub(super) struct Centred {
    average: f64,
    values: Vec<f64>,
}

impl Centred {
    fn of(values: &[f64]) -> Centred {
        let average = mean(values, values.first().copied().unwrap_or_default());
        Centred { average, values: values.iter().map(|value| value - average).collect() }
    }
}

/// The drivers of a challenger's saving in the making.
#[derive(Debug)]
pub(super) struct DriverSteps {
    challenger: usize,
    /// What any research can be worth at most.
    evpi: f64,
    saving: Centred,
    variance: f64,
    others: Vec<Centred>,
    effects: Vec<[f64; 2]>,
    found: Vec<DriverUncertainty>,
}

impl DriverSteps {
    pub(super) fn new(simulation: &mut Simulation, results: &FutureResults, challenger: usize, evpi: f64) -> DriverSteps {
        let figure = simulation.deciding.get(challenger).and_then(|option| option.saving);
        let effects = effects(simulation, figure);
        let saving = Centred::of(results.options.get(challenger).map_or(&[], |option| &option.saving));
        let variance = saving.values.iter().map(|value| value * value).sum::<f64>() / saving.values.len().max(1) as f64;
        DriverSteps { challenger, evpi, saving, variance, others: challengers(results), effects, found: Vec::new() }
    }

    /// Explains the next part of what is uncertain; returns false if there is none.
    pub(super) fn explain_next(&mut self, simulation: &Simulation, results: &FutureResults) -> bool {
        let draws = &simulation.draws;
        let next = UncertainPart::all(draws).into_iter().zip(&self.effects).nth(self.found.len());
        let Some((part, effects)) = next else { return false };
        let [low_effect, high_effect] = match part {
            UncertainPart::Risk(risk) => simulation.risk_costs.effects(risk, draws, self.challenger),
            _ => *effects,
        };
        let basis = part.basis(draws, simulation.settings.trials.div_ceil(BLOCK), &results.trials);
        let contribution = if self.variance > 0.0 { basis.project(&self.saving.values).0 / self.variance } else { 0.0 };
        let (worth, error) = worth(results, &self.others, &basis);
        let worth = libm::fmin(libm::fmax(worth, 0.0), self.evpi);
        self.found.push(DriverUncertainty {
            uncertain: part.name(),
            contribution,
            worth_finding_out: worth,
            worth_error: error,
            // The half width is about two standard errors.
            is_worth_finding_out: worth > error,
            ends: part.ends(draws).into_iter().map(|(_, path, low, high)| (path, low, high)).collect(),
            low_effect,
            high_effect,
        });
        true
    }

    /// The drivers, the strongest first, and the share of the variance that none of them explains alone.
    pub(super) fn explained(&mut self) -> (Vec<DriverUncertainty>, f64) {
        let mut parts = std::mem::take(&mut self.found);
        let alone: f64 = parts.iter().map(|part| part.contribution).sum();
        parts.order_by(|first, second| second.contribution.total_cmp(&first.contribution));
        (parts, if self.variance > 0.0 { libm::fmax(1.0 - alone, 0.0) } else { 0.0 })
    }
}

/// The savings after the hurdle of the options but today's, which is zero in every future and needs no projection.
pub(super) fn challengers(results: &FutureResults) -> Vec<Centred> {
    let others = results.options.iter().filter(|option| option.after_hurdle.iter().any(|value| *value != 0.0));
    others.map(|option| Centred::of(&option.after_hurdle)).collect()
}

/// What knowing a part is worth, and the error of that: the best choice for each of its values, less the best on average.
pub(super) fn worth(results: &FutureResults, others: &[Centred], basis: &Basis) -> (f64, f64) {
    let mut best = vec![0.0; results.trials.len()];
    for option in others {
        let (_, fitted) = basis.project(&option.values);
        best.iter_mut().zip(fitted).for_each(|(best, fitted)| *best = libm::fmax(*best, option.average + fitted));
    }
    let highest = others.iter().fold(0.0, |highest, option| libm::fmax(highest, option.average));
    let chosen = others.iter().find(|option| option.average == highest && highest > 0.0);
    let gains: Vec<f64> = match chosen {
        Some(option) => best.iter().zip(&option.values).map(|(best, value)| best - (option.average + value)).collect(),
        None => best.clone(),
    };
    let blocks: Vec<f64> = results.blocks(&gains).into_iter().map(|block| mean(block, 0.0)).collect();
    (mean(&best, highest) - highest, half_width(&blocks))
}

/// The change of a result with each part at its 10 % and at its 90 % point, everything else at its plain value.
pub(super) fn effects(simulation: &mut Simulation, result: Option<NodeId>) -> Vec<[f64; 2]> {
    let draws = &simulation.draws;
    let ends: Vec<Vec<DriverEnd>> = UncertainPart::all(draws).iter().map(|part| part.ends(draws)).collect();
    let (pass, outcome) = simulation.plain_pass();
    pass.repeat(outcome);
    let [plain, ..] = pass.read(result);
    let mut effects = Vec::with_capacity(ends.len());
    // Two futures for each part: all low, then all high.
    for group in ends.chunks(LANES / 2) {
        let plain_inputs = pass.inputs.clone();
        for (pair, ends) in group.iter().enumerate() {
            for (input, _, low, high) in ends {
                for (lane, value) in [(2 * pair, low), (2 * pair + 1, high)] {
                    if let Some(place) = pass.inputs.get_mut(*input).and_then(|lanes| lanes.get_mut(lane)) {
                        *place = *value;
                    }
                }
            }
        }
        pass.repeat(outcome);
        let results = pass.read(result);
        effects.extend(results.as_chunks::<2>().0.iter().take(group.len()).map(|pair| pair.map(|result| result - plain)));
        pass.inputs = plain_inputs;
    }
    effects
}
