//! How much the answer moves with each input.

use super::{Measure, Outcome};
use crate::graph::{Plan, Reach, Tape, Workspace};
use crate::model::Sorting;
use crate::model::{Address, Field, OptionId};

/// The effect of an input on the saving of an option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// The input.
    pub address: Address,
    /// The change of the option's present value relative to today's when the input rises by one unit, in money; negative
    /// if that makes the option more expensive.
    pub slope: f64,
    /// The change of the saving, by that slope, when the input rises by a tenth, in money; by a tenth of
    /// the gap to 100 % if a tenth more would leave its range.
    pub effect_of_a_tenth: f64,
}

/// Values tried side by side.
pub(super) const LANES: usize = 8;

/// The move of an input: one part of so many.
pub(super) const TENTH: f64 = 10.0;
/// Half of that.
pub(super) const TWENTIETH: f64 = 20.0;

/// A value a tenth higher; if that exceeds 100 %, as for an availability, a tenth closer to 100 %.
pub fn tenth_more(value: f64, field: &Field) -> (f64, bool) {
    part_more(value, field, TENTH, value + value.abs() / TENTH > field.range.1)
}

/// A value moved by one part of `parts`: of itself, or of the gap to 100 %.
fn part_more(value: f64, field: &Field, parts: f64, nearer: bool) -> (f64, bool) {
    let most = field.range.1;
    (value + if nearer { most - value } else { value.abs() } / parts, nearer)
}

/// The actual change of an option's saving when each figure, in all its places, moves by one part of `parts`,
/// in money; the other way if `parts` is negative. A slope overstates curved effects and misses steps.
pub(super) fn effects(outcome: &Outcome, option: OptionId, figures: &[&[Address]], parts: f64) -> Vec<f64> {
    let model = &outcome.calculation.model;
    let Some(saving) = outcome.option(option).and_then(|option| option.measure(Measure::Saving)) else { return Vec::new() };
    let plan = Plan::new(&model.graph, &[saving.node], Reach::Nothing);
    let mut workspace = Workspace::default();
    let effects = figures.chunks(LANES).flat_map(|group| {
        let lane = |address: &Address, value: f64, lane: usize| {
            let moved = group.get(lane).is_some_and(|places| places.contains(address));
            let (_, nearer) = tenth_more(value, address.field);
            if moved { part_more(value, address.field, parts, nearer).0 } else { value }
        };
        let places = model.addresses.iter().zip(&outcome.inputs);
        let inputs: Vec<[f64; LANES]> = places.map(|(address, value)| std::array::from_fn(|place| lane(address, *value, place))).collect();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        let found = plan.read(saving.node, &workspace).first().copied().unwrap_or([saving.value; LANES]);
        found.into_iter().take(group.len()).map(|found| found - saving.value).collect::<Vec<f64>>()
    });
    effects.collect()
}

/// The inputs that affect the saving of an option, the strongest first.
pub fn influences(outcome: &Outcome, option: OptionId) -> Vec<Influence> {
    let model = &outcome.calculation.model;
    let Some(saving) = outcome.option(option).and_then(|option| option.measure(Measure::Saving)) else { return Vec::new() };
    let slopes = Tape::new(&model.graph, &outcome.inputs, &[saving.node]).slopes(saving.node);
    let mut list: Vec<Influence> = model
        .addresses
        .iter()
        .zip(slopes)
        .zip(&outcome.inputs)
        .filter(|((_, slope), _)| *slope != 0.0)
        .map(|((address, slope), value)| {
            let effect_of_a_tenth = slope * (tenth_more(*value, address.field).0 - value);
            Influence { address: *address, slope, effect_of_a_tenth }
        })
        .collect();
    // A stable sort keeps equal inputs in the order of the model.
    list.order_by(|first, second| second.effect_of_a_tenth.abs().total_cmp(&first.effect_of_a_tenth.abs()));
    list
}
